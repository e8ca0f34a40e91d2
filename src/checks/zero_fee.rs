//! A fee of nothing.

use super::{Check, Rule};
use crate::assemble::Catalogue;
use crate::diagnostics::{Code, Diagnostic, Diagnostics, Severity};
use crate::message;
use crate::model::date::Date;
use crate::model::procedure::Amount;

/// See the explanation in the code.
pub(super) const RULE: Rule = Rule {
    code: Code {
        name: "zero-fee",
        severity: Severity::Error,
        english: "A fee of 0 is written as an amount. Free must be said in words, since 0 in the national data often stands for “the council sets it”.",
        vietnamese: "Mức phí ghi bằng số 0. Miễn phí phải ghi rõ bằng chữ, vì số 0 trong dữ liệu quốc gia nhiều khi có nghĩa là “do Hội đồng nhân dân quy định”.",
    },
    check: Check::Catalogue(check),
};

fn check(catalogue: &Catalogue, _today: Date, found: &mut Diagnostics) {
    for record in catalogue.procedures.values() {
        let fees = record.value.fees.iter().enumerate();
        let fees = fees.map(|(index, fee)| (format!("fees/{index}/amount/value"), Some(&fee.amount)));
        let exemptions = record.value.exemptions.iter().enumerate();
        let exemptions =
            exemptions.map(|(index, exemption)| (format!("exemptions/{index}/pays/value"), exemption.pays.as_ref()));
        for (pointer, amount) in fees.chain(exemptions) {
            if matches!(amount, Some(Amount::Exact { value }) if value.0.is_zero()) {
                found.push(
                    Diagnostic::new(
                        RULE.code,
                        record.at(&pointer),
                        message!(en: "an amount of 0 does not say whether it is free", vi: "mức 0 không cho biết có phải miễn phí hay không"),
                    )
                    .suggest(message!(
                        en: "write `kind: free`; if a council sets the amount, `kind: unknown` with `reason` and `set_by`",
                        vi: "hãy ghi `kind: free`; nếu do Hội đồng nhân dân quy định thì `kind: unknown` kèm `reason` và `set_by`"
                    )),
                );
            }
        }
    }
}
