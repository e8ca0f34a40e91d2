//! A table taken apart: a total for each place, office, level, topic, procedure or period that its rows speak of.

use std::collections::BTreeMap;

use super::totals::{NoTotal, Total, total_of};
use crate::assemble::{Catalogue, Row, Table};
use crate::derive::disclosure::HeldTotals;
use crate::model::date::Date;
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

    fn dimension(self) -> Option<Dimension> {
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
    if by == By::Period {
        return by_period(table, held);
    }
    let mut groups: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for row in table.rows() {
        if let Some(id) = value(catalogue, row, by) {
            groups.entry(id).or_default().push(row.at());
        }
    }
    let sum = |(id, rows): (String, Vec<usize>)| {
        let total = if is_held(catalogue, table, held, by, &id, &rows) {
            Err(NoTotal::HeldBack)
        } else {
            sum(table, &rows, by.dimension())
        };
        Group { key: Key::Id(id), total }
    };
    groups.into_iter().map(sum).collect()
}

/// The total of a whole table.
pub fn whole(table: &Table, held: &HeldTotals) -> Result<Total, NoTotal> {
    if held.grand {
        return Err(NoTotal::HeldBack);
    }
    sum(table, &(0..table.len()).collect::<Vec<_>>(), None)
}

fn value(catalogue: &Catalogue, row: Row<'_>, by: By) -> Option<String> {
    let own = by.dimension().and_then(|dimension| row.about(dimension)).map(str::to_owned);
    if by != By::Topic || own.is_some() {
        return own;
    }
    let procedure = ProcedureId::parse(row.about(Dimension::Procedure)?)?;
    catalogue.procedures.get(&procedure).map(|record| record.value.topic.to_string())
}

/// Whether the total of a group would give a held total away.
fn is_held(catalogue: &Catalogue, table: &Table, held: &HeldTotals, by: By, id: &str, rows: &[usize]) -> bool {
    match by {
        By::Place => held.places.contains(id),
        By::Procedure => held.procedures.contains(id),
        By::Topic => rows.iter().filter_map(|at| table.row(*at)?.about(Dimension::Procedure)).any(|procedure| {
            held.procedures.contains(procedure)
                && ProcedureId::parse(procedure).is_some_and(|id| catalogue.procedures.contains_key(&id))
        }),
        By::Period | By::Level | By::Office => held.grand,
    }
}

/// The total of rows. Where a table holds wholes and parts of the same, the rows that speak of the wholes are taken.
fn sum(table: &Table, rows: &[usize], dimension: Option<Dimension>) -> Result<Total, NoTotal> {
    let all = total_of(table, rows.iter().copied());
    let Err(NoTotal::CountedTwice(..)) = all else { return all };
    let is_whole = |row: Row<'_>| row.subject().map(|(named, _)| named).eq(dimension);
    let wholes: Vec<usize> = rows.iter().copied().filter(|at| table.row(*at).is_some_and(is_whole)).collect();
    if wholes.is_empty() { all } else { total_of(table, wholes.into_iter()) }
}

fn by_period(table: &Table, held: &HeldTotals) -> Vec<Group> {
    let mut periods: BTreeMap<Period, Vec<usize>> = BTreeMap::new();
    for row in table.rows() {
        if let Some(period) = row.period() {
            periods.entry(period).or_default().push(row.at());
        }
    }
    let mut years: BTreeMap<Period, Vec<usize>> = BTreeMap::new();
    for (period, rows) in &periods {
        if let Some(year) = year_of(*period).filter(|year| year != period) {
            years.entry(year).or_default().extend(rows);
        }
    }
    let total = |rows: &[usize]| if held.grand { Err(NoTotal::HeldBack) } else { sum(table, rows, None) };
    let filled = |(year, rows): (Period, Vec<usize>)| {
        let total = total(&rows);
        let is_filled = total.as_ref().is_ok_and(|total| total.period == year && !total.has_gaps);
        is_filled.then_some(Group { key: Key::Period(year), total })
    };
    let mut groups: Vec<Group> =
        periods.iter().map(|(period, rows)| Group { key: Key::Period(*period), total: total(rows) }).collect();
    groups.extend(years.into_iter().filter(|(year, _)| !periods.contains_key(year)).filter_map(filled));
    groups.sort_by(|left, right| left.key.cmp(&right.key));
    groups
}

/// The calendar year that a period lies in.
fn year_of(period: Period) -> Option<Period> {
    let (from, to) = (period.from.0, period.to.0);
    (from.year() == to.year()).then(|| Period { from: Date(from.first_of_year()), to: Date(from.last_of_year()) })
}
