//! The content as it would be after the import, judged like all content, before anything is written.

use std::sync::Arc;

use super::findings::Findings;
use super::grid::{Row, Sheet};
use super::header::MappedSheet;
use super::plan::Written;
use crate::diagnostics::{At, Diagnostic, Diagnostics, Report, Severity};
use crate::i18n::EditorLanguage;
use crate::model::date::Date;
use crate::model::import::PeriodSource;
use crate::model::statistics::Measure;
use crate::pipeline;
use crate::source::Sources;

/// Content as it was read.
pub(super) struct Content {
    pub(super) sources: Sources,
    /// What reading found.
    pub(super) reading: Diagnostics,
}

/// Judges the content with `table` in the place of `file`.
///
/// What is wrong with rows of the spreadsheet goes to `found`, at their cells; what else would be wrong is returned.
/// Warnings about files that the import does not touch are left out.
pub(super) fn judge(
    content: Content,
    file: &Arc<str>,
    table: &Written,
    mapped: &MappedSheet<'_>,
    today: Date,
    found: &mut Findings,
) -> Vec<Report> {
    let Content { mut sources, reading } = content;
    let mut before = Diagnostics::default();
    before.extend(reading.into_iter().filter(|diagnostic| diagnostic.place.file != *file));
    before.extend(sources.replace(file, table.text.clone()));
    let checked = pipeline::judge(sources, before, today);
    let mut others = Vec::new();
    for diagnostic in checked.diagnostics {
        match row_of(&diagnostic, file, table, mapped.sheet) {
            Some(row) => {
                let spot = mapped.spot(row, column_of(&diagnostic, row, mapped));
                found.push_moved(&spot, diagnostic);
            }
            None if diagnostic.severity == Severity::Error || diagnostic.place.file == *file => others.push(diagnostic),
            None => {}
        }
    }
    checked.sources.report(others)
}

/// The row of the sheet from which the row of the table came that a mistake speaks of.
fn row_of<'sheet>(
    diagnostic: &Diagnostic,
    file: &Arc<str>,
    table: &Written,
    sheet: &'sheet Sheet,
) -> Option<&'sheet Row> {
    let At::Span(span) = diagnostic.place.at else { return None };
    // A mistake may stand at a cell: its row is the last one that begins before it.
    let (_, number) = table.origins.range(..=span.start).next_back().filter(|_| diagnostic.place.file == *file)?;
    sheet.row((*number)?)
}

/// The column that a rule speaks of: the last one that its message names, such as the total of parts.
///
/// A rule that names none speaks of the period, or of what was resolved.
fn column_of(diagnostic: &Diagnostic, row: &Row, mapped: &MappedSheet<'_>) -> u32 {
    let mapping = mapped.mapping;
    let text = diagnostic.message.text(EditorLanguage::English);
    let header = |name: &str| mapping.counts.iter().find(|column| column.measure.column() == name);
    let named = text.split('`').rev().find_map(header);
    let of_code = match diagnostic.code.name {
        "more-than-received" => header(Measure::Resolved.column()),
        _ => None,
    };
    let period = match &mapping.period {
        PeriodSource::Words { header, .. } | PeriodSource::Days { from: header, .. } => Some(header.as_str()),
        PeriodSource::Table | PeriodSource::Fixed { .. } => None,
    };
    let about = mapping.about.first().map(|column| column.header.as_str());
    let header = named.or(of_code).map(|column| column.header.as_str()).or(period).or(about);
    let found = header.and_then(|header| mapped.column(header));
    found.or_else(|| row.cells.keys().next().copied()).unwrap_or_default()
}
