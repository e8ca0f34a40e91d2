//! A row of a table of counts, looked at where it lies.

use std::collections::BTreeMap;
use std::fmt;

use super::Table;
use crate::diagnostics::Place;
use crate::model::statistics::{Cell, Dimension, Measure, Period};

/// What a row is about, as positions of names in their columns; [`NOTHING`] where it names nothing.
///
/// Two rows of a table have the same codes if and only if they are about the same.
pub type Codes = [u32; Dimension::SUBJECTS.len()];

/// Stands for a column that is not there or names nothing.
pub const NOTHING: u32 = u32::MAX;

/// A row of a table of counts.
#[derive(Clone, Copy)]
pub struct Row<'table> {
    table: &'table Table,
    at: usize,
}

impl fmt::Debug for Row<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "row {} of {}", self.at, self.table.file)
    }
}

impl<'table> Row<'table> {
    pub(super) fn new(table: &'table Table, at: usize) -> Self {
        Self { table, at }
    }

    /// Its position among the rows, from 0.
    pub fn at(self) -> usize {
        self.at
    }

    /// The table that it stands in.
    pub fn table(self) -> &'table Table {
        self.table
    }

    /// What the row says in a column on what it is about, where it says anything.
    pub fn about(self, dimension: Dimension) -> Option<&'table str> {
        let column = self.table.csv.columns().get(self.table.about[dimension as usize]?)?;
        column.cell(self.at).filter(|name| !name.is_empty())
    }

    /// What the row is about, apart from its days.
    pub fn subject(self) -> impl Iterator<Item = (Dimension, &'table str)> {
        Dimension::SUBJECTS.into_iter().filter_map(move |dimension| Some((dimension, self.about(dimension)?)))
    }

    /// What the row is about, for comparing it with other rows of its table.
    pub fn codes(self) -> Codes {
        Dimension::SUBJECTS.map(|dimension| match self.table.subjects(dimension) {
            Some(column) => {
                let code = column.codes.get(self.at).copied().unwrap_or(NOTHING);
                let is_empty = column.names.get(code as usize).is_none_or(|name| name.is_empty());
                if is_empty { NOTHING } else { code }
            }
            None => NOTHING,
        })
    }

    /// The cell of a measure; none where the table has no such column.
    pub fn cell(self, measure: Measure) -> Option<Cell> {
        let cells = self.table.cells(measure)?;
        *cells.values.get(*cells.codes.get(self.at)? as usize)?
    }

    /// The count of a measure, where there is one.
    pub fn count(self, measure: Measure) -> Option<u64> {
        self.cell(measure).and_then(Cell::count)
    }

    /// All cells.
    pub fn cells(self) -> BTreeMap<Measure, Cell> {
        self.table.measures.iter().filter_map(|measure| Some((*measure, self.cell(*measure)?))).collect()
    }

    /// Its period: its own, or where it names none the one of its table.
    ///
    /// None where the row's own days can't be read or only one of the two is given.
    pub fn period(self) -> Option<Period> {
        self.table.days.of(self.at)
    }

    /// Where it stands.
    pub fn place(self) -> Place {
        Place::span(&self.table.file, self.table.csv.span(self.at))
    }

    /// Where it says what it is about.
    pub fn place_of(self, dimension: Dimension) -> Place {
        match self.table.about[dimension as usize] {
            Some(column) => Place::span(&self.table.file, self.table.csv.cell_span(self.at, column)),
            None => self.place(),
        }
    }

    /// Where the cell of a measure stands.
    pub fn place_of_count(self, measure: Measure) -> Place {
        match self.table.counts.get(measure as usize) {
            Some(Some(counts)) => Place::span(&self.table.file, self.table.csv.cell_span(self.at, counts.column)),
            _ => self.place(),
        }
    }
}
