//! All tables of the catalogue with everything that is worked out of them once, for whoever shows a part of it.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;

use super::breakdown::{By, Group, Key, breakdown, whole};
use super::comparison::{Compared, Together, compare};
use super::rate::{Definition, NoRate, Rate};
use super::totals::{NoTotal, Total};
use crate::assemble::{Catalogue, Table};
use crate::derive::disclosure::{self, HeldTotals, Reason};
use crate::model::identifier::TableId;
use crate::model::statistics::Period;

/// What is worked out of each table.
#[derive(Debug, Clone, Default)]
pub struct Accounts(BTreeMap<TableId, Worked>);

/// What is worked out of a table.
#[derive(Debug, Clone)]
struct Worked {
    /// The table as it may be published, where that is less than what editors wrote.
    shown: Option<Table>,
    held: BTreeMap<usize, Reason>,
    of: usize,
    holds_totals: bool,
    whole: Result<Total, NoTotal>,
    groups: BTreeMap<By, Vec<Group>>,
}

/// A table with what is worked out of it.
#[derive(Debug, Clone, Copy)]
pub struct Account<'catalogue> {
    /// The table as editors wrote it.
    pub table: &'catalogue Table,
    worked: &'catalogue Worked,
}

impl Accounts {
    /// Works out all tables.
    pub fn of(catalogue: &Catalogue) -> Self {
        let worked = |(id, table): (&TableId, &Table)| (id.clone(), Worked::of(catalogue, table));
        Self(catalogue.tables.iter().collect::<Vec<_>>().into_par_iter().map(worked).collect())
    }

    /// The tables of the catalogue that they were worked out of, sorted by identifier.
    pub fn all<'catalogue>(
        &'catalogue self,
        catalogue: &'catalogue Catalogue,
    ) -> impl Iterator<Item = (&'catalogue TableId, Account<'catalogue>)> {
        let tables = catalogue.tables.iter();
        tables.filter_map(|(id, table)| Some((id, Account { table, worked: self.0.get(id)? })))
    }

    /// The periods that tables speak of.
    pub fn periods(&self) -> BTreeSet<Period> {
        let groups = self.0.values().filter_map(|worked| worked.groups.get(&By::Period)).flatten();
        let periods = groups.filter_map(|group| match group.key {
            Key::Period(period) => Some(period),
            Key::Id(_) => None,
        });
        periods.collect()
    }
}

impl Worked {
    fn of(catalogue: &Catalogue, table: &Table) -> Self {
        let published = disclosure::published(catalogue, table);
        let totals = &published.held_totals;
        let groups = By::ALL.into_iter().map(|by| (by, breakdown(catalogue, table, totals, by)));
        Self {
            whole: whole(table, totals),
            groups: groups.filter(|(_, groups)| !groups.is_empty()).collect(),
            holds_totals: *totals != HeldTotals::default(),
            held: published.held,
            of: published.of,
            shown: match published.table {
                Cow::Owned(shown) => Some(shown),
                Cow::Borrowed(_) => None,
            },
        }
    }
}

impl<'catalogue> Account<'catalogue> {
    /// The table as it may be published.
    pub fn published(self) -> &'catalogue Table {
        self.worked.shown.as_ref().unwrap_or(self.table)
    }

    /// The rows whose counts are held back, by their position, and why.
    pub fn held(self) -> &'catalogue BTreeMap<usize, Reason> {
        &self.worked.held
    }

    /// Whether a total is held back too.
    pub fn holds_totals(self) -> bool {
        self.worked.holds_totals
    }

    /// How many rows there are counts of small groups in at all.
    pub fn of_small_groups(self) -> usize {
        self.worked.of
    }

    /// The total of all rows, or why there is none.
    pub fn whole(self) -> Result<&'catalogue Total, NoTotal> {
        self.worked.whole.as_ref().map_err(|why| *why)
    }

    /// The groups of one kind, sorted by what they are about; none of what no row speaks of.
    pub fn groups(self, by: By) -> &'catalogue [Group] {
        self.worked.groups.get(&by).map_or(&[], Vec::as_slice)
    }

    /// The rate that follows from a total, or why none does.
    pub fn rate(self, definition: Definition, total: &Total) -> Result<Rate<'catalogue>, NoRate> {
        Rate::new(definition, &total.cells(), total.period, &self.table.descriptor.value.sources)
    }

    /// Places or offices side by side: what they are compared with, and each that takes part; nothing for other groups.
    pub fn compared(self, by: By) -> Option<(Together, BTreeMap<&'catalogue Key, Compared>)> {
        let groups = self.groups(by);
        let rate = |group: &Group| self.rate(Definition::OfResolved, group.total.as_ref().ok()?).ok();
        let rates: Vec<Option<Rate<'_>>> = groups.iter().map(rate).collect();
        let (together, compared) = matches!(by, By::Place | By::Office).then(|| compare(&rates)).flatten()?;
        let taking_part = groups.iter().zip(compared).filter_map(|(group, compared)| Some((&group.key, compared?)));
        Some((together, taking_part.collect()))
    }

    /// The total of one group, where there is one.
    pub fn total(self, by: By, key: &Key) -> Option<&'catalogue Total> {
        let groups = self.groups(by);
        let at = groups.binary_search_by(|group| group.key.cmp(key)).ok()?;
        groups[at].total.as_ref().ok()
    }
}
