//! A comment on figures that nobody makes.

use super::{Check, Rule};
use crate::assemble::Catalogue;
use crate::diagnostics::{Code, Diagnostic, Diagnostics, Severity};
use crate::message;
use crate::model::date::Date;

/// See the explanation in the code.
pub(super) const RULE: Rule = Rule {
    code: Code {
        name: "nameless-comment",
        severity: Severity::Error,
        english: "A comment on a table of counts has neither a place nor an office: it would be shown beside nobody’s figures.",
        vietnamese: "Một lời giải thích về bảng số liệu không ghi xã, phường, cũng không ghi cơ quan: không biết đặt cạnh số của ai.",
    },
    check: Check::Catalogue(check),
};

fn check(catalogue: &Catalogue, _today: Date, found: &mut Diagnostics) {
    for table in catalogue.tables.values() {
        for (index, comment) in table.descriptor.value.comments.iter().enumerate() {
            if comment.place.is_none() && comment.office.is_none() {
                let place = table.descriptor.at(&format!("comments/{index}"));
                let what = message!(en: "this comment is nobody’s", vi: "lời giải thích này không của ai cả");
                found.push(Diagnostic::new(RULE.code, place, what).suggest(message!(
                    en: "write `place:` with a file name of `places/`, or `office:` with one of `offices/`",
                    vi: "hãy ghi `place:` với tên tệp trong `places/`, hoặc `office:` với tên tệp trong `offices/`"
                )));
            }
        }
    }
}
