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
pub(super) struct Words {
    list: Vec<Box<str>>,
    codes: Vec<u32>,
    /// By the bytes between commas: the code, and whether the word is exactly what was written.
    by_bytes: HashMap<Box<[u8]>, (u32, bool)>,
    /// Where a word that was read before is looked for first, by a hash that is quick and nothing else.
    recent: Vec<u32>,
    last: u32,
}

/// How many words are looked for first; a power of two.
const RECENT: usize = 1 << 11;

impl Words {
    /// A column of a block with about so many rows.
    pub(super) fn new(rows: usize) -> Self {
        let (list, by_bytes) = (Vec::new(), HashMap::new());
        Self { list, codes: Vec::with_capacity(rows), by_bytes, recent: vec![u32::MAX; RECENT], last: u32::MAX }
    }

    /// Adds the cell of the next row; says how long its word is, or none where it was written in another way.
    pub(super) fn push(&mut self, cell: &[u8]) -> Option<usize> {
        let slot = quick_hash(cell);
        let recent = self.recent.get(slot).copied().unwrap_or(u32::MAX);
        for known in [self.last, recent] {
            if self.list.get(known as usize).is_some_and(|word| word.as_bytes() == cell) {
                self.last = known;
                self.codes.push(known);
                return Some(cell.len());
            }
        }
        let (code, as_written) = self.by_bytes.get(cell).copied().unwrap_or_else(|| self.learn(cell));
        if let Some(recent) = self.recent.get_mut(slot) {
            *recent = code;
        }
        self.last = code;
        self.codes.push(code);
        as_written.then_some(cell.len())
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

/// A slot for a cell, by its length and its last eight bytes: where names are alike, their ends differ.
fn quick_hash(cell: &[u8]) -> usize {
    let mut end = [0; 8];
    match cell.last_chunk::<8>() {
        Some(last) => end = *last,
        None => end.iter_mut().zip(cell).for_each(|(end, byte)| *end = *byte),
    }
    let mixed = (u64::from_le_bytes(end) ^ cell.len() as u64).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    usize::try_from(mixed >> 40).unwrap_or(0) % RECENT
}

fn next(words: &[Box<str>]) -> u32 {
    u32::try_from(words.len()).unwrap_or(u32::MAX)
}
