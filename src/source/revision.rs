//! The content of a git revision, read from the repository into memory; the working tree is not touched.

use std::collections::BTreeMap;
use std::fmt;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::files::{self, CONTENT_FOLDER};
use super::{ReadError, Sources, git};
use crate::diagnostics::Diagnostics;

/// A revision as git names it: `main`, `HEAD~1`, `v1.2`, a commit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Revision(String);

impl Revision {
    /// Reads the name of a revision; none where it is empty, could be taken for a flag of git, or names no commit but
    /// something within one.
    pub fn parse(text: &str) -> Option<Self> {
        let fits =
            !text.is_empty() && !text.starts_with('-') && !text.contains(':') && !text.contains(char::is_control);
        fits.then(|| Self(text.to_owned()))
    }
}

impl fmt::Display for Revision {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// A file of a revision.
struct Entry {
    mode: String,
    object: String,
    size: u64,
    name: Arc<str>,
}

/// A revision that was read.
#[derive(Debug)]
pub struct Past {
    /// The files.
    pub sources: Sources,
    /// The mistakes that were found in reading them.
    pub diagnostics: Diagnostics,
    /// The day of the revision as its author's clock had it: `2026-03-31`.
    pub day: String,
}

/// Reads all content of a revision of the repository that `root` lies in.
///
/// # Errors
/// If git can't read the revision, or there was no content folder under `root` then.
pub fn read_revision(root: &Path, revision: &Revision) -> Result<Past, ReadError> {
    let failed = |error| ReadError { path: PathBuf::from(&revision.0), error };
    let commit = commit_of(root, revision).map_err(failed)?;
    let entries = entries_of(root, &commit).map_err(failed)?;
    if entries.is_empty() {
        return Err(failed(io::Error::other(format!("there is no folder `{CONTENT_FOLDER}` in this revision"))));
    }
    let mut found = Diagnostics::default();
    let wanted = readable(entries, &mut found);
    let contents = contents_of(root, &wanted).map_err(failed)?;
    let mut files = BTreeMap::new();
    for (entry, bytes) in wanted.into_iter().zip(contents) {
        let file = files::interpret(&entry.name, bytes, &mut found);
        files.insert(entry.name, Arc::new(file));
    }
    let day = day_of(root, &commit).map_err(failed)?;
    Ok(Past { sources: Sources::of(files), diagnostics: found, day })
}

/// The commit by its hash, which no later command can take for anything else.
fn commit_of(root: &Path, revision: &Revision) -> io::Result<String> {
    let name = format!("{revision}^{{commit}}");
    let printed = git::output(root, &["rev-parse", "--verify", "--end-of-options", &name])
        .map_err(|error| io::Error::other(format!("git finds no such revision ({error})")))?;
    let hash = String::from_utf8_lossy(&printed).trim().to_owned();
    let is_hash = !hash.is_empty() && hash.bytes().all(|byte| byte.is_ascii_hexdigit());
    if is_hash { Ok(hash) } else { Err(io::Error::other("git names no commit")) }
}

fn day_of(root: &Path, commit: &str) -> io::Result<String> {
    // Two lines: the commit, and what the format says of it.
    let printed = git::output(root, &["rev-list", "--max-count=1", "--format=%as", commit, "--"])?;
    Ok(String::from_utf8_lossy(&printed).lines().last().unwrap_or_default().to_owned())
}

fn entries_of(root: &Path, commit: &str) -> io::Result<Vec<Entry>> {
    let printed = git::output(root, &["ls-tree", "-r", "-l", "-z", commit, "--", CONTENT_FOLDER])?;
    Ok(String::from_utf8_lossy(&printed).split_terminator('\0').filter_map(entry).collect())
}

/// A line of `ls-tree -l`: `100644 blob <hash> <size>\t<path>`.
fn entry(line: &str) -> Option<Entry> {
    let (facts, name) = line.split_once('\t')?;
    let mut facts = facts.split_ascii_whitespace();
    let (mode, _, object, size) = (facts.next()?, facts.next()?, facts.next()?, facts.next()?);
    // What has no size is another repository, which is not content.
    Some(Entry { mode: mode.to_owned(), object: object.to_owned(), size: size.parse().ok()?, name: name.into() })
}

/// The files that are read; links and files that are too large are reported, hidden ones passed over, as in a folder.
fn readable(entries: Vec<Entry>, found: &mut Diagnostics) -> Vec<Entry> {
    let is_hidden = |entry: &Entry| entry.name.split('/').any(|part| part.starts_with('.'));
    let mut kept = Vec::new();
    for entry in entries.into_iter().filter(|entry| !is_hidden(entry)) {
        if entry.mode == "120000" {
            files::report_link(&entry.name, found);
        } else if !files::is_too_large(&entry.name, entry.size, found) {
            kept.push(entry);
        }
    }
    kept
}

/// The bytes of each file, in the same order.
fn contents_of(root: &Path, entries: &[Entry]) -> io::Result<Vec<Vec<u8>>> {
    let wanted: Vec<&str> = entries.iter().flat_map(|entry| [entry.object.as_str(), "\n"]).collect();
    let printed = git::output_for(root, &["cat-file", "--batch"], &wanted.concat())?;
    let mut rest = printed.as_slice();
    entries.iter().map(|_| next_object(&mut rest).ok_or_else(|| io::Error::other("git left out a file"))).collect()
}

/// The next object of `cat-file --batch`: `<hash> blob <size>`, a line break, the bytes, a line break.
fn next_object(rest: &mut &[u8]) -> Option<Vec<u8>> {
    let end = rest.iter().position(|byte| *byte == b'\n')?;
    let (head, body) = rest.split_at_checked(end)?;
    let size: usize = std::str::from_utf8(head).ok()?.rsplit(' ').next()?.parse().ok()?;
    let (bytes, after) = body.get(1..)?.split_at_checked(size)?;
    *rest = after.get(1..)?;
    Some(bytes.to_vec())
}

#[cfg(test)]
mod tests {
    use super::{Revision, entry, next_object};

    #[test]
    fn what_git_could_take_for_a_flag_is_no_revision() {
        for text in ["", "-o", "--upload-pack=x", "HEAD:content", "a\nb", "a\0b"] {
            assert!(Revision::parse(text).is_none(), "{text}");
        }
        for text in ["main", "HEAD~1", "v1.2^{commit}", "origin/main", "77915d7"] {
            assert!(Revision::parse(text).is_some(), "{text}");
        }
    }

    #[test]
    fn lines_and_objects_are_taken_apart() {
        let file = entry("100644 blob abc      12\tcontent/a b.yaml").unwrap();
        assert_eq!((file.mode.as_str(), file.size, file.name.as_ref()), ("100644", 12, "content/a b.yaml"));
        assert!(entry("160000 commit abc       -\tcontent/module").is_none());
        let mut rest = b"abc blob 3\na\nb\ndef blob 0\n\n".as_slice();
        assert_eq!(next_object(&mut rest), Some(b"a\nb".to_vec()));
        assert_eq!(next_object(&mut rest), Some(Vec::new()));
        assert_eq!(next_object(&mut rest), None);
        assert_eq!(next_object(&mut b"abc missing\n".as_slice()), None);
    }
}
