//! Totals over rows of a table, in which nothing is counted twice and nothing unknown is counted as nothing.

use std::collections::{BTreeMap, BTreeSet};

use crate::assemble::table::{Codes, counted_twice};
use crate::assemble::{Row, Table};
use crate::model::statistics::{Cell, Counted, Dimension, EmptyReason, Measure, Period};

/// What a total is asked for.
#[derive(Debug, Clone, Default)]
pub struct Selection {
    /// Which office, place, level, procedure or topic. Rows that do not name it are not part of it, but a row of one
    /// procedure is part of that procedure's topic, and of its level where it has only one.
    pub about: BTreeMap<Dimension, String>,
    /// Which days; all where none are given.
    pub span: Option<Period>,
}

/// A total.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Total {
    /// The sum of each measure that is known in every row. What is counted on a day, as dossiers that are open, does not
    /// add up over days: the sum is that of the last day, or of the first for what was carried over.
    pub sums: BTreeMap<Measure, u64>,
    /// How many rows lack the measures that have no sum.
    pub lacking: BTreeMap<Measure, usize>,
    /// How many rows there are.
    pub rows: usize,
    /// From the first day of any row to the last.
    pub period: Period,
    /// Whether days of that period are missing for a subject of a row.
    pub has_gaps: bool,
}

/// Why there is no total. Rows are given by their position.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoTotal {
    /// No row speaks of what is asked for.
    Nothing,
    /// A row has no period.
    NoPeriod(usize),
    /// A row lies partly outside the days that are asked for; nobody knows how much of it.
    Straddles(usize),
    /// Two rows may count the same dossiers: a whole and its part, or two views of the same whole.
    CountedTwice(usize, usize),
    /// The sum is too large for any number of dossiers.
    TooLarge(Measure),
    /// The total is held back to protect persons.
    HeldBack,
}

impl Total {
    /// The counts of the total as those of a row, so that a rate can follow.
    pub fn cells(&self) -> BTreeMap<Measure, Cell> {
        let unknown = self.lacking.keys().map(|measure| (*measure, Cell::Empty(EmptyReason::NotReported)));
        unknown.chain(self.sums.iter().map(|(measure, sum)| (*measure, Cell::Count(*sum)))).collect()
    }

    /// What was received by each way of filing; nothing where the table does not count it, or not in every row.
    pub fn by_channel(&self) -> [(Measure, Option<u64>); 3] {
        Measure::CHANNELS.map(|channel| (channel, self.sums.get(&channel).copied()))
    }
}

/// A row that is part of a total.
#[derive(Clone, Copy)]
pub(super) struct Part<'table> {
    pub(super) row: Row<'table>,
    pub(super) period: Period,
}

/// The total of the rows of a table that `selection` asks for.
pub fn total(table: &Table, selection: &Selection) -> Result<Total, NoTotal> {
    total_of(table, &parts(table, selection)?)
}

/// The total of rows, each looked at by itself.
pub(super) fn total_of(table: &Table, parts: &[Part<'_>]) -> Result<Total, NoTotal> {
    let first = parts.first().ok_or(NoTotal::Nothing)?;
    if let Some((one, other)) = counted_twice(parts.iter().map(|part| part.row)) {
        return Err(NoTotal::CountedTwice(one, other));
    }
    let period = parts.iter().fold(first.period, |all, part| Period {
        from: all.from.min(part.period.from),
        to: all.to.max(part.period.to),
    });
    let subjects = parts.iter().map(|part| part.row.codes()).collect::<BTreeSet<_>>().len();
    let (mut sums, mut lacking) = (BTreeMap::new(), BTreeMap::new());
    for measure in &table.measures {
        let counted = measure.counted();
        let taken: Vec<Option<u64>> = parts
            .iter()
            .filter(|part| counted.takes(part.period, period))
            .map(|part| part.row.count(*measure))
            .collect();
        let absent = if counted == Counted::During { 0 } else { subjects.saturating_sub(taken.len()) };
        let missing = absent + taken.iter().filter(|count| count.is_none()).count();
        if missing > 0 {
            lacking.insert(*measure, missing);
            continue;
        }
        let sum = taken.iter().flatten().try_fold(0, |sum: u64, count| sum.checked_add(*count));
        sums.insert(*measure, sum.ok_or(NoTotal::TooLarge(*measure))?);
    }
    Ok(Total { sums, lacking, rows: parts.len(), period, has_gaps: has_gaps(parts, period) })
}

/// The rows of a table that `selection` asks for.
pub(super) fn parts<'table>(table: &'table Table, selection: &Selection) -> Result<Vec<Part<'table>>, NoTotal> {
    let mut parts = Vec::new();
    for row in table.rows() {
        if selection.about.iter().any(|(dimension, value)| row.belongs_to(*dimension) != Some(value)) {
            continue;
        }
        let at = row.at();
        let period = row.period().ok_or(NoTotal::NoPeriod(at))?;
        match selection.span {
            Some(span) if period.to < span.from || period.from > span.to => {}
            Some(span) if period.from < span.from || period.to > span.to => return Err(NoTotal::Straddles(at)),
            _ => parts.push(Part { row, period }),
        }
    }
    Ok(parts)
}

/// Whether a subject has days of the period without a row. No two rows of a subject overlap.
fn has_gaps(parts: &[Part<'_>], period: Period) -> bool {
    let mut days: BTreeMap<Codes, i64> = BTreeMap::new();
    for part in parts {
        *days.entry(part.row.codes()).or_default() += length(part.period);
    }
    days.values().any(|days| *days < length(period))
}

/// How many days a period has.
pub(super) fn length(period: Period) -> i64 {
    period.from.0.duration_until(period.to.0).as_hours() / 24 + 1
}

#[cfg(test)]
mod tests {
    use super::super::example::{day, table};
    use super::{NoTotal, Selection, Total, total};
    use crate::model::statistics::{Cell, Dimension, EmptyReason, Measure, Period};

    fn of(lines: &[&str], about: &[(Dimension, &str)], span: Option<(&str, &str)>) -> Result<Total, NoTotal> {
        let about = about.iter().map(|(dimension, value)| (*dimension, (*value).to_owned())).collect();
        let span = span.map(|(from, to)| Period { from: day(from), to: day(to) });
        total(&table(lines), &Selection { about, span })
    }

    const MONTHS: [&str; 4] = [
        "2025-01-01,2025-01-31,place=a procedure=x,received=5 late=1",
        "2025-02-01,2025-02-28,place=a procedure=x,received=7 late=?",
        "2025-01-01,2025-01-31,place=b procedure=x,received=11 late=0",
        "2025-01-01,2025-01-31,place=b procedure=y,received=13 late=2",
    ];

    #[test]
    fn sums_over_any_column_and_any_span() {
        let sum = |about: &[(Dimension, &str)], span| of(&MONTHS, about, span).unwrap().sums[&Measure::Received];
        assert_eq!(sum(&[], None), 36);
        assert_eq!(sum(&[(Dimension::Place, "a")], None), 12);
        assert_eq!(sum(&[(Dimension::Procedure, "x")], Some(("2025-01-01", "2025-01-31"))), 16);
        assert_eq!(sum(&[(Dimension::Place, "b"), (Dimension::Procedure, "y")], None), 13);
    }

    #[test]
    fn an_unknown_count_leaves_the_total_unknown() {
        let all = of(&MONTHS, &[], None).unwrap();
        assert_eq!((all.rows, all.lacking.get(&Measure::Late), all.sums.get(&Measure::Late)), (4, Some(&1), None));
        assert_eq!(all.cells()[&Measure::Late], Cell::Empty(EmptyReason::NotReported));
        let january = of(&MONTHS, &[], Some(("2025-01-01", "2025-01-31"))).unwrap();
        assert_eq!((january.sums[&Measure::Late], january.lacking.len()), (3, 0));
    }

    #[test]
    fn days_without_rows_are_told() {
        assert!(of(&MONTHS, &[], None).unwrap().has_gaps);
        assert!(!of(&MONTHS, &[(Dimension::Place, "a")], None).unwrap().has_gaps);
        let gap = ["2025-01-01,2025-01-31,place=a,received=1", "2025-03-01,2025-03-31,place=a,received=1"];
        assert!(of(&gap, &[], None).unwrap().has_gaps);
    }

    #[test]
    fn half_a_row_is_no_row() {
        assert_eq!(of(&MONTHS, &[], Some(("2025-01-15", "2025-02-28"))), Err(NoTotal::Straddles(0)));
        assert_eq!(of(&MONTHS, &[], Some(("2024-01-01", "2024-12-31"))), Err(NoTotal::Nothing));
    }

    #[test]
    fn a_whole_and_its_parts_are_not_added_up() {
        let twice = |more: &str| of(&[MONTHS[0], more], &[], None).err();
        assert_eq!(twice("2025-01-01,2025-12-31,place=a,received=9"), Some(NoTotal::CountedTwice(0, 1)));
        assert_eq!(twice("2025-01-31,2025-01-31,,received=9"), Some(NoTotal::CountedTwice(0, 1)));
        assert_eq!(twice("2025-01-01,2025-01-31,topic=t,received=9"), Some(NoTotal::CountedTwice(0, 1)));
        assert_eq!(twice("2025-01-20,2025-02-20,place=a procedure=x,received=9"), Some(NoTotal::CountedTwice(0, 1)));
        assert_eq!(twice("2025-02-01,2025-12-31,place=a,received=9"), None);
        assert_eq!(twice("2025-01-01,2025-12-31,place=b,received=9"), None);
    }

    #[test]
    fn what_is_open_on_a_day_does_not_add_up_over_days() {
        let lines = [
            "2025-01-01,2025-01-31,place=a,received=5 open=4 carried_over=1",
            "2025-02-01,2025-02-28,place=a,received=7 open=6 carried_over=4",
            "2025-01-01,2025-01-31,place=b,received=1 open=9 carried_over=2",
            "2025-02-01,2025-02-28,place=b,received=1 open=8 carried_over=9",
        ];
        let all = of(&lines, &[], None).unwrap();
        let of_all = [Measure::Received, Measure::Open, Measure::CarriedOver].map(|measure| all.sums[&measure]);
        assert_eq!(of_all, [14, 14, 3]);
        // What was open on the last day is not known of one of the two.
        let some = of(&lines[..3], &[], None).unwrap();
        assert_eq!((some.lacking.get(&Measure::Open), some.sums.get(&Measure::CarriedOver)), (Some(&1), Some(&3)));
    }

    #[test]
    fn too_large_is_no_total() {
        let lines =
            ["2025-01-01,2025-01-31,place=a,received=18446744073709551615", "2025-01-01,2025-01-31,place=b,received=1"];
        assert_eq!(of(&lines, &[], None), Err(NoTotal::TooLarge(Measure::Received)));
    }
}
