//! Two rows of a table that count the same days.

use std::collections::BTreeMap;

use super::{Check, Rule};
use crate::assemble::{Catalogue, Table, TableRow};
use crate::diagnostics::{Code, Diagnostic, Diagnostics, Place, Severity};
use crate::message;
use crate::model::date::Date;
use crate::model::statistics::{Dimension, Period};

/// See the explanation in the code.
pub(super) const RULE: Rule = Rule {
    code: Code {
        name: "overlapping-periods",
        severity: Severity::Error,
        english: "Two rows of a table about the same thing have periods that overlap: dossiers would be counted twice.",
        vietnamese: "Hai hàng của bảng về cùng một đối tượng có khoảng thời gian trùng nhau: hồ sơ sẽ bị đếm hai lần.",
    },
    check: Check::Catalogue(check),
};

fn check(catalogue: &Catalogue, _today: Date, found: &mut Diagnostics) {
    for table in catalogue.tables.values() {
        let mut rows: Vec<_> = table.rows.iter().filter_map(|row| Some((table.period_of(row)?, row))).collect();
        rows.sort_by_key(|(period, row)| (*period, row.span));
        let mut latest: BTreeMap<Vec<(Dimension, &str)>, Period> = BTreeMap::new();
        for (period, row) in rows {
            let seen = latest.entry(subject(row)).or_insert(Period { to: EARLIEST, ..period });
            if seen.to >= period.from {
                found.push(overlap(table, row, *seen));
            }
            if seen.to < period.to {
                *seen = period;
            }
        }
    }
}

/// Before all days.
const EARLIEST: Date = Date(jiff::civil::Date::MIN);

/// What a row is about, apart from its days.
fn subject(row: &TableRow) -> Vec<(Dimension, &str)> {
    let about = row.about.iter().map(|(dimension, value)| (*dimension, value.as_str()));
    about.filter(|(dimension, _)| !matches!(dimension, Dimension::From | Dimension::To)).collect()
}

fn overlap(table: &Table, row: &TableRow, seen: Period) -> Diagnostic {
    let Period { from, to } = seen;
    Diagnostic::new(
        RULE.code,
        Place::span(&table.file, row.span),
        message!(
            en: "another row about the same thing speaks of {from} to {to}",
            vi: "một hàng khác về cùng đối tượng nói về {from} đến {to}"
        ),
    )
    .suggest(message!(
        en: "keep the shorter periods, and put totals in a table of their own",
        vi: "hãy giữ các khoảng ngắn hơn, còn số tổng thì ghi ở bảng riêng"
    ))
}
