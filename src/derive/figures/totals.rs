//! Totals over rows of a table, in which nothing is counted twice and nothing unknown is counted as nothing.

use std::collections::BTreeMap;

use crate::assemble::table::{Codes, counted_twice};
use crate::assemble::{Row, Table};
use crate::model::statistics::{Cell, Dimension, EmptyReason, Measure, Period};

/// What a total is asked for.
#[derive(Debug, Clone, Default)]
pub struct Selection {
    /// Which office, place, level, procedure or topic; rows that do not name it are not part of it.
    pub about: BTreeMap<Dimension, String>,
    /// Which days; all where none are given.
    pub span: Option<Period>,
}

/// A total.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Total {
    /// The sum of each measure that is known in every row.
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
}

/// A row that is part of a total.
#[derive(Clone, Copy)]
struct Part<'table> {
    row: Row<'table>,
    period: Period,
}

impl<'table> Part<'table> {
    fn of(row: Row<'table>) -> Result<Self, NoTotal> {
        row.period().map(|period| Self { row, period }).ok_or(NoTotal::NoPeriod(row.at()))
    }
}

/// The total of the rows of a table that `selection` asks for.
pub fn total(table: &Table, selection: &Selection) -> Result<Total, NoTotal> {
    add_up(table, &parts(table, selection)?)
}

/// The total of the rows at some positions of a table.
pub fn total_of(table: &Table, rows: impl Iterator<Item = usize>) -> Result<Total, NoTotal> {
    let parts = rows.filter_map(|at| table.row(at)).map(Part::of).collect::<Result<Vec<_>, _>>()?;
    add_up(table, &parts)
}

fn add_up(table: &Table, parts: &[Part<'_>]) -> Result<Total, NoTotal> {
    let first = parts.first().ok_or(NoTotal::Nothing)?;
    if let Some((one, other)) = counted_twice(parts.iter().map(|part| part.row)) {
        return Err(NoTotal::CountedTwice(one, other));
    }
    let (mut sums, mut lacking) = (BTreeMap::new(), BTreeMap::new());
    for measure in &table.measures {
        let missing = parts.iter().filter(|part| part.row.count(*measure).is_none()).count();
        if missing > 0 {
            lacking.insert(*measure, missing);
            continue;
        }
        let mut counts = parts.iter().filter_map(|part| part.row.count(*measure));
        let sum = counts.try_fold(0, |sum: u64, count| sum.checked_add(count)).ok_or(NoTotal::TooLarge(*measure))?;
        sums.insert(*measure, sum);
    }
    let period = parts.iter().fold(first.period, |all, part| Period {
        from: all.from.min(part.period.from),
        to: all.to.max(part.period.to),
    });
    Ok(Total { sums, lacking, rows: parts.len(), period, has_gaps: has_gaps(parts, period) })
}

fn parts<'table>(table: &'table Table, selection: &Selection) -> Result<Vec<Part<'table>>, NoTotal> {
    let mut parts = Vec::new();
    for row in table.rows() {
        if selection.about.iter().any(|(dimension, value)| row.about(*dimension) != Some(value)) {
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

fn length(period: Period) -> i64 {
    period.from.0.duration_until(period.to.0).as_hours() / 24 + 1
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::{NoTotal, Selection, Total, total};
    use crate::assemble::{Record, Table};
    use crate::diagnostics::Diagnostics;
    use crate::model::date::Date;
    use crate::model::statistics::{Cell, Dimension, EmptyReason, Measure, Period, TableDescriptor};
    use crate::source::table::Table as Csv;

    /// A table from lines such as `2025-01-01,2025-01-31,place=a procedure=b,received=5 late=?`.
    fn table(lines: &[&str]) -> Table {
        let descriptor: TableDescriptor =
            serde_json::from_str(r#"{"title": {"en": "t"}, "definition": {"en": "d"}, "sources": []}"#).unwrap();
        let file: Arc<str> = "t.csv".into();
        let rows = lines.iter().map(|line| row(line)).collect::<String>();
        let text = format!("from,to,place,procedure,topic,received,late\n{rows}");
        let mut found = Diagnostics::default();
        let csv = Arc::new(Csv::of_text(&file, &text, &mut found));
        let table = Table::read(Record { file: Arc::clone(&file), value: descriptor }, file, &csv, &mut found);
        assert!(found.iter().next().is_none(), "{found:?}");
        table
    }

    fn row(line: &str) -> String {
        let [from, to, about, counts] = line.split(',').collect::<Vec<_>>()[..] else { panic!("{line}") };
        let value = |pairs: &str, name: &str| -> Option<String> {
            pairs
                .split(' ')
                .find_map(|pair| pair.split_once('=').filter(|(known, _)| *known == name))
                .map(|(_, value)| value.to_owned())
        };
        let names = ["place", "procedure", "topic"].map(|name| value(about, name).unwrap_or_default());
        let counts = ["received", "late"]
            .map(|name| value(counts, name).filter(|count| count != "?").unwrap_or_else(|| "not_reported".to_owned()));
        format!("{from},{to},{},{}\n", names.join(","), counts.join(","))
    }

    fn of(lines: &[&str], about: &[(Dimension, &str)], span: Option<(&str, &str)>) -> Result<Total, NoTotal> {
        let about = about.iter().map(|(dimension, value)| (*dimension, (*value).to_owned())).collect();
        let day = |text: &str| Date::try_from(text.to_owned()).unwrap();
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
    fn too_large_is_no_total() {
        let lines =
            ["2025-01-01,2025-01-31,place=a,received=18446744073709551615", "2025-01-01,2025-01-31,place=b,received=1"];
        assert_eq!(of(&lines, &[], None), Err(NoTotal::TooLarge(Measure::Received)));
    }
}
