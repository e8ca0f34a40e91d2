//! Tables: only their line ends, since spaces and quotes in CSV are for the program that wrote it.

use super::with_plain_ends;
use crate::source::parse_table;

/// The table with plain line ends; nothing where a cell would change, since it holds a line end.
pub(super) fn formatted(text: &str) -> Option<String> {
    let plain = with_plain_ends(text);
    if plain == text {
        return Some(plain);
    }
    let cells = |text: &str| {
        let table = parse_table(text)?;
        let rows = (0..table.len()).map(|row| table.cells(row).map(str::to_owned).collect::<Vec<_>>());
        Some((table.header().to_vec(), rows.collect::<Vec<_>>()))
    };
    // A table with a mistake in it is formatted when it can be read.
    match cells(text) {
        Some(cells_before) => (cells(&plain)? == cells_before).then_some(plain),
        None => Some(text.to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::formatted;

    #[test]
    fn only_line_ends_change() {
        assert_eq!(formatted("a, b\r\n1,\"2\"\r\n\r\n").as_deref(), Some("a, b\n1,\"2\"\n"));
        assert_eq!(formatted("a,b\n1,\"x\r\ny\"\n"), None, "a line end inside a cell");
    }
}
