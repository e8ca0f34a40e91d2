//! The days that rows speak of, each pair of words read once.

use super::pairs::Pairs;
use crate::model::date::Date;
use crate::model::statistics::Period;
use crate::source::table::Column;

/// The days of the rows of a table.
#[derive(Debug, Clone)]
pub struct Days {
    periods: Vec<Option<Period>>,
    codes: Vec<u32>,
}

/// What a column of days says in a row.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Written {
    Nothing,
    Day(Date),
    Unreadable,
}

impl Days {
    /// Reads the columns `from` and `to`; rows that name no day have the period of their table.
    pub(super) fn read(rows: usize, from: Option<&Column>, to: Option<&Column>, period: Option<Period>) -> Self {
        // A column that is not there says nothing in any row.
        let codes = |column: Option<&Column>| column.map_or_else(|| vec![0; rows], |column| column.codes().to_vec());
        let words = [from, to].map(|column| column.map_or_else(|| vec![Written::Nothing], read_words));
        let ends = [words[0].len(), words[1].len()];
        let Pairs { pairs, codes } = Pairs::new(codes(from).into_iter(), &codes(to), ends);
        let word = |end: usize, code: u32| words[end].get(code as usize).copied().unwrap_or(Written::Unreadable);
        let periods = pairs.iter().map(|[from, to]| period_of(word(0, *from), word(1, *to), period)).collect();
        Self { periods, codes }
    }

    /// The different periods, in the order of their first rows; nothing for rows whose days can't be read.
    pub fn periods(&self) -> &[Option<Period>] {
        &self.periods
    }

    /// For each row the position of its period.
    pub fn codes(&self) -> &[u32] {
        &self.codes
    }

    /// The period of a row.
    pub(super) fn of(&self, row: usize) -> Option<Period> {
        *self.periods.get(*self.codes.get(row)? as usize)?
    }
}

fn read_words(column: &Column) -> Vec<Written> {
    let read = |word: &str| match Date::try_from(word.to_owned()) {
        _ if word.is_empty() => Written::Nothing,
        Ok(day) => Written::Day(day),
        Err(_) => Written::Unreadable,
    };
    column.words().iter().map(|word| read(word)).collect()
}

fn period_of(from: Written, to: Written, otherwise: Option<Period>) -> Option<Period> {
    match (from, to) {
        (Written::Nothing, Written::Nothing) => otherwise,
        (Written::Day(from), Written::Day(to)) => Some(Period { from, to }),
        _ => None,
    }
}
