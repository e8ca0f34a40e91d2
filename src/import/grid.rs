//! A sheet as it stands in a file, whatever the format of the file. Empty cells are left out.

use std::collections::BTreeMap;

use crate::text::fold;

/// A sheet.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Sheet {
    /// Its name; none for a CSV file.
    pub(super) name: Option<String>,
    /// Its rows from above, without those that are empty.
    pub(super) rows: Vec<Row>,
    /// Its merged cells.
    pub(super) merged: Vec<Area>,
    /// Its hidden rows, counted from 1: first and last of each run.
    pub(super) hidden_rows: Vec<(u32, u32)>,
    /// Its hidden columns, counted from 0: first and last of each run.
    pub(super) hidden_columns: Vec<(u32, u32)>,
    /// From which day serial numbers count.
    pub(super) epoch: Epoch,
}

/// A row of a sheet.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Row {
    /// Its number, from 1.
    pub(super) number: u32,
    /// The line of the file that it begins on; its number in a workbook.
    pub(super) line: usize,
    /// Its cells by column, counted from 0.
    pub(super) cells: BTreeMap<u32, Value>,
}

/// What a cell holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Value {
    /// A text, as written.
    Text(String),
    /// A number of a workbook, in the digits of the file.
    Number {
        /// The digits, with a decimal point.
        digits: String,
        /// As what it is shown.
        shown: Shown,
    },
    /// A day of a workbook: `2026-03-31`, perhaps with a time.
    Day(String),
    /// True or false, or the word for an error.
    Other(String),
    /// A formula without its result.
    NoResult,
}

/// As what a number is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Shown {
    /// As a number.
    #[default]
    Number,
    /// As a percentage: 0.95 is shown as 95 %.
    Percent,
    /// As a day or a time.
    Day,
}

/// From which day serial numbers count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Epoch {
    /// 1 is 1 January 1900.
    #[default]
    Year1900,
    /// 0 is 1 January 1904.
    Year1904,
}

/// A rectangle of cells, both ends included; rows from 1, columns from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Area {
    pub(super) rows: (u32, u32),
    pub(super) columns: (u32, u32),
}

impl Sheet {
    /// The name of a cell, as formulas write it: `Sheet1!C7`, or `C7` where the sheet has no name.
    pub(super) fn cell_name(&self, row: u32, column: u32) -> String {
        let letters = letters(column);
        match &self.name {
            None => format!("{letters}{row}"),
            Some(name) if name.chars().all(char::is_alphanumeric) => format!("{name}!{letters}{row}"),
            Some(name) => format!("'{}'!{letters}{row}", name.replace('\'', "''")),
        }
    }

    /// The row of this number, if it is not empty.
    pub(super) fn row(&self, number: u32) -> Option<&Row> {
        let at = self.rows.binary_search_by_key(&number, |row| row.number).ok()?;
        self.rows.get(at)
    }
}

impl Row {
    /// The words of a cell that holds text.
    pub(super) fn words(&self, column: u32) -> Option<String> {
        match self.cells.get(&column)? {
            Value::Text(text) => Some(tidy(text)),
            _ => None,
        }
    }

    /// Whether one of its cells holds just these words.
    pub(super) fn has_words(&self, words: &str) -> bool {
        let words = tidy(words);
        self.cells.keys().any(|column| self.words(*column).is_some_and(|text| text == words))
    }
}

impl Value {
    /// The value as text.
    pub(super) fn shown_whole(&self) -> String {
        match self {
            Self::Text(text) => tidy(text),
            Self::Number { digits: text, .. } | Self::Day(text) | Self::Other(text) => text.clone(),
            Self::NoResult => String::new(),
        }
    }

    /// The value for a report, at most 40 characters of it.
    pub(super) fn shown(&self) -> String {
        self.shown_whole().chars().filter(|character| !character.is_control()).take(40).collect()
    }

    /// Whether it is a text of nothing but blanks.
    pub(super) fn is_blank(&self) -> bool {
        matches!(self, Self::Text(text) if tidy(text).is_empty())
    }
}

/// A text as it is compared: in normal form C, with single spaces, line breaks too, and none at its ends.
pub(super) fn tidy(text: &str) -> String {
    let words: Vec<&str> = text.split(|character: char| character.is_whitespace() || character == '\u{200b}').collect();
    let words: Vec<&str> = words.into_iter().filter(|word| !word.is_empty()).collect();
    fold::to_nfc(&words.join(" ")).into_owned()
}

/// The letters of a column: 0 is `A`, 26 is `AA`.
pub(super) fn letters(column: u32) -> String {
    let mut rest = u64::from(column) + 1;
    let mut letters = Vec::new();
    while rest > 0 {
        let digit = u8::try_from((rest - 1) % 26).unwrap_or_default();
        letters.push(char::from(b'A' + digit));
        rest = (rest - 1) / 26;
    }
    letters.into_iter().rev().collect()
}

/// The row and the column of a name such as `C7` or `$C$7`.
pub(super) fn position(name: &str) -> Option<(u32, u32)> {
    let name = name.replace('$', "");
    let digits = name.find(|character: char| character.is_ascii_digit())?;
    let (letters, number) = name.split_at_checked(digits)?;
    let column = letters.bytes().try_fold(0_u32, |column, letter| {
        let digit = letter.is_ascii_alphabetic().then(|| u32::from(letter.to_ascii_uppercase() - b'A') + 1)?;
        column.checked_mul(26)?.checked_add(digit)
    })?;
    Some((number.parse().ok().filter(|row| *row > 0)?, column.checked_sub(1)?))
}

#[cfg(test)]
mod tests {
    use super::{Sheet, letters, position, tidy};

    #[test]
    fn names_of_cells_read_as_they_are_written() {
        for (column, expected) in [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA"), (16383, "XFD")] {
            assert_eq!(letters(column), expected);
            assert_eq!(position(&format!("{expected}7")), Some((7, column)));
        }
        for wrong in ["", "C", "7", "C0", "Ç7", "C7x", "ZZZZZZZZZZ1"] {
            assert_eq!(position(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_sheet_with_a_space_in_its_name_is_quoted() {
        let sheet = |name: &str| Sheet { name: Some(name.to_owned()), ..Sheet::default() };
        assert_eq!(sheet("Sheet1").cell_name(7, 2), "Sheet1!C7");
        assert_eq!(sheet("Quý III's").cell_name(7, 2), "'Quý III''s'!C7");
        assert_eq!(Sheet::default().cell_name(7, 2), "C7");
    }

    #[test]
    fn texts_compare_without_breaks_and_double_spaces() {
        assert_eq!(tidy("  Tie\u{302}\u{301}p\n nhận\u{a0} "), "Tiếp nhận");
    }
}
