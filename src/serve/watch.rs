//! Whether a file under some folders has changed. Asked again and again: see decision 0016.

use std::collections::BTreeMap;
use std::hash::{DefaultHasher, Hasher};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use walkdir::WalkDir;

/// How coarse the clocks of file systems are: two seconds on FAT, with a second to spare.
const COARSE: Duration = Duration::from_secs(3);

/// What some folders held when they were last looked at.
#[derive(Debug)]
pub(super) struct Watch {
    folders: Vec<PathBuf>,
    seen: Stamps,
}

/// What tells one state of each file from another.
type Stamps = BTreeMap<PathBuf, Stamp>;

#[derive(Debug, PartialEq, Eq)]
struct Stamp {
    modified: Option<SystemTime>,
    size: u64,
    /// Whether it was written so short a time ago that another save could bear the same time.
    recent: bool,
    /// What its bytes are known by, where it is or was recent.
    digest: Option<u64>,
}

impl Watch {
    /// Watches folders, from what they hold now.
    pub(super) fn new(folders: Vec<PathBuf>) -> Self {
        let seen = scan(&folders, &Stamps::new());
        Self { folders, seen }
    }

    /// Whether a file has come, gone or changed since this was last asked.
    pub(super) fn has_changed(&mut self) -> bool {
        let now = scan(&self.folders, &self.seen);
        let same = now.len() == self.seen.len()
            && now.iter().zip(&self.seen).all(|(now, before)| now.0 == before.0 && now.1.is_like(before.1));
        self.seen = now;
        !same
    }
}

impl Stamp {
    fn of(path: &Path, before: Option<&Self>) -> Option<Self> {
        let metadata = path.symlink_metadata().ok()?;
        let (modified, size) = (metadata.modified().ok(), metadata.len());
        let age = modified.and_then(|modified| SystemTime::now().duration_since(modified).ok());
        let recent = age.is_none_or(|age| age < COARSE);
        let digest = (recent || before.is_some_and(|before| before.recent)).then(|| digest(path)).flatten();
        Some(Self { modified, size, recent, digest })
    }

    fn is_like(&self, before: &Self) -> bool {
        let bytes_differ = self.digest.is_some() && before.digest.is_some() && self.digest != before.digest;
        self.modified == before.modified && self.size == before.size && !bytes_differ
    }
}

fn digest(path: &Path) -> Option<u64> {
    let mut hasher = DefaultHasher::new();
    hasher.write(&std::fs::read(path).ok()?);
    Some(hasher.finish())
}

/// Links are not followed, and hidden files are left out, as when content is read.
fn scan(folders: &[PathBuf], before: &Stamps) -> Stamps {
    let is_shown =
        |entry: &walkdir::DirEntry| entry.depth() == 0 || !entry.file_name().to_string_lossy().starts_with('.');
    let entries = folders.iter().flat_map(|folder| WalkDir::new(folder).into_iter().filter_entry(is_shown));
    let files = entries.flatten().filter(|entry| !entry.file_type().is_dir());
    files
        .filter_map(|entry| Some((entry.path().to_owned(), Stamp::of(entry.path(), before.get(entry.path()))?)))
        .collect()
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::time::{Duration, SystemTime};

    use super::Watch;

    #[test]
    fn files_that_come_change_and_go_are_seen() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("a.yaml");
        let mut watch = Watch::new(vec![folder.path().to_owned(), folder.path().join("none")]);
        assert!(!watch.has_changed());
        fs::write(&file, "a").unwrap();
        assert!(watch.has_changed());
        assert!(!watch.has_changed());
        fs::write(&file, "ab").unwrap();
        assert!(watch.has_changed());
        fs::remove_file(&file).unwrap();
        assert!(watch.has_changed());
        fs::write(folder.path().join(".a.swp"), "a").unwrap();
        assert!(!watch.has_changed());
    }

    #[test]
    fn a_save_within_one_tick_of_the_clock_is_seen() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("a.yaml");
        let tick = SystemTime::now();
        let save = |text: &str| {
            fs::write(&file, text).unwrap();
            fs::File::options().write(true).open(&file).unwrap().set_modified(tick).unwrap();
        };
        save("a");
        let mut watch = Watch::new(vec![folder.path().to_owned()]);
        save("b");
        assert!(watch.has_changed());
        assert!(!watch.has_changed());
    }

    #[test]
    fn that_time_passes_is_no_change() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("a.yaml");
        fs::write(&file, "a").unwrap();
        let mut watch = Watch::new(vec![folder.path().to_owned()]);
        // As if the clock had gone on.
        let old = SystemTime::now() - Duration::from_mins(1);
        fs::File::options().write(true).open(&file).unwrap().set_modified(old).unwrap();
        assert!(watch.has_changed());
        assert!(!watch.has_changed());
        assert!(!watch.has_changed());
    }
}
