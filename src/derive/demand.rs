//! How many people a year want a procedure: what published tables of counts say.

use std::collections::BTreeMap;

use crate::assemble::{Catalogue, Table};
use crate::model::statistics::{Dimension, Measure};

/// The dossiers received for each procedure, by the procedure's identifier, as the table that counts most of them says;
/// a procedure that no table counts is left out. Rows for single places or months add up within a table, and tables are
/// not added: two of them may count the same dossiers.
pub fn by_procedure(catalogue: &Catalogue) -> BTreeMap<&str, u64> {
    let mut demand: BTreeMap<&str, u64> = BTreeMap::new();
    for table in catalogue.tables.values() {
        for (procedure, received) in in_table(table) {
            let most = demand.entry(procedure).or_default();
            *most = received.max(*most);
        }
    }
    demand
}

fn in_table(table: &Table) -> BTreeMap<&str, u64> {
    let mut received: BTreeMap<&str, u64> = BTreeMap::new();
    for row in table.rows() {
        let procedure = row.about(Dimension::Procedure);
        let count = row.count(Measure::Received).or_else(|| {
            let online = row.count(Measure::ReceivedOnline)?;
            Some(online.saturating_add(row.count(Measure::ReceivedInPerson)?))
        });
        if let (Some(procedure), Some(count)) = (procedure, count) {
            let sum = received.entry(procedure).or_default();
            *sum = sum.saturating_add(count);
        }
    }
    received
}
