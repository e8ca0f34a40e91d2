//! What published figures say.

use rust_decimal::Decimal;

use crate::model::claim::{Claim, Value, Wording};

/// The number of a claim that gives one without "over", "nearly" or "about".
pub(in crate::checks) fn exact_number(claim: &Claim) -> Option<Decimal> {
    match claim.value {
        Value::Number { number, wording: Wording::Exact } => Some(number.0),
        _ => None,
    }
}
