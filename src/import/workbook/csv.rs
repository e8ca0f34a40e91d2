//! CSV: every cell is a text.

use std::collections::BTreeMap;

use super::MAXIMUM_CELLS;
use super::unreadable::Unreadable;
use crate::import::grid::{Row, Sheet, Value};
use crate::model::import::Delimiter;

/// Reads a CSV file in UTF-8, with or without a byte order mark.
pub(super) fn read(bytes: &[u8], delimiter: Delimiter) -> Result<Sheet, Unreadable> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let (before, _) = bytes.split_at(error.valid_up_to().min(bytes.len()));
        Unreadable::NotUtf8 { line: before.split(|byte| *byte == b'\n').count() }
    })?;
    if text.contains('\0') {
        return Err(Unreadable::Unknown);
    }
    let delimiter = match delimiter {
        Delimiter::Comma => b',',
        Delimiter::Semicolon => b';',
        Delimiter::Tab => b'\t',
    };
    let mut reader =
        csv::ReaderBuilder::new().delimiter(delimiter).flexible(true).has_headers(false).from_reader(text.as_bytes());
    let mut sheet = Sheet::default();
    let mut cells = 0;
    let mut within = 0;
    let mut lines = Lines { bytes: text.as_bytes(), at: 0, line: 1 };
    for record in reader.records() {
        let record = record.map_err(|error| Unreadable::Broken(error.to_string()))?;
        let start = record.position().map_or(0, csv::Position::byte);
        cells += record.len();
        if cells > MAXIMUM_CELLS {
            return Err(Unreadable::TooLarge);
        }
        let texts = record.iter().map(|cell| Value::Text(cell.to_owned()));
        let cells: BTreeMap<u32, Value> = (0..).zip(texts).filter(|(_, value)| !value.is_blank()).collect();
        let line = lines.line_from(start);
        // A spreadsheet program counts rows, an editor counts lines: a line break in a cell is no row of its own.
        let number = u32::try_from(line.saturating_sub(within)).unwrap_or(u32::MAX);
        within += record.iter().map(|cell| cell.matches('\n').count()).sum::<usize>();
        sheet.rows.push(Row { number, line, cells });
    }
    Ok(sheet)
}

/// Counts lines while going through a text from its beginning.
struct Lines<'text> {
    bytes: &'text [u8],
    at: usize,
    line: usize,
}

impl Lines<'_> {
    /// The line on which the record behind `byte` begins; the reader counts the line break before as part of it.
    fn line_from(&mut self, byte: u64) -> usize {
        let from = usize::try_from(byte).unwrap_or(usize::MAX);
        while let Some(next) = self.bytes.get(self.at) {
            if self.at >= from && !matches!(next, b'\r' | b'\n') {
                break;
            }
            self.line += usize::from(*next == b'\n');
            self.at += 1;
        }
        self.line
    }
}

#[cfg(test)]
mod tests {
    use super::read;
    use crate::import::grid::Value;
    use crate::import::workbook::Unreadable;
    use crate::model::import::Delimiter;

    #[test]
    fn rows_are_counted_as_spreadsheets_count_and_lines_as_editors_do() {
        let sheet = read(b"\xef\xbb\xbfa;b\r\n\r\n\"x\ny\";2\r\n;3\r\n", Delimiter::Semicolon).unwrap();
        let numbers: Vec<(u32, usize)> = sheet.rows.iter().map(|row| (row.number, row.line)).collect();
        assert_eq!(numbers, [(1, 1), (3, 3), (4, 5)]);
        assert_eq!(sheet.rows[1].words(0).as_deref(), Some("x y"));
        assert_eq!(sheet.rows[2].cells.get(&1), Some(&Value::Text("3".to_owned())));
        assert!(!sheet.rows[2].cells.contains_key(&0));
    }

    #[test]
    fn other_encodings_are_refused_with_the_line() {
        assert_eq!(read(b"a\nT\xeannh\n", Delimiter::Comma), Err(Unreadable::NotUtf8 { line: 2 }));
        assert_eq!(read(b"a\0b\0", Delimiter::Comma), Err(Unreadable::Unknown));
    }
}
