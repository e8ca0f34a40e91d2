//! Files for other programs; **one file a format**.
//!
//! To add a format: write `exports/<format>.rs` with `files`, and add a line to [`FORMATS`].

mod manifest;
mod open_search;
mod tables;

use crate::pages::{SitePath, World};

/// A file for other programs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Export {
    /// Where it will stand.
    pub path: SitePath,
    /// What it says.
    pub text: String,
}

/// All formats.
const FORMATS: &[fn(World<'_>) -> Vec<Export>] = &[manifest::files, open_search::files, tables::files];

/// Makes all files for other programs.
pub fn all(world: World<'_>) -> Vec<Export> {
    FORMATS.iter().flat_map(|format| format(world)).collect()
}
