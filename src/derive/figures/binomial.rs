//! The binomial distribution: how likely `k` of `n` are where each happens with probability `p`.
//!
//! Probabilities come from Loader's saddle-point form (2000), in which no large numbers cancel, and tails from sums of
//! positive terms: both keep their digits for `n` up to millions.

use std::f64::consts::TAU;

/// The probability of exactly `k` of `n`.
pub fn exactly(k: u64, n: u64, p: f64) -> f64 {
    if k > n {
        return 0.0;
    }
    if p <= 0.0 || p >= 1.0 {
        let certain = if p <= 0.0 { 0 } else { n };
        return if k == certain { 1.0 } else { 0.0 };
    }
    let (hits, misses, all) = (float(k), float(n - k), float(n));
    if k == 0 {
        return (all * (-p).ln_1p()).exp();
    }
    if k == n {
        return (all * p.ln()).exp();
    }
    let errors = stirling_error(n) - stirling_error(k) - stirling_error(n - k);
    let exponent = errors - deviance(hits, all * p) - deviance(misses, all * (1.0 - p));
    (all / (TAU * hits * misses)).sqrt() * exponent.exp()
}

/// The probability of `k` or more of `n`.
pub fn at_least(k: u64, n: u64, p: f64) -> f64 {
    match k {
        0 => 1.0,
        k if k > n => 0.0,
        k if float(k) > float(n) * p => tail(k, n, p),
        k => 1.0 - tail(n - k + 1, n, 1.0 - p),
    }
}

/// The probability of `k` or fewer of `n`.
pub fn at_most(k: u64, n: u64, p: f64) -> f64 {
    if k >= n { 1.0 } else { at_least(n - k, n, 1.0 - p) }
}

/// The smallest `k` for which `k` or fewer of `n` have at least the probability `level`.
pub fn quantile(level: f64, n: u64, p: f64) -> u64 {
    // The complement keeps the digits of small probabilities: P(more than k) ≤ 1 − level.
    first(n, |k| at_least(k + 1, n, p) <= 1.0 - level)
}

/// The smallest number up to `last` that has a property which all larger ones have too; `last` where none has.
pub(super) fn first(last: u64, has: impl Fn(u64) -> bool) -> u64 {
    let (mut low, mut high) = (0, last);
    while low < high {
        let middle = low + (high - low) / 2;
        if has(middle) {
            high = middle;
        } else {
            low = middle + 1;
        }
    }
    low
}

/// The probability of `k` or more, for `k` above the mean: there the terms only become smaller.
fn tail(k: u64, n: u64, p: f64) -> f64 {
    let odds = p / (1.0 - p);
    let (mut term, mut sum) = (1.0, 1.0);
    for next in k..n {
        term *= odds * float(n - next) / float(next + 1);
        sum += term;
        if term < sum * 1e-18 {
            break;
        }
    }
    (exactly(k, n, p) * sum).min(1.0)
}

/// ln k! less what Stirling's formula says of it.
fn stirling_error(k: u64) -> f64 {
    let x = float(k);
    if k <= 15 {
        let factorial: f64 = (1..=k).map(float).product();
        return factorial.ln() - 0.5 * (TAU * x).ln() - x * x.ln() + x;
    }
    let square = x * x;
    (1.0 / 12.0 - (1.0 / 360.0 - (1.0 / 1260.0 - (1.0 / 1680.0 - 1.0 / 1188.0 / square) / square) / square) / square)
        / x
}

/// x ln(x / mean) + mean − x, without cancellation where both are close.
fn deviance(x: f64, mean: f64) -> f64 {
    let apart = x - mean;
    let relative = apart / (x + mean);
    if relative.abs() >= 0.1 {
        return x * (x / mean).ln() - apart;
    }
    let square = relative * relative;
    let (mut sum, mut power, mut odd) = (apart * relative, 2.0 * x * relative, 1.0);
    loop {
        power *= square;
        odd += 2.0;
        let next = sum + power / odd;
        if next.to_bits() == sum.to_bits() {
            return sum;
        }
        sum = next;
    }
}

/// Counts of dossiers lie far below 2^53, up to which every whole number has an exact binary fraction.
#[allow(clippy::cast_precision_loss, reason = "counts of dossiers are far smaller than 2^53")]
pub fn float(count: u64) -> f64 {
    count as f64
}

#[cfg(test)]
mod tests {
    use rust_decimal::Decimal;
    use rust_decimal::prelude::ToPrimitive;

    use super::{at_least, at_most, exactly, float, quantile};

    /// Each probability by multiplying out p and 1 − p in decimals with 28 digits.
    fn by_hand(n: u32, p: &str) -> Vec<f64> {
        let p: Decimal = p.parse().unwrap();
        let mut row = vec![Decimal::ONE];
        for _ in 0..n {
            // Pascal's triangle with weights: one more dossier either adds to the count or does not.
            let more = row.iter().map(|chance| chance * p).chain([Decimal::ZERO]);
            row = row
                .iter()
                .map(|chance| chance * (Decimal::ONE - p))
                .chain([Decimal::ZERO])
                .zip([Decimal::ZERO].into_iter().chain(more))
                .map(|(same, more)| same + more)
                .collect();
        }
        row.iter().map(|chance| chance.to_f64().unwrap()).collect()
    }

    #[test]
    fn probabilities_are_those_of_exact_decimals() {
        for (n, p) in [(1, "0.5"), (7, "0.003"), (30, "0.25"), (100, "0.003"), (200, "0.97"), (300, "0.5")] {
            let exact = by_hand(n, p);
            let p: f64 = p.parse().unwrap();
            let n = u64::from(n);
            let mut below = 0.0;
            for (k, expected) in (0_u64..).zip(&exact) {
                assert!((exactly(k, n, p) - expected).abs() < 1e-12, "{k} of {n} at {p}");
                assert!((at_least(k, n, p) - (1.0 - below)).abs() < 1e-11, "{k} or more of {n} at {p}");
                below += expected;
                assert!((at_most(k, n, p) - below).abs() < 1e-11, "{k} or fewer of {n} at {p}");
            }
        }
    }

    #[test]
    fn the_smallest_probabilities_keep_their_digits() {
        // 0.003^100 and 100 × 0.003^99 × 0.997.
        assert!((exactly(100, 100, 0.003).ln() - 100.0 * 0.003_f64.ln()).abs() < 1e-9);
        let expected = 100_f64.ln() + 99.0 * 0.003_f64.ln() + 0.997_f64.ln();
        assert!((exactly(99, 100, 0.003).ln() - expected).abs() < 1e-9);
    }

    #[test]
    fn millions_are_summed_by_their_ratios() {
        // A different way: from the probability of none upwards, with a correction for what rounding drops.
        for (n, p) in [(1_000_000_u64, 0.000_01_f64), (5_000_000, 0.000_02), (200_000, 0.003)] {
            let (mut chance, mut sum, mut dropped) = ((float(n) * (-p).ln_1p()).exp(), 0.0, 0.0);
            for k in 0..800 {
                let term: f64 = chance - dropped;
                let next: f64 = sum + term;
                dropped = (next - sum) - term;
                sum = next;
                assert!((at_most(k, n, p) - sum).abs() < 1e-9, "{k} of {n}: {} {sum}", at_most(k, n, p));
                chance *= float(n - k) / float(k + 1) * p / (1.0 - p);
            }
        }
    }

    #[test]
    fn half_of_a_fair_million_is_as_likely_as_more_than_half() {
        let n = 1_000_001;
        assert!((at_least(500_001, n, 0.5) - 0.5).abs() < 1e-11);
        assert_eq!(quantile(0.5, n, 0.5), 500_000);
    }

    #[test]
    fn a_quantile_is_the_first_that_reaches_its_level() {
        for (n, p) in [(1, 0.5), (10, 0.1), (100, 0.003), (1_265, 0.003), (400, 0.9)] {
            for level in [0.025, 0.5, 0.975, 0.999] {
                let k = quantile(level, n, p);
                assert!(at_most(k, n, p) >= level - 1e-12, "{k} of {n}");
                assert!(k == 0 || at_most(k - 1, n, p) < level, "{k} of {n}");
            }
        }
    }

    #[test]
    fn what_is_certain_is_certain() {
        let certain = [exactly(0, 5, 0.0), exactly(5, 5, 1.0), at_least(0, 5, 0.2), at_most(5, 5, 0.2)];
        assert!(certain.iter().all(|chance| chance.to_bits() == 1.0_f64.to_bits()), "{certain:?}");
        let impossible = [exactly(1, 5, 0.0), exactly(6, 5, 0.5), at_least(6, 5, 0.2), at_least(1, 5, 0.0)];
        assert!(impossible.iter().all(|chance| chance.to_bits() == 0.0_f64.to_bits()), "{impossible:?}");
        assert_eq!((quantile(0.975, 0, 0.5), quantile(0.975, 9, 0.0), quantile(0.975, 9, 1.0)), (0, 0, 9));
    }
}
