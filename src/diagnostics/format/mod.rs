//! Renderers of reports, one file a format.

pub mod json;
pub mod short;
pub mod text;

use super::Report;
use crate::i18n::EditorLanguage;

/// A format in which reports are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// For people: excerpts and help.
    Text,
    /// One line a mistake, for editors' problem matchers.
    Short,
    /// For programs.
    Json,
}

/// Prints reports in one format.
pub fn render(format: Format, reports: &[Report], language: EditorLanguage) -> String {
    match format {
        Format::Text => text::render(reports, language),
        Format::Short => short::render(reports, language),
        Format::Json => json::render(reports, language),
    }
}
