//! What changed from a year to the next, where the two can be compared at all.

use std::collections::BTreeSet;

use jiff::ToSpan;

use super::rate::{Definition, NoRate, Rate};
use super::totals::{NoTotal, Selection, Total, parts, total};
use crate::assemble::Table;
use crate::assemble::table::Codes;
use crate::model::citation::Citation;
use crate::model::date::Date;
use crate::model::statistics::{Measure, Period, SeriesBreak};

/// The totals of a span of days and of the same days a year earlier.
#[derive(Debug, Clone)]
pub struct Change<'table> {
    now: (Period, Total),
    before: (Period, Total),
    sources: &'table [Citation],
}

/// One of the two years.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Year {
    Now,
    Before,
}

/// Why two years can't be compared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NoChange<'table> {
    /// No days were asked for, or there is no such day a year earlier.
    NoSpan,
    /// One of the years has no total.
    NoTotal(Year, NoTotal),
    /// What is counted or how it is counted changed in between.
    Break(&'table SeriesBreak),
    /// A subject has days without a row.
    Gaps(Year),
    /// A subject has rows in one of the years only.
    OtherSubjects,
}

/// Compares the days of `selection` with the same days a year earlier.
pub fn year_on_year<'table>(table: &'table Table, selection: &Selection) -> Result<Change<'table>, NoChange<'table>> {
    let now = selection.span.ok_or(NoChange::NoSpan)?;
    let before = a_year_earlier(now).ok_or(NoChange::NoSpan)?;
    let descriptor = &table.descriptor.value;
    // A series that begins on a day can be compared from that day on.
    let is_between = |broken: &&SeriesBreak| before.from < broken.on && broken.on <= now.to;
    if let Some(broken) = descriptor.breaks.iter().find(is_between) {
        return Err(NoChange::Break(broken));
    }
    let of = |year: Year, span: Period| -> Result<(Total, BTreeSet<Codes>), NoChange<'table>> {
        let asked = Selection { span: Some(span), ..selection.clone() };
        let found = total(table, &asked).map_err(|why| NoChange::NoTotal(year, why))?;
        if found.has_gaps || found.period != span {
            return Err(NoChange::Gaps(year));
        }
        let rows = parts(table, &asked).map_err(|why| NoChange::NoTotal(year, why))?;
        Ok((found, rows.iter().map(|part| part.row.codes()).collect()))
    };
    let (latest, subjects) = of(Year::Now, now)?;
    let (earlier, known) = of(Year::Before, before)?;
    if subjects != known {
        return Err(NoChange::OtherSubjects);
    }
    Ok(Change { now: (now, latest), before: (before, earlier), sources: &descriptor.sources })
}

impl<'table> Change<'table> {
    /// The days that are compared: the earlier ones first.
    pub fn spans(&self) -> [Period; 2] {
        [self.before.0, self.now.0]
    }

    /// A count a year earlier and now; none where one of the two is not known.
    pub fn of(&self, measure: Measure) -> Option<[u64; 2]> {
        Some([*self.before.1.sums.get(&measure)?, *self.now.1.sums.get(&measure)?])
    }

    /// A rate a year earlier and now, or why there are not both.
    pub fn rates(&self, definition: Definition) -> Result<[Rate<'table>; 2], NoRate> {
        let rate = |(span, total): &(Period, Total)| Rate::new(definition, &total.cells(), *span, self.sources);
        Ok([rate(&self.before)?, rate(&self.now)?])
    }
}

/// The same days a year earlier; the end of February stays the end of February.
fn a_year_earlier(span: Period) -> Option<Period> {
    let earlier = |day: Date| day.0.checked_sub(1.year()).ok();
    let to = earlier(span.to)?;
    let to = if span.to.0 == span.to.0.last_of_month() { to.last_of_month() } else { to };
    Some(Period { from: Date(earlier(span.from)?), to: Date(to) })
}

#[cfg(test)]
mod tests {
    use super::super::example::{day, table};
    use super::super::rate::Definition;
    use super::super::totals::{NoTotal, Selection};
    use super::{NoChange, Year, a_year_earlier, year_on_year};
    use crate::assemble::Table;
    use crate::model::statistics::{Measure, Period, SeriesBreak};

    const TWO_YEARS: [&str; 4] = [
        "2024-01-01,2024-01-31,place=a,resolved=40 late=4",
        "2024-02-01,2024-02-29,place=a,resolved=60 late=?",
        "2025-01-01,2025-01-31,place=a,resolved=50 late=2",
        "2025-02-01,2025-02-28,place=a,resolved=70 late=1",
    ];

    fn span(from: &str, to: &str) -> Period {
        Period { from: day(from), to: day(to) }
    }

    fn asked(from: &str, to: &str) -> Selection {
        Selection { span: Some(span(from, to)), ..Selection::default() }
    }

    fn with_sources(lines: &[&str]) -> Table {
        let mut table = table(lines);
        table.descriptor.value.sources = serde_json::from_str(r#"[{"title": {"en": "s"}}]"#).unwrap();
        table
    }

    #[test]
    fn the_same_days_of_two_years_are_compared() {
        let table = with_sources(&TWO_YEARS);
        let january = year_on_year(&table, &asked("2025-01-01", "2025-01-31")).unwrap();
        assert_eq!(january.spans(), [span("2024-01-01", "2024-01-31"), span("2025-01-01", "2025-01-31")]);
        assert_eq!(january.of(Measure::Resolved), Some([40, 50]));
        let [before, now] = january.rates(Definition::OfResolved).unwrap();
        assert_eq!((before.fewest(), before.denominator(), now.fewest(), now.denominator()), (36, 40, 48, 50));
        let both = year_on_year(&table, &asked("2025-01-01", "2025-02-28")).unwrap();
        assert_eq!((both.of(Measure::Resolved), both.of(Measure::Late)), (Some([100, 120]), None));
        assert!(both.rates(Definition::OfResolved).is_err());
    }

    #[test]
    fn what_can_not_be_compared_is_not() {
        let why = |lines: &[&str], from: &str, to: &str| {
            year_on_year(&table(lines), &asked(from, to)).err().map(|why| format!("{why:?}"))
        };
        let named = |why: NoChange<'_>| Some(format!("{why:?}"));
        assert_eq!(why(&TWO_YEARS[1..], "2025-01-01", "2025-02-28"), named(NoChange::Gaps(Year::Before)));
        assert_eq!(why(&TWO_YEARS, "2025-02-01", "2025-03-31"), named(NoChange::Gaps(Year::Now)));
        assert_eq!(
            why(&TWO_YEARS, "2024-01-01", "2024-01-31"),
            named(NoChange::NoTotal(Year::Before, NoTotal::Nothing))
        );
        let other = [TWO_YEARS[0], TWO_YEARS[2], "2025-01-01,2025-01-31,place=b,resolved=1"];
        assert_eq!(why(&other, "2025-01-01", "2025-01-31"), named(NoChange::OtherSubjects));
        assert_eq!(year_on_year(&table(&TWO_YEARS), &Selection::default()).err(), Some(NoChange::NoSpan));
    }

    #[test]
    fn a_break_in_the_series_parts_the_years() {
        let broken = |on: &str| {
            let mut table = table(&TWO_YEARS);
            let reason = serde_json::from_str(r#"{"en": "r"}"#).unwrap();
            table.descriptor.value.breaks = vec![SeriesBreak { on: day(on), reason }];
            matches!(year_on_year(&table, &asked("2025-01-01", "2025-01-31")), Err(NoChange::Break(_)))
        };
        assert!(broken("2024-07-01") && broken("2025-01-31") && broken("2024-01-02"));
        assert!(!broken("2024-01-01") && !broken("2025-02-01"));
    }

    #[test]
    fn the_end_of_february_stays_the_end_of_february() {
        let earlier = |from: &str, to: &str| a_year_earlier(span(from, to)).unwrap();
        assert_eq!(earlier("2025-02-01", "2025-02-28"), span("2024-02-01", "2024-02-29"));
        assert_eq!(earlier("2024-02-29", "2024-02-29"), span("2023-02-28", "2023-02-28"));
        assert_eq!(earlier("2025-07-01", "2025-12-14"), span("2024-07-01", "2024-12-14"));
    }
}
