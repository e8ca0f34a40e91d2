//! One line a mistake: `file:line:column: error[code]: message`.

use crate::diagnostics::Report;
use crate::i18n::EditorLanguage;

/// Prints one line for each report.
pub fn render(reports: &[Report], language: EditorLanguage) -> String {
    reports.iter().map(|report| line(report, language)).collect()
}

fn line(report: &Report, language: EditorLanguage) -> String {
    let diagnostic = &report.diagnostic;
    let position = report.location.position;
    format!(
        "{}:{}:{}: {}[{}]: {}\n",
        diagnostic.place.file,
        position.line,
        position.column,
        diagnostic.severity.word(),
        diagnostic.code.name,
        diagnostic.message.text(language)
    )
}
