//! A case that the procedure does not declare.

use super::questions::filings;
use super::{Check, Rule};
use crate::assemble::Catalogue;
use crate::diagnostics::{Code, Diagnostic, Diagnostics, Severity};
use crate::message;
use crate::model::date::Date;
use crate::text::suggest;

/// See the explanation in the code.
pub(super) const RULE: Rule = Rule {
    code: Code {
        name: "case-unknown",
        severity: Severity::Error,
        english: "A document, time limit, fee or exemption names a case that the procedure does not declare.",
        vietnamese: "Giấy tờ, thời hạn, mức phí hoặc diện miễn giảm nhắc tới trường hợp mà thủ tục không khai báo.",
    },
    check: Check::Catalogue(check),
};

fn check(catalogue: &Catalogue, _today: Date, found: &mut Diagnostics) {
    for record in catalogue.procedures.values() {
        let known: Vec<&str> = record.value.cases.iter().map(|case| case.id.as_str()).collect();
        for (pointer, id) in filings::named_cases(&record.value) {
            if known.contains(&id.as_str()) {
                continue;
            }
            let diagnostic = Diagnostic::new(
                RULE.code,
                record.at(&pointer),
                message!(en: "this procedure has no case `{id}`", vi: "thủ tục này không có trường hợp `{id}`"),
            );
            found.push(match suggest::nearest(id.as_str(), known.iter().copied()) {
                Some(nearest) => diagnostic.did_you_mean(nearest),
                None => diagnostic.suggest(message!(
                    en: "add the case to `cases` of the procedure",
                    vi: "hãy thêm trường hợp này vào `cases` của thủ tục"
                )),
            });
        }
    }
}
