//! A letter of apology from nowhere.

use super::{Check, Rule};
use crate::assemble::Catalogue;
use crate::diagnostics::{Code, Diagnostic, Diagnostics, Severity};
use crate::message;
use crate::model::date::Date;

/// See the explanation in the code.
pub(super) const RULE: Rule = Rule {
    code: Code {
        name: "apology-nowhere",
        severity: Severity::Error,
        english: "A letter of apology names neither the place nor the office that apologised.",
        vietnamese: "Thư xin lỗi không ghi nơi xin lỗi, cũng không ghi cơ quan xin lỗi.",
    },
    check: Check::Catalogue(check),
};

fn check(catalogue: &Catalogue, _today: Date, found: &mut Diagnostics) {
    for record in &catalogue.letters {
        for (index, apology) in record.value.apologies.iter().enumerate() {
            if apology.place.is_none() && apology.office.is_none() {
                found.push(
                    Diagnostic::new(
                        RULE.code,
                        record.at(&format!("apologies/{index}")),
                        message!(en: "it is not said who apologised", vi: "chưa ghi nơi nào xin lỗi"),
                    )
                    .suggest(message!(
                        en: "write `place:` for the centre of a commune, or `office:` for another office",
                        vi: "hãy ghi `place:` nếu là trung tâm của xã, phường, hoặc `office:` nếu là cơ quan khác"
                    )),
                );
            }
        }
    }
}
