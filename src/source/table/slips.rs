//! Slips of the hand in rows that were left out.

use crate::diagnostics::{At, Certainty, Edit, Fix};
use crate::text::span::Span;

/// The row without the commas between thousands, where just as many stand in it as there are cells too many.
///
/// `line` is the row as it was written and `start` its first byte in the file.
pub(super) fn without_separators(line: &str, start: usize, surplus: usize) -> Option<(Fix, String)> {
    let is_digits = |cell: &str, lengths: std::ops::RangeInclusive<usize>| {
        lengths.contains(&cell.len()) && cell.bytes().all(|byte| byte.is_ascii_digit())
    };
    let cells: Vec<&str> = line.split(',').collect();
    let mut at = 0;
    let mut commas = Vec::new();
    for pair in cells.windows(2) {
        let [left, right] = pair else { continue };
        at += left.len();
        if is_digits(left, 1..=3) && is_digits(right, 3..=3) {
            commas.push(at);
        }
        at += 1;
    }
    if surplus == 0 || commas.len() != surplus || line.contains('"') {
        return None;
    }
    let joined = line.char_indices().filter(|(at, _)| !commas.contains(at)).map(|(_, sign)| sign).collect();
    let edits = commas.iter().map(|at| {
        let span = Span { start: start + at, end: start + at + 1 };
        Edit { at: At::Span(span), text: String::new() }
    });
    Some((Fix { certainty: Certainty::Guess, edits: edits.collect() }, joined))
}

#[cfg(test)]
mod tests {
    use super::without_separators;
    use crate::diagnostics::At;
    use crate::text::span::Span;

    #[test]
    fn commas_between_thousands_are_found_where_they_explain_the_cells_too_many() {
        let (fix, row) = without_separators("x,11,620,7", 100, 1).unwrap();
        assert_eq!(row, "x,11620,7");
        assert_eq!(fix.edits[0].at, At::Span(Span { start: 104, end: 105 }));
        assert_eq!(without_separators("1,11,620,125", 0, 1), None, "either of several");
        assert_eq!(without_separators("x,1", 0, 0), None);
    }
}
