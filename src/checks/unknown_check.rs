//! A level for a check that does not exist.

use super::{Check, Rule};
use crate::assemble::Catalogue;
use crate::assemble::problems as shape;
use crate::diagnostics::{Code, Diagnostic, Diagnostics, Place, Severity};
use crate::message;
use crate::model::date::Date;
use crate::source::problems as reading;
use crate::text::pointer::Pointer;
use crate::text::suggest;

/// See the explanation in the code.
pub(super) const RULE: Rule = Rule {
    code: Code {
        name: "unknown-check",
        severity: Severity::Error,
        english: "`checks` in `site.yaml` names a check that does not exist, or one that always is an error, so that nothing changes.",
        vietnamese: "`checks` trong `site.yaml` ghi một phép kiểm tra không tồn tại, hoặc luôn là lỗi, nên không có tác dụng.",
    },
    check: Check::Catalogue(check),
};

fn check(catalogue: &Catalogue, _today: Date, found: &mut Diagnostics) {
    let known: Vec<&str> = super::adjustable().map(|code| code.name).collect();
    for name in catalogue.site.value.checks.keys().filter(|name| !known.contains(&name.as_str())) {
        let place = Place::key(&catalogue.site.file, Pointer::of("checks").key(name.as_str()));
        found.push(if reading::CODES.iter().chain(shape::CODES).any(|code| code.name == name) {
            fixed(name, place)
        } else {
            unknown(name, place, &known)
        });
    }
}

fn fixed(name: &str, place: Place) -> Diagnostic {
    let diagnostic =
        Diagnostic::new(RULE.code, place, message!(en: "`{name}` is always an error", vi: "`{name}` luôn là lỗi"));
    diagnostic.suggest(message!(
        en: "delete this line: a record that can’t be read would be lost",
        vi: "hãy xóa dòng này: bản ghi không đọc được sẽ bị mất"
    ))
}

fn unknown(name: &str, place: Place, known: &[&str]) -> Diagnostic {
    let diagnostic = Diagnostic::new(
        RULE.code,
        place,
        message!(en: "there is no check `{name}`", vi: "không có phép kiểm tra `{name}`"),
    );
    match suggest::nearest(name, known.iter().copied()) {
        Some(nearest) => diagnostic.did_you_mean(nearest),
        None => diagnostic.suggest(message!(
            en: "write the code that stands in brackets in the report",
            vi: "hãy ghi mã nằm trong ngoặc vuông ở báo cáo"
        )),
    }
}
