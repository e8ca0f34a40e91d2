//! A table of the catalogue as it may be published.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use super::{Manifest, Reason, SENSITIVE, Spot, TwoWay, USUAL, held_back};
use crate::assemble::{Catalogue, Row, Table};
use crate::model::identifier::ProcedureId;
use crate::model::statistics::{Dimension, Measure};

/// A table with what it holds back.
#[derive(Debug, Clone)]
pub struct Published<'table> {
    /// The table without the counts that are held back.
    pub table: Cow<'table, Table>,
    /// The rows whose counts are held back, by their position, and why.
    pub held: BTreeMap<usize, Reason>,
    /// How many rows there are counts of small groups in at all.
    pub of: usize,
}

/// The rows of one period, and whatever else they share, as a table of places by procedures.
#[derive(Default)]
struct Block<'table> {
    places: BTreeMap<&'table str, usize>,
    procedures: BTreeMap<&'table str, usize>,
    rows: Vec<Row<'table>>,
}

/// What rows of a block share.
const OTHERS: [Dimension; 6] =
    [Dimension::From, Dimension::To, Dimension::Office, Dimension::Level, Dimension::Topic, Dimension::Days];

/// A table as it may be published: small counts of one procedure in one place are held back, and what would give them
/// away with them.
///
/// A row is shown or held back as a whole, because its counts add up to each other.
pub fn published<'table>(catalogue: &Catalogue, table: &'table Table) -> Published<'table> {
    let mut blocks: BTreeMap<Vec<Option<&str>>, Block<'table>> = BTreeMap::new();
    for row in table.rows() {
        let (Some(place), Some(procedure)) = (row.about(Dimension::Place), row.about(Dimension::Procedure)) else {
            continue;
        };
        let block = blocks.entry(OTHERS.map(|dimension| row.about(dimension)).to_vec()).or_default();
        let (next_place, next_procedure) = (block.places.len(), block.procedures.len());
        block.places.entry(place).or_insert(next_place);
        block.procedures.entry(procedure).or_insert(next_procedure);
        block.rows.push(row);
    }
    let mut held = BTreeMap::new();
    for block in blocks.values() {
        for measure in &table.measures {
            block.hold(catalogue, *measure, &mut held);
        }
    }
    let of = blocks.values().map(|block| block.rows.len()).sum();
    Published { table: without(table, &held), held, of }
}

impl Block<'_> {
    /// Adds the rows that one measure asks to hold back.
    fn hold(&self, catalogue: &Catalogue, measure: Measure, held: &mut BTreeMap<usize, Reason>) {
        let columns = self.procedures.len();
        let mut counts = vec![None; self.places.len() * columns];
        let spot = |row: Row<'_>| {
            let place = self.places.get(row.about(Dimension::Place)?)?;
            Some((*place, *self.procedures.get(row.about(Dimension::Procedure)?)?))
        };
        for row in &self.rows {
            if let Some((place, procedure)) = spot(*row) {
                counts[place * columns + procedure] = row.count(measure);
            }
        }
        let sensitive: BTreeSet<usize> =
            self.procedures.iter().filter(|(id, _)| is_sensitive(catalogue, id)).map(|(_, column)| *column).collect();
        let threshold = |column: usize| if sensitive.contains(&column) { SENSITIVE } else { USUAL };
        let manifest: Manifest = held_back(&TwoWay { columns, counts }, None, threshold).unwrap_or_default();
        for row in &self.rows {
            let cell = spot(*row).map(|(row, column)| Spot::Cell { row, column });
            if let Some(reason) = cell.and_then(|cell| manifest.get(&cell)) {
                let known = held.entry(row.at()).or_insert(*reason);
                *known = (*known).min(*reason);
            }
        }
    }
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
