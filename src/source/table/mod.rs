//! CSV into columns of words, and where each cell stands.
//!
//! A table of two million rows fits into memory because each word of a column is kept once and a cell is the number of
//! its word. The text is not kept: a row is its cells with commas between them, and only rows that are written in any
//! other way are kept as they are.

mod blocks;
mod kept;
mod part;
mod plain;
mod slips;
mod words;

use std::borrow::Cow;
use std::io::{self, Read};
use std::sync::Arc;

use rayon::prelude::*;

use blocks::Blocks;
use kept::Kept;
use part::{Header, Part};
pub use words::Column;

use super::problems;
use crate::diagnostics::{Diagnostic, Diagnostics, Place};
use crate::i18n::Message;
use crate::message;
use crate::text::span::Span;

/// How many blocks are read at the same time at most, so that memory does not grow with the machine.
const AT_ONCE: usize = 8;

/// A CSV file: its header and its rows. Cells are trimmed and in Unicode normal form C.
#[derive(Debug, Clone, Default)]
pub struct Table {
    header: Vec<String>,
    columns: Vec<Column>,
    /// The first byte of each row, in ascending order.
    starts: Vec<u32>,
    /// The line of each row, from 1.
    lines: Vec<u32>,
    kept: Kept,
}

/// A line of a file as it was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Written<'table> {
    /// Its first byte in the file.
    pub(super) start: usize,
    /// The line on which it begins, from 1.
    pub(super) line: usize,
    /// The text; more than one line where a cell holds a line break.
    pub(super) text: Cow<'table, str>,
}

/// The bytes are not UTF-8.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotUtf8;

impl Table {
    /// Reads a CSV file piece by piece; rows of the wrong length are reported and left out.
    ///
    /// # Errors
    /// If the source fails, or holds bytes that are not UTF-8.
    pub fn read(file: &Arc<str>, source: impl Read, found: &mut Diagnostics) -> io::Result<Result<Self, NotUtf8>> {
        let mut blocks = Blocks::new(source);
        let mut table = Self::default();
        let (mut bytes, mut breaks) = (0, 0);
        loop {
            let mut batch = blocks.several(rayon::current_num_threads().min(AT_ONCE))?;
            if table.header.is_empty() {
                let Some(first) = batch.first_mut() else { break };
                let Ok(header) = table.read_header(first) else { return Ok(Err(NotUtf8)) };
                first.drain(..header.end);
                (bytes, breaks) = (header.end, header.breaks);
            }
            if batch.is_empty() {
                break;
            }
            let width = table.header.len();
            let parts: Result<Vec<Part>, NotUtf8> =
                batch.into_par_iter().map(|block| read_block(&block, width)).collect();
            let Ok(parts) = parts else { return Ok(Err(NotUtf8)) };
            table.columns.par_iter_mut().enumerate().for_each(|(at, column)| {
                parts.iter().filter_map(|part| part.columns.get(at)).for_each(|words| column.append(words));
            });
            for part in parts {
                let (length, lines) = (part.bytes, part.breaks);
                table.append(part, [bytes, breaks], file, found);
                bytes += length;
                breaks += lines;
            }
        }
        Ok(Ok(table))
    }

    /// Reads a table from a text, as if it were the text of a file.
    pub fn of_text(file: &Arc<str>, text: &str, found: &mut Diagnostics) -> Self {
        // A text in memory is UTF-8 and never fails to be read.
        Self::read(file, text.as_bytes(), found).ok().and_then(Result::ok).unwrap_or_default()
    }

    /// The names of the columns.
    pub fn header(&self) -> &[String] {
        &self.header
    }

    /// The columns, in the order of the header.
    pub fn columns(&self) -> &[Column] {
        &self.columns
    }

    /// How many rows there are.
    pub fn len(&self) -> usize {
        self.starts.len()
    }

    /// Whether there are no rows.
    pub fn is_empty(&self) -> bool {
        self.starts.is_empty()
    }

    /// The cells of a row.
    pub fn cells(&self, row: usize) -> impl Iterator<Item = &str> {
        self.columns.iter().filter_map(move |column| column.cell(row))
    }

    /// Where a row stands.
    pub fn span(&self, row: usize) -> Span {
        let start = self.starts.get(row).map_or(0, |start| *start as usize);
        Span { start, end: start + self.row_text(row).len() }
    }

    /// Where a cell stands.
    pub fn cell_span(&self, row: usize, column: usize) -> Span {
        let start = self.starts.get(row).map_or(0, |start| *start as usize);
        kept::cell_of(&self.row_text(row), column, start)
    }

    /// Where the name of a column stands.
    pub fn header_span(&self, column: usize) -> Span {
        let written = self.kept.first();
        written.map_or(Span::default(), |written| kept::cell_of(&written.text, column, written.start))
    }

    /// The line in which a span begins.
    pub(super) fn written_at(&self, span: Span) -> Option<Written<'_>> {
        let at = u32::try_from(span.start).unwrap_or(u32::MAX);
        let kept = self.kept.at(at);
        let row = self.starts.partition_point(|start| *start <= at).checked_sub(1);
        let start = row.and_then(|row| self.starts.get(row)).map_or(0, |start| *start as usize);
        match (row, kept) {
            (_, Some(kept)) if kept.start >= start => Some(kept),
            (Some(row), _) => {
                let line = self.lines.get(row).map_or(1, |line| *line as usize);
                Some(Written { start, line, text: self.row_text(row) })
            }
            (None, kept) => kept,
        }
    }

    fn row_text(&self, row: usize) -> Cow<'_, str> {
        let start = self.starts.get(row).copied().unwrap_or(u32::MAX);
        match self.kept.at(start).filter(|kept| kept.start == start as usize) {
            Some(kept) => kept.text,
            None => self.cells(row).collect::<Vec<_>>().join(",").into(),
        }
    }

    /// Reads the header at the beginning of the first block.
    fn read_header(&mut self, block: &mut Vec<u8>) -> Result<Header, NotUtf8> {
        if block.starts_with("\u{feff}".as_bytes()) {
            block.drain(..3);
        }
        let mut header = part::header(block)?;
        self.kept.push(header.start, header.line, &header.text);
        self.columns = header.cells.iter().map(|_| Column::default()).collect();
        self.header = std::mem::take(&mut header.cells);
        Ok(header)
    }

    /// Adds the places of the rows of a block; their cells are added column by column.
    fn append(&mut self, part: Part, before: [usize; 2], file: &Arc<str>, found: &mut Diagnostics) {
        let [bytes, breaks] = before.map(|before| u32::try_from(before).unwrap_or(u32::MAX));
        self.starts.extend(part.starts.iter().map(|start| start.saturating_add(bytes)));
        self.lines.extend(part.lines.iter().map(|line| line.saturating_add(breaks)));
        self.kept.append(&part.kept, bytes, breaks);
        let width = self.header.len();
        for dropped in part.dropped {
            let span = Span { start: dropped.span.start + before[0], end: dropped.span.end + before[0] };
            let what = match dropped.cells {
                Some(have) => message!(
                    en: "the row has {have} cells, the header has {width}",
                    vi: "hàng có {have} ô, tiêu đề có {width} ô"
                ),
                None => message!(en: "the row can't be read as CSV", vi: "không đọc được hàng này theo định dạng CSV"),
            };
            found.push(self.left_out(file, span, what, dropped.cells.unwrap_or_default()));
        }
    }

    /// What is said of a row that was left out.
    fn left_out(&self, file: &Arc<str>, span: Span, what: Message, cells: usize) -> Diagnostic {
        let mistake = Diagnostic::new(problems::TABLE_ROW, Place::span(file, span), what);
        let written = self.written_at(span).filter(|written| written.start == span.start);
        let surplus = cells.saturating_sub(self.header.len());
        match written.and_then(|written| slips::without_separators(&written.text, written.start, surplus)) {
            Some((fix, row)) => {
                let suggestion = message!(
                    en: "write numbers without separators: `{row}`",
                    vi: "hãy ghi số không có dấu phân cách: `{row}`"
                );
                mistake.suggest(suggestion).fix(fix)
            }
            None if self.header.len() == 1 && self.header.iter().any(|name| name.contains(';')) => mistake.suggest(
                message!(en: "separate the cells by `,`, not by `;`", vi: "hãy ngăn các ô bằng dấu `,`, không phải `;`"),
            ),
            None => mistake,
        }
    }
}

fn read_block(block: &[u8], width: usize) -> Result<Part, NotUtf8> {
    std::str::from_utf8(block).map_err(|_| NotUtf8)?;
    if block.contains(&b'"') {
        return Ok(Part::read_quoted(block, width));
    }
    let mut part = Part::new(block, width);
    plain::read(block, &mut part);
    Ok(part)
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::Table;
    use crate::diagnostics::Diagnostics;
    use crate::text::span::Span;

    fn read(text: &str) -> (Table, usize) {
        let mut found = Diagnostics::default();
        let table = Table::of_text(&Arc::from("t.csv"), text, &mut found);
        (table, found.iter().count())
    }

    #[test]
    fn cells_are_found_where_they_stand() {
        let text = "a,b\n1, đ\u{301} \n\"x\n,y\",2\r\n\n3\n4,5";
        let (table, mistakes) = read(text);
        assert_eq!((table.len(), mistakes), (3, 1));
        let cells: Vec<Vec<&str>> = (0..3).map(|row| table.cells(row).collect()).collect();
        assert_eq!(cells, [["1", "đ\u{301}"], ["x\n,y", "2"], ["4", "5"]]);
        let written = |span: Span| &text[span.start..span.end];
        assert_eq!([0, 1, 2].map(|row| written(table.span(row))), ["1, đ\u{301} ", "\"x\n,y\",2", "4,5"]);
        let cell = |row, column| written(table.cell_span(row, column));
        assert_eq!([cell(0, 1), cell(1, 0), cell(1, 1), cell(2, 1)], ["đ\u{301}", "\"x\n,y\"", "2", "5"]);
        assert_eq!((written(table.header_span(1)), table.header()), ("b", &["a".to_owned(), "b".to_owned()][..]));
        let lines = [0, 1, 2].map(|row| table.written_at(table.span(row)).map(|written| written.line));
        assert_eq!(lines, [Some(2), Some(3), Some(7)]);
        let dropped = table.written_at(Span { start: text.find('3').unwrap(), end: 0 }).unwrap();
        assert_eq!((dropped.line, dropped.text.as_ref()), (6, "3"));
    }

    #[test]
    fn many_blocks_are_one_table() {
        let line = |row: usize| format!("{},{}", row % 7, row % 1_000);
        let rows = (0..900_000).map(line).collect::<Vec<_>>().join("\n");
        let (table, mistakes) = read(&format!("a,b\n{rows}"));
        assert_eq!((table.len(), mistakes), (900_000, 0));
        assert!(rows.len() > 5 << 20 && table.columns()[1].words().len() == 1_000);
        for row in [0, 7, 450_123, 899_999] {
            assert_eq!(table.cells(row).collect::<Vec<_>>(), [(row % 7).to_string(), (row % 1_000).to_string()]);
            let written = table.written_at(table.cell_span(row, 1)).unwrap();
            assert_eq!((written.line, written.text.as_ref()), (row + 2, line(row).as_str()));
        }
    }
}
