//! The content that the made-up procedures are added to.

use std::fs;
use std::path::{Path, PathBuf};

use crate::lists::Both;

/// What must not be taken twice.
pub(crate) struct Known {
    pub(crate) id: String,
    pub(crate) code: String,
    pub(crate) name: Both,
    pub(crate) title: Both,
    pub(crate) also_called: Vec<String>,
}

/// The procedures of a content folder.
pub(crate) struct Demonstration {
    pub(crate) procedures: Vec<Known>,
}

impl Demonstration {
    /// Reads code, name and title of each procedure, in the order of their files.
    pub(crate) fn read(content: &Path) -> Result<Self, String> {
        let mut procedures = Vec::new();
        for topic in sorted(&content.join("procedures"))? {
            for file in sorted(&topic)? {
                let text = fs::read_to_string(&file).map_err(|error| format!("{}: {error}", file.display()))?;
                let id = file.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
                let (name, title) = (texts(&text, "name"), texts(&text, "title"));
                let code = text.lines().find_map(|line| line.strip_prefix("code:")).map(plain).unwrap_or_default();
                procedures.push(Known { id, code, name, title, also_called: also_called(&text) });
            }
        }
        Ok(Self { procedures })
    }
}

/// The plain texts of the list of other names.
fn also_called(record: &str) -> Vec<String> {
    let list = record.lines().skip_while(|line| *line != "also_called:").skip(1);
    list.map_while(|line| line.strip_prefix("  - ")).map(plain).collect()
}

/// A field at the left margin with a text for each language below it, or one for all.
fn texts(record: &str, field: &str) -> Both {
    let start = format!("{field}:");
    let mut lines = record.lines().skip_while(|line| !line.starts_with(&start));
    let first = lines.next().map(|line| plain(&line[start.len()..])).unwrap_or_default();
    let mut both = Both::new(first.clone(), first);
    for line in lines.take_while(|line| line.starts_with("  ")) {
        match line.trim().split_once(':') {
            Some(("vi", text)) => both.vi = plain(text),
            Some(("en", text)) => both.en = plain(text),
            _ => {}
        }
    }
    both
}

/// A scalar without its quotes.
fn plain(written: &str) -> String {
    let written = written.trim();
    let quoted = |mark: char| written.strip_prefix(mark).and_then(|rest| rest.strip_suffix(mark));
    match (quoted('\''), quoted('"')) {
        (Some(inner), _) => inner.replace("''", "'"),
        (_, Some(inner)) => inner.to_owned(),
        _ => written.to_owned(),
    }
}

/// What lies in a folder, in the order of the names.
fn sorted(folder: &Path) -> Result<Vec<PathBuf>, String> {
    let failed = |error: std::io::Error| format!("{}: {error}", folder.display());
    let entries = fs::read_dir(folder).map_err(failed)?;
    let mut paths: Vec<PathBuf> =
        entries.map(|entry| entry.map(|entry| entry.path())).collect::<Result<_, _>>().map_err(failed)?;
    paths.sort_unstable();
    Ok(paths)
}

/// The names of the records of a folder, without their endings.
pub(crate) fn names(folder: &Path) -> Result<Vec<String>, String> {
    let paths = sorted(folder)?;
    Ok(paths.iter().filter_map(|path| Some(path.file_stem()?.to_string_lossy().into_owned())).collect())
}

/// Copies a folder with everything in it.
pub(crate) fn copy(from: &Path, to: &Path) -> Result<(), String> {
    fs::create_dir_all(to).map_err(|error| format!("{}: {error}", to.display()))?;
    for path in sorted(from)? {
        let target = to.join(path.file_name().unwrap_or_default());
        if path.is_dir() {
            copy(&path, &target)?;
        } else {
            fs::copy(&path, &target).map_err(|error| format!("{}: {error}", path.display()))?;
        }
    }
    Ok(())
}
