//! Two rows of a table that count the same days.

use super::{Check, Rule};
use crate::assemble::table::Codes;
use crate::assemble::{Catalogue, Row};
use crate::diagnostics::{Code, Diagnostic, Diagnostics, Severity};
use crate::message;
use crate::model::date::Date;
use crate::model::statistics::Period;

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
        if table.counted_twice().is_none() {
            continue;
        }
        let mut rows: Vec<_> = table.rows().filter_map(|row| Some((row.codes(), row.period()?, row.at()))).collect();
        rows.sort_unstable();
        let mut seen: Option<(Codes, Period)> = None;
        for (codes, period, at) in rows {
            let latest = seen.filter(|(known, _)| *known == codes).map(|(_, latest)| latest);
            if let Some(latest) = latest.filter(|latest| latest.to >= period.from) {
                found.extend(table.row(at).map(|row| overlap(row, latest)));
            }
            if latest.is_none_or(|latest| latest.to < period.to) {
                seen = Some((codes, period));
            }
        }
    }
}

fn overlap(row: Row<'_>, seen: Period) -> Diagnostic {
    let Period { from, to } = seen;
    Diagnostic::new(
        RULE.code,
        row.place(),
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
