//! A table taken apart: a total for each place, office, level, topic, procedure or period that its rows speak of.

use std::collections::BTreeMap;

use super::groups::{self, Calendar, totals_by};
use super::totals::{NoTotal, Total};
use crate::assemble::{Catalogue, Table};
use crate::derive::disclosure::HeldTotals;
use crate::model::identifier::ProcedureId;
use crate::model::statistics::{Dimension, Period};

/// What a table is taken apart by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum By {
    /// Spans of days: those of the rows, and calendar years that they fill.
    Period,
    /// Levels of government.
    Level,
    /// Places.
    Place,
    /// Offices.
    Office,
    /// Topics; rows on a procedure belong to the procedure's topic.
    Topic,
    /// Procedures.
    Procedure,
}

/// What a group is about.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Key {
    /// A span of days.
    Period(Period),
    /// The identifier of a record, or a level.
    Id(String),
}

/// A group of rows with its total.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// What it is about.
    pub key: Key,
    /// Its total, or why there is none.
    pub total: Result<Total, NoTotal>,
}

impl By {
    /// All of them, in the order in which pages show them.
    pub const ALL: [Self; 6] = [Self::Period, Self::Level, Self::Office, Self::Place, Self::Topic, Self::Procedure];

    /// The word for it in file names.
    pub fn name(self) -> &'static str {
        match self {
            Self::Period => "period",
            Self::Level => "level",
            Self::Place => "place",
            Self::Office => "office",
            Self::Topic => "topic",
            Self::Procedure => "procedure",
        }
    }

    /// The column that says it; none for spans of days.
    pub fn dimension(self) -> Option<Dimension> {
        match self {
            Self::Period => None,
            Self::Level => Some(Dimension::Level),
            Self::Place => Some(Dimension::Place),
            Self::Office => Some(Dimension::Office),
            Self::Topic => Some(Dimension::Topic),
            Self::Procedure => Some(Dimension::Procedure),
        }
    }
}

/// The groups of a table, sorted by what they are about; none where no row says what it is asked for.
///
/// `held` are the totals that are held back to protect persons.
pub fn breakdown(catalogue: &Catalogue, table: &Table, held: &HeldTotals, by: By) -> Vec<Group> {
    let Some(dimension) = by.dimension() else { return by_period(table, held) };
    let is_held = |id: &str| match by {
        By::Place => held.places.contains(id),
        By::Procedure => held.procedures.contains(id),
        By::Topic => held.procedures.iter().any(|procedure| is_of_topic(catalogue, procedure, id)),
        By::Period | By::Level | By::Office => held.grand,
    };
    let group = |(key, total): (Vec<groups::Group<'_>>, Result<Total, NoTotal>)| match key.as_slice() {
        [groups::Group::About(id)] => {
            let total = if is_held(id) { Err(NoTotal::HeldBack) } else { total };
            Some(Group { key: Key::Id((*id).to_owned()), total })
        }
        _ => None,
    };
    totals_by(table, &[groups::By::About(dimension)]).into_iter().filter_map(group).collect()
}

/// The total of a whole table.
pub fn whole(table: &Table, held: &HeldTotals) -> Result<Total, NoTotal> {
    if held.grand {
        return Err(NoTotal::HeldBack);
    }
    totals_by(table, &[]).into_values().next().unwrap_or(Err(NoTotal::Nothing))
}

fn is_of_topic(catalogue: &Catalogue, procedure: &str, topic: &str) -> bool {
    let record = ProcedureId::parse(procedure).and_then(|id| catalogue.procedures.get(&id));
    record.is_some_and(|record| record.value.topic.as_str() == topic)
}

/// The periods of the rows, and the calendar years that rows of shorter periods fill.
fn by_period(table: &Table, held: &HeldTotals) -> Vec<Group> {
    let of = |by: groups::By| {
        totals_by(table, &[by]).into_iter().filter_map(|(key, total)| match key.as_slice() {
            [groups::Group::Period(period)] => Some((*period, total)),
            _ => None,
        })
    };
    let mut periods: BTreeMap<Period, Result<Total, NoTotal>> = of(groups::By::Period).collect();
    let is_filled = |year: Period, total: &Result<Total, NoTotal>| {
        total.as_ref().is_ok_and(|total| total.period == year && !total.has_gaps)
    };
    for (year, total) in of(groups::By::Calendar(Calendar::Year)).filter(|(year, total)| is_filled(*year, total)) {
        periods.entry(year).or_insert(total);
    }
    let group = |(period, total)| Group {
        key: Key::Period(period),
        total: if held.grand { Err(NoTotal::HeldBack) } else { total },
    };
    periods.into_iter().map(group).collect()
}
