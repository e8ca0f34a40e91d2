//! The cheapest cycle through a number along which one dossier can be moved.
//!
//! A table with totals is a circulation: from the start to rows (row totals), from rows to columns (cells), from columns
//! to the end (column totals), and back (the total). A change that keeps every published number goes round in a cycle:
//! with an arrow it adds one, against an arrow it takes one away, which needs one to be there.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BinaryHeap};

use super::{Manifest, Spot, TwoWay};

/// Holding back any count costs this much, so that few are held back.
const COUNT: u64 = 1_000;

/// Counts above this cost no more: a large count is as good as a larger one.
const LARGE: u64 = 500;

/// A total of a column is given up only where no counts will do.
const COLUMN_TOTAL: u64 = 1_000_000_000;

/// The total of an office is about the office; it goes last.
const OFFICE_TOTAL: u64 = 1_000_000_000_000;

pub(super) struct Network<'table> {
    table: &'table TwoWay,
    /// How many can be taken away from each count.
    movable: &'table [u64],
}

/// A step to a node over a number.
type Step = (usize, Spot);

impl<'table> Network<'table> {
    pub(super) fn new(table: &'table TwoWay, movable: &'table [u64]) -> Self {
        Self { table, movable }
    }

    /// The numbers of the cheapest cycle through a cell; those that are held back already cost nothing.
    pub(super) fn cheapest_cycle(&self, through: Spot, held: &Manifest) -> Vec<Spot> {
        let Spot::Cell { row, column } = through else { return Vec::new() };
        let column_node = self.table.rows() + column;
        let more = self.path(column_node, row, through, held);
        let fewer = if self.take(through) > 0 { self.path(row, column_node, through, held) } else { None };
        // One more in the cell can always be made up by one more in all totals: there is a path.
        [more, fewer].into_iter().flatten().min().map(|(_, spots)| spots).unwrap_or_default()
    }

    /// The cheapest way between two nodes that does not use `without`.
    fn path(&self, from: usize, to: usize, without: Spot, held: &Manifest) -> Option<(u64, Vec<Spot>)> {
        let mut cheapest = BTreeMap::from([(from, (0_u64, None::<Step>))]);
        let mut open = BinaryHeap::from([Reverse((0_u64, from))]);
        while let Some(Reverse((cost, node))) = open.pop() {
            if node == to {
                break;
            }
            if cheapest.get(&node).is_some_and(|(known, _)| *known < cost) {
                continue;
            }
            for (next, spot) in self.steps(node).into_iter().filter(|(_, spot)| *spot != without) {
                let price = if held.contains_key(&spot) { 0 } else { self.price(spot) };
                let total = cost.saturating_add(price);
                if cheapest.get(&next).is_none_or(|(known, _)| total < *known) {
                    cheapest.insert(next, (total, Some((node, spot))));
                    open.push(Reverse((total, next)));
                }
            }
        }
        let (total, mut step) = *cheapest.get(&to)?;
        let mut spots = Vec::new();
        while let Some((node, spot)) = step {
            spots.push(spot);
            step = cheapest.get(&node)?.1;
        }
        Some((total, spots))
    }

    /// Where one dossier can be moved to from a node.
    fn steps(&self, node: usize) -> Vec<Step> {
        let (rows, columns) = (self.table.rows(), self.table.columns);
        let (start, end) = (rows + columns, rows + columns + 1);
        let against = |to: usize, spot: Spot| (self.take(spot) > 0).then_some((to, spot));
        match node {
            row if row < rows => {
                let known = (0..columns).filter(|column| self.table.count(row, *column).is_some());
                let cells = known.map(|column| (rows + column, Spot::Cell { row, column }));
                cells.chain(against(start, Spot::RowTotal(row))).collect()
            }
            node if node < start => {
                let column = node - rows;
                let cells = (0..rows).filter_map(|row| against(row, Spot::Cell { row, column }));
                cells.chain([(end, Spot::ColumnTotal(column))]).collect()
            }
            node if node == start => {
                let totals = (0..rows).map(|row| (row, Spot::RowTotal(row)));
                totals.chain(against(end, Spot::Total)).collect()
            }
            _ => {
                let totals = (0..columns).filter_map(|column| against(rows + column, Spot::ColumnTotal(column)));
                totals.chain([(start, Spot::Total)]).collect()
            }
        }
    }

    /// How many can be taken away from a number.
    fn take(&self, spot: Spot) -> u64 {
        let columns = self.table.columns;
        let sum = |counts: &mut dyn Iterator<Item = &u64>| counts.fold(0, |sum: u64, count| sum.saturating_add(*count));
        match spot {
            Spot::Cell { row, column } => self.movable.get(row * columns + column).copied().unwrap_or(0),
            Spot::RowTotal(row) => sum(&mut self.movable.iter().skip(row * columns).take(columns)),
            Spot::ColumnTotal(column) => sum(&mut self.movable.iter().skip(column).step_by(columns)),
            Spot::Total => sum(&mut self.movable.iter()),
        }
    }

    /// What it costs readers not to see a number.
    fn price(&self, spot: Spot) -> u64 {
        match spot {
            // A zero often says that a procedure is not done there; then holding it back protects less than it seems.
            Spot::Cell { row, column } => match self.table.count(row, column) {
                None | Some(0) => COUNT + LARGE,
                Some(count) => COUNT + count.min(LARGE),
            },
            Spot::ColumnTotal(_) => COLUMN_TOTAL,
            Spot::RowTotal(_) | Spot::Total => OFFICE_TOTAL,
        }
    }
}
