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
        self.codes.extend(block.codes.iter().map(|code| codes.get(*code as usize).copied().unwrap_or(0)));
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
#[derive(Default)]
pub(super) struct Words {
    list: Vec<Box<str>>,
    codes: Vec<u32>,
    /// By the bytes between commas: the code, and whether the word is exactly what was written.
    by_bytes: HashMap<Box<[u8]>, (u32, bool)>,
    last: (Vec<u8>, u32, bool),
}

impl Words {
    /// Adds the cell of the next row; says how long its word is, or none where it was written in another way.
    pub(super) fn push(&mut self, cell: &[u8]) -> Option<usize> {
        let (code, as_written) = if self.last.0 == cell && !self.codes.is_empty() {
            (self.last.1, self.last.2)
        } else {
            let known = self.by_bytes.get(cell).copied();
            let (code, as_written) = known.unwrap_or_else(|| self.learn(cell));
            self.last.0.clear();
            self.last.0.extend_from_slice(cell);
            (self.last.1, self.last.2) = (code, as_written);
            (code, as_written)
        };
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

fn next(words: &[Box<str>]) -> u32 {
    u32::try_from(words.len()).unwrap_or(u32::MAX)
}
