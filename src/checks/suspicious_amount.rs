//! An amount of dong that is too small or too large to be true.

use rust_decimal::Decimal;

use super::{Check, Rule};
use crate::assemble::Catalogue;
use crate::diagnostics::{Certainty, Code, Diagnostic, Diagnostics, Severity};
use crate::message;
use crate::model::date::Date;
use crate::model::decimal::Figure;
use crate::model::procedure::Amount;

/// See the explanation in the code.
pub(super) const RULE: Rule = Rule {
    code: Code {
        name: "suspicious-amount",
        severity: Severity::Warning,
        english: "An amount in dong is below 1,000 or above 100 million: thousands were probably lost or added.",
        vietnamese: "Số tiền dưới 1.000 đồng hoặc trên 100 triệu đồng: có thể đã thiếu hoặc thừa hàng nghìn.",
    },
    check: Check::Catalogue(check),
};

/// The smallest amount that is likely; there are no smaller notes in use.
const LOWEST: Decimal = Decimal::ONE_THOUSAND;

/// The largest amount that is likely for a procedure of a province or commune.
const HIGHEST: Decimal = Decimal::from_parts(100_000_000, 0, 0, false, 0);

fn check(catalogue: &Catalogue, _today: Date, found: &mut Diagnostics) {
    for record in catalogue.procedures.values() {
        for (index, fee) in record.value.fees.iter().enumerate() {
            if fee.currency.as_ref().unwrap_or(&catalogue.site.value.currency) != "VND" {
                continue;
            }
            for (field, figure) in figures(&fee.amount) {
                let amount = figure.0;
                if amount.is_zero() || (LOWEST..=HIGHEST).contains(&amount) {
                    continue;
                }
                let mistake = Diagnostic::new(
                    RULE.code,
                    record.at(&format!("fees/{index}/amount/{field}")),
                    message!(en: "{amount} dong is an unlikely amount", vi: "{amount} đồng là mức khó có thật"),
                );
                // A point between thousands is read as one before decimals.
                let thousands = (amount * LOWEST).normalize();
                found.push(if (LOWEST..=HIGHEST).contains(&thousands) && amount < LOWEST {
                    mistake
                        .suggest(message!(
                            en: "if thousands were meant, write `{thousands}`",
                            vi: "nếu là hàng nghìn, hãy ghi `{thousands}`"
                        ))
                        .fix_here(Certainty::Guess, thousands.to_string())
                } else {
                    mistake.suggest(message!(
                        en: "write whole dong without separators: 100,000 dong is `100000`",
                        vi: "hãy ghi đủ số đồng, không dấu phân cách: 100.000 đồng là `100000`"
                    ))
                });
            }
        }
    }
}

fn figures(amount: &Amount) -> Vec<(&'static str, Figure)> {
    match amount {
        Amount::Exact { value } => vec![("value", *value)],
        Amount::Range { from, to } => vec![("from", *from), ("to", *to)],
        Amount::Formula { .. } | Amount::Free | Amount::Unknown { .. } => Vec::new(),
    }
}
