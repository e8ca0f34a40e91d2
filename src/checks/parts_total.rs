//! A row in which the parts do not make up the total.

use super::{Check, Rule};
use crate::assemble::{Catalogue, Row};
use crate::diagnostics::{Code, Diagnostic, Diagnostics, Severity};
use crate::i18n::Message;
use crate::message;
use crate::model::date::Date;
use crate::model::statistics::Measure;

/// See the explanation in the code.
pub(super) const RULE: Rule = Rule {
    code: Code {
        name: "parts-total",
        severity: Severity::Error,
        english: "In a row of a table, the parts do not make up their total: resolved = early + on time + late, received = the three ways of filing, open = inside + past the limit.",
        vietnamese: "Trong một hàng của bảng, các phần cộng lại không bằng tổng: đã giải quyết = trước hạn + đúng hạn + quá hạn, tiếp nhận = ba kênh nộp, đang giải quyết = trong hạn + quá hạn.",
    },
    check: Check::Catalogue(check),
};

/// Totals and what they are made of.
const SUMS: [(Measure, &[Measure]); 3] = [
    (Measure::Received, &[Measure::ReceivedOnline, Measure::ReceivedInPerson, Measure::ReceivedPost]),
    (Measure::Resolved, &[Measure::Early, Measure::OnTime, Measure::Late]),
    (Measure::Open, &[Measure::OpenWithin, Measure::OpenPast]),
];

fn check(catalogue: &Catalogue, _today: Date, found: &mut Diagnostics) {
    for table in catalogue.tables.values() {
        for row in table.rows() {
            for (total, parts) in SUMS {
                if let Some(what) = conflict(row, total, parts) {
                    found.push(Diagnostic::new(RULE.code, row.place_of_count(total), what).suggest(message!(
                        en: "check the row against its source; a figure that is not known is written `not_reported`",
                        vi: "hãy đối chiếu hàng này với nguồn; số chưa biết thì ghi `not_reported`"
                    )));
                }
            }
        }
    }
}

/// Parts that are not all known can still be more than their total.
fn conflict(row: Row<'_>, total: Measure, parts: &[Measure]) -> Option<Message> {
    let whole = row.count(total)?;
    let (mut sum, mut known) = (0_u64, 0);
    for part in parts {
        if let Some(count) = row.count(*part) {
            sum = sum.saturating_add(count);
            known += 1;
        }
    }
    let is_possible = if known == parts.len() { sum == whole } else { sum <= whole };
    if is_possible {
        return None;
    }
    let total = total.column();
    let parts = parts.iter().map(|part| format!("`{}`", part.column())).collect::<Vec<_>>().join(", ");
    Some(message!(
        en: "{parts} add up to {sum}, but `{total}` is {whole}",
        vi: "{parts} cộng lại là {sum}, nhưng `{total}` là {whole}"
    ))
}
