//! A number for whatever rows are about, the same for rows about the same.

use std::collections::HashSet;

use super::Table;
use super::pairs::Pairs;
use crate::model::statistics::Dimension;

/// The numbers of what the rows of a table are about, from 0, in the order of their first rows.
#[derive(Debug, Clone)]
pub struct Numbers {
    /// The number for each row.
    pub codes: Vec<u32>,
    /// How many numbers there are.
    pub count: usize,
}

/// Whole numbers that were seen: bits where they lie close, a set where they do not.
#[derive(Debug)]
pub struct Seen {
    bits: Vec<u64>,
    far: HashSet<usize>,
}

impl Numbers {
    pub(super) fn of(table: &Table) -> Self {
        let mut columns = Dimension::SUBJECTS.iter().filter_map(|dimension| table.subjects(*dimension));
        let Some(first) = columns.next() else {
            return Self { codes: vec![0; table.len()], count: 1 };
        };
        let numbers = Self { codes: first.codes.to_vec(), count: first.names.len() };
        columns.fold(numbers, |numbers, column| {
            let ends = [numbers.count, column.names.len()];
            let Pairs { pairs, codes } = Pairs::new(numbers.codes.into_iter(), column.codes, ends);
            Self { codes, count: pairs.len() }
        })
    }
}

impl Seen {
    /// For numbers below `end`, at most about as many of them as a table has rows.
    pub fn new(end: usize, rows: usize) -> Self {
        let words = end / 64 + 1;
        Self { bits: if words <= rows + 1024 { vec![0; words] } else { Vec::new() }, far: HashSet::new() }
    }

    /// Whether the number was not seen before.
    pub fn insert(&mut self, number: usize) -> bool {
        let Some(bits) = self.bits.get_mut(number / 64) else { return self.far.insert(number) };
        let bit = 1 << (number % 64);
        let is_new = *bits & bit == 0;
        *bits |= bit;
        is_new
    }
}
