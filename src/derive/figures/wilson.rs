//! Wilson's score interval (1927): which long-run shares fit `successes` of `n`.
//!
//! Every dossier of a period is counted, so the interval is not about a sample: it says how far chance alone could move
//! the share of an office that works in the same way.

use std::f64::consts::{FRAC_PI_2, PI};

use super::binomial::float;

/// The usual confidence.
pub const LEVEL: f64 = 0.95;

/// A span of shares between 0 and 1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Interval {
    /// The lowest share that fits.
    pub low: f64,
    /// The highest share that fits.
    pub high: f64,
}

/// The interval of `successes` among `n` at a confidence such as 0.95; none where there is nothing to divide by.
pub fn interval(successes: u64, n: u64, level: f64) -> Option<Interval> {
    if n == 0 || successes > n || !(0.0..1.0).contains(&level) {
        return None;
    }
    let (k, all, z) = (float(successes), float(n), deviate(level));
    let square = z * z;
    let middle = k + square / 2.0;
    let reach = z * (k * (all - k) / all + square / 4.0).sqrt();
    // At the ends the two terms are equal and only rounding would keep them apart.
    let low = if successes == 0 { 0.0 } else { (middle - reach) / (all + square) };
    let high = if successes == n { 1.0 } else { (middle + reach) / (all + square) };
    Some(Interval { low, high })
}

/// How many standard deviations around the mean hold the share `level` of a normal distribution: 1.96 for 0.95.
fn deviate(level: f64) -> f64 {
    let mut z = level * FRAC_PI_2.sqrt();
    for _ in 0..100 {
        let step = (within(z) - level) / (2.0 * density(z));
        // From below, Newton's step on this concave curve never overshoots; far out it would never end.
        z += (-step).min(1.0);
        if step.abs() < 1e-15 * z.max(1.0) {
            break;
        }
    }
    z
}

fn density(z: f64) -> f64 {
    (-z * z / 2.0).exp() / (2.0 * PI).sqrt()
}

/// The share of a normal distribution within `z` standard deviations, by a series of positive terms.
fn within(z: f64) -> f64 {
    let (mut term, mut sum, mut odd) = (z, z, 1.0);
    while term > sum * 1e-18 {
        odd += 2.0;
        term *= z * z / odd;
        sum += term;
    }
    2.0 * density(z) * sum
}

#[cfg(test)]
mod tests {
    use rust_decimal::Decimal;
    use rust_decimal::prelude::ToPrimitive;

    use super::{LEVEL, deviate, interval};

    /// The square of the 97.5 % point of the normal distribution, from printed tables with more digits than a float.
    const SQUARE: &str = "3.841458820694124032";

    /// Bisection, in decimals, on what defines the interval: (k − np)² = z² n p (1 − p).
    fn by_bisection(k: u64, n: u64, from: Decimal, to: Decimal) -> f64 {
        let square: Decimal = SQUARE.parse().unwrap();
        let (k, n) = (Decimal::from(k), Decimal::from(n));
        let fits = |p: Decimal| (k - n * p) * (k - n * p) <= square * n * p * (Decimal::ONE - p);
        let (mut outside, mut inside) = (from, to);
        for _ in 0..70 {
            let middle = (outside + inside) / Decimal::TWO;
            if fits(middle) { inside = middle } else { outside = middle }
        }
        inside.to_f64().unwrap()
    }

    #[test]
    fn the_interval_is_where_its_definition_holds() {
        for (k, n) in [(1, 2), (9, 10), (15, 30), (29, 30), (5_552, 5_583), (1, 5_583), (54_136, 54_299), (1, 999_999)]
        {
            let found = interval(k, n, LEVEL).unwrap();
            let share = Decimal::from(k) / Decimal::from(n);
            assert!((found.low - by_bisection(k, n, Decimal::ZERO, share)).abs() < 1e-9, "{k} of {n}");
            assert!((found.high - by_bisection(k, n, Decimal::ONE, share)).abs() < 1e-9, "{k} of {n}");
        }
    }

    #[test]
    fn all_on_time_gives_the_published_bounds() {
        let square: f64 = SQUARE.parse().unwrap();
        for (n, published) in [(3, "43.9"), (10, "72.2"), (30, "88.6"), (100, "96.3")] {
            let found = interval(n, n, LEVEL).unwrap();
            assert_eq!(format!("{:.1}", found.low * 100.0), published);
            let n = u32::try_from(n).unwrap();
            assert!((found.low - f64::from(n) / (f64::from(n) + square)).abs() < 1e-9);
            assert_eq!(found.high.to_bits(), 1.0_f64.to_bits());
        }
    }

    #[test]
    fn deviates_are_those_of_printed_tables() {
        for (level, printed) in [
            (0.5, 0.674_489_750_196_081_7),
            (0.9, 1.644_853_626_951_472_2),
            (0.95, 1.959_963_984_540_054),
            (0.99, 2.575_829_303_548_901),
            (0.998, 3.090_232_306_167_814),
        ] {
            assert!((deviate(level) - printed).abs() < 1e-12, "{level}: {}", deviate(level));
        }
    }

    #[test]
    fn failures_mirror_successes() {
        let (some, others) = (interval(3, 40, 0.99).unwrap(), interval(37, 40, 0.99).unwrap());
        assert!((some.low - (1.0 - others.high)).abs() < 1e-15 && (some.high - (1.0 - others.low)).abs() < 1e-15);
        assert_eq!((interval(1, 0, LEVEL), interval(2, 1, LEVEL), interval(1, 1, 1.0)), (None, None, None));
    }
}
