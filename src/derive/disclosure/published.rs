//! A table of the catalogue as it may be published.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use super::release::{Chain, Release};
use super::{Manifest, Reason, SENSITIVE, Spot, USUAL};
use crate::assemble::{Catalogue, Row, Table};
use crate::model::identifier::ProcedureId;

/// A table with what it holds back.
#[derive(Debug, Clone)]
pub struct Published<'table> {
    /// The table without the counts that are held back.
    pub table: Cow<'table, Table>,
    /// The rows whose counts are held back, by their position, and why.
    pub held: BTreeMap<usize, Reason>,
    /// How many rows there are counts of small groups in at all.
    pub of: usize,
    /// The totals that are held back with them.
    pub held_totals: HeldTotals,
}

/// Totals that would give small counts away; in whichever period, since a longer one contains it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct HeldTotals {
    /// Places whose total over all procedures is held back.
    pub places: BTreeSet<String>,
    /// Procedures whose total over all places is held back.
    pub procedures: BTreeSet<String>,
    /// Whether the total of everything is held back.
    pub grand: bool,
}

/// A table as it may be published: small counts of one procedure in one place are held back, and what would give them
/// away with them; also what the difference to the releases before it would give away.
///
/// A row is shown or held back as a whole, because its counts add up to each other.
pub fn published<'table>(catalogue: &Catalogue, table: &'table Table) -> Published<'table> {
    let releases = releases(catalogue, table);
    let (mut held, mut held_totals) = (BTreeMap::new(), HeldTotals::default());
    let blocks = releases.first().into_iter().flat_map(Release::blocks);
    let mut of = 0;
    for (key, rows) in blocks {
        let chain = Chain::of(key, &releases);
        of += rows.len();
        for measure in &table.measures {
            let manifest = chain.held_back(*measure, &|procedure| threshold(catalogue, procedure));
            hold_rows(&chain, rows, &manifest, &mut held);
            hold_totals(&chain, &manifest, &mut held_totals);
        }
    }
    Published { table: without(table, &held), held, of, held_totals }
}

/// A table and the releases before it, the latest first. A circle of releases, which is a mistake, ends where it closes.
fn releases<'table>(catalogue: &'table Catalogue, table: &'table Table) -> Vec<Release<'table>> {
    let mut tables = vec![table];
    while let Some(before) = tables.last().and_then(|last| last.descriptor.value.follows.as_ref()) {
        match catalogue.tables.get(before) {
            Some(earlier) if !tables.iter().any(|known| known.file == earlier.file) => tables.push(earlier),
            _ => break,
        }
    }
    tables.into_iter().map(Release::read).collect()
}

/// Adds the rows that one measure asks to hold back.
fn hold_rows(chain: &Chain<'_>, rows: &[Row<'_>], manifest: &Manifest, held: &mut BTreeMap<usize, Reason>) {
    for row in rows {
        let cell = chain.spot(*row).map(|(row, column)| Spot::Cell { row, column });
        if let Some(reason) = cell.and_then(|cell| manifest.get(&cell)) {
            let known = held.entry(row.at()).or_insert(*reason);
            *known = (*known).min(*reason);
        }
    }
}

/// Adds the totals that a measure asks to hold back.
fn hold_totals(chain: &Chain<'_>, manifest: &Manifest, held: &mut HeldTotals) {
    for spot in manifest.keys() {
        match spot {
            Spot::Cell { .. } => {}
            Spot::RowTotal(row) => held.places.extend(chain.place(*row).map(str::to_owned)),
            Spot::ColumnTotal(column) => held.procedures.extend(chain.procedure(*column).map(str::to_owned)),
            Spot::Total => held.grand = true,
        }
    }
}

/// Below which number a count of a procedure is small.
fn threshold(catalogue: &Catalogue, procedure: &str) -> u64 {
    if is_sensitive(catalogue, procedure) { SENSITIVE } else { USUAL }
}

/// Whether a procedure belongs to a topic whose small counts need stronger protection.
fn is_sensitive(catalogue: &Catalogue, id: &str) -> bool {
    let procedure = ProcedureId::parse(id).and_then(|id| catalogue.procedures.get(&id));
    let topic = procedure.and_then(|procedure| catalogue.topic(&procedure.value.topic));
    topic.is_some_and(|topic| topic.sensitive)
}

fn without<'table>(table: &'table Table, held: &BTreeMap<usize, Reason>) -> Cow<'table, Table> {
    if held.is_empty() {
        return Cow::Borrowed(table);
    }
    Cow::Owned(table.without(&held.keys().copied().collect::<Vec<_>>()))
}
