//! A case that changes nothing.

use super::questions::filings;
use super::{Check, Rule};
use crate::assemble::Catalogue;
use crate::diagnostics::{Code, Diagnostic, Diagnostics, Severity};
use crate::message;
use crate::model::date::Date;

/// See the explanation in the code.
pub(super) const RULE: Rule = Rule {
    code: Code {
        name: "case-unused",
        severity: Severity::Warning,
        english: "A declared case is named by no document, time limit, fee or exemption: either something was forgotten, or it is a heading and no real alternative.",
        vietnamese: "Trường hợp đã khai báo nhưng không giấy tờ, thời hạn, mức phí hay diện miễn giảm nào nhắc tới: hoặc còn ghi thiếu, hoặc đó chỉ là tiêu đề.",
    },
    check: Check::Catalogue(check),
};

fn check(catalogue: &Catalogue, _today: Date, found: &mut Diagnostics) {
    for record in catalogue.procedures.values() {
        let named = filings::named_cases(&record.value);
        for (index, case) in record.value.cases.iter().enumerate() {
            if named.iter().any(|(_, id)| **id == case.id) {
                continue;
            }
            let id = &case.id;
            found.push(
                Diagnostic::new(
                    RULE.code,
                    record.at(&format!("cases/{index}/id")),
                    message!(en: "nothing depends on the case `{id}`", vi: "không có gì phụ thuộc vào trường hợp `{id}`"),
                )
                .suggest(message!(
                    en: "name it in `cases` of a document, limit, fee or exemption, or delete it",
                    vi: "hãy ghi nó vào `cases` của giấy tờ, thời hạn, mức phí hoặc diện miễn giảm, hoặc xóa đi"
                )),
            );
        }
    }
}
