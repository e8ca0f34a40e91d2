//! The words of a column, each once, and which of them stands in each row.

use std::collections::HashMap;

use crate::text::fold;

/// A column of a table.
#[derive(Debug, Clone, Default)]
pub struct Column {
    words: Vec<Box<str>>,
    codes: Vec<u32>,
    by_word: HashMap<Box<str>, u32>,
}

impl Column {
    /// The different cells, in the order of their first rows.
    pub fn words(&self) -> &[Box<str>] {
        &self.words
    }

    /// For each row the position of its cell in [`Self::words`].
    pub fn codes(&self) -> &[u32] {
        &self.codes
    }

    /// The cell of a row.
    pub fn cell(&self, row: usize) -> Option<&str> {
        self.words.get(*self.codes.get(row)? as usize).map(AsRef::as_ref)
    }

    /// Adds the rows of a block.
    pub(super) fn append(&mut self, block: &Words) {
        let codes: Vec<u32> = block.list.iter().map(|word| self.code(word)).collect();
        self.codes.extend(block.codes.iter().filter_map(|code| codes.get(*code as usize)));
    }

    fn code(&mut self, word: &str) -> u32 {
        if let Some(code) = self.by_word.get(word) {
            return *code;
        }
        let code = next(&self.words);
        self.words.push(word.into());
        self.by_word.insert(word.into(), code);
        code
    }
}

/// A column of a block.
#[derive(Debug)]
pub(super) struct Words {
    list: Vec<Box<str>>,
    codes: Vec<u32>,
    /// By the bytes between commas: the code, and whether the word is exactly what was written.
    by_bytes: HashMap<Box<[u8]>, (u32, bool)>,
    /// Words that were read before, each where it is looked for first.
    recent: Vec<Recent>,
}

/// A word that was read before.
#[derive(Debug, Clone, Copy, Default)]
struct Recent {
    ending: u64,
    length: usize,
    code: u32,
}

/// How many words are looked for first; a power of two.
const RECENT: usize = 1 << 10;

/// The last bytes of a word that `ending` holds.
const ENDING: usize = 8;

impl Words {
    /// A column of a block with about so many rows.
    pub(super) fn new(rows: usize) -> Self {
        let codes = Vec::with_capacity(rows);
        Self { list: Vec::new(), codes, by_bytes: HashMap::new(), recent: vec![Recent::default(); RECENT] }
    }

    /// Adds the cell of the next row, of which `ending` holds the last eight bytes; says whether its word is exactly what
    /// was written.
    pub(super) fn push(&mut self, cell: &[u8], ending: u64) -> bool {
        let length = cell.len();
        let mixed = (ending ^ length as u64).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        let slot = usize::try_from(mixed >> 40).unwrap_or(0) % RECENT;
        if let Some(recent) = self.recent.get(slot)
            && (recent.ending, recent.length) == (ending, length)
            && let Some(word) = self.list.get(recent.code as usize)
            && (length <= ENDING && length > 0 || word.as_bytes() == cell)
        {
            self.codes.push(recent.code);
            return true;
        }
        let (code, as_written) = self.by_bytes.get(cell).copied().unwrap_or_else(|| self.learn(cell));
        if let Some(recent) = self.recent.get_mut(slot).filter(|_| as_written) {
            *recent = Recent { ending, length, code };
        }
        self.codes.push(code);
        as_written
    }

    /// Takes back what was added behind so many rows.
    pub(super) fn truncate(&mut self, rows: usize) {
        self.codes.truncate(rows);
    }

    fn learn(&mut self, cell: &[u8]) -> (u32, bool) {
        let written = String::from_utf8_lossy(cell);
        let word = fold::to_nfc(written.trim());
        let (code, as_written) = if let Some((code, _)) = self.by_bytes.get(word.as_bytes()) {
            (*code, false)
        } else {
            let code = next(&self.list);
            self.list.push(word.as_ref().into());
            self.by_bytes.insert(word.as_bytes().into(), (code, true));
            (code, word.as_bytes() == cell)
        };
        if !as_written {
            self.by_bytes.insert(cell.into(), (code, false));
        }
        (code, as_written)
    }
}

/// The last eight bytes of a cell, as [`Words::push`] wants them.
pub(super) fn ending(cell: &[u8]) -> u64 {
    cell.iter().fold(0, |ending, byte| (ending << 8) | u64::from(*byte))
}

fn next(words: &[Box<str>]) -> u32 {
    u32::try_from(words.len()).unwrap_or(u32::MAX)
}
