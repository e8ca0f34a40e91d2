//! Two fees of one kind for one and the same filing.

use super::questions::filings;
use super::{Check, Rule};
use crate::assemble::Catalogue;
use crate::diagnostics::{Code, Diagnostic, Diagnostics, Severity};
use crate::message;
use crate::model::date::Date;
use crate::model::procedure::Fee;

/// See the explanation in the code.
pub(super) const RULE: Rule = Rule {
    code: Code {
        name: "duplicate-fee",
        severity: Severity::Error,
        english: "Two fees of the same kind, for the same thing and time, hold for the same way of filing and case. A list that is left out means “all”.",
        vietnamese: "Hai mức cùng loại, cho cùng một việc và cùng thời gian, áp dụng cho cùng kênh nộp và trường hợp. Danh sách bỏ trống nghĩa là “tất cả”.",
    },
    check: Check::Catalogue(check),
};

fn check(catalogue: &Catalogue, _today: Date, found: &mut Diagnostics) {
    for record in catalogue.procedures.values() {
        let fees = &record.value.fees;
        for (index, fee) in fees.iter().enumerate() {
            let Some(other) = fees[..index].iter().position(|earlier| meets(earlier, fee)) else { continue };
            let number = other + 1;
            found.push(
                Diagnostic::new(
                    RULE.code,
                    record.at(&format!("fees/{index}")),
                    message!(
                        en: "entry {number} of the list is a fee of the same kind for the same filing",
                        vi: "mục thứ {number} trong danh sách là mức cùng loại cho cùng hồ sơ"
                    ),
                )
                .suggest(message!(
                    en: "tell the two apart by `for`, `channels`, `cases` or `valid`, or delete one",
                    vi: "hãy phân biệt bằng `for`, `channels`, `cases` hoặc `valid`, hoặc xóa một mục"
                )),
            );
        }
    }
}

fn meets(left: &Fee, right: &Fee) -> bool {
    left.kind == right.kind
        && left.r#for == right.r#for
        && left.valid == right.valid
        && filings::meet(&left.channels, &right.channels)
        && filings::meet(&left.cases, &right.cases)
}
