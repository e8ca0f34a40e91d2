//! Two places with the same code.

use super::questions::codes;
use super::{Check, Rule};
use crate::assemble::Catalogue;
use crate::diagnostics::{Code, Diagnostics, Severity};
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
    let taken = codes::taken(catalogue.places.values(), |place| place.code.as_str(), RULE.code);
    found.extend(taken.into_iter().map(|mistake| {
        mistake.suggest(message!(
            en: "check both against the national list of units",
            vi: "hãy đối chiếu cả hai với danh mục đơn vị hành chính"
        ))
    }));
}
