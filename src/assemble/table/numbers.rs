//! A number for whatever rows are about, the same for rows about the same.

use std::collections::{HashMap, HashSet};

use super::{Codes, Table};
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
        let columns: Vec<_> = Dimension::SUBJECTS.iter().filter_map(|dimension| table.subjects(*dimension)).collect();
        let spots = columns.iter().try_fold(1_usize, |spots, column| spots.checked_mul(column.names.len()));
        let mut count: u32 = 0;
        let mut next = || {
            count = count.saturating_add(1);
            count - 1
        };
        // Where nearly all combinations occur, a number is looked up by its place.
        let codes = if let Some(spots) = spots.filter(|spots| *spots <= 4 * table.len() + 1024) {
            let mut known: Vec<Option<u32>> = vec![None; spots];
            let spot = |row: usize| {
                columns.iter().fold(0, |spot, column| {
                    spot * column.names.len() + column.codes.get(row).map_or(0, |code| *code as usize)
                })
            };
            (0..table.len()).filter_map(|row| Some(*known.get_mut(spot(row))?.get_or_insert_with(&mut next))).collect()
        } else {
            let mut known: HashMap<Codes, u32> = HashMap::new();
            table.rows().map(|row| *known.entry(row.codes()).or_insert_with(&mut next)).collect()
        };
        Self { codes, count: count as usize }
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
