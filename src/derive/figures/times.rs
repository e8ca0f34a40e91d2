//! How long dossiers took, from tables that say how many of them took how many days.
//!
//! A median that somebody else worked out can't be added to another; how many dossiers took each number of days can.

use std::collections::BTreeMap;

use super::totals::{NoTotal, Selection, parts};
use crate::assemble::Table;
use crate::assemble::table::counted_twice;
use crate::model::citation::Citation;
use crate::model::statistics::{Cell, DaysUnit, Dimension, HalfDays, Measure, Period};

/// From how many dossiers on half of them say something.
pub const FEWEST_FOR_MEDIAN: u64 = 8;

/// From how many dossiers on nine tenths of them say something.
pub const FEWEST_FOR_P90: u64 = 20;

/// How long dossiers took. Nothing of it can be had without the rest.
#[derive(Debug, Clone)]
pub struct Times<'table>(Said<'table>);

/// All that must be said of times together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Said<'table> {
    /// How many dossiers were resolved and measured.
    pub measured: u64,
    /// Within how many days half of them were done; none of too few.
    pub median: Option<Median>,
    /// Within how many days 90 of 100 of them were done; none of too few.
    pub p90: Option<P90>,
    /// In which days they are measured.
    pub unit: DaysUnit,
    /// What is still open: it takes longer than these times say.
    pub open: Open,
    /// The first and the last day.
    pub period: Period,
    /// Where the counts were read.
    pub sources: &'table [Citation],
}

/// The fewest days within which at least half of [`FEWEST_FOR_MEDIAN`] dossiers or more were done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Median(HalfDays);

/// The fewest days within which at least 90 of 100 of [`FEWEST_FOR_P90`] dossiers or more were done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct P90(HalfDays);

/// What was open at the end of the period. Its times are not known yet, and they are no shorter than its age.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Open {
    /// So many, of which the oldest has taken so long; none where nothing is open.
    Known {
        /// How many.
        count: u64,
        /// The age of the oldest.
        oldest: Option<HalfDays>,
    },
    /// Nobody says.
    Unknown,
}

/// Why nothing can be said of times.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoTimes {
    /// The table does not say how many days dossiers took, or not in which days.
    NotMeasured,
    /// A row does not say how many days, or how many dossiers, by its position.
    Unknown(usize),
    /// The rows can't be put together.
    NoTotal(NoTotal),
}

impl<'table> Times<'table> {
    /// The times of the rows that `selection` asks for, or why there are none.
    pub fn new(table: &'table Table, selection: &Selection) -> Result<Self, NoTimes> {
        let unit = table.descriptor.value.days.ok_or(NoTimes::NotMeasured)?;
        table.subjects(Dimension::Days).zip(table.cells(Measure::Resolved)).ok_or(NoTimes::NotMeasured)?;
        let parts = parts(table, selection).map_err(NoTimes::NoTotal)?;
        let first = parts.first().ok_or(NoTimes::NoTotal(NoTotal::Nothing))?;
        if let Some((one, other)) = counted_twice(parts.iter().map(|part| part.row)) {
            return Err(NoTimes::NoTotal(NoTotal::CountedTwice(one, other)));
        }
        let (from, to) = parts.iter().fold((first.period.from, first.period.to), |(from, to), part| {
            (from.min(part.period.from), to.max(part.period.to))
        });
        let mut done = Distribution::default();
        let mut open = Some(Distribution::default());
        for part in &parts {
            let unknown = NoTimes::Unknown(part.row.at());
            let days = part.row.about(Dimension::Days).and_then(HalfDays::parse).ok_or(unknown)?;
            done.add(days, part.row.count(Measure::Resolved).ok_or(unknown)?).map_err(NoTimes::NoTotal)?;
            // What was open earlier is done since, or still open at the end.
            if part.period.to == to {
                let count = part.row.cell(Measure::Open).and_then(Cell::count);
                open = open.zip(count).and_then(|(mut open, count)| open.add(days, count).ok().map(|()| open));
            }
        }
        let measured = done.all();
        Ok(Self(Said {
            measured,
            median: done.median(),
            p90: done.p90(),
            unit,
            open: open.map_or(Open::Unknown, |open| Open::Known { count: open.all(), oldest: open.longest() }),
            period: Period { from, to },
            sources: &table.descriptor.value.sources,
        }))
    }

    /// Everything that must be said together.
    pub fn said(&self) -> Said<'table> {
        self.0
    }
}

impl Median {
    /// The days.
    pub fn days(self) -> HalfDays {
        self.0
    }
}

impl P90 {
    /// The days.
    pub fn days(self) -> HalfDays {
        self.0
    }
}

/// How many dossiers took how many days.
#[derive(Debug, Clone, Default)]
struct Distribution(BTreeMap<HalfDays, u64>);

impl Distribution {
    fn add(&mut self, days: HalfDays, count: u64) -> Result<(), NoTotal> {
        let more = self.all().checked_add(count).ok_or(NoTotal::TooLarge(Measure::Resolved))?;
        // Days that nothing took are no days.
        if more > self.all() {
            *self.0.entry(days).or_default() += count;
        }
        Ok(())
    }

    fn all(&self) -> u64 {
        self.0.values().sum()
    }

    fn longest(&self) -> Option<HalfDays> {
        self.0.keys().next_back().copied()
    }

    fn median(&self) -> Option<Median> {
        (self.all() >= FEWEST_FOR_MEDIAN).then(|| self.within(1, 2)).flatten().map(Median)
    }

    fn p90(&self) -> Option<P90> {
        (self.all() >= FEWEST_FOR_P90).then(|| self.within(9, 10)).flatten().map(P90)
    }

    /// The fewest days within which at least `part` of `whole` of all were done.
    fn within(&self, part: u128, whole: u128) -> Option<HalfDays> {
        let wanted = u128::from(self.all()) * part;
        let mut done = 0;
        self.0.iter().find_map(|(days, count)| {
            done += u128::from(*count) * whole;
            (done >= wanted).then_some(*days)
        })
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::example::table;
    use super::super::totals::{NoTotal, Selection};
    use super::{Median, NoTimes, Open, P90, Said, Times};
    use crate::assemble::Table;
    use crate::model::statistics::{DaysUnit, HalfDays};

    fn measured(lines: &[&str]) -> Table {
        let mut table = table(lines);
        table.descriptor.value.days = Some(DaysUnit::WorkingDays);
        table
    }

    fn said(table: &Table) -> Result<Said<'_>, NoTimes> {
        Times::new(table, &Selection::default()).map(|times| times.said())
    }

    fn days(halves: usize) -> String {
        format!("{}{}", halves / 2, if halves % 2 == 1 { ".5" } else { "" })
    }

    proptest! {
        /// Every dossier by itself, sorted: the first place at which half, or nine tenths, are behind.
        #[test]
        fn quantiles_are_those_of_the_sorted_dossiers(counts in prop::collection::vec(0..9_usize, 0..12), places in 1..3_usize) {
            let mut dossiers: Vec<usize> = Vec::new();
            let mut lines = Vec::new();
            for place in 0..places {
                for (halves, count) in counts.iter().enumerate() {
                    lines.push(format!("2025-01-01,2025-01-31,place=p-{place} days={},resolved={count} open=0", days(halves)));
                    dossiers.extend(std::iter::repeat_n(halves, *count));
                }
            }
            dossiers.sort_unstable();
            let table = measured(&lines.iter().map(String::as_str).collect::<Vec<_>>());
            let Ok(said) = said(&table) else { prop_assert!(lines.is_empty()); return Ok(()) };
            let n = dossiers.len();
            let at = |tenths: usize| HalfDays::parse(&days(dossiers[(n * tenths).div_ceil(10) - 1])).unwrap();
            prop_assert_eq!(said.measured, u64::try_from(n).unwrap());
            prop_assert_eq!(said.median.map(Median::days), (n >= 8).then(|| at(5)));
            prop_assert_eq!(said.p90.map(P90::days), (n >= 20).then(|| at(9)));
        }
    }

    #[test]
    fn open_dossiers_of_the_last_day_stand_beside() {
        let lines = [
            "2025-01-01,2025-01-31,days=3,resolved=9 open=5",
            "2025-02-01,2025-02-28,days=3,resolved=4 open=2",
            "2025-02-01,2025-02-28,days=40.5,resolved=0 open=1",
            "2025-02-01,2025-02-28,days=60,resolved=0 open=0",
        ];
        let table = measured(&lines);
        let found = said(&table).unwrap();
        assert_eq!(found.open, Open::Known { count: 3, oldest: HalfDays::parse("40.5") });
        assert_eq!((found.measured, found.median.map(|median| median.days().to_string())), (13, Some("3".to_owned())));
        assert_eq!(found.p90, None);
        let table = measured(&["2025-01-01,2025-01-31,days=3,resolved=9 open=?"]);
        assert_eq!(said(&table).unwrap().open, Open::Unknown);
    }

    #[test]
    fn what_is_not_known_is_no_time() {
        let why = |lines: &[&str]| said(&measured(lines)).err();
        assert_eq!(why(&["2025-01-01,2025-01-31,days=3,resolved=?"]), Some(NoTimes::Unknown(0)));
        assert_eq!(why(&["2025-01-01,2025-01-31,days=3.25,resolved=9"]), Some(NoTimes::Unknown(0)));
        let twice = ["2025-01-01,2025-01-31,days=3,resolved=9", "2025-01-01,2025-01-31,days=3,resolved=9"];
        assert_eq!(why(&twice), Some(NoTimes::NoTotal(NoTotal::CountedTwice(0, 1))));
        assert_eq!(said(&table(&twice[..1])).err(), Some(NoTimes::NotMeasured));
    }
}
