//! A record that is due to be checked again.

use super::{Check, Rule};
use crate::assemble::Catalogue;
use crate::diagnostics::{Code, Diagnostic, Diagnostics, Severity};
use crate::message;
use crate::model::date::Date;

/// See the explanation in the code.
pub(super) const RULE: Rule = Rule {
    code: Code {
        name: "stale-verification",
        severity: Severity::Warning,
        english: "The day on which the record was to be checked against the law again has passed.",
        vietnamese: "Đã quá ngày phải đối chiếu lại bản ghi với quy định.",
    },
    check: Check::Catalogue(check),
};

fn check(catalogue: &Catalogue, today: Date, found: &mut Diagnostics) {
    for record in catalogue.procedures.values() {
        let Some(verified) = record.value.verified.as_ref().filter(|verified| verified.due < today) else { continue };
        let due = verified.due;
        found.push(
            Diagnostic::new(
                RULE.code,
                record.at("verified/due"),
                message!(en: "this was to be checked again by {due}", vi: "lẽ ra phải kiểm tra lại trước ngày {due}"),
            )
            .suggest(message!(
                en: "check it against the law, then write the new days in `on` and `due`",
                vi: "hãy đối chiếu với quy định, rồi ghi ngày mới vào `on` và `due`"
            )),
        );
    }
}
