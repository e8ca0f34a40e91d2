//! A title that is too long.

use super::{Check, Rule};
use crate::assemble::Catalogue;
use crate::diagnostics::{Code, Diagnostic, Diagnostics, Severity};
use crate::message;
use crate::model::date::Date;

/// See the explanation in the code.
pub(super) const RULE: Rule = Rule {
    code: Code {
        name: "long-title",
        severity: Severity::Error,
        english: "A title is longer than 80 characters: it will not fit in a list on a phone. The legal name stays in `name`.",
        vietnamese: "Tiêu đề dài quá 80 ký tự: không vừa danh sách trên điện thoại. Tên theo luật vẫn ghi ở `name`.",
    },
    check: Check::Catalogue(check),
};

/// The longest title, in characters.
const MAXIMUM: usize = 80;

fn check(catalogue: &Catalogue, _today: Date, found: &mut Diagnostics) {
    for record in catalogue.procedures.values() {
        for (language, title) in record.value.title.texts() {
            let length = title.chars().count();
            if length > MAXIMUM {
                found.push(
                    Diagnostic::new(
                        RULE.code,
                        record.at(&format!("title{language}")),
                        message!(
                            en: "the title has {length} characters, at most {MAXIMUM} are allowed",
                            vi: "tiêu đề có {length} ký tự, tối đa là {MAXIMUM}"
                        ),
                    )
                    .suggest(message!(
                        en: "say in plain words what one gets; keep the legal name in `name`",
                        vi: "hãy nói ngắn gọn sẽ nhận được gì; tên theo luật để ở `name`"
                    )),
                );
            }
        }
    }
}
