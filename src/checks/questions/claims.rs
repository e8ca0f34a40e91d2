//! Published figures by their identifiers.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use crate::assemble::Catalogue;
use crate::model::claim::{Claim, Value, Wording};
use crate::model::identifier::ClaimId;

/// Every claim of the site by its identifier.
pub(in crate::checks) fn by_id(catalogue: &Catalogue) -> BTreeMap<&ClaimId, &Claim> {
    let claims = catalogue.claims.iter().flat_map(|file| &file.value.claims);
    claims.map(|claim| (&claim.id, claim)).collect()
}

/// The number of a claim that gives one without "over", "nearly" or "about".
pub(in crate::checks) fn exact_number(claim: &Claim) -> Option<Decimal> {
    match claim.value {
        Value::Number { number, wording: Wording::Exact } => Some(number.0),
        _ => None,
    }
}
