//! Where the cells of a CSV file stand.

use crate::text::span::Span;

/// The first row that is not empty.
pub(super) fn header(text: &str) -> Span {
    let start = text.len() - text.trim_start_matches(['\n', '\r']).len();
    let end = text[start..].find(['\n', '\r']).map_or(text.len(), |length| start + length);
    Span { start, end }
}

/// The cell at `index` of a row, without the blanks around it; the row where quotes hide where its cells begin.
pub(super) fn span_of(text: &str, row: Span, index: usize) -> Span {
    let line = text.get(row.start..row.end).unwrap_or_default();
    let Some(cell) = line.split(',').nth(index).filter(|_| !line.contains('"')) else { return row };
    let before: usize = line.split(',').take(index).map(|cell| cell.len() + 1).sum();
    let start = row.start + before + (cell.len() - cell.trim_start().len());
    Span { start, end: start + cell.trim().len() }
}

#[cfg(test)]
mod tests {
    use super::{header, span_of};

    #[test]
    fn a_cell_is_found_in_its_row() {
        let text = "\nfrom, to ,received\n";
        let row = header(text);
        let span = span_of(text, row, 1);
        assert_eq!(&text[span.start..span.end], "to");
        assert_eq!(span_of("\"a,b\",c", header("\"a,b\",c"), 1), header("\"a,b\",c"));
    }
}
