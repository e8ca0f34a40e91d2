//! Reports for programs, as one JSON object with `"version": 1`.

use serde::Serialize;

use crate::diagnostics::{Report, Severity};
use crate::i18n::EditorLanguage;

#[derive(Serialize)]
struct Output<'report> {
    version: u8,
    summary: Summary,
    diagnostics: Vec<Entry<'report>>,
}

#[derive(Serialize)]
struct Summary {
    errors: usize,
    warnings: usize,
}

#[derive(Serialize)]
struct Entry<'report> {
    code: &'report str,
    severity: &'report str,
    message: &'report str,
    file: &'report str,
    pointer: Option<&'report str>,
    line: usize,
    column: usize,
    suggestion: Option<&'report str>,
    help: Option<&'report str>,
}

/// Prints all reports as one JSON object and a newline.
pub fn render(reports: &[Report], language: EditorLanguage) -> String {
    let count = |severity| reports.iter().filter(|report| report.diagnostic.severity == severity).count();
    let output = Output {
        version: 1,
        summary: Summary { errors: count(Severity::Error), warnings: count(Severity::Warning) },
        diagnostics: reports.iter().map(|report| entry(report, language)).collect(),
    };
    super::pretty(&output)
}

fn entry(report: &Report, language: EditorLanguage) -> Entry<'_> {
    let diagnostic = &report.diagnostic;
    Entry {
        code: diagnostic.code.name,
        severity: diagnostic.severity.word(),
        message: diagnostic.message.text(language),
        file: &diagnostic.place.file,
        pointer: report.location.pointer.as_deref(),
        line: report.location.position.line,
        column: report.location.position.column,
        suggestion: diagnostic.suggestion.as_ref().map(|message| message.text(language)),
        help: diagnostic.help.as_ref().map(|message| message.text(language)),
    }
}
