//! Two time limits for one and the same filing.

use super::questions::filings;
use super::{Check, Rule};
use crate::assemble::Catalogue;
use crate::diagnostics::{Code, Diagnostic, Diagnostics, Severity};
use crate::message;
use crate::model::date::Date;
use crate::model::procedure::TimeLimit;

/// See the explanation in the code.
pub(super) const RULE: Rule = Rule {
    code: Code {
        name: "duplicate-limit",
        severity: Severity::Error,
        english: "Two time limits hold for the same way of filing, case and area, so that nobody knows which one counts. A list that is left out means “all”.",
        vietnamese: "Hai thời hạn cùng áp dụng cho một kênh nộp, trường hợp và địa bàn, nên không rõ thời hạn nào đúng. Danh sách bỏ trống nghĩa là “tất cả”.",
    },
    check: Check::Catalogue(check),
};

fn check(catalogue: &Catalogue, _today: Date, found: &mut Diagnostics) {
    for record in catalogue.procedures.values() {
        let limits = &record.value.time_limits;
        for (index, limit) in limits.iter().enumerate() {
            let Some(other) = limits[..index].iter().position(|earlier| meets(earlier, limit)) else { continue };
            let number = other + 1;
            found.push(
                Diagnostic::new(
                    RULE.code,
                    record.at(&format!("time_limits/{index}")),
                    message!(
                        en: "time limit {number} of the list holds for the same filing",
                        vi: "thời hạn thứ {number} trong danh sách cũng áp dụng cho hồ sơ này"
                    ),
                )
                .suggest(message!(
                    en: "tell the two apart by `channels`, `cases`, `areas` or `only_if`, or delete one",
                    vi: "hãy phân biệt bằng `channels`, `cases`, `areas` hoặc `only_if`, hoặc xóa một thời hạn"
                )),
            );
        }
    }
}

fn meets(left: &TimeLimit, right: &TimeLimit) -> bool {
    left.only_if == right.only_if
        && filings::meet(&left.channels, &right.channels)
        && filings::meet(&left.cases, &right.cases)
        && filings::meet(&left.areas, &right.areas)
}
