//! Reports for programs, as one JSON object with `"version": 1`.

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::Serialize;

use crate::diagnostics::{Report, Severity};
use crate::i18n::EditorLanguage;
use crate::text::span::Position;

/// What `noticeboard check --format json` prints.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Report")]
struct Output<'report> {
    /// The version of this format: 1. New fields can appear in it, none disappears.
    version: u8,
    /// How many problems there are.
    summary: Summary,
    /// The problems: errors first, then by file and place.
    diagnostics: Vec<Entry<'report>>,
}

/// How many problems there are.
#[derive(Serialize, JsonSchema)]
struct Summary {
    /// They stop the build.
    errors: usize,
    /// They do not.
    warnings: usize,
}

/// One problem.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[schemars(rename = "Diagnostic")]
struct Entry<'report> {
    /// The stable name of its kind, explained in `docs/checks.md`.
    code: &'report str,
    /// `error` or `warning`.
    severity: &'report str,
    /// What is wrong, in the editor's language.
    message: &'report str,
    /// The file, relative to the root of the site.
    file: &'report str,
    /// Where the value stands in its record, such as `fees/0/amount`.
    pointer: Option<&'report str>,
    /// The line, from 1.
    line: usize,
    /// The column in characters, from 1.
    column: usize,
    /// The line on which it ends, where the file can be shown.
    end_line: Option<usize>,
    /// One past the last column, where the file can be shown.
    end_column: Option<usize>,
    /// What to write instead, in words.
    suggestion: Option<&'report str>,
    /// What to put exactly there, where a program could do it.
    replacement: Option<&'report str>,
    /// What puts it right, where a program could do it.
    fix: Option<Fix<'report>>,
    /// More help.
    help: Option<&'report str>,
}

/// A piece of the file and what to put there instead.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
struct Fix<'report> {
    /// Whether nothing else can have been meant, so that `check --fix` does it.
    sure: bool,
    /// The line on which the piece begins, from 1.
    line: usize,
    /// The column in characters, from 1.
    column: usize,
    /// The line on which it ends.
    end_line: usize,
    /// One past its last column.
    end_column: usize,
    /// What stands there instead.
    text: &'report str,
}

/// The JSON Schema of this format.
pub fn schema() -> Schema {
    SchemaGenerator::default().into_root_schema_for::<Output<'_>>()
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
    let Position { line, column } = report.location.position;
    let end = report.location.end();
    Entry {
        code: diagnostic.code.name,
        severity: diagnostic.severity.word(),
        message: diagnostic.message.text(language),
        file: &diagnostic.place.file,
        pointer: report.location.pointer.as_deref(),
        line,
        column,
        end_line: end.map(|end| end.line),
        end_column: end.map(|end| end.column),
        suggestion: diagnostic.suggestion.as_ref().map(|message| message.text(language)),
        replacement: report.replacement(),
        fix: report.change.as_ref().map(|change| Fix {
            sure: report.sure_change().is_some(),
            line: change.from.position.line,
            column: change.from.position.column,
            end_line: change.to.position.line,
            end_column: change.to.position.column,
            text: &change.text,
        }),
        help: diagnostic.help.as_ref().map(|message| message.text(language)),
    }
}
