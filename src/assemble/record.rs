//! A record of the catalogue with its file.

use std::sync::Arc;

use crate::diagnostics::Place;
use crate::text::pointer::Pointer;

/// A record with the file that it stands in.
#[derive(Debug, Clone)]
pub struct Record<T> {
    /// The file, relative to the root.
    pub file: Arc<str>,
    /// What it says.
    pub value: T,
}

impl<T> Record<T> {
    /// The place of a value in this record.
    pub fn at(&self, pointer: &str) -> Place {
        Place::value(&self.file, Pointer::of(pointer))
    }

    /// The place of the record as a whole.
    pub fn whole(&self) -> Place {
        Place::value(&self.file, Pointer::root())
    }
}
