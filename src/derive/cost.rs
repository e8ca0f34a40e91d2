//! What a procedure costs, in one line, without hiding what is not known.

use rust_decimal::Decimal;

use crate::model::date::Date;
use crate::model::procedure::{Amount, Fee, Procedure};

/// The fees of a procedure, summed up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cost<'procedure> {
    /// Nothing is charged to anyone.
    Free,
    /// From a lowest to a highest amount in one currency; the same where both are equal.
    Amounts {
        /// The lowest.
        from: Decimal,
        /// The highest.
        to: Decimal,
        /// The currency, where it is not the site's.
        currency: Option<&'procedure str>,
    },
    /// By a formula or in several currencies: see the list.
    Varies,
    /// No source gives an amount.
    Unknown,
}

/// The summary over all fees that hold today, and whether an amount among them is not known.
pub fn cost(procedure: &Procedure, today: Date) -> (Cost<'_>, bool) {
    let current: Vec<&Fee> =
        procedure.fees.iter().filter(|fee| fee.valid.is_none_or(|valid| valid.contains(today))).collect();
    let some_unknown = current.iter().any(|fee| matches!(fee.amount, Amount::Unknown { .. }));
    let known: Vec<&Fee> = current.into_iter().filter(|fee| !matches!(fee.amount, Amount::Unknown { .. })).collect();
    let cost = if known.is_empty() {
        Cost::Unknown
    } else if known.iter().all(|fee| fee.amount == Amount::Free) {
        Cost::Free
    } else {
        amounts(&known).unwrap_or(Cost::Varies)
    };
    (cost, some_unknown)
}

fn amounts<'procedure>(fees: &[&'procedure Fee]) -> Option<Cost<'procedure>> {
    let currency = fees[0].currency.as_deref();
    let mut bounds: Option<(Decimal, Decimal)> = None;
    for fee in fees {
        let (from, to) = match &fee.amount {
            Amount::Exact { value } => (value.0, value.0),
            Amount::Range { from, to } => (from.0, to.0),
            Amount::Free => (Decimal::ZERO, Decimal::ZERO),
            Amount::Formula { .. } | Amount::Unknown { .. } => return None,
        };
        if fee.currency.as_deref() != currency {
            return None;
        }
        let (lowest, highest) = bounds.unwrap_or((from, to));
        bounds = Some((lowest.min(from), highest.max(to)));
    }
    bounds.map(|(from, to)| Cost::Amounts { from, to, currency })
}
