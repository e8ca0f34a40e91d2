//! Rows that may count the same dossiers: nothing that both name tells them apart, and their days overlap.
//!
//! Rows are compared by the columns that they name: rows of one kind must differ in a name; rows of two kinds, such as
//! "this place" and "this place, this procedure", must differ in a column that both have.

use std::collections::BTreeMap;

use super::Table;
use super::row::{Codes, NOTHING, Row};
use crate::model::statistics::{Dimension, Period};

/// Two rows of a table, by their positions, the earlier one first.
pub type Pair = (usize, usize);

/// A row beside those that it is compared with.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Rival {
    codes: Codes,
    period: Period,
    at: usize,
    kind: usize,
}

/// Rows that name the same columns.
type Kinds = BTreeMap<[bool; Dimension::SUBJECTS.len()], Vec<Rival>>;

/// Two of the rows that may count the same dossiers, if there are any. Rows without a period are left out.
pub fn counted_twice<'table>(rows: impl Iterator<Item = Row<'table>>) -> Option<Pair> {
    let kinds = kinds(rows);
    kinds.values().find_map(|rows| overlap(rows.clone(), |_| true)).or_else(|| across(&kinds).first().copied())
}

/// For each two kinds of rows of a table, two rows that may count the same dossiers: a whole and a part of it.
pub fn wholes_and_parts(table: &Table) -> Vec<Pair> {
    across(&kinds(table.rows()))
}

impl Table {
    /// Two rows that may count the same dossiers, if there are any. Rows without a period are left out.
    pub fn counted_twice(&self) -> Option<Pair> {
        *self.twice.get_or_init(|| if is_plain(self) == Some(true) { None } else { counted_twice(self.rows()) })
    }
}

/// Whether it can be seen without sorting that nothing is counted twice: all rows name the same columns, no two of their
/// periods overlap, and no subject has two rows of one period. None where that would take too much memory.
fn is_plain(table: &Table) -> Option<bool> {
    let columns: Vec<_> = Dimension::SUBJECTS.iter().filter_map(|dimension| table.subjects(*dimension)).collect();
    if columns.iter().any(|column| column.names.iter().any(|name| name.is_empty())) || !are_apart(table)? {
        return Some(false);
    }
    let periods = table.days().periods().len();
    let spots = columns.iter().try_fold(periods, |spots, column| spots.checked_mul(column.names.len()))?;
    if spots / 64 > table.len() + 1024 {
        return None;
    }
    let mut seen = vec![0_u64; spots / 64 + 1];
    let mut is_plain = true;
    for (row, period) in table.days().codes().iter().enumerate() {
        let spot = columns.iter().fold(*period as usize, |spot, column| {
            spot * column.names.len() + column.codes.get(row).map_or(0, |code| *code as usize)
        });
        if let Some(bits) = seen.get_mut(spot / 64) {
            let bit = 1 << (spot % 64);
            is_plain &= *bits & bit == 0;
            *bits |= bit;
        }
    }
    Some(is_plain)
}

/// Whether no two different periods of the rows share a day; none where a row has no period.
fn are_apart(table: &Table) -> Option<bool> {
    let mut periods: Vec<Period> = table.days().periods().iter().copied().collect::<Option<_>>()?;
    periods.sort_unstable();
    periods.dedup();
    // A period may stand in the table under two spellings: with and without days of its own.
    let is_each_once = periods.len() == table.days().periods().len();
    let are_in_order = periods.iter().all(|period| period.from <= period.to);
    Some(is_each_once && are_in_order && periods.windows(2).all(|pair| pair[0].to < pair[1].from))
}

fn kinds<'table>(rows: impl Iterator<Item = Row<'table>>) -> Kinds {
    let mut kinds = Kinds::new();
    for row in rows {
        let Some(period) = row.period() else { continue };
        let codes = row.codes();
        kinds.entry(codes.map(|code| code != NOTHING)).or_default().push(Rival {
            codes,
            period,
            at: row.at(),
            kind: 0,
        });
    }
    kinds
}

/// For each two kinds, two rows that overlap in what both name.
fn across(kinds: &Kinds) -> Vec<Pair> {
    let mut found = Vec::new();
    let kinds: Vec<_> = kinds.iter().collect();
    for (at, (named, some)) in kinds.iter().enumerate() {
        for (other, rows) in kinds.iter().skip(at + 1) {
            let mut both: Vec<Rival> = (*some).clone();
            both.extend(rows.iter().map(|row| Rival { kind: 1, ..*row }));
            for rival in &mut both {
                for (code, (one, other)) in rival.codes.iter_mut().zip(named.iter().zip(*other)) {
                    if !(*one && *other) {
                        *code = NOTHING;
                    }
                }
            }
            found.extend(overlap(both, |is_of_same_kind| !is_of_same_kind));
        }
    }
    found
}

/// Two rows with the same codes whose days overlap; `counts` says whether two of the same kind, or of two, matter.
fn overlap(mut rows: Vec<Rival>, counts: impl Fn(bool) -> bool) -> Option<Pair> {
    rows.sort_unstable();
    // The row of each kind that reaches furthest: whatever begins before its end overlaps it.
    let mut furthest: [Option<Rival>; 2] = [None, None];
    for row in rows {
        if furthest.iter().flatten().any(|known| known.codes != row.codes) {
            furthest = [None, None];
        }
        let rival = furthest
            .iter()
            .flatten()
            .find(|known| counts(known.kind == row.kind) && known.period.to >= row.period.from);
        if let Some(rival) = rival {
            return Some((rival.at.min(row.at), rival.at.max(row.at)));
        }
        if let Some(known) = furthest.get_mut(row.kind)
            && known.is_none_or(|known| known.period.to < row.period.to)
        {
            *known = Some(row);
        }
    }
    None
}
