//! Blocks without quotes: cells end at commas and at ends of lines, and nothing else has to be thought of.
//!
//! The reader of the crate `csv` gives the same rows; a test compares them. Here each byte is looked at once.

use super::part::Part;

/// Reads the rows of a block that holds no quotes.
pub(super) fn read(block: &[u8], part: &mut Part) {
    let (mut at, mut line) = (0, 1);
    while let Some(first) = block.get(at) {
        if matches!(first, b'\r' | b'\n') {
            line += u32::from(*first == b'\n');
            at += 1;
        } else {
            at = read_row(block, at, line, part);
        }
    }
    part.breaks = line as usize - 1;
}

/// Reads the row that begins at a byte; says where it ends.
fn read_row(block: &[u8], start: usize, line: u32, part: &mut Part) -> usize {
    let (mut at, mut cells, mut as_written) = (start, 0, true);
    loop {
        let rest = block.get(at..).unwrap_or_default();
        let mut ending = 0_u64;
        let length = rest.iter().position(|byte| {
            let is_end = matches!(byte, b',' | b'\n' | b'\r');
            if !is_end {
                ending = (ending << 8) | u64::from(*byte);
            }
            is_end
        });
        let (cell, behind) = rest.split_at_checked(length.unwrap_or(rest.len())).unwrap_or((rest, &[]));
        if let Some(column) = part.columns.get_mut(cells) {
            as_written &= column.push(cell, ending);
        }
        cells += 1;
        at += cell.len();
        if behind.first() != Some(&b',') {
            break;
        }
        at += 1;
    }
    let text = block.get(start..at).unwrap_or_default();
    part.finish_row(start, line, text, cells, as_written);
    at
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::part::Part;
    use super::super::words::Column;

    /// Everything that a block says.
    fn said(part: Part) -> String {
        let columns = part.columns.iter().map(|words| {
            let mut column = Column::default();
            column.append(words);
            format!("{:?} {:?}", column.words(), column.codes())
        });
        let columns: Vec<String> = columns.collect();
        format!("{columns:?} {:?}", (part.starts, part.lines, part.kept, part.dropped, part.bytes, part.breaks))
    }

    proptest! {
        #[test]
        fn rows_are_those_of_the_crate(text in "[a-c0-9, \r\nđ\u{301}\u{212b}]{0,120}", width in 1..4_usize) {
            let mut own = Part::new(text.as_bytes(), width);
            super::read(text.as_bytes(), &mut own);
            let other = Part::read_quoted(text.as_bytes(), width);
            prop_assert_eq!(said(own), said(other));
        }
    }
}
