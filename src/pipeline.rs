//! The program's table of contents: what happens to a folder of content, in this order.

use std::path::Path;

use crate::assemble::{self, Catalogue};
use crate::checks;
use crate::diagnostics::{Diagnostics, Report};
use crate::model::date::Date;
use crate::source::{self, ReadError, Sources};

/// Content that was read and judged.
#[derive(Debug)]
pub struct Checked {
    /// The files.
    pub sources: Sources,
    /// What they say; none where the site can't be spoken of at all.
    pub catalogue: Option<Catalogue>,
    /// Everything that is wrong with them.
    pub diagnostics: Diagnostics,
}

impl Checked {
    /// The mistakes with their lines and columns, sorted for reading.
    pub fn reports(&self) -> Vec<Report> {
        self.sources.report(self.diagnostics.iter().cloned())
    }
}

/// Reads and judges the content under `root` as of `today`; writes nothing.
///
/// # Errors
/// If there is no content folder.
pub fn check(root: &Path, today: Date) -> Result<Checked, ReadError> {
    let (sources, mut diagnostics) = source::read(root)?;
    let catalogue = assemble::assemble(&sources, &mut diagnostics);
    if let Some(catalogue) = &catalogue {
        checks::run(catalogue, today, &mut diagnostics);
    }
    Ok(Checked { sources, catalogue, diagnostics })
}
