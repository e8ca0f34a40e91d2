//! CSV into rows that know their places.

use std::sync::Arc;

use super::problems;
use crate::diagnostics::{At, Certainty, Diagnostic, Diagnostics, Edit, Fix, Place};
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
            if let [only] = cells.as_slice()
                && only.contains(';')
            {
                found.push(semicolons(file, text, span));
                return table;
            }
            table.header = cells;
        } else if cells.len() == table.header.len() {
            table.rows.push(Row { span, cells });
        } else {
            let (have, want) = (cells.len(), table.header.len());
            let what = message!(en: "the row has {have} cells, the header has {want}", vi: "hàng có {have} ô, tiêu đề có {want} ô");
            let mistake = Diagnostic::new(problems::TABLE_ROW, Place::span(file, span), what);
            found.push(match separators(text, span, have.saturating_sub(want)) {
                Some((fix, row)) => {
                    let suggestion =
                        message!(en: "write numbers without separators: `{row}`", vi: "hãy ghi số không có dấu phân cách: `{row}`");
                    mistake.suggest(suggestion).fix(fix)
                }
                None => mistake,
            });
        }
    }
    table
}

fn report(file: &Arc<str>, span: Span, found: &mut Diagnostics, what: crate::i18n::Message) {
    found.push(Diagnostic::new(problems::TABLE_ROW, Place::span(file, span), what));
}

/// A table as a spreadsheet writes it where the comma stands before decimals.
fn semicolons(file: &Arc<str>, text: &str, header: Span) -> Diagnostic {
    let mistake = Diagnostic::new(
        problems::TABLE_ROW,
        Place::span(file, header),
        message!(en: "the cells are separated by `;`", vi: "các ô cách nhau bằng dấu `;`"),
    )
    .suggest(message!(en: "separate them by `,`", vi: "hãy ngăn các ô bằng dấu `,`"));
    if text.contains([',', '"']) {
        return mistake;
    }
    let edits = text
        .match_indices(';')
        .map(|(start, sign)| Edit { at: At::Span(Span { start, end: start + sign.len() }), text: ",".to_owned() });
    mistake.fix(Fix { certainty: Certainty::Sure, edits: edits.collect() })
}

/// The row without the commas between thousands, where just as many stand in it as there are cells too many.
fn separators(text: &str, row: Span, surplus: usize) -> Option<(Fix, String)> {
    let line = text.get(row.start..row.end).filter(|line| !line.contains('"'))?;
    let is_digits = |cell: &str, lengths: std::ops::RangeInclusive<usize>| {
        lengths.contains(&cell.len()) && cell.bytes().all(|byte| byte.is_ascii_digit())
    };
    let cells: Vec<&str> = line.split(',').collect();
    let mut at = 0;
    let mut edits = Vec::new();
    for pair in cells.windows(2) {
        let [left, right] = pair else { continue };
        at += left.len();
        if is_digits(left, 1..=3) && is_digits(right, 3..=3) {
            let start = row.start + at;
            edits.push(Edit { at: At::Span(Span { start, end: start + 1 }), text: String::new() });
        }
        at += 1;
    }
    if surplus == 0 || edits.len() != surplus {
        return None;
    }
    let commas = edits.iter().filter_map(|edit| match edit.at {
        At::Span(span) => Some(span.start - row.start),
        _ => None,
    });
    let commas: Vec<usize> = commas.collect();
    let joined = line.char_indices().filter(|(at, _)| !commas.contains(at)).map(|(_, sign)| sign).collect();
    Some((Fix { certainty: Certainty::Guess, edits }, joined))
}

fn span_at(text: &str, byte: u64) -> Span {
    let from = usize::try_from(byte).unwrap_or(usize::MAX).min(text.len());
    let bytes = text.as_bytes();
    // The reader counts a line break as part of the row that follows it.
    let start = (from..text.len()).find(|at| !matches!(bytes[*at], b'\r' | b'\n')).unwrap_or(text.len());
    let end = (start..text.len()).find(|at| matches!(bytes[*at], b'\r' | b'\n')).unwrap_or(text.len());
    Span { start, end }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::parse;
    use crate::diagnostics::{At, Certainty, Diagnostics};

    /// The text after the fix of the only mistake in it, and how sure it is.
    fn repaired(text: &str) -> Option<(String, Certainty)> {
        let mut found = Diagnostics::default();
        parse(&Arc::from("a.csv"), text, &mut found);
        assert_eq!(found.iter().count(), 1, "{text}");
        let fix = found.into_iter().next()?.fix?;
        let mut edits = fix.edits;
        edits.reverse();
        let text = edits.iter().fold(text.to_owned(), |mut text, edit| {
            if let At::Span(span) = &edit.at {
                text.replace_range(span.start..span.end, &edit.text);
            }
            text
        });
        Some((text, fix.certainty))
    }

    #[test]
    fn a_table_separated_by_semicolons_is_read_as_one() {
        let expected = ("a,b\n1,2\n".to_owned(), Certainty::Sure);
        assert_eq!(repaired("a;b\n1;2\n"), Some(expected));
        assert_eq!(repaired("a;b\n1;2,5\n"), None, "commas before decimals");
    }

    #[test]
    fn commas_between_thousands_are_found_where_they_explain_the_cells_too_many() {
        let expected = ("a,b,c\nx,11620,7\n".to_owned(), Certainty::Guess);
        assert_eq!(repaired("a,b,c\nx,11,620,7\n"), Some(expected));
        assert_eq!(repaired("a,b,c\n1,11,620,125\n"), None, "either of two");
        assert_eq!(repaired("a,b,c\nx,1\n"), None);
    }
}
