//! A table of counts: columns of which each word is read once, and rows that are only looked at.

mod days;
mod row;
mod twice;

use std::sync::{Arc, OnceLock};

pub use days::Days;
pub use row::{Codes, NOTHING, Row};
pub use twice::{Pair, counted_twice, wholes_and_parts};

use super::record::Record;
use crate::model::statistics::{Cell, Dimension, EmptyReason, Measure, TableDescriptor};
use crate::source::table::Table as Csv;

/// A table of counts with its descriptor.
#[derive(Debug, Clone)]
pub struct Table {
    /// What the table is.
    pub descriptor: Record<TableDescriptor>,
    /// The CSV file.
    pub file: Arc<str>,
    /// The columns of counts, in the order of the file.
    pub measures: Vec<Measure>,
    /// The cells as they are written.
    csv: Arc<Csv>,
    /// The position of the column of each dimension.
    about: [Option<usize>; Dimension::ALL.len()],
    /// What the column of each measure says.
    counts: Vec<Option<Counts>>,
    days: Arc<Days>,
    /// Two rows that may count the same dossiers, once it was asked.
    twice: OnceLock<Option<Pair>>,
}

/// A column of counts.
#[derive(Debug, Clone)]
pub(super) struct Counts {
    /// The position of the column.
    pub(super) column: usize,
    /// What each word of the column says; nothing where it can't be read.
    pub(super) values: Vec<Option<Cell>>,
    /// For each row the position of its value, where it is no longer that of its word: some counts are held back.
    codes: Option<Arc<[u32]>>,
}

/// Which office, place, level, procedure or topic each row speaks of.
#[derive(Debug, Clone, Copy)]
pub struct Subjects<'table> {
    /// The names; an empty one stands for rows that name none.
    pub names: &'table [Box<str>],
    /// For each row the position of its name.
    pub codes: &'table [u32],
}

/// The counts of a measure.
#[derive(Debug, Clone, Copy)]
pub struct Cells<'table> {
    /// The different cells; nothing where one can't be read.
    pub values: &'table [Option<Cell>],
    /// For each row the position of its cell.
    pub codes: &'table [u32],
}

impl Table {
    /// Puts a table together from its columns: those that say what rows are about, and those of counts.
    pub(super) fn new(
        descriptor: Record<TableDescriptor>,
        file: Arc<str>,
        csv: Arc<Csv>,
        about: &[(Dimension, usize)],
        columns: Vec<(Measure, Counts)>,
    ) -> Self {
        let place = |dimension| about.iter().rev().find(|(known, _)| *known == dimension).map(|(_, column)| *column);
        let about = Dimension::ALL.map(|(_, dimension)| place(dimension));
        let measures = columns.iter().map(|(measure, _)| *measure).collect();
        let mut counts: Vec<Option<Counts>> = Measure::ALL.iter().map(|_| None).collect();
        for (measure, column) in columns {
            if let Some(known) = counts.get_mut(measure as usize) {
                *known = Some(column);
            }
        }
        let column = |dimension: Dimension| csv.columns().get(about[dimension as usize]?);
        let days = Days::read(csv.len(), column(Dimension::From), column(Dimension::To), descriptor.value.period);
        Self { descriptor, file, measures, about, counts, days: Arc::new(days), csv, twice: OnceLock::new() }
    }

    /// How many rows it has.
    pub fn len(&self) -> usize {
        self.csv.len()
    }

    /// Whether it has no rows.
    pub fn is_empty(&self) -> bool {
        self.csv.is_empty()
    }

    /// The rows, in the order of the file.
    pub fn rows(&self) -> impl ExactSizeIterator<Item = Row<'_>> + Clone {
        (0..self.len()).map(|at| Row::new(self, at))
    }

    /// The row at a position, from 0.
    pub fn row(&self, at: usize) -> Option<Row<'_>> {
        (at < self.len()).then(|| Row::new(self, at))
    }

    /// What the column of a dimension says; none where there is no such column.
    pub fn subjects(&self, dimension: Dimension) -> Option<Subjects<'_>> {
        let column = self.csv.columns().get(self.about[dimension as usize]?)?;
        Some(Subjects { names: column.words(), codes: column.codes() })
    }

    /// What the column of a measure says; none where there is no such column.
    pub fn cells(&self, measure: Measure) -> Option<Cells<'_>> {
        let counts = self.counts.get(measure as usize)?.as_ref()?;
        let codes = match &counts.codes {
            Some(codes) => codes,
            None => self.csv.columns().get(counts.column)?.codes(),
        };
        Some(Cells { values: &counts.values, codes })
    }

    /// The days of the rows.
    pub fn days(&self) -> &Days {
        &self.days
    }

    /// The table without the counts of some rows, which are held back to protect persons.
    #[must_use]
    pub fn without(&self, rows: &[usize]) -> Self {
        let mut shown = self.clone();
        for (_, measure) in Measure::ALL {
            let codes = self.cells(measure).map(|cells| cells.codes.to_vec());
            if let (Some(codes), Some(Some(counts))) = (codes, shown.counts.get_mut(measure as usize)) {
                counts.hold_back(codes, rows);
            }
        }
        shown
    }
}

impl Counts {
    /// A column whose words say `values`.
    pub(super) fn new(column: usize, values: Vec<Option<Cell>>) -> Self {
        Self { column, values, codes: None }
    }

    /// Cells of these rows that have a count say instead that it is held back.
    fn hold_back(&mut self, mut codes: Vec<u32>, rows: &[usize]) {
        let held = u32::try_from(self.values.len()).unwrap_or(u32::MAX);
        self.values.push(Some(Cell::Empty(EmptyReason::Suppressed)));
        for row in rows {
            if let Some(code) = codes.get_mut(*row)
                && self.values.get(*code as usize).copied().flatten().and_then(Cell::count).is_some()
            {
                *code = held;
            }
        }
        self.codes = Some(codes.into());
    }
}
