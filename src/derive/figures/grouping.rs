//! Which rows of a table belong together.

use std::collections::BTreeMap;

use jiff::civil;

use super::totals::NoTotal;
use crate::assemble::Table;
use crate::assemble::table::{NOTHING, Pairs};
use crate::model::date::Date;
use crate::model::statistics::{Dimension, Period};

/// What rows are put together by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum By {
    /// By office, place, level, procedure or topic; a row of one procedure belongs to that procedure's topic.
    About(Dimension),
    /// By the periods of the rows as they are.
    Period,
    /// By spans of the calendar; a row that lies in two of them leaves both without a total.
    Calendar(Calendar),
}

/// Spans of the calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs)]
pub enum Calendar {
    Month,
    Quarter,
    Half,
    Year,
}

/// A group of rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group<'table> {
    /// The rows of an office, a place, a level, a procedure or a topic.
    About(&'table str),
    /// The rows of a period.
    Period(Period),
}

/// Which row belongs to which group.
pub(super) struct Grouping<'table> {
    pub(super) groups: Vec<Vec<Group<'table>>>,
    /// For each row the position of its group; [`NOTHING`] where it has none.
    pub(super) codes: Vec<u32>,
    /// Whether all rows of a group may have different periods.
    pub(super) is_of_spans: bool,
    /// Groups that have no total from the beginning.
    pub(super) refused: BTreeMap<u32, NoTotal>,
}

impl<'table> Grouping<'table> {
    /// All rows in one group.
    pub(super) fn of_all(table: &Table) -> Self {
        Self { groups: vec![Vec::new()], codes: vec![0; table.len()], is_of_spans: false, refused: BTreeMap::new() }
    }

    pub(super) fn new(table: &'table Table, by: By) -> Self {
        match by {
            By::About(dimension) => {
                let belonging = table.belonging(dimension);
                let groups = belonging.names.into_iter().map(|name| vec![Group::About(name)]).collect();
                Self { groups, codes: belonging.codes, is_of_spans: false, refused: BTreeMap::new() }
            }
            By::Period => Self::by_days(table, |period| Some([period, period])),
            By::Calendar(calendar) => {
                Self::by_days(table, |period| Some([calendar.around(period.from)?, calendar.around(period.to)?]))
            }
        }
    }

    /// Groups rows by the spans in which their first and last days lie.
    fn by_days(table: &Table, spans: impl Fn(Period) -> Option<[Period; 2]>) -> Self {
        let ends: Vec<Option<[Period; 2]>> = table.days().periods().iter().map(|period| spans((*period)?)).collect();
        let mut codes: BTreeMap<Period, u32> = ends.iter().flatten().flatten().map(|span| (*span, 0)).collect();
        (0..).zip(codes.values_mut()).for_each(|(next, code)| *code = next);
        let of_period: Vec<u32> = ends
            .iter()
            .map(|ends| ends.filter(|[first, last]| first == last).and_then(|[first, _]| codes.get(&first).copied()))
            .map(|code| code.unwrap_or(NOTHING))
            .collect();
        let mut refused = BTreeMap::new();
        for (row, code) in table.days().codes().iter().enumerate() {
            match ends.get(*code as usize).copied().flatten() {
                Some([first, last]) if first == last => {}
                // The spans between the two are touched too.
                Some([first, last]) => {
                    for code in codes.range(first.min(last)..=last.max(first)).map(|(_, code)| *code) {
                        refused.entry(code).or_insert(NoTotal::Straddles(row));
                    }
                }
                // It may lie in any of them.
                None => {
                    for code in codes.values() {
                        refused.entry(*code).or_insert(NoTotal::NoPeriod(row));
                    }
                }
            }
        }
        let row_codes =
            table.days().codes().iter().map(|code| of_period.get(*code as usize).copied().unwrap_or(NOTHING));
        let row_codes = row_codes.collect();
        let groups = codes.into_keys().map(|span| vec![Group::Period(span)]).collect();
        Self { groups, codes: row_codes, is_of_spans: true, refused }
    }

    /// Groups within groups.
    pub(super) fn and(self, other: &Self) -> Self {
        let ends = [self.groups.len(), other.groups.len()];
        let Pairs { pairs, codes } = Pairs::new(self.codes.into_iter(), &other.codes, ends);
        let refuse = |(at, [one, two]): (u32, &[u32; 2])| {
            let why = self.refused.get(one).or_else(|| other.refused.get(two))?;
            Some((at, *why))
        };
        let groups = pairs.iter().map(|[one, two]| {
            let part = |of: &[Vec<Group<'table>>], at: u32| of.get(at as usize).cloned().unwrap_or_default();
            [part(&self.groups, *one), part(&other.groups, *two)].concat()
        });
        Self {
            groups: groups.collect(),
            codes,
            is_of_spans: self.is_of_spans || other.is_of_spans,
            refused: (0..).zip(&pairs).filter_map(refuse).collect(),
        }
    }
}

impl Calendar {
    /// The span in which a day lies; none at the end of all calendars.
    pub fn around(self, day: Date) -> Option<Period> {
        let months = match self {
            Self::Month => 1,
            Self::Quarter => 3,
            Self::Half => 6,
            Self::Year => 12,
        };
        let first = (day.0.month() - 1) / months * months + 1;
        let from = civil::Date::new(day.0.year(), first, 1).ok()?;
        let to = civil::Date::new(day.0.year(), first + months - 1, 1).ok()?.last_of_month();
        Some(Period { from: Date(from), to: Date(to) })
    }
}
