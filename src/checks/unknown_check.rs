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
        english: "`checks` in `site.yaml` names a check that does not exist, so that nothing changes.",
        vietnamese: "`checks` trong `site.yaml` ghi một phép kiểm tra không tồn tại, nên không có tác dụng.",
    },
    check: Check::Catalogue(check),
};

fn check(catalogue: &Catalogue, _today: Date, found: &mut Diagnostics) {
    let rules = super::RULES.iter().map(|rule| &rule.code);
    let known: Vec<&str> = reading::CODES.iter().chain(shape::CODES).chain(rules).map(|code| code.name).collect();
    for name in catalogue.site.value.checks.keys().filter(|name| !known.contains(&name.as_str())) {
        let diagnostic = Diagnostic::new(
            RULE.code,
            Place::key(&catalogue.site.file, Pointer::of("checks").key(name.as_str())),
            message!(en: "there is no check `{name}`", vi: "không có phép kiểm tra `{name}`"),
        );
        let nearest = suggest::nearest(name, known.iter().copied());
        found.push(match nearest {
            Some(nearest) => diagnostic.did_you_mean(nearest),
            None => diagnostic.suggest(message!(
                en: "write the code that stands in brackets in the report",
                vi: "hãy ghi mã nằm trong ngoặc vuông ở báo cáo"
            )),
        });
    }
}
