//! A row with more dossiers resolved than there were.

use super::{Check, Rule};
use crate::assemble::{Catalogue, Row};
use crate::diagnostics::{Code, Diagnostic, Diagnostics, Severity};
use crate::message;
use crate::model::date::Date;
use crate::model::statistics::Measure;

/// See the explanation in the code.
pub(super) const RULE: Rule = Rule {
    code: Code {
        name: "more-than-received",
        severity: Severity::Error,
        english: "In a row of a table, more dossiers were resolved than were received and carried over.",
        vietnamese: "Trong một hàng của bảng, số hồ sơ đã giải quyết nhiều hơn số tiếp nhận và số kỳ trước chuyển sang.",
    },
    check: Check::Catalogue(check),
};

fn check(catalogue: &Catalogue, _today: Date, found: &mut Diagnostics) {
    for table in catalogue.tables.values() {
        for row in table.rows() {
            let Some((resolved, available)) = excess(row) else { continue };
            found.push(
                Diagnostic::new(
                    RULE.code,
                    row.place_of_count(Measure::Resolved),
                    message!(
                        en: "{resolved} dossiers resolved of {available} received and carried over",
                        vi: "đã giải quyết {resolved} hồ sơ trong khi chỉ có {available} hồ sơ tiếp nhận và chuyển sang"
                    ),
                )
                .suggest(message!(
                    en: "correct the row, or add a column `carried_over` with what was left from the period before",
                    vi: "hãy sửa lại hàng, hoặc thêm cột `carried_over` ghi số hồ sơ kỳ trước chuyển sang"
                )),
            );
        }
    }
}

/// Resolved, and how many could have been; none where it fits or can't be known.
fn excess(row: Row<'_>) -> Option<(u64, u64)> {
    let carried_over = match row.cell(Measure::CarriedOver) {
        None => 0,
        Some(cell) => cell.count()?,
    };
    let (resolved, available) =
        (row.count(Measure::Resolved)?, row.count(Measure::Received)?.saturating_add(carried_over));
    (resolved > available).then_some((resolved, available))
}
