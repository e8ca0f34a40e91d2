//! A row in which the parts do not make up the total.

use super::{Check, Rule};
use crate::assemble::{Catalogue, TableRow};
use crate::diagnostics::{Code, Diagnostic, Diagnostics, Place, Severity};
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
        for row in &table.rows {
            for (total, parts) in SUMS {
                if let Some(what) = conflict(row, total, parts) {
                    found.push(Diagnostic::new(RULE.code, Place::span(&table.file, row.span), what).suggest(message!(
                        en: "check the row against its source; a figure that is not known is written `not_reported`",
                        vi: "hãy đối chiếu hàng này với nguồn; số chưa biết thì ghi `not_reported`"
                    )));
                }
            }
        }
    }
}

/// Parts that are not all known can still be more than their total.
fn conflict(row: &TableRow, total: Measure, parts: &[Measure]) -> Option<Message> {
    let whole = row.count(total)?;
    let known: Vec<u64> = parts.iter().filter_map(|part| row.count(*part)).collect();
    let sum = known.iter().fold(0, |sum: u64, part| sum.saturating_add(*part));
    let is_possible = if known.len() == parts.len() { sum == whole } else { sum <= whole };
    let total = total.column();
    let parts = parts.iter().map(|part| format!("`{}`", part.column())).collect::<Vec<_>>().join(", ");
    (!is_possible).then(|| {
        message!(
            en: "{parts} add up to {sum}, but `{total}` is {whole}",
            vi: "{parts} cộng lại là {sum}, nhưng `{total}` là {whole}"
        )
    })
}
