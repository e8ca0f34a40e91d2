//! Why a site could not be published.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

/// A site could not be published; what was there before is still there.
#[derive(Debug)]
pub enum PublishError {
    /// A file or folder could not be written.
    Io {
        /// The file or folder.
        path: PathBuf,
        /// What the system said.
        error: io::Error,
    },
    /// The folder holds something that Noticeboard did not make.
    NotOurs(PathBuf),
    /// The path is not that of a folder.
    NotAFolder(PathBuf),
}

impl PublishError {
    pub(super) fn at(path: &Path, error: io::Error) -> Self {
        Self::Io { path: path.to_owned(), error }
    }
}

impl fmt::Display for PublishError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Io { path, error } => write!(formatter, "{}: {error}", path.display()),
            Self::NotOurs(path) => write!(
                formatter,
                "`{}` holds files that Noticeboard did not make; empty it or choose another folder with `--output`",
                path.display()
            ),
            Self::NotAFolder(path) => write!(formatter, "`{}` can't be an output folder", path.display()),
        }
    }
}

impl std::error::Error for PublishError {}
