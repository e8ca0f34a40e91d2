//! A procedure in the folder of another topic.

use super::{Check, Rule};
use crate::assemble::Catalogue;
use crate::diagnostics::{Code, Diagnostic, Diagnostics, Severity};
use crate::message;
use crate::model::date::Date;

/// See the explanation in the code.
pub(super) const RULE: Rule = Rule {
    code: Code {
        name: "folder-topic",
        severity: Severity::Warning,
        english: "The file of a procedure lies in the folder of another topic than the one it names.",
        vietnamese: "Tệp thủ tục nằm trong thư mục của lĩnh vực khác với lĩnh vực đã ghi.",
    },
    check: Check::Catalogue(check),
};

fn check(catalogue: &Catalogue, _today: Date, found: &mut Diagnostics) {
    for record in catalogue.procedures.values() {
        let topic = record.value.topic.as_str();
        let folder = record.file.rsplit('/').nth(1).unwrap_or_default();
        if folder != topic {
            found.push(
                Diagnostic::new(
                    RULE.code,
                    record.at("topic"),
                    message!(en: "the file lies in the folder `{folder}`", vi: "tệp nằm trong thư mục `{folder}`"),
                )
                .suggest(message!(
                    en: "move it to `content/procedures/{topic}/`, or correct the topic",
                    vi: "hãy chuyển tệp sang `content/procedures/{topic}/`, hoặc sửa lại lĩnh vực"
                )),
            );
        }
    }
}
