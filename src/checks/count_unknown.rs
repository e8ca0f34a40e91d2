//! A paper without any count.

use super::{Check, Rule};
use crate::assemble::Catalogue;
use crate::diagnostics::{Code, Diagnostic, Diagnostics, Severity};
use crate::message;
use crate::model::date::Date;
use crate::model::procedure::{Document, Handling};

/// See the explanation in the code.
pub(super) const RULE: Rule = Rule {
    code: Code {
        name: "count-unknown",
        severity: Severity::Warning,
        english: "A paper to hand in has no count: a citizen does not know whether to bring an original or copies.",
        vietnamese: "Giấy tờ phải nộp không ghi số lượng: người dân không biết cần bản chính hay bản sao, bao nhiêu bản.",
    },
    check: Check::Catalogue(check),
};

fn check(catalogue: &Catalogue, _today: Date, found: &mut Diagnostics) {
    for record in catalogue.procedures.values() {
        for (index, document) in record.value.documents.iter().flatten().enumerate() {
            let counts = [document.originals, document.copies, document.certified_copies];
            if counts == [None; 3] && document.handling == Handling::Submit && !is_counted_within(document) {
                found.push(
                    Diagnostic::new(
                        RULE.code,
                        record.at(&format!("documents/{index}/name")),
                        message!(en: "it is not said how many of this paper are needed", vi: "chưa ghi cần bao nhiêu bản giấy tờ này"),
                    )
                    .suggest(message!(
                        en: "add `originals`, `certified_copies` or `copies` as the source gives them",
                        vi: "hãy thêm `originals`, `certified_copies` hoặc `copies` theo nguồn"
                    )),
                );
            }
        }
    }
}

/// A group says of each of its papers how many are needed.
fn is_counted_within(document: &Document) -> bool {
    !document.any_of.is_empty()
}
