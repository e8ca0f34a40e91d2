//! A fee or exemption that is over.

use super::{Check, Rule};
use crate::assemble::Catalogue;
use crate::diagnostics::{Code, Diagnostic, Diagnostics, Severity};
use crate::message;
use crate::model::date::Date;

/// See the explanation in the code.
pub(super) const RULE: Rule = Rule {
    code: Code {
        name: "expired-fee",
        severity: Severity::Warning,
        english: "The validity of a fee or exemption has ended; citizens would count on something that no longer holds.",
        vietnamese: "Mức phí hoặc diện miễn giảm đã hết hiệu lực; người dân có thể tin vào điều không còn đúng.",
    },
    check: Check::Catalogue(check),
};

fn check(catalogue: &Catalogue, today: Date, found: &mut Diagnostics) {
    for record in catalogue.procedures.values() {
        let fees = record.value.fees.iter().map(|fee| fee.valid).enumerate();
        let exemptions = record.value.exemptions.iter().map(|exemption| exemption.valid).enumerate();
        let fees = fees.map(|(index, valid)| (format!("fees/{index}/valid/to"), valid));
        let exemptions = exemptions.map(|(index, valid)| (format!("exemptions/{index}/valid/to"), valid));
        for (pointer, valid) in fees.chain(exemptions) {
            let Some(to) = valid.filter(|valid| valid.ended_before(today)).and_then(|valid| valid.to) else { continue };
            found.push(
                Diagnostic::new(
                    RULE.code,
                    record.at(&pointer),
                    message!(en: "this ended on {to}", vi: "mục này đã hết hiệu lực ngày {to}"),
                )
                .suggest(message!(
                    en: "write what holds now, and delete what is over",
                    vi: "hãy ghi mức đang áp dụng và xóa mục đã hết hiệu lực"
                )),
            );
        }
    }
}
