//! Two places with the same code.

use std::collections::BTreeMap;

use super::{Check, Rule};
use crate::assemble::Catalogue;
use crate::diagnostics::{Code, Diagnostic, Diagnostics, Severity};
use crate::message;
use crate::model::date::Date;

/// See the explanation in the code.
pub(super) const RULE: Rule = Rule {
    code: Code {
        name: "duplicate-place-code",
        severity: Severity::Error,
        english: "Two places have the same code. Places are known by their codes, and new units sometimes took over the code of an old one.",
        vietnamese: "Hai đơn vị trùng mã. Đơn vị được nhận biết theo mã, và đơn vị mới đôi khi dùng lại mã của đơn vị cũ.",
    },
    check: Check::Catalogue(check),
};

fn check(catalogue: &Catalogue, _today: Date, found: &mut Diagnostics) {
    let mut first_with: BTreeMap<&str, &str> = BTreeMap::new();
    for record in catalogue.places.values() {
        let code = record.value.code.as_str();
        if let Some(first) = first_with.get(code) {
            found.push(
                Diagnostic::new(
                    RULE.code,
                    record.at("code"),
                    message!(en: "the code `{code}` is used in `{first}` too", vi: "mã `{code}` đã dùng trong `{first}`"),
                )
                .suggest(message!(
                    en: "check both against the national list of units",
                    vi: "hãy đối chiếu cả hai với danh mục đơn vị hành chính"
                )),
            );
        } else {
            first_with.insert(code, &record.file);
        }
    }
}
