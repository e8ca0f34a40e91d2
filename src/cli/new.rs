//! `new`: make content files with examples that `check` refuses until they are replaced.

use std::error::Error;
use std::fmt;
use std::fs;
use std::io;
use std::path::Path;

use super::arguments::{Global, NewKind};
use super::outcome::Outcome;
use super::{root, talk, write};
use crate::i18n::Message;
use crate::message;
use crate::scaffold::{self, Added, NewFile};

/// Runs the verb.
pub(super) fn run(kind: &NewKind, global: &Global) -> Result<Outcome, Box<dyn Error>> {
    match kind {
        NewKind::Site { folder, languages } => make(folder, &scaffold::site(languages), global)?,
        NewKind::Language { tag } => {
            let root = root::find(global)?;
            let path = root.join("content/site.yaml");
            let Some(Added { site, words }) = scaffold::add_language(&fs::read_to_string(&path)?, tag) else {
                return Err(Refused::Language(tag.to_string()).into());
            };
            // Words that were translated before are kept.
            let words = words.filter(|file| !root.join(&file.path).exists());
            make(&root, words.as_slice(), global)?;
            write::replace(&path, &site)?;
            let added = message!(en: "`{tag}` is a language of this site now", vi: "trang này đã có ngôn ngữ `{tag}`");
            talk::say(added.text(global.editor_language()), global);
        }
        NewKind::Procedure { topic, name } => {
            in_site(global, |languages| vec![scaffold::procedure(topic, name, languages)])?;
        }
        NewKind::Place { name } => in_site(global, |languages| vec![scaffold::place(name, languages)])?,
        NewKind::Statistics { name } => in_site(global, |languages| scaffold::statistics(name, languages))?,
    }
    talk::say(next().text(global.editor_language()), global);
    Ok(Outcome::Clean)
}

fn in_site(global: &Global, files: impl Fn(&[crate::i18n::Language]) -> Vec<NewFile>) -> Result<(), Box<dyn Error>> {
    let root = root::find(global)?;
    let languages = scaffold::languages_of(&fs::read_to_string(root.join("content/site.yaml"))?);
    if languages.is_empty() {
        return Err(Refused::NoLanguages.into());
    }
    make(&root, &files(&languages), global)
}

/// Makes the files, or none of them where one exists; prints their paths.
fn make(root: &Path, files: &[NewFile], global: &Global) -> Result<(), Box<dyn Error>> {
    if let Some(file) = files.iter().find(|file| root.join(&file.path).exists()) {
        return Err(Refused::Exists(file.path.clone()).into());
    }
    for file in files {
        let path = root.join(&file.path);
        path.parent().map_or(Ok(()), fs::create_dir_all)?;
        // Whoever made the file since then keeps it.
        let mut new = fs::OpenOptions::new().write(true).create_new(true).open(&path)?;
        io::Write::write_all(&mut new, file.text.as_bytes())?;
        let path = &file.path;
        let made = message!(en: "new: {path}", vi: "tệp mới: {path}");
        talk::say(made.text(global.editor_language()), global);
    }
    Ok(())
}

fn next() -> Message {
    message!(
        en: "next: replace every EXAMPLE; `noticeboard check` shows those that are left",
        vi: "tiếp theo: thay mọi VÍ DỤ bằng nội dung thật; `noticeboard check` chỉ ra những chỗ còn lại"
    )
}

/// Why nothing was made.
#[derive(Debug)]
enum Refused {
    Exists(String),
    Language(String),
    NoLanguages,
}

impl fmt::Display for Refused {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Exists(path) => write!(formatter, "`{path}` exists already; nothing was written"),
            Self::Language(tag) => write!(
                formatter,
                "`{tag}` can't be added to `content/site.yaml`: it is there already, or `languages` is not a list with one entry a line"
            ),
            Self::NoLanguages => write!(formatter, "`content/site.yaml` lists no languages; run `noticeboard check`"),
        }
    }
}

impl Error for Refused {}
