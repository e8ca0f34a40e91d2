//! CSV into rows that know their places.

use std::sync::Arc;

use super::problems;
use crate::diagnostics::{Diagnostic, Diagnostics, Place};
use crate::message;
use crate::text::fold;
use crate::text::span::Span;

/// A CSV file: its header and its rows.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Table {
    /// The names of the columns, trimmed.
    pub header: Vec<String>,
    /// The rows.
    pub rows: Vec<Row>,
}

/// A row of a CSV file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Where the row stands in the file.
    pub span: Span,
    /// Its cells, trimmed and in Unicode normal form C; as many as the header has.
    pub cells: Vec<String>,
}

/// Reads a CSV file; rows of the wrong length are reported and left out.
pub(super) fn parse(file: &Arc<str>, text: &str, found: &mut Diagnostics) -> Table {
    let mut reader =
        csv::ReaderBuilder::new().flexible(true).trim(csv::Trim::All).has_headers(false).from_reader(text.as_bytes());
    let mut table = Table::default();
    for record in reader.records() {
        let record = match record {
            Ok(record) => record,
            Err(error) => {
                let start = error.position().map_or(0, csv::Position::byte);
                report(
                    file,
                    span_at(text, start),
                    found,
                    message!(en: "the row can't be read as CSV", vi: "không đọc được hàng này theo định dạng CSV"),
                );
                continue;
            }
        };
        let span = span_at(text, record.position().map_or(0, csv::Position::byte));
        let cells: Vec<String> = record.iter().map(|cell| fold::to_nfc(cell).into_owned()).collect();
        if table.header.is_empty() {
            table.header = cells;
        } else if cells.len() == table.header.len() {
            table.rows.push(Row { span, cells });
        } else {
            let (have, want) = (cells.len(), table.header.len());
            report(
                file,
                span,
                found,
                message!(en: "the row has {have} cells, the header has {want}", vi: "hàng có {have} ô, tiêu đề có {want} ô"),
            );
        }
    }
    table
}

fn report(file: &Arc<str>, span: Span, found: &mut Diagnostics, what: crate::i18n::Message) {
    found.push(Diagnostic::new(problems::TABLE_ROW, Place::span(file, span), what));
}

fn span_at(text: &str, byte: u64) -> Span {
    let from = usize::try_from(byte).unwrap_or(usize::MAX).min(text.len());
    let bytes = text.as_bytes();
    // The reader counts a line break as part of the row that follows it.
    let start = (from..text.len()).find(|at| !matches!(bytes[*at], b'\r' | b'\n')).unwrap_or(text.len());
    let end = (start..text.len()).find(|at| matches!(bytes[*at], b'\r' | b'\n')).unwrap_or(text.len());
    Span { start, end }
}
