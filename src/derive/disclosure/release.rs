//! Releases of a table that follow each other, as tables of places by procedures that can be laid one over the other.

use std::collections::{BTreeMap, BTreeSet};

use super::{Manifest, TwoWay, held_back};
use crate::assemble::{Row, Table};
use crate::model::statistics::{Dimension, Measure};

/// What the rows of a block share, but for their last day: a later release of the same year may reach further.
const SHARED: [Dimension; 4] = [Dimension::From, Dimension::Office, Dimension::Level, Dimension::Topic];

/// What the rows of a block share, and their last day.
pub(super) type BlockKey<'table> = ([Option<&'table str>; SHARED.len()], Option<&'table str>);

/// The rows of a release on one procedure in one place, block by block.
pub(super) struct Release<'table>(BTreeMap<BlockKey<'table>, Vec<Row<'table>>>);

impl<'table> Release<'table> {
    pub(super) fn read(table: &'table Table) -> Self {
        let mut blocks: BTreeMap<BlockKey<'table>, Vec<Row<'table>>> = BTreeMap::new();
        for row in table.rows() {
            if row.about(Dimension::Place).is_some() && row.about(Dimension::Procedure).is_some() {
                let key = (SHARED.map(|dimension| row.about(dimension)), row.about(Dimension::To));
                blocks.entry(key).or_default().push(row);
            }
        }
        Self(blocks)
    }

    pub(super) fn blocks(&self) -> impl Iterator<Item = (BlockKey<'table>, &[Row<'table>])> {
        self.0.iter().map(|(key, rows)| (*key, rows.as_slice()))
    }

    /// The block that an earlier release has for the same: with the same last day, else the latest one before it.
    fn same(&self, (shared, to): BlockKey<'table>) -> Option<&[Row<'table>]> {
        let up_to = self.0.range((shared, None)..=(shared, to));
        up_to.last().map(|(_, rows)| rows.as_slice())
    }
}

/// A block of a release and what the releases before it say of the same, the latest first.
pub(super) struct Chain<'table> {
    places: Vec<&'table str>,
    procedures: Vec<&'table str>,
    blocks: Vec<Vec<Row<'table>>>,
}

impl<'table> Chain<'table> {
    pub(super) fn of(key: BlockKey<'table>, releases: &[Release<'table>]) -> Self {
        let same = releases.iter().filter_map(|release| release.same(key));
        let blocks: Vec<Vec<Row<'table>>> = same.map(<[Row<'table>]>::to_vec).collect();
        let names = |dimension| -> Vec<&'table str> {
            let all: BTreeSet<&str> = blocks.iter().flatten().filter_map(|row| row.about(dimension)).collect();
            all.into_iter().collect()
        };
        Self { places: names(Dimension::Place), procedures: names(Dimension::Procedure), blocks }
    }

    /// Where a row stands in the table of places by procedures.
    pub(super) fn spot(&self, row: Row<'_>) -> Option<(usize, usize)> {
        let place = self.places.binary_search(&row.about(Dimension::Place)?).ok()?;
        Some((place, self.procedures.binary_search(&row.about(Dimension::Procedure)?).ok()?))
    }

    pub(super) fn place(&self, row: usize) -> Option<&'table str> {
        self.places.get(row).copied()
    }

    pub(super) fn procedure(&self, column: usize) -> Option<&'table str> {
        self.procedures.get(column).copied()
    }

    /// What the latest release must hold back. `threshold` says below which number a count of a procedure is small.
    pub(super) fn held_back(&self, measure: Measure, threshold: &dyn Fn(&str) -> u64) -> Manifest {
        let thresholds: Vec<u64> = self.procedures.iter().map(|procedure| threshold(procedure)).collect();
        let threshold = |column: usize| thresholds.get(column).copied().unwrap_or(super::SENSITIVE);
        let mut before: Option<(TwoWay, Manifest)> = None;
        for block in self.blocks.iter().rev() {
            let now = self.two_way(block, measure);
            // All releases of a chain have one shape: that of everything that any of them names.
            let held = held_back(&now, before.as_ref().map(|(table, held)| (table, held)), threshold);
            before = Some((now, held.unwrap_or_default()));
        }
        before.map(|(_, held)| held).unwrap_or_default()
    }

    fn two_way(&self, block: &[Row<'table>], measure: Measure) -> TwoWay {
        let columns = self.procedures.len();
        let mut counts = vec![None; self.places.len() * columns];
        for row in block {
            if let Some(count) = self.spot(*row).and_then(|(place, column)| counts.get_mut(place * columns + column)) {
                *count = row.count(measure);
            }
        }
        TwoWay { columns, counts }
    }
}
