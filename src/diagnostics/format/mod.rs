//! Renderers of reports, one file a format.

#[cfg(test)]
mod examples;
mod fingerprint;
pub mod github;
pub mod gitlab;
pub mod json;
pub mod rdjson;
pub mod sarif;
pub mod short;
pub mod text;

use serde::Serialize;

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
    /// Annotations of a GitHub workflow.
    GitHub,
    /// GitLab code quality.
    GitLab,
    /// Code scanning desks.
    Sarif,
    /// Reviewdog: comments in a review.
    Rdjson,
}

/// Prints reports in one format.
pub fn render(format: Format, reports: &[Report], language: EditorLanguage) -> String {
    match format {
        Format::Text => text::render(reports, language),
        Format::Short => short::render(reports, language),
        Format::Json => json::render(reports, language),
        Format::GitHub => github::render(reports, language),
        Format::GitLab => gitlab::render(reports, language),
        Format::Sarif => sarif::render(reports, language),
        Format::Rdjson => rdjson::render(reports, language),
    }
}

/// A value as JSON that people can read, and a newline.
fn pretty(value: &impl Serialize) -> String {
    let mut text = serde_json::to_string_pretty(value).unwrap_or_default();
    text.push('\n');
    text
}
