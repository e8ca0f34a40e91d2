//! An abolished procedure that leads to another abolished one.

use super::{Check, Rule};
use crate::assemble::Catalogue;
use crate::diagnostics::{Code, Diagnostic, Diagnostics, Severity};
use crate::message;
use crate::model::date::Date;
use crate::model::procedure::Status;

/// See the explanation in the code.
pub(super) const RULE: Rule = Rule {
    code: Code {
        name: "abolished-successor",
        severity: Severity::Error,
        english: "The procedure that replaces an abolished one is itself abolished: citizens would be sent from one dead end to the next.",
        vietnamese: "Thủ tục thay thế cho thủ tục đã bãi bỏ lại cũng đã bị bãi bỏ: người dân đi từ ngõ cụt này sang ngõ cụt khác.",
    },
    check: Check::Catalogue(check),
};

fn check(catalogue: &Catalogue, _today: Date, found: &mut Diagnostics) {
    for record in catalogue.procedures.values() {
        let Status::Abolished { successor: Some(successor), .. } = &record.value.status else { continue };
        let status = catalogue.procedures.get(successor).map(|successor| &successor.value.status);
        if matches!(status, Some(Status::Abolished { .. })) {
            found.push(
                Diagnostic::new(
                    RULE.code,
                    record.at("status/successor"),
                    message!(en: "`{successor}` is abolished too", vi: "`{successor}` cũng đã bị bãi bỏ"),
                )
                .suggest(message!(
                    en: "name the procedure that is in effect now, or leave `successor` out",
                    vi: "hãy ghi thủ tục đang có hiệu lực, hoặc bỏ `successor`"
                )),
            );
        }
    }
}
