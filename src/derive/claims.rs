//! What follows from published figures: which agree, which can't all be true, and what a rate implies.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use crate::assemble::Catalogue;
use crate::model::claim::{Claim, Holds, PlaceMeasure, Relation, Value, Wording};
use crate::model::identifier::ClaimId;

/// What came of checking one relation.
#[derive(Debug, Clone)]
pub struct Finding<'catalogue> {
    /// The relation.
    pub relation: &'catalogue Relation,
    /// Whether it holds.
    pub verdict: Verdict,
    /// How that was worked out.
    pub arithmetic: Arithmetic<'catalogue>,
}

/// Whether published figures fit each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// They fit.
    Agree,
    /// They can't all be true.
    Disagree,
    /// Nothing contradicts them; something follows from them.
    Implies,
    /// Too little is published to tell.
    Unknown,
}

/// How a verdict was worked out.
#[derive(Debug, Clone)]
pub enum Arithmetic<'catalogue> {
    /// The parts, what they make, and what was published.
    Sum {
        /// The published total.
        total: &'catalogue Claim,
        /// The published parts.
        parts: Vec<&'catalogue Claim>,
        /// What the parts make.
        made: Decimal,
        /// What they make less what was published.
        difference: Decimal,
    },
    /// A figure of all places, added up.
    Places {
        /// The published total.
        total: &'catalogue Claim,
        /// What is added up.
        measure: PlaceMeasure,
        /// How many places have the figure.
        counted: usize,
        /// How many places lack it.
        lacking: usize,
        /// What they make.
        made: Decimal,
        /// What they make less what was published.
        difference: Decimal,
    },
    /// A rate of success and the number of failures that it implies.
    Rate {
        /// The published rate.
        rate: &'catalogue Claim,
        /// What it is a rate of.
        of: &'catalogue Claim,
        /// The fewest and the most failures that round to the published rate; none where no number does.
        implied: Option<(Decimal, Decimal)>,
        /// The number of failures that was published, where one was.
        failures: Option<&'catalogue Claim>,
    },
    /// Two figures side by side.
    Pair {
        /// The first (the smaller one, where an order must hold).
        first: &'catalogue Claim,
        /// The second.
        second: &'catalogue Claim,
        /// The second less the first.
        difference: Decimal,
    },
}

/// Works out every relation of the catalogue, in the order of files; keyed by the position of the file.
pub fn findings(catalogue: &Catalogue) -> Vec<Vec<Finding<'_>>> {
    let book = Book { catalogue, claims: catalogue.claims_by_id() };
    catalogue
        .claims
        .iter()
        .map(|file| file.value.relations.iter().filter_map(|relation| book.finding(relation)).collect())
        .collect()
}

struct Book<'catalogue> {
    catalogue: &'catalogue Catalogue,
    claims: BTreeMap<&'catalogue ClaimId, &'catalogue Claim>,
}

impl<'catalogue> Book<'catalogue> {
    fn finding(&self, relation: &'catalogue Relation) -> Option<Finding<'catalogue>> {
        let (verdict, arithmetic) = match &relation.holds {
            Holds::Sum { total, parts } => self.sum(total, parts)?,
            Holds::Identity { received, became } => self.sum(received, became)?,
            Holds::SumOfPlaces { total, measure } => self.places(total, *measure)?,
            Holds::Rate { rate, of, failures, .. } => self.rate(rate, of, failures.as_ref())?,
            Holds::Order { smaller, larger } => self.pair(smaller, larger, |difference| difference >= Decimal::ZERO)?,
            Holds::Same { first, second } => self.pair(first, second, |difference| difference.is_zero())?,
        };
        Some(Finding { relation, verdict, arithmetic })
    }

    fn claim(&self, id: &ClaimId) -> Option<&'catalogue Claim> {
        self.claims.get(id).copied()
    }

    fn sum(&self, total: &ClaimId, parts: &[ClaimId]) -> Option<(Verdict, Arithmetic<'catalogue>)> {
        let total = self.claim(total)?;
        let parts = parts.iter().map(|part| self.claim(part)).collect::<Option<Vec<_>>>()?;
        let made = parts.iter().map(|part| number(part)).sum::<Option<Decimal>>()?;
        let difference = made - number(total)?;
        let verdict = judge_sum(total, difference);
        Some((verdict, Arithmetic::Sum { total, parts, made, difference }))
    }

    fn places(&self, total: &ClaimId, measure: PlaceMeasure) -> Option<(Verdict, Arithmetic<'catalogue>)> {
        let total = self.claim(total)?;
        let figures: Vec<Option<Decimal>> = self
            .catalogue
            .places
            .values()
            .map(|place| match measure {
                PlaceMeasure::AreaKm2 => place.value.area_km2.map(|area| area.0),
                PlaceMeasure::Population => place.value.population.map(Decimal::from),
            })
            .collect();
        let counted = figures.iter().flatten().count();
        let lacking = figures.len() - counted;
        let made: Decimal = figures.into_iter().flatten().sum();
        let difference = made - number(total)?;
        // While figures are lacking, only a sum that is already too large contradicts the total.
        let verdict = match lacking {
            0 => judge_sum(total, difference),
            _ if difference > Decimal::ZERO => Verdict::Disagree,
            _ => Verdict::Unknown,
        };
        Some((verdict, Arithmetic::Places { total, measure, counted, lacking, made, difference }))
    }

    fn rate(
        &self,
        rate: &ClaimId,
        of: &ClaimId,
        failures: Option<&ClaimId>,
    ) -> Option<(Verdict, Arithmetic<'catalogue>)> {
        let (rate, of) = (self.claim(rate)?, self.claim(of)?);
        let implied = failures_implied(percent(rate)?, number(of)?);
        let failures = failures.and_then(|id| self.claim(id));
        let verdict = match (implied, failures.and_then(number)) {
            (None, _) => Verdict::Disagree,
            (Some((fewest, most)), Some(published)) if published < fewest || published > most => Verdict::Disagree,
            (Some(_), Some(_)) => Verdict::Agree,
            (Some(_), None) => Verdict::Implies,
        };
        Some((verdict, Arithmetic::Rate { rate, of, implied, failures }))
    }

    fn pair(
        &self,
        first: &ClaimId,
        second: &ClaimId,
        holds: impl Fn(Decimal) -> bool,
    ) -> Option<(Verdict, Arithmetic<'catalogue>)> {
        let (first, second) = (self.claim(first)?, self.claim(second)?);
        let difference = number(second)? - number(first)?;
        let verdict = if holds(difference) { Verdict::Agree } else { Verdict::Disagree };
        Some((verdict, Arithmetic::Pair { first, second, difference }))
    }
}

/// Whether parts that miss the total by `difference` contradict it, given how the total was worded.
fn judge_sum(total: &Claim, difference: Decimal) -> Verdict {
    let fits = match wording(total) {
        Wording::Exact => difference.is_zero(),
        Wording::Over => difference >= Decimal::ZERO,
        Wording::Nearly => difference <= Decimal::ZERO,
        Wording::About => return if difference.is_zero() { Verdict::Agree } else { Verdict::Unknown },
    };
    if fits { Verdict::Agree } else { Verdict::Disagree }
}

/// The fewest and the most failures among `of` that give a rate of success that rounds (half up) to `rate`.
///
/// 99.97 % of 11,499 gives 3 and 4. No number of 7 gives 50 %.
fn failures_implied(rate: Decimal, of: Decimal) -> Option<(Decimal, Decimal)> {
    let hundred = Decimal::ONE_HUNDRED;
    let half_step = Decimal::new(5, rate.scale() + 1);
    let share_of_failures = |success: Decimal| of * (hundred - success) / hundred;
    let fewest = share_of_failures(rate + half_step).floor() + Decimal::ONE;
    let most = share_of_failures(rate - half_step).floor();
    // A rate of 100 % still allows no failure at all.
    let fewest = if rate + half_step > hundred { Decimal::ZERO } else { fewest };
    (fewest <= most).then_some((fewest, most))
}

fn number(claim: &Claim) -> Option<Decimal> {
    match claim.value {
        Value::Number { number, .. } => Some(number.0),
        Value::Percent { .. } | Value::Rank { .. } => None,
    }
}

fn percent(claim: &Claim) -> Option<Decimal> {
    match claim.value {
        Value::Percent { percent, .. } => Some(percent.0),
        Value::Number { .. } | Value::Rank { .. } => None,
    }
}

fn wording(claim: &Claim) -> Wording {
    match claim.value {
        Value::Number { wording, .. } | Value::Percent { wording, .. } => wording,
        Value::Rank { .. } => Wording::Exact,
    }
}

#[cfg(test)]
mod tests {
    use rust_decimal::Decimal;

    use super::failures_implied;

    fn implied(rate: &str, of: u32) -> Option<(Decimal, Decimal)> {
        failures_implied(rate.parse().unwrap(), of.into())
    }

    #[test]
    fn a_rate_implies_the_counts_that_round_to_it() {
        assert_eq!(implied("99.97", 11_499), Some((3.into(), 4.into())));
        assert_eq!(implied("99.7", 54_299), Some((136.into(), 190.into())));
        assert_eq!(implied("100", 976), Some((0.into(), 4.into())));
        assert_eq!(implied("50", 7), None);
    }

    #[test]
    fn every_count_in_between_rounds_to_the_rate_and_none_outside() {
        for (rate, of) in [("99.97", 11_499_u32), ("99.7", 54_299), ("98.1", 2_587), ("50", 7)] {
            let published: Decimal = rate.parse().unwrap();
            let range = implied(rate, of);
            for failures in 0..=of.min(400) {
                let success = Decimal::from(of - failures) * Decimal::ONE_HUNDRED / Decimal::from(of);
                let rounded = success
                    .round_dp_with_strategy(published.scale(), rust_decimal::RoundingStrategy::MidpointAwayFromZero);
                let inside = range.is_some_and(|(fewest, most)| (fewest..=most).contains(&Decimal::from(failures)));
                assert_eq!(rounded == published, inside, "{failures} of {of} at {rate}");
            }
        }
    }
}
