//! A row without a period.

use super::{Check, Rule};
use crate::assemble::Catalogue;
use crate::diagnostics::{Code, Diagnostic, Diagnostics, Severity};
use crate::message;
use crate::model::date::Date;

/// See the explanation in the code.
pub(super) const RULE: Rule = Rule {
    code: Code {
        name: "row-period",
        severity: Severity::Error,
        english: "A row of a table does not say which days it speaks of, or its days can’t be read.",
        vietnamese: "Hàng của bảng không cho biết nói về những ngày nào, hoặc ngày ghi không đọc được.",
    },
    check: Check::Catalogue(check),
};

fn check(catalogue: &Catalogue, _today: Date, found: &mut Diagnostics) {
    for table in catalogue.tables.values() {
        if !table.days().periods().contains(&None) {
            continue;
        }
        for row in table.rows().filter(|row| row.period().is_none()) {
            found.push(
                Diagnostic::new(
                    RULE.code,
                    row.place(),
                    message!(en: "the row has no period that can be read", vi: "hàng này không có khoảng thời gian đọc được"),
                )
                .suggest(message!(
                    en: "write two days such as `2026-01-01` in `from` and `to`, or a `period` in the descriptor",
                    vi: "hãy ghi hai ngày như `2026-01-01` ở cột `from` và `to`, hoặc `period` trong tệp mô tả"
                )),
            );
        }
    }
}
