//! Two procedures with the same national code.

use std::collections::BTreeMap;

use super::{Check, Rule};
use crate::assemble::Catalogue;
use crate::diagnostics::{Code, Diagnostic, Diagnostics, Severity};
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
    let mut first_with: BTreeMap<&str, &str> = BTreeMap::new();
    for record in catalogue.procedures.values() {
        let code = record.value.code.as_str();
        if let Some(first) = first_with.get(code) {
            found.push(
                Diagnostic::new(
                    RULE.code,
                    record.at("code"),
                    message!(en: "the code `{code}` is used in `{first}` too", vi: "mã `{code}` đã dùng trong `{first}`"),
                )
                .suggest(message!(en: "check both against the national list", vi: "hãy đối chiếu cả hai với danh mục quốc gia")),
            );
        } else {
            first_with.insert(code, &record.file);
        }
    }
}
