//! All tables of the catalogue with everything that is worked out of them once, for whoever shows a part of it.

use std::collections::BTreeMap;

use rayon::prelude::*;

use super::breakdown::{By, Group, Key, breakdown, whole};
use super::totals::{NoTotal, Total};
use crate::assemble::{Catalogue, Table};
use crate::derive::disclosure::{self, Published};
use crate::model::identifier::TableId;

/// What is worked out of each table.
#[derive(Debug, Clone, Default)]
pub struct Accounts<'catalogue>(BTreeMap<&'catalogue TableId, Account<'catalogue>>);

/// What is worked out of a table.
#[derive(Debug, Clone)]
pub struct Account<'catalogue> {
    /// The table as editors wrote it.
    pub table: &'catalogue Table,
    /// The table as it may be published.
    pub published: Published<'catalogue>,
    /// The total of all rows, or why there is none.
    pub whole: Result<Total, NoTotal>,
    /// The totals of its groups; none of what no row speaks of.
    groups: BTreeMap<By, Vec<Group>>,
}

impl<'catalogue> Accounts<'catalogue> {
    /// Works out all tables.
    pub fn of(catalogue: &'catalogue Catalogue) -> Self {
        let account = |(id, table)| (id, Account::of(catalogue, table));
        Self(catalogue.tables.iter().collect::<Vec<_>>().into_par_iter().map(account).collect())
    }

    /// The tables, sorted by identifier.
    pub fn all(&self) -> impl Iterator<Item = (&'catalogue TableId, &Account<'catalogue>)> {
        self.0.iter().map(|(id, account)| (*id, account))
    }
}

impl<'catalogue> Account<'catalogue> {
    fn of(catalogue: &'catalogue Catalogue, table: &'catalogue Table) -> Self {
        let published = disclosure::published(catalogue, table);
        let held = &published.held_totals;
        let whole = whole(table, held);
        let groups = By::ALL.into_iter().map(|by| (by, breakdown(catalogue, table, held, by)));
        let groups = groups.filter(|(_, groups)| !groups.is_empty()).collect();
        Self { table, published, whole, groups }
    }

    /// The groups of one kind, sorted by what they are about.
    pub fn groups(&self, by: By) -> &[Group] {
        self.groups.get(&by).map_or(&[], Vec::as_slice)
    }

    /// The total of one group, where there is one.
    pub fn total(&self, by: By, key: &Key) -> Option<&Total> {
        let groups = self.groups(by);
        let at = groups.binary_search_by(|group| group.key.cmp(key)).ok()?;
        groups[at].total.as_ref().ok()
    }
}
