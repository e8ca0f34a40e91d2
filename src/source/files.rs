//! Walking the content folder and reading its files, within bounds.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rayon::prelude::*;
use walkdir::WalkDir;

use super::markdown::{self, Page};
use super::node::Node;
use super::table::{NotUtf8, Table};
use super::{problems, yaml};
use crate::diagnostics::{Diagnostic, Diagnostics, Place};
use crate::i18n::Message;
use crate::message;
use crate::text::span::Span;

/// The folder under the root that holds what editors write.
pub(super) const CONTENT_FOLDER: &str = "content";

/// The largest record, in bytes. The largest real one is a fiftieth of it.
const MAXIMUM_RECORD: u64 = 1 << 20;

/// The largest table or download, in bytes: more than twice what two years of months of all procedures in all communes
/// of a province need.
const MAXIMUM_TABLE: u64 = 512 << 20;

/// The folder of files to download, tables among them.
const DOWNLOADS: &str = "content/files/";

/// Everything that was read, by path relative to the root with `/`.
#[derive(Debug, Clone, Default)]
pub struct Sources {
    /// The files, sorted by path.
    pub files: BTreeMap<Arc<str>, Arc<SourceFile>>,
    /// Those with a mistake that was found while they were read.
    flawed: BTreeSet<Arc<str>>,
}

impl Sources {
    /// Files that were read elsewhere than in a folder.
    pub(super) fn of(files: BTreeMap<Arc<str>, Arc<SourceFile>>) -> Self {
        Self { files, flawed: BTreeSet::new() }
    }

    /// Whether a file says the same in `other`.
    pub fn is_same(&self, other: &Self, file: &str) -> bool {
        let both = self.files.get(file).zip(other.files.get(file));
        both.is_some_and(|(one, other)| Arc::ptr_eq(one, other))
    }
}

/// A file that was read.
#[derive(Debug, Clone)]
pub struct SourceFile {
    /// The text; empty for tables, which know their lines themselves, and for downloads.
    pub text: String,
    /// What the text was read as.
    pub content: Content,
}

/// What a file was read as.
#[derive(Debug, Clone)]
pub enum Content {
    /// YAML; nothing where it could not be read.
    Yaml(Option<Node>),
    /// A table; whoever makes something of it shares its columns.
    Table(Arc<Table>),
    /// A Markdown page; nothing where its head could not be read.
    Markdown(Option<Page>),
    /// A file to download, as it is.
    Download(Arc<[u8]>),
}

impl Sources {}

/// Reading failed for a reason that is not in the content.
#[derive(Debug)]
pub struct ReadError {
    /// The folder or file.
    pub path: PathBuf,
    /// What the system said.
    pub error: io::Error,
}

impl fmt::Display for ReadError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}: {}", self.path.display(), self.error)
    }
}

impl std::error::Error for ReadError {}

/// Reads all content under `root`; every mistake goes to the list.
///
/// # Errors
/// If there is no content folder.
pub fn read(root: &Path) -> Result<(Sources, Diagnostics), ReadError> {
    read_again(root, &Sources::default())
}

/// Reads all content under `root`; records that say the same as `before` are taken from there.
///
/// # Errors
/// If there is no content folder.
pub fn read_again(root: &Path, before: &Sources) -> Result<(Sources, Diagnostics), ReadError> {
    let folder = root.join(CONTENT_FOLDER);
    folder.read_dir().map_err(|error| ReadError { path: folder.clone(), error })?;
    let mut found = Diagnostics::default();
    let paths = walk(root, &folder, &mut found);
    let read: Vec<(Arc<str>, Option<Arc<SourceFile>>, Diagnostics)> = paths
        .into_par_iter()
        .map(|(name, path)| {
            let mut found = Diagnostics::default();
            let before = before.files.get(&name).filter(|_| !before.flawed.contains(&name));
            let file = read_file(&name, &path, before, &mut found);
            (name, file, found)
        })
        .collect();
    let (mut files, mut flawed) = (BTreeMap::new(), BTreeSet::new());
    for (name, file, mistakes) in read {
        if mistakes.iter().next().is_some() {
            flawed.insert(Arc::clone(&name));
        }
        found.extend(mistakes);
        if let Some(file) = file {
            files.insert(name, file);
        }
    }
    Ok((Sources { files, flawed }, found))
}

fn walk(root: &Path, folder: &Path, found: &mut Diagnostics) -> Vec<(Arc<str>, PathBuf)> {
    let mut paths = Vec::new();
    let entries = WalkDir::new(folder)
        .sort_by_file_name()
        .into_iter()
        .filter_entry(|entry| entry.depth() == 0 || !entry.file_name().to_string_lossy().starts_with('.'));
    for entry in entries {
        match entry {
            Ok(entry) if entry.path_is_symlink() => report_link(&relative(root, entry.path()), found),
            Ok(entry) if entry.file_type().is_file() => paths.push((relative(root, entry.path()), entry.into_path())),
            Ok(_) => {}
            Err(error) => {
                let name = error.path().map_or_else(|| Arc::from(CONTENT_FOLDER), |path| relative(root, path));
                report_unreadable(&name, &error.to_string(), found);
            }
        }
    }
    paths
}

fn relative(root: &Path, path: &Path) -> Arc<str> {
    let parts: Vec<_> = path
        .strip_prefix(root)
        .unwrap_or(path)
        .components()
        .map(|component| component.as_os_str().to_string_lossy().into_owned())
        .collect();
    parts.join("/").into()
}

fn read_file(
    name: &Arc<str>,
    path: &Path,
    before: Option<&Arc<SourceFile>>,
    found: &mut Diagnostics,
) -> Option<Arc<SourceFile>> {
    match try_read(name, path, before, found) {
        Ok(file) => file,
        Err(error) => {
            report_unreadable(name, &error.to_string(), found);
            None
        }
    }
}

fn try_read(
    name: &Arc<str>,
    path: &Path,
    before: Option<&Arc<SourceFile>>,
    found: &mut Diagnostics,
) -> io::Result<Option<Arc<SourceFile>>> {
    if is_too_large(name, path.metadata()?.len(), found) {
        return Ok(None);
    }
    if is_table(name)
        && let Some(table) = read_table(name, path, found)?
    {
        return Ok(Some(Arc::new(SourceFile { text: String::new(), content: Content::Table(Arc::new(table)) })));
    }
    let bytes = std::fs::read(path)?;
    let same = before.filter(|before| is_record(extension(name)) && before.text.as_bytes() == bytes);
    Ok(Some(same.map_or_else(|| Arc::new(interpret(name, bytes, found)), Arc::clone)))
}

/// Whether a file is too large to be read; then that is reported.
pub(super) fn is_too_large(name: &Arc<str>, size: u64, found: &mut Diagnostics) -> bool {
    let limit = if is_record(extension(name)) { MAXIMUM_RECORD } else { MAXIMUM_TABLE };
    if size > limit {
        report_size(name, limit, found);
    }
    size > limit
}

/// The bytes of a file as what its ending says they are.
pub(super) fn interpret(name: &Arc<str>, bytes: Vec<u8>, found: &mut Diagnostics) -> SourceFile {
    if !is_record(extension(name)) && !is_table(name) {
        return SourceFile { text: String::new(), content: Content::Download(bytes.into()) };
    }
    match decode(name, bytes, found) {
        Ok(text) => parse(name, text, found),
        Err(readable) => SourceFile { text: readable, content: Content::Yaml(None) },
    }
}

/// Reads the text of a record, page or table.
fn parse(name: &Arc<str>, text: String, found: &mut Diagnostics) -> SourceFile {
    let content = match name.rsplit_once('.').map_or("", |(_, extension)| extension) {
        "csv" => {
            let table = Table::of_text(name, &text, found);
            return SourceFile { text: String::new(), content: Content::Table(Arc::new(table)) };
        }
        "md" => Content::Markdown(markdown::parse(name, &text, found)),
        _ => Content::Yaml(yaml::parse(name, &text, 0, found)),
    };
    SourceFile { text, content }
}

/// Reads YAML by itself; nothing where it can't be read.
pub fn parse_yaml(text: &str) -> Option<Node> {
    yaml::parse(&Arc::from(""), text, 0, &mut Diagnostics::default())
}

/// Reads CSV by itself; nothing where a row can't be read.
pub fn parse_table(text: &str) -> Option<Table> {
    let mut found = Diagnostics::default();
    let table = Table::of_text(&Arc::from(""), text, &mut found);
    (!found.has_errors()).then_some(table)
}

impl Sources {
    /// Puts a text in the place of a file, or adds it; returns the mistakes in reading it.
    pub fn replace(&mut self, name: &Arc<str>, text: String) -> Diagnostics {
        let mut found = Diagnostics::default();
        let file = parse(name, text, &mut found);
        if found.iter().next().is_some() {
            self.flawed.insert(Arc::clone(name));
        } else {
            self.flawed.remove(name);
        }
        self.files.insert(Arc::clone(name), Arc::new(file));
        found
    }
}

/// Reads a table piece by piece; none where it is not in UTF-8, which is then reported as for any other text.
fn read_table(name: &Arc<str>, path: &Path, found: &mut Diagnostics) -> io::Result<Option<Table>> {
    let mut mistakes = Diagnostics::default();
    match Table::read(name, std::fs::File::open(path)?, &mut mistakes)? {
        Ok(table) => {
            found.extend(mistakes);
            Ok(Some(table))
        }
        Err(NotUtf8) => Ok(None),
    }
}

fn extension(name: &str) -> &str {
    Path::new(name).extension().and_then(|extension| extension.to_str()).unwrap_or("")
}

fn is_record(extension: &str) -> bool {
    matches!(extension, "yaml" | "yml" | "md")
}

/// Whether a file is read as a table; one to download stays as it is.
fn is_table(name: &str) -> bool {
    extension(name) == "csv" && !name.starts_with(DOWNLOADS)
}

/// Reports a symbolic link: where it leads is not content.
pub(super) fn report_link(name: &Arc<str>, found: &mut Diagnostics) {
    found.push(
        Diagnostic::new(
            problems::SYMLINK,
            Place::file(name),
            message!(en: "`{name}` is a symbolic link", vi: "`{name}` là liên kết tượng trưng"),
        )
        .suggest(message!(en: "put the file itself here", vi: "hãy đặt chính tệp vào đây")),
    );
}

/// Decodes UTF-8 and drops a byte order mark; the error is the text as far as it can be shown in a report.
fn decode(name: &Arc<str>, bytes: Vec<u8>, found: &mut Diagnostics) -> Result<String, String> {
    match String::from_utf8(bytes) {
        Ok(text) => Ok(text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text)),
        Err(error) => {
            let valid = error.utf8_error().valid_up_to();
            let line = error.as_bytes()[..valid].split(|byte| *byte == b'\n').count();
            found.push(
                Diagnostic::new(
                    problems::NOT_UTF8,
                    Place::span(name, Span { start: valid, end: valid }),
                    message!(en: "line {line} is not in UTF-8", vi: "dòng {line} không dùng bảng mã UTF-8"),
                )
                .suggest(message!(en: "save the file with the encoding UTF-8", vi: "hãy lưu tệp với bảng mã UTF-8")),
            );
            Err(String::from_utf8_lossy(error.as_bytes()).into_owned())
        }
    }
}

fn report_unreadable(name: &Arc<str>, reason: &str, found: &mut Diagnostics) {
    found.push(
        Diagnostic::new(
            problems::UNREADABLE,
            Place::file(name),
            message!(en: "`{name}` can't be read", vi: "không đọc được `{name}`"),
        )
        .help(Message::verbatim(reason)),
    );
}

fn report_size(name: &Arc<str>, limit: u64, found: &mut Diagnostics) {
    let kilobytes = limit >> 10;
    found.push(Diagnostic::new(
        problems::TOO_LARGE,
        Place::file(name),
        message!(
            en: "`{name}` is larger than {kilobytes} KB",
            vi: "`{name}` lớn hơn {kilobytes} KB"
        ),
    ));
}
