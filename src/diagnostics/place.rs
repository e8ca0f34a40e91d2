//! Places: where in the content something stands.

use std::sync::Arc;

use crate::text::pointer::Pointer;
use crate::text::span::Span;

/// Where a mistake is: a file and a symbolic spot in it, resolved to line and column only when reported.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// The file, relative to the root, with `/`: `content/site.yaml`.
    pub file: Arc<str>,
    /// The spot.
    pub at: At,
}

/// A spot in a file.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum At {
    /// The file as a whole.
    File,
    /// A range of bytes.
    Span(Span),
    /// The value that the pointer leads to.
    Value(Pointer),
    /// The key that the pointer ends with.
    Key(Pointer),
}

impl Place {
    /// A file as a whole.
    pub fn file(file: &Arc<str>) -> Self {
        Self { file: Arc::clone(file), at: At::File }
    }

    /// A range of bytes in a file.
    pub fn span(file: &Arc<str>, span: Span) -> Self {
        Self { file: Arc::clone(file), at: At::Span(span) }
    }

    /// A value in a record.
    pub fn value(file: &Arc<str>, pointer: Pointer) -> Self {
        Self { file: Arc::clone(file), at: At::Value(pointer) }
    }

    /// A key in a record.
    pub fn key(file: &Arc<str>, pointer: Pointer) -> Self {
        Self { file: Arc::clone(file), at: At::Key(pointer) }
    }
}
