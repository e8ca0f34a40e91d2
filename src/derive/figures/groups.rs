//! The totals of all groups of rows of a table, in one pass over its columns.

use std::collections::BTreeMap;
use std::ops::AddAssign;

use rayon::prelude::*;

pub use super::grouping::{By, Calendar, Group};

use super::grouping::Grouping;
use super::totals::{NoTotal, Part, Total, length, total_of};
use crate::assemble::Table;
use crate::assemble::table::{NOTHING, Seen};
use crate::model::statistics::{Cell, Counted, Measure, Period};

/// Totals by what their rows have in common, one [`Group`] for each [`By`].
pub type Totals<'table> = BTreeMap<Vec<Group<'table>>, Result<Total, NoTotal>>;

/// The totals of all groups. Rows that belong to no group, because they name no place for example, are left out.
pub fn totals_by<'table>(table: &'table Table, by: &[By]) -> Totals<'table> {
    let groupings = by.iter().map(|by| Grouping::new(table, *by));
    let grouping = groupings.reduce(|all, by| all.and(&by)).unwrap_or_else(|| Grouping::of_all(table));
    let totals = if table.counted_twice().is_none() { at_once(table, &grouping) } else { one_by_one(table, &grouping) };
    grouping.groups.into_iter().zip(totals).filter(|(_, total)| *total != Err(NoTotal::Nothing)).collect()
}

/// Where nothing in the table is counted twice, nothing in any part of it is.
fn at_once(table: &Table, grouping: &Grouping<'_>) -> Vec<Result<Total, NoTotal>> {
    let mut spans = Spans::of(table, grouping);
    let measures = table.measures.par_iter();
    let columns: Vec<(Measure, Sums)> =
        measures.filter_map(|measure| Some((*measure, Sums::of(table, *measure, grouping, &spans)?))).collect();
    for (group, why) in &grouping.refused {
        if let Some(span) = spans.0.get_mut(*group as usize) {
            span.refused = Some(*why);
        }
    }
    spans.0.iter().enumerate().map(|(group, span)| span.total(group, &columns)).collect()
}

/// Each group by itself: slower, and exact where some rows of the table may count the same dossiers.
fn one_by_one(table: &Table, grouping: &Grouping<'_>) -> Vec<Result<Total, NoTotal>> {
    let mut parts: Vec<Result<Vec<Part<'_>>, NoTotal>> = grouping.groups.iter().map(|_| Ok(Vec::new())).collect();
    for (row, code) in table.rows().zip(&grouping.codes) {
        let Some(group) = parts.get_mut(*code as usize) else { continue };
        match (group.as_mut(), row.period()) {
            (Ok(parts), Some(period)) => parts.push(Part { row, period }),
            (Ok(_), None) => *group = Err(NoTotal::NoPeriod(row.at())),
            (Err(_), _) => {}
        }
    }
    for (group, why) in &grouping.refused {
        if let Some(group) = parts.get_mut(*group as usize) {
            *group = Err(*why);
        }
    }
    parts.into_par_iter().map(|parts| total_of(table, &parts?)).collect()
}

/// The days of groups.
struct Spans(Vec<GroupSpan>);

#[derive(Default)]
struct GroupSpan {
    rows: usize,
    period: Option<Period>,
    /// The days of all rows together.
    days: i64,
    /// How many different things its rows are about.
    subjects: usize,
    refused: Option<NoTotal>,
}

impl Spans {
    fn of(table: &Table, grouping: &Grouping<'_>) -> Self {
        let days = table.days();
        let lengths: Vec<i64> = days.periods().iter().map(|period| period.map_or(0, length)).collect();
        let numbers = table.numbers();
        // Rows about the same thing are in the same group, unless groups are made by days.
        let width = if grouping.is_of_spans { grouping.groups.len() } else { 1 };
        let mut seen = Seen::new(numbers.count * width, table.len());
        let mut spans: Vec<GroupSpan> = grouping.groups.iter().map(|_| GroupSpan::default()).collect();
        let rows = grouping.codes.iter().zip(days.codes()).zip(&numbers.codes).enumerate();
        for (row, ((code, day), number)) in rows {
            let Some(span) = spans.get_mut(*code as usize) else { continue };
            span.rows += 1;
            let (Some(Some(period)), Some(length)) = (days.periods().get(*day as usize), lengths.get(*day as usize))
            else {
                span.refused.get_or_insert(NoTotal::NoPeriod(row));
                continue;
            };
            span.days += length;
            let all = span.period.get_or_insert(*period);
            (all.from, all.to) = (all.from.min(period.from), all.to.max(period.to));
            let group = if grouping.is_of_spans { *code as usize } else { 0 };
            span.subjects += usize::from(seen.insert(*number as usize * width + group));
        }
        Self(spans)
    }

    /// The groups of the rows whose count on a day belongs to their group's total, and how many more each group needs.
    fn taken(&self, table: &Table, grouping: &Grouping<'_>, counted: Counted) -> (Vec<u32>, Vec<usize>) {
        let periods = table.days().periods();
        let mut absent: Vec<usize> = self.0.iter().map(|span| span.subjects).collect();
        let rows = grouping.codes.iter().zip(table.days().codes());
        let codes = rows.map(|(group, day)| {
            let whole = self.0.get(*group as usize).and_then(|span| span.period);
            let part = periods.get(*day as usize).copied().flatten();
            let is_taken = part.zip(whole).is_some_and(|(part, whole)| counted.takes(part, whole));
            if let Some(absent) = absent.get_mut(*group as usize).filter(|_| is_taken) {
                *absent = absent.saturating_sub(1);
            }
            if is_taken { *group } else { NOTHING }
        });
        (codes.collect(), absent)
    }
}

impl GroupSpan {
    fn total(&self, group: usize, columns: &[(Measure, Sums)]) -> Result<Total, NoTotal> {
        if let Some(why) = self.refused {
            return Err(why);
        }
        let period = self.period.ok_or(NoTotal::Nothing)?;
        let (mut sums, mut lacking) = (BTreeMap::new(), BTreeMap::new());
        for (measure, column) in columns {
            match column.lacking.get(group) {
                Some(0) => {
                    let sum = column.sums.get(group).and_then(|sum| u64::try_from(*sum).ok());
                    sums.insert(*measure, sum.ok_or(NoTotal::TooLarge(*measure))?);
                }
                lacks => drop(lacking.insert(*measure, lacks.copied().unwrap_or(self.rows))),
            }
        }
        let subjects = i64::try_from(self.subjects).unwrap_or(i64::MAX);
        Ok(Total { sums, lacking, rows: self.rows, period, has_gaps: self.days < subjects * length(period) })
    }
}

/// The sums of one measure, and how many rows do not know it, for each group.
struct Sums {
    /// Wide enough that no number of rows can be too many.
    sums: Vec<u128>,
    lacking: Vec<usize>,
}

impl Sums {
    fn of(table: &Table, measure: Measure, grouping: &Grouping<'_>, spans: &Spans) -> Option<Self> {
        let cells = table.cells(measure)?;
        let counted = measure.counted();
        let taken = if counted == Counted::During { None } else { Some(spans.taken(table, grouping, counted)) };
        let codes = taken.as_ref().map_or(&grouping.codes, |(codes, _)| codes);
        let known: Vec<Option<u64>> = cells.values.iter().map(|cell| cell.and_then(Cell::count)).collect();
        let groups = grouping.groups.len();
        let mut lacking = taken.as_ref().map_or_else(|| vec![0; groups], |(_, absent)| absent.clone());
        if known.contains(&None) {
            for (group, code) in codes.iter().zip(cells.codes) {
                let is_known = known.get(*code as usize).is_some_and(Option::is_some);
                lacking.get_mut(*group as usize).into_iter().for_each(|rows| *rows += usize::from(!is_known));
            }
        }
        let largest = known.iter().flatten().max().copied().unwrap_or(0);
        let rows = u64::try_from(table.len()).unwrap_or(u64::MAX);
        // No sum can be too large for 64 bits, unless a count is.
        let sums = if largest.checked_mul(rows).is_some() {
            let counts: Vec<u64> = known.iter().map(|count| count.unwrap_or(0)).collect();
            add_up(&counts, cells.codes, codes, groups).into_iter().map(u128::from).collect()
        } else {
            let counts: Vec<u128> = known.iter().map(|count| count.map_or(0, u128::from)).collect();
            add_up(&counts, cells.codes, codes, groups)
        };
        Some(Self { sums, lacking })
    }
}

fn add_up<N: Copy + Default + AddAssign>(counts: &[N], cells: &[u32], groups: &[u32], length: usize) -> Vec<N> {
    let mut sums = vec![N::default(); length];
    // Rows of a group often follow each other; their sum is kept at hand.
    let (mut last, mut run) = (NOTHING, N::default());
    for (group, code) in groups.iter().zip(cells) {
        if *group != last {
            sums.get_mut(last as usize).into_iter().for_each(|sum| *sum += run);
            (last, run) = (*group, N::default());
        }
        if let Some(count) = counts.get(*code as usize) {
            run += *count;
        }
    }
    sums.get_mut(last as usize).into_iter().for_each(|sum| *sum += run);
    sums
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use proptest::prelude::*;

    use super::super::example::{day, table};
    use super::super::totals::{NoTotal, Selection, total};
    use super::{By, Calendar, Group, totals_by};
    use crate::model::statistics::{Dimension, Measure, Period};

    /// A row of a random table: place, procedure and topic, where they are named, month, how many months, count.
    type Line = (Option<u8>, Option<u8>, Option<u8>, i8, i8, Option<u8>);

    fn line() -> impl Strategy<Value = Line> {
        let name = || prop::option::weighted(0.9, 0..3_u8);
        (
            name(),
            name(),
            prop::option::weighted(0.1, 0..2_u8),
            1..=12_i8,
            1..=2_i8,
            prop::option::weighted(0.9, 0..99_u8),
        )
    }

    fn written((place, procedure, topic, month, months, count): &Line) -> String {
        let last = jiff::civil::date(2025, (month + months - 1).min(12), 1).last_of_month();
        let named = [("place", place), ("procedure", procedure), ("topic", topic)];
        let about = named.iter().filter_map(|(name, value)| Some(format!("{name}={name}-{}", (**value)?)));
        let count = count.map_or("?".to_owned(), |count| count.to_string());
        format!(
            "2025-{month:02}-01,{last},{},received={count} late=0 open={month} carried_over={months}",
            about.collect::<Vec<_>>().join(" ")
        )
    }

    proptest! {
        /// The one pass over columns gives what each group by itself gives, whether or not anything is counted twice.
        #[test]
        fn all_groups_are_what_each_is_by_itself(lines in prop::collection::vec(line(), 0..30), is_apart: bool) {
            let mut lines = lines;
            if is_apart {
                lines.retain(|(place, procedure, topic, ..)| place.is_some() && procedure.is_some() && topic.is_none());
                for line in &mut lines {
                    line.4 = 1;
                }
                lines.sort_unstable();
                lines.dedup_by_key(|(place, procedure, _, month, ..)| (*place, *procedure, *month));
            }
            let lines: Vec<String> = lines.iter().map(written).collect();
            let table = table(&lines.iter().map(String::as_str).collect::<Vec<_>>());
            prop_assert!(!is_apart || table.counted_twice().is_none());
            for dimension in [Dimension::Place, Dimension::Procedure, Dimension::Topic, Dimension::Level] {
                let found = totals_by(&table, &[By::About(dimension)]);
                for (group, found) in found {
                    let [Group::About(name)] = group[..] else { panic!("{group:?}") };
                    let about = BTreeMap::from([(dimension, name.to_owned())]);
                    let expected = total(&table, &Selection { about, span: None });
                    prop_assert_eq!(loosely(found), loosely(expected), "{}", name);
                }
            }
            for calendar in [Calendar::Month, Calendar::Quarter, Calendar::Year] {
                for (group, found) in totals_by(&table, &[By::About(Dimension::Place), By::Calendar(calendar)]) {
                    let [Group::About(name), Group::Period(span)] = group[..] else { panic!("{group:?}") };
                    let about = BTreeMap::from([(Dimension::Place, name.to_owned())]);
                    let expected = total(&table, &Selection { about, span: Some(span) });
                    // A row of another place that lies in two spans leaves them without a total too.
                    let is_refused = matches!(found, Err(NoTotal::Straddles(_)));
                    prop_assert!(is_refused || loosely(found.clone()) == loosely(expected.clone()), "{found:?} {expected:?}");
                }
            }
            prop_assert_eq!(
                totals_by(&table, &[]).into_values().next().map_or(Err(NoTotal::Nothing), loosely),
                loosely(total(&table, &Selection::default()))
            );
        }
    }

    /// Which two rows are named as counting the same dossiers does not matter.
    fn loosely(found: Result<super::Total, NoTotal>) -> Result<super::Total, NoTotal> {
        found.map_err(|why| match why {
            NoTotal::CountedTwice(..) => NoTotal::CountedTwice(0, 0),
            why => why,
        })
    }

    #[test]
    fn a_row_of_a_procedure_belongs_to_the_topic_of_the_procedure() {
        let lines = [
            "2025-01-01,2025-01-31,procedure=dang-ky-khai-sinh place=a,received=5 late=0",
            "2025-01-01,2025-01-31,procedure=dang-ky-khai-sinh place=b,received=7 late=1",
            "2025-01-01,2025-01-31,procedure=cap-dien place=b,received=11 late=0",
        ];
        let mut table = table(&lines);
        let procedures = super::super::example::procedures();
        table.know_procedures(|id| procedures.get(id));
        let sums: BTreeMap<_, _> = totals_by(&table, &[By::About(Dimension::Topic)])
            .into_iter()
            .map(|(group, total)| (group, total.unwrap().sums[&Measure::Received]))
            .collect();
        assert_eq!(sums, [(vec![Group::About("dien")], 11), (vec![Group::About("ho-tich")], 12)].into());
        let of = |dimension, name: &str| {
            let about = BTreeMap::from([(dimension, name.to_owned())]);
            total(&table, &Selection { about, span: None }).map(|total| total.sums[&Measure::Received])
        };
        assert_eq!((of(Dimension::Topic, "ho-tich"), of(Dimension::Level, "commune")), (Ok(12), Ok(12)));
        // A procedure of two levels belongs to neither alone.
        assert_eq!(of(Dimension::Level, "province"), Err(NoTotal::Nothing));
    }

    #[test]
    fn a_row_in_two_spans_leaves_both_without_a_total() {
        let lines = [
            "2025-01-01,2025-01-31,place=a,received=5",
            "2025-02-10,2025-03-09,place=a,received=7",
            "2025-05-01,2025-05-31,place=a,received=11",
        ];
        let table = table(&lines);
        let span = |from: &str, to: &str| vec![Group::Period(Period { from: day(from), to: day(to) })];
        let months = totals_by(&table, &[By::Calendar(Calendar::Month)]);
        assert_eq!(months[&span("2025-02-01", "2025-02-28")], Err(NoTotal::Straddles(1)));
        assert_eq!(months[&span("2025-03-01", "2025-03-31")], Err(NoTotal::Straddles(1)));
        assert_eq!(months[&span("2025-05-01", "2025-05-31")].as_ref().unwrap().sums[&Measure::Received], 11);
        assert_eq!(months.len(), 4);
        let halves = totals_by(&table, &[By::Calendar(Calendar::Half)]);
        let half = halves[&span("2025-01-01", "2025-06-30")].as_ref().unwrap();
        assert!(half.has_gaps && half.sums[&Measure::Received] == 23);
        assert_eq!(totals_by(&table, &[By::Period]).len(), 3);
    }
}
