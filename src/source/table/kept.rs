//! Lines that are kept as they were written: the header, rows with quotes or spaces, rows that were left out.

use std::borrow::Cow;

use super::Written;
use crate::text::span::Span;

/// Lines, in the order of the file.
#[derive(Debug, Clone, Default)]
pub(super) struct Kept {
    starts: Vec<u32>,
    lines: Vec<u32>,
    /// One past the last byte of each line in `text`.
    ends: Vec<usize>,
    text: String,
}

impl Kept {
    pub(super) fn push(&mut self, start: u32, line: u32, text: &str) {
        self.starts.push(start);
        self.lines.push(line);
        self.text.push_str(text);
        self.ends.push(self.text.len());
    }

    /// Adds the lines of a block that begins so many bytes and lines into the file.
    pub(super) fn append(&mut self, block: &Self, bytes: u32, breaks: u32) {
        let before = self.text.len();
        self.starts.extend(block.starts.iter().map(|start| start.saturating_add(bytes)));
        self.lines.extend(block.lines.iter().map(|line| line.saturating_add(breaks)));
        self.ends.extend(block.ends.iter().map(|end| end + before));
        self.text.push_str(&block.text);
    }

    /// The first of them: the header.
    pub(super) fn first(&self) -> Option<Written<'_>> {
        self.get(0)
    }

    /// The last line that begins at or before a byte of the file.
    pub(super) fn at(&self, byte: u32) -> Option<Written<'_>> {
        self.get(self.starts.partition_point(|start| *start <= byte).checked_sub(1)?)
    }

    fn get(&self, at: usize) -> Option<Written<'_>> {
        let begin = at.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or(0);
        Some(Written {
            start: *self.starts.get(at)? as usize,
            line: *self.lines.get(at)? as usize,
            text: Cow::Borrowed(self.text.get(begin..*self.ends.get(at)?)?),
        })
    }
}

/// Where a cell of a row stands, without the spaces around it; a row has no fewer cells than its table has columns.
pub(super) fn cell_of(row: &str, column: usize, start: usize) -> Span {
    let mut begin = 0;
    for _ in 0..column {
        begin = (end_of_cell(row, begin) + 1).min(row.len());
    }
    let written = row.get(begin..end_of_cell(row, begin)).unwrap_or_default();
    let begin = begin + (written.len() - written.trim_start().len());
    Span { start: start + begin, end: start + begin + written.trim().len() }
}

/// Where the cell that begins at a byte ends: at the next comma that is not between quotes.
fn end_of_cell(row: &str, begin: usize) -> usize {
    let bytes = row.as_bytes();
    let is_quoted = bytes.get(begin) == Some(&b'"');
    let mut inside = false;
    for (at, byte) in bytes.iter().enumerate().skip(begin) {
        match byte {
            // A doubled quote closes and opens again.
            b'"' if is_quoted => inside = !inside,
            b',' if !inside => return at,
            _ => {}
        }
    }
    row.len()
}

#[cfg(test)]
mod tests {
    use super::cell_of;

    #[test]
    fn a_cell_is_found_behind_quotes_and_spaces() {
        let row = r#""a,""b""", đ ,,5" x"#;
        let cell = |column| {
            let span = cell_of(row, column, 100);
            &row[span.start - 100..span.end - 100]
        };
        assert_eq!([cell(0), cell(1), cell(2), cell(3), cell(4)], [r#""a,""b""""#, "đ", "", r#"5" x"#, ""]);
    }
}
