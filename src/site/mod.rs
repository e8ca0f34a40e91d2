//! The finished site in memory: path → bytes. Two files for one path, and links that lead nowhere, are found here.

mod links;
mod press;
pub mod problems;

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::sync::Arc;

use crate::diagnostics::{Diagnostic, Diagnostics, Place};
use crate::message;
use crate::pages::SitePath;

pub use links::{Anchors, check as check_links, check_anchors};
pub use press::{Made, Press};

/// The finished site.
#[derive(Debug, Clone, Default)]
pub struct Site {
    files: BTreeMap<SitePath, Arc<[u8]>>,
}

impl Site {
    /// Adds a file; where the path is taken, that is reported and the first file stays.
    pub fn add(&mut self, path: SitePath, bytes: Arc<[u8]>, found: &mut Diagnostics) {
        match self.files.entry(path) {
            Entry::Vacant(free) => {
                free.insert(bytes);
            }
            Entry::Occupied(taken) => found.push(same_path(taken.key())),
        }
    }

    /// The files, sorted by path.
    pub fn files(&self) -> impl Iterator<Item = (&SitePath, &Arc<[u8]>)> {
        self.files.iter()
    }

    /// The bytes at a path.
    pub fn get(&self, path: &str) -> Option<&Arc<[u8]>> {
        self.files.get(&SitePath::root(path))
    }

    /// How many files there are.
    pub fn len(&self) -> usize {
        self.files.len()
    }

    /// Whether there are no files.
    pub fn is_empty(&self) -> bool {
        self.files.is_empty()
    }

    /// The size of all files together, in bytes.
    pub fn size(&self) -> usize {
        self.files.values().map(|bytes| bytes.len()).sum()
    }
}

/// Two files want one path.
pub fn same_path(path: &SitePath) -> Diagnostic {
    Diagnostic::new(
        problems::SAME_PATH,
        Place::file(&Arc::from(path.as_str())),
        message!(en: "two records want the address `{path}`", vi: "hai bản ghi cùng muốn địa chỉ `{path}`"),
    )
    .suggest(message!(
        en: "rename one of the files under content/ that are named like it",
        vi: "hãy đổi tên một trong các tệp cùng tên trong content/"
    ))
}
