//! On-time rates that can't lose what they are made of: counts, period, definition and source.

use std::collections::BTreeMap;

use super::shown::{Shown, shown};
use crate::model::citation::Citation;
use crate::model::statistics::{Cell, Measure, Period};

/// What an on-time rate divides by what.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Definition {
    /// Resolved early or on time, of all resolved: the figure of the press.
    OfResolved,
    /// Decision 766: resolved early or on time, or open inside the limit, of all received or in progress.
    Official766,
}

/// A rate. Whoever holds one holds all that must be printed with it.
#[derive(Debug, Clone)]
pub struct Rate<'table> {
    definition: Definition,
    parts: Vec<Part>,
    open: Option<u64>,
    period: Period,
    sources: &'table [Citation],
}

/// A part of the denominator; the parts of a rate make up all of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Part {
    /// What became of these dossiers.
    pub fate: Fate,
    /// How many they are.
    pub count: u64,
}

/// What became of a dossier, as far as it is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Fate {
    Early,
    OnTime,
    /// Early or on time; the source does not say which.
    InTime,
    OpenWithin,
    Late,
    OpenPast,
    /// Open, and nobody says whether inside the limit.
    Open,
    /// Resolved, and nobody says when.
    Uncategorised,
    Returned,
    Withdrawn,
}

/// Why no rate follows from counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoRate {
    /// A count that it needs is not known.
    Unknown,
    /// There is nothing to divide by.
    Nothing,
    /// The parts are more than what they are parts of.
    Contradiction,
    /// The figures have no source.
    NoSource,
}

impl<'table> Rate<'table> {
    /// The rate that follows from counts of one period, or why none does.
    pub fn new(
        definition: Definition,
        counts: &BTreeMap<Measure, Cell>,
        period: Period,
        sources: &'table [Citation],
    ) -> Result<Self, NoRate> {
        let counts = Counts(counts);
        let mut parts = counts.resolved()?;
        if definition == Definition::Official766 {
            parts.extend(counts.unresolved(parts.iter().map(|part| part.count).sum())?);
        }
        add(&parts.iter().map(|part| part.count).collect::<Vec<_>>())?;
        parts.retain(|part| part.count > 0);
        if parts.is_empty() {
            return Err(NoRate::Nothing);
        }
        if sources.is_empty() {
            return Err(NoRate::NoSource);
        }
        Ok(Self { definition, parts, open: counts.open().ok(), period, sources })
    }

    /// What is divided by what.
    pub fn definition(&self) -> Definition {
        self.definition
    }

    /// The fewest that can be on time, given what is known.
    pub fn fewest(&self) -> u64 {
        self.sum(|fate| fate.is_in_time() == Some(true))
    }

    /// The most that can be on time, given what is known.
    pub fn most(&self) -> u64 {
        self.sum(|fate| fate.is_in_time() != Some(false))
    }

    /// Of how many.
    pub fn denominator(&self) -> u64 {
        self.sum(|_| true)
    }

    /// The denominator, part by part.
    pub fn parts(&self) -> &[Part] {
        &self.parts
    }

    /// How many were still open at the end of the period, where that is known.
    pub fn open(&self) -> Option<u64> {
        self.open
    }

    /// The period it speaks of.
    pub fn period(&self) -> Period {
        self.period
    }

    /// Where its counts were read; never empty.
    pub fn sources(&self) -> &'table [Citation] {
        self.sources
    }

    /// What may be shown beside its counts.
    pub fn shown(&self) -> Shown {
        shown(self.fewest(), self.most(), self.denominator())
    }

    fn sum(&self, counts: impl Fn(Fate) -> bool) -> u64 {
        self.parts.iter().filter(|part| counts(part.fate)).map(|part| part.count).sum()
    }
}

impl Fate {
    /// Whether it counts as on time; none where nobody knows.
    pub fn is_in_time(self) -> Option<bool> {
        match self {
            Self::Early | Self::OnTime | Self::InTime | Self::OpenWithin => Some(true),
            Self::Late | Self::OpenPast => Some(false),
            Self::Open | Self::Uncategorised | Self::Returned | Self::Withdrawn => None,
        }
    }
}

struct Counts<'counts>(&'counts BTreeMap<Measure, Cell>);

impl Counts<'_> {
    /// A count. A column that is not there and a cell without a count both leave it unknown.
    fn known(&self, measure: Measure) -> Option<u64> {
        self.0.get(&measure).copied().and_then(Cell::count)
    }

    /// Nothing where the report has no such column; an error where it has one and does not fill it.
    fn reported(&self, measure: Measure) -> Result<u64, NoRate> {
        match self.0.get(&measure) {
            None => Ok(0),
            Some(cell) => cell.count().ok_or(NoRate::Unknown),
        }
    }

    /// The parts of what was resolved.
    fn resolved(&self) -> Result<Vec<Part>, NoRate> {
        let part = |fate, count| Part { fate, count };
        let (early, on_time) = (self.known(Measure::Early), self.known(Measure::OnTime));
        match (self.known(Measure::Resolved), early.zip(on_time), self.known(Measure::Late)) {
            (resolved, Some((early, on_time)), late) if late.is_some() || resolved.is_some() => {
                let known = add(&[early, on_time, late.unwrap_or(0)])?;
                let rest = resolved.unwrap_or(known).checked_sub(known).ok_or(NoRate::Contradiction)?;
                Ok(vec![
                    part(Fate::Early, early),
                    part(Fate::OnTime, on_time),
                    part(Fate::Uncategorised, rest),
                    part(Fate::Late, late.unwrap_or(0)),
                ])
            }
            // Reports define resolved = early + on time + late: what is not late was in time.
            (Some(resolved), None, Some(late)) => {
                let in_time = resolved.checked_sub(late).ok_or(NoRate::Contradiction)?;
                if in_time < early.or(on_time).unwrap_or(0) {
                    return Err(NoRate::Contradiction);
                }
                Ok(vec![part(Fate::InTime, in_time), part(Fate::Late, late)])
            }
            _ => Err(NoRate::Unknown),
        }
    }

    /// The parts of what was received or in progress and not resolved.
    fn unresolved(&self, resolved: u64) -> Result<Vec<Part>, NoRate> {
        let part = |fate, count| Part { fate, count };
        let (returned, withdrawn) = (self.reported(Measure::Returned)?, self.reported(Measure::Withdrawn)?);
        let mut parts = vec![part(Fate::Returned, returned), part(Fate::Withdrawn, withdrawn)];
        match (self.known(Measure::OpenWithin), self.known(Measure::OpenPast)) {
            (Some(within), Some(overdue)) => {
                parts.extend([part(Fate::OpenWithin, within), part(Fate::OpenPast, overdue)]);
            }
            (within, overdue) => {
                let open = self.open().or_else(|_| self.left_over(add(&[resolved, returned, withdrawn])?))?;
                let known = within.unwrap_or(0) + overdue.unwrap_or(0);
                let rest = open.checked_sub(known).ok_or(NoRate::Contradiction)?;
                // Of the open ones, those that are not on one side of the limit are on the other.
                let (within, overdue, unsure) = match (within, overdue) {
                    (Some(within), None) => (within, rest, 0),
                    (None, Some(overdue)) => (rest, overdue, 0),
                    _ => (0, 0, rest),
                };
                parts.extend([part(Fate::OpenWithin, within), part(Fate::Open, unsure), part(Fate::OpenPast, overdue)]);
            }
        }
        Ok(parts)
    }

    /// How many were open at the end.
    fn open(&self) -> Result<u64, NoRate> {
        let parts = self.known(Measure::OpenWithin).zip(self.known(Measure::OpenPast));
        let parts = parts.and_then(|(within, overdue)| within.checked_add(overdue));
        self.known(Measure::Open).or(parts).ok_or(NoRate::Unknown)
    }

    /// How many must have been left, where it is known how many came.
    fn left_over(&self, done: u64) -> Result<u64, NoRate> {
        let came = self.known(Measure::Received).zip(self.known(Measure::CarriedOver)).ok_or(NoRate::Unknown)?;
        add(&[came.0, came.1])?.checked_sub(done).ok_or(NoRate::Contradiction)
    }
}

fn add(counts: &[u64]) -> Result<u64, NoRate> {
    counts.iter().try_fold(0, |sum: u64, count| sum.checked_add(*count)).ok_or(NoRate::Contradiction)
}

#[cfg(test)]
mod tests {
    use super::{Cell, Citation, Definition, Fate, Measure, NoRate, Part, Period, Rate};
    use crate::model::date::Date;
    use crate::model::statistics::EmptyReason;

    fn rate(definition: Definition, columns: &str) -> Result<(u64, u64, u64), NoRate> {
        let counts = columns.split(' ').map(|column| {
            let (name, cell) = column.split_once('=').unwrap();
            let measure = Measure::ALL.iter().find(|(known, _)| *known == name).unwrap().1;
            (measure, cell.parse().map_or(Cell::Empty(EmptyReason::NotReported), Cell::Count))
        });
        let source: Citation = serde_json::from_str(r#"{"title": {"en": "A report"}}"#).unwrap();
        let day = |text: &str| Date::try_from(text.to_owned()).unwrap();
        let period = Period { from: day("2025-07-01"), to: day("2025-12-14") };
        let sources = [source];
        let rate = Rate::new(definition, &counts.collect(), period, &sources)?;
        assert_eq!(rate.parts().iter().map(|part| part.count).sum::<u64>(), rate.denominator());
        Ok((rate.fewest(), rate.most(), rate.denominator()))
    }

    fn of_resolved(columns: &str) -> Result<(u64, u64, u64), NoRate> {
        rate(Definition::OfResolved, columns)
    }

    fn official(columns: &str) -> Result<(u64, u64, u64), NoRate> {
        rate(Definition::Official766, columns)
    }

    #[test]
    fn dossiers_without_a_category_leave_bounds() {
        let ward = "received=? early=2199 on_time=3353 late=? resolved=5583 open_within=197";
        assert_eq!(of_resolved(ward), Ok((5_552, 5_583, 5_583)));
        // How many were open past their limit is not known, and so neither is the denominator.
        assert_eq!(official(ward), Err(NoRate::Unknown));
    }

    #[test]
    fn the_state_of_open_dossiers_leaves_bounds() {
        let report = "carried_over=10 received=90 early=20 on_time=60 late=5 resolved=85";
        assert_eq!(of_resolved(report), Ok((80, 80, 85)));
        assert_eq!(official(report), Ok((80, 95, 100)));
        assert_eq!(official(&format!("{report} open_within=12")), Ok((92, 92, 100)));
        assert_eq!(official(&format!("{report} open_past=4")), Ok((91, 91, 100)));
        assert_eq!(official(&format!("{report} open_within=12 open_past=3")), Ok((92, 92, 100)));
        assert_eq!(official(&format!("{report} returned=5")), Ok((80, 95, 100)));
        assert_eq!(official(&format!("{report} returned=?")), Err(NoRate::Unknown));
    }

    #[test]
    fn unknown_stays_unknown() {
        for counts in
            ["resolved=11499 early=? on_time=? late=?", "early=5 on_time=6 late=? resolved=?", "early=5 resolved=9"]
        {
            assert_eq!(of_resolved(counts), Err(NoRate::Unknown), "{counts}");
        }
        assert_eq!(of_resolved("resolved=10 late=1"), Ok((9, 9, 10)));
        assert_eq!(of_resolved("early=5 on_time=6 late=1"), Ok((11, 11, 12)));
        // Without a column for what was carried over nobody knows how many were in progress.
        assert_eq!(official("received=10 resolved=9 late=0"), Err(NoRate::Unknown));
    }

    #[test]
    fn what_can_not_be_gives_no_rate() {
        assert_eq!(of_resolved("resolved=10 late=11"), Err(NoRate::Contradiction));
        assert_eq!(of_resolved("resolved=10 early=6 on_time=5 late=?"), Err(NoRate::Contradiction));
        assert_eq!(of_resolved("resolved=10 early=9 on_time=? late=2"), Err(NoRate::Contradiction));
        assert_eq!(of_resolved("resolved=0 late=0"), Err(NoRate::Nothing));
        assert_eq!(
            of_resolved("resolved=18446744073709551615 early=18446744073709551615 on_time=1"),
            Err(NoRate::Contradiction)
        );
        assert_eq!(official("received=1 carried_over=0 resolved=2 late=0"), Err(NoRate::Contradiction));
        assert_eq!(
            official("resolved=18446744073709551615 late=0 open_within=1 open_past=0"),
            Err(NoRate::Contradiction)
        );
    }

    #[test]
    fn no_source_no_rate() {
        let counts = [(Measure::Resolved, Cell::Count(9)), (Measure::Late, Cell::Count(0))].into();
        let day = Date::try_from("2025-07-01".to_owned()).unwrap();
        let made = Rate::new(Definition::OfResolved, &counts, Period { from: day, to: day }, &[]);
        assert_eq!(made.err(), Some(NoRate::NoSource));
    }

    #[test]
    fn a_part_without_dossiers_is_no_part() {
        let part = Part { fate: Fate::InTime, count: 9 };
        let counts = [(Measure::Resolved, Cell::Count(9)), (Measure::Late, Cell::Count(0))].into();
        let parts = super::Counts(&counts).resolved().unwrap();
        assert_eq!(parts, [part, Part { fate: Fate::Late, count: 0 }]);
    }
}
