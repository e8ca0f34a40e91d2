//! A heading that stands in the list of papers.

use super::{Check, Rule};
use crate::assemble::Catalogue;
use crate::diagnostics::{Code, Diagnostic, Diagnostics, Severity};
use crate::message;
use crate::model::date::Date;

/// See the explanation in the code.
pub(super) const RULE: Rule = Rule {
    code: Code {
        name: "heading-as-document",
        severity: Severity::Error,
        english: "A heading stands in the list of papers: a citizen would look for a paper of that name. Headings are cases or conditions.",
        vietnamese: "Tiêu đề nằm trong danh sách giấy tờ: người dân sẽ đi tìm một giấy tờ có tên như vậy. Tiêu đề phải ghi thành trường hợp hoặc điều kiện.",
    },
    check: Check::Catalogue(check),
};

fn check(catalogue: &Catalogue, _today: Date, found: &mut Diagnostics) {
    for record in catalogue.procedures.values() {
        for (index, document) in record.value.documents.iter().flatten().enumerate() {
            for (language, name) in document.name.texts() {
                if name.trim_end().ends_with(':') {
                    found.push(
                        Diagnostic::new(
                            RULE.code,
                            record.at(&format!("documents/{index}/name{language}")),
                            message!(en: "`{name}` is a heading, not a paper", vi: "`{name}` là tiêu đề, không phải giấy tờ"),
                        )
                        .suggest(message!(
                            en: "write the papers below it one by one, with `only_if` or `cases`",
                            vi: "hãy ghi từng giấy tờ bên dưới tiêu đề, kèm `only_if` hoặc `cases`"
                        )),
                    );
                }
            }
        }
    }
}
