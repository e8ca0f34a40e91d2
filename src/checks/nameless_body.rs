//! A body without a name.

use super::{Check, Rule};
use crate::assemble::Catalogue;
use crate::diagnostics::{Code, Diagnostic, Diagnostics, Severity};
use crate::message;
use crate::model::date::Date;

/// See the explanation in the code.
pub(super) const RULE: Rule = Rule {
    code: Code {
        name: "nameless-body",
        severity: Severity::Error,
        english: "An entry of `handled_by` or `received_at` has neither an office nor a name.",
        vietnamese: "Một mục của `handled_by` hoặc `received_at` không có cơ quan, cũng không có tên.",
    },
    check: Check::Catalogue(check),
};

fn check(catalogue: &Catalogue, _today: Date, found: &mut Diagnostics) {
    for record in catalogue.procedures.values() {
        for (field, bodies) in [("handled_by", &record.value.handled_by), ("received_at", &record.value.received_at)] {
            for (index, body) in bodies.iter().enumerate() {
                if body.office.is_none() && body.name.is_none() {
                    found.push(
                        Diagnostic::new(
                            RULE.code,
                            record.at(&format!("{field}/{index}")),
                            message!(en: "this entry names no one", vi: "mục này không ghi ai cả"),
                        )
                        .suggest(message!(
                            en: "write `office:` with a file name of `offices/`, or `name:`",
                            vi: "hãy ghi `office:` với tên tệp trong `offices/`, hoặc `name:`"
                        )),
                    );
                }
            }
        }
    }
}
