//! Two procedures with the same national code.

use super::questions::codes;
use super::{Check, Rule};
use crate::assemble::Catalogue;
use crate::diagnostics::{Code, Diagnostics, Severity};
use crate::message;
use crate::model::date::Date;

/// See the explanation in the code.
pub(super) const RULE: Rule = Rule {
    code: Code {
        name: "duplicate-code",
        severity: Severity::Error,
        english: "Two procedures have the same national code. Procedures are known by their codes, never by their names.",
        vietnamese: "Hai thủ tục trùng mã quốc gia. Thủ tục được nhận biết theo mã, không theo tên.",
    },
    check: Check::Catalogue(check),
};

fn check(catalogue: &Catalogue, _today: Date, found: &mut Diagnostics) {
    let taken = codes::taken(catalogue.procedures.values(), |procedure| procedure.code.as_str(), RULE.code);
    found.extend(taken.into_iter().map(|mistake| {
        mistake.suggest(message!(
            en: "check both against the national list",
            vi: "hãy đối chiếu cả hai với danh mục quốc gia"
        ))
    }));
}
