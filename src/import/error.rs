//! Why an import could not be tried or written.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

use crate::source::ReadError;
use crate::text::suggest;

/// An import could not be tried or written; the table is as it was before.
#[derive(Debug)]
pub enum ImportError {
    /// The content can't be read.
    Read(ReadError),
    /// No mapping has this name; those that there are.
    NoMapping {
        /// The name.
        name: String,
        /// All mappings.
        known: Vec<String>,
    },
    /// A file can't be read or written.
    Io {
        /// The file.
        path: PathBuf,
        /// What the system said.
        error: io::Error,
    },
    /// The table, or a folder above it, is a symbolic link or no plain file.
    NotPlain(PathBuf),
}

impl ImportError {
    pub(super) fn at(path: &Path, error: io::Error) -> Self {
        Self::Io { path: path.to_owned(), error }
    }
}

impl fmt::Display for ImportError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Read(error) => error.fmt(formatter),
            Self::NoMapping { name, known } => {
                write!(formatter, "there is no mapping `content/imports/{name}.yaml`")?;
                match suggest::nearest(name, known.iter().map(String::as_str)) {
                    Some(nearest) => write!(formatter, "; did you mean `{nearest}`?"),
                    None if known.is_empty() => {
                        write!(formatter, "; `noticeboard schema import` says what to write in it")
                    }
                    None => write!(formatter, "; there are {}", known.join(", ")),
                }
            }
            Self::Io { path, error } => write!(formatter, "{}: {error}", path.display()),
            Self::NotPlain(path) => {
                write!(formatter, "`{}` is a symbolic link or no plain file; nothing was written", path.display())
            }
        }
    }
}

impl std::error::Error for ImportError {}

impl From<ReadError> for ImportError {
    fn from(error: ReadError) -> Self {
        Self::Read(error)
    }
}
