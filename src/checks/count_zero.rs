//! A paper of which none is wanted.

use super::{Check, Rule};
use crate::assemble::Catalogue;
use crate::diagnostics::{Code, Diagnostic, Diagnostics, Severity};
use crate::message;
use crate::model::date::Date;

/// See the explanation in the code.
pub(super) const RULE: Rule = Rule {
    code: Code {
        name: "count-zero",
        severity: Severity::Error,
        english: "A paper is listed of which zero pieces are wanted. In the national data that marks a remark, not a paper.",
        vietnamese: "Giấy tờ được liệt kê với số lượng bằng 0. Trong dữ liệu quốc gia, đó là ghi chú chứ không phải giấy tờ.",
    },
    check: Check::Catalogue(check),
};

fn check(catalogue: &Catalogue, _today: Date, found: &mut Diagnostics) {
    for record in catalogue.procedures.values() {
        for (index, document) in record.value.documents.iter().flatten().enumerate() {
            let counts = [document.originals, document.copies, document.certified_copies];
            let is_none_wanted = matches!(
                counts,
                [Some(0), Some(0), None | Some(0)] | [Some(0), None, Some(0)] | [None, Some(0), Some(0)]
            );
            if is_none_wanted {
                let first = if document.originals.is_some() { "originals" } else { "copies" };
                found.push(
                    Diagnostic::new(
                        RULE.code,
                        record.at(&format!("documents/{index}/{first}")),
                        message!(en: "no piece of this paper is wanted", vi: "giấy tờ này có số lượng bằng 0"),
                    )
                    .suggest(message!(
                        en: "if it is a remark, move it to `notes`; if the number is not known, leave the counts out",
                        vi: "nếu là ghi chú, hãy chuyển sang `notes`; nếu chưa biết số lượng, hãy bỏ các dòng số lượng"
                    )),
                );
            }
        }
    }
}
