//! Cuts a file at ends of lines into blocks that can be read one by one.

use std::io::{self, Read};

/// How much is read at a time, in bytes: enough that words repeat within a block, little beside the finished table.
const SIZE: u64 = 4 << 20;

/// The blocks of a file.
pub(super) struct Blocks<R> {
    source: R,
    /// What was read behind the last line that is whole.
    rest: Vec<u8>,
}

impl<R: Read> Blocks<R> {
    pub(super) fn new(source: R) -> Self {
        Self { source, rest: Vec::new() }
    }

    /// The next blocks, at most `number`; none at the end of the file.
    pub(super) fn several(&mut self, number: usize) -> io::Result<Vec<Vec<u8>>> {
        let mut several = Vec::new();
        while several.len() < number {
            match self.next()? {
                Some(block) => several.push(block),
                None => break,
            }
        }
        Ok(several)
    }

    fn next(&mut self) -> io::Result<Option<Vec<u8>>> {
        let mut block = std::mem::take(&mut self.rest);
        loop {
            let before = block.len();
            self.source.by_ref().take(SIZE).read_to_end(&mut block)?;
            let new = block.get(before..).unwrap_or_default();
            if new.is_empty() {
                break;
            }
            // Within quotes an end of a line may be part of a cell: then the rest of the file stays in one piece.
            if new.contains(&b'"') || block.get(..before).is_some_and(|old| old.contains(&b'"')) {
                self.source.read_to_end(&mut block)?;
                break;
            }
            if let Some(end) = new.iter().rposition(|byte| *byte == b'\n') {
                self.rest = block.split_off(before + end + 1);
                break;
            }
        }
        Ok(Some(block).filter(|block| !block.is_empty()))
    }
}
