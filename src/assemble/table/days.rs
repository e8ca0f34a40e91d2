//! The days that rows speak of, each pair of words read once.

use std::collections::HashMap;

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
        let words = [from, to].map(|column| column.map_or(Vec::new(), read_words));
        let mut known: HashMap<[u32; 2], u32> = HashMap::new();
        let mut days = Self { periods: Vec::new(), codes: Vec::with_capacity(rows) };
        let code = |column: Option<&Column>, row: usize| {
            column.and_then(|column| column.codes().get(row)).copied().unwrap_or(u32::MAX)
        };
        let mut last = ([u32::MAX; 2], None);
        for row in 0..rows {
            let pair = [code(from, row), code(to, row)];
            let found = if last.0 == pair { last.1 } else { known.get(&pair).copied() };
            let found = found.unwrap_or_else(|| {
                let next = u32::try_from(days.periods.len()).unwrap_or(u32::MAX);
                let [from, to] =
                    [0, 1].map(|end: usize| words[end].get(pair[end] as usize).copied().unwrap_or(Written::Nothing));
                days.periods.push(period_of(from, to, period));
                known.insert(pair, next);
                next
            });
            days.codes.push(found);
            last = (pair, Some(found));
        }
        days
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
