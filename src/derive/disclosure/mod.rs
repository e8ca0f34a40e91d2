//! Which small counts are held back so that nobody learns what a neighbour did, and which others with them.
//!
//! A count of a few dossiers of one procedure in one commune can point at a person. It is held back, and so are as many
//! more counts as are needed that it follows neither from totals nor from the difference to the release before. The
//! question is exact: a held count is safe if and only if the held counts hold a cycle through it along which one
//! dossier can be moved without changing any total and without making a count negative.

mod cycle;
mod published;
mod release;

use std::collections::BTreeMap;

use cycle::Network;

pub use published::{HeldTotals, Published, published};

/// Counts below this are held back.
pub const USUAL: u64 = 5;

/// Counts below this are held back in sensitive topics.
pub const SENSITIVE: u64 = 10;

/// A two-way table of counts, by rows; its totals are published with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TwoWay {
    /// How many columns.
    pub columns: usize,
    /// The counts, row after row; none where there is no number to show or to hold back.
    pub counts: Vec<Option<u64>>,
}

/// A number of a two-way table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs)]
pub enum Spot {
    Cell { row: usize, column: usize },
    RowTotal(usize),
    ColumnTotal(usize),
    Total,
}

/// Why a number is held back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reason {
    /// The count is small.
    Small,
    /// The count changed by little since the release before.
    SmallChange,
    /// Without it another held count could be worked out.
    Derivable,
    /// The release before held it back.
    HeldBefore,
}

/// Everything that a release holds back, and why.
pub type Manifest = BTreeMap<Spot, Reason>;

impl TwoWay {
    /// How many rows.
    pub fn rows(&self) -> usize {
        self.counts.len().checked_div(self.columns).unwrap_or(0)
    }

    /// A count.
    pub fn count(&self, row: usize, column: usize) -> Option<u64> {
        self.counts.get(row * self.columns + column).copied().flatten()
    }
}

/// What a release must hold back. `threshold` says below which number a count of a column is small.
///
/// None where the release before has another shape: then nothing is known to be safe.
pub fn held_back(
    now: &TwoWay,
    before: Option<(&TwoWay, &Manifest)>,
    threshold: impl Fn(usize) -> u64,
) -> Option<Manifest> {
    let mut manifest = Manifest::new();
    let mut movable: Vec<u64> = now.counts.iter().map(|count| count.unwrap_or(0)).collect();
    if let Some((earlier, held)) = before {
        if (earlier.columns, earlier.counts.len()) != (now.columns, now.counts.len()) {
            return None;
        }
        // What was held back once stays so: the earlier counts keep the freedom that they had.
        manifest.extend(held.keys().map(|spot| (*spot, Reason::HeldBefore)));
        let pairs = now.counts.iter().zip(&earlier.counts);
        let grown = pairs.map(|(now, before)| now.unwrap_or(0).checked_sub(before.unwrap_or(0)));
        // Where no count ever falls, a reader may take each for a running total: only what was added can be moved.
        if let Some(added) = grown.collect::<Option<Vec<u64>>>() {
            movable = added;
        }
    }
    let known = now.counts.iter().enumerate().filter_map(|(at, count)| Some((at, (*count)?)));
    for (at, count) in known {
        let (row, column) = (at / now.columns, at % now.columns);
        let is_small = |number: u64| (1..threshold(column)).contains(&number);
        let change = before.and_then(|(earlier, _)| earlier.count(row, column)).map(|before| before.abs_diff(count));
        let reason = if is_small(count) {
            Reason::Small
        } else if change.is_some_and(is_small) {
            Reason::SmallChange
        } else {
            continue;
        };
        manifest.insert(Spot::Cell { row, column }, reason);
    }
    let network = Network::new(now, &movable);
    let small: Vec<Spot> =
        manifest.iter().filter(|(_, why)| **why != Reason::HeldBefore).map(|(spot, _)| *spot).collect();
    for spot in small {
        for needed in network.cheapest_cycle(spot, &manifest) {
            manifest.entry(needed).or_insert(Reason::Derivable);
        }
    }
    Some(manifest)
}
