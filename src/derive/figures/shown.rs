//! What may be shown beside the counts of a rate: small numbers carry no percentage, and nothing rounds to all or none.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::binomial::float;
use super::wilson;

/// Below this number of dossiers only counts are shown.
pub const INTERVAL_FROM: u64 = 10;

/// Below this number of dossiers no percentage is shown.
pub const PERCENTAGE_FROM: u64 = 30;

/// Below this number of dossiers percentages are whole.
pub const DECIMAL_FROM: u64 = 1_000;

/// What may be shown beside the counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shown {
    /// Nothing.
    Counts,
    /// What chance could make of them.
    Interval(OutOf),
    /// A percentage, and what chance could make of it.
    Percentage {
        /// The smallest percentage that fits what is known.
        fewest: Decimal,
        /// The largest; none where nothing is known to have failed although something may have.
        most: Option<Decimal>,
        /// What chance could make of it.
        interval: OutOf,
    },
}

/// From `low` to `high` out of every `of`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OutOf {
    /// The lowest number.
    pub low: u64,
    /// The highest number.
    pub high: u64,
    /// Out of 100, or of 1,000 where there are enough dossiers for a decimal.
    pub of: u64,
}

/// What may be shown of `fewest` to `most` of `n`.
pub(super) fn shown(fewest: u64, most: u64, n: u64) -> Shown {
    let of = if n < DECIMAL_FROM { 100 } else { 1_000 };
    let Some(interval) = out_of(fewest, most, n, of).filter(|_| n >= INTERVAL_FROM) else { return Shown::Counts };
    if n < PERCENTAGE_FROM {
        return Shown::Interval(interval);
    }
    if fewest == most {
        let share = percentage(fewest, n, of, Rounding::HalfUp);
        return Shown::Percentage { fewest: share, most: Some(share), interval };
    }
    // A bound that were rounded inwards would promise more than is known.
    let most = Some(most).filter(|most| *most < n).map(|most| percentage(most, n, of, Rounding::Up));
    Shown::Percentage { fewest: percentage(fewest, n, of, Rounding::Down), most, interval }
}

/// The span that holds the interval of every number from `fewest` to `most`.
fn out_of(fewest: u64, most: u64, n: u64, of: u64) -> Option<OutOf> {
    let low = wilson::interval(fewest, n, wilson::LEVEL)?.low;
    let high = wilson::interval(most, n, wilson::LEVEL)?.high;
    let nearest = |share: f64| (share * float(of)).round().to_u64();
    Some(OutOf { low: inside(nearest(low)?, fewest, n, of), high: inside(nearest(high)?, most, n, of), of })
}

/// Which way a percentage is rounded.
#[derive(Clone, Copy)]
enum Rounding {
    Down,
    HalfUp,
    Up,
}

/// The percentage of `k` among `n` in steps of 1/`of`.
fn percentage(k: u64, n: u64, of: u64, rounding: Rounding) -> Decimal {
    let (exact, by) = (u128::from(k) * u128::from(of), u128::from(n));
    let steps = match rounding {
        Rounding::Down => exact / by,
        Rounding::HalfUp => (2 * exact + by) / (2 * by),
        Rounding::Up => exact.div_ceil(by),
    };
    let steps = u64::try_from(steps).unwrap_or(of);
    let rounded = inside(steps, k, n, of);
    // 994 of 1,000 are 99.4 of 100.
    (Decimal::from(rounded) * Decimal::ONE_HUNDRED / Decimal::from(of)).round_dp(u32::from(of > 100))
}

/// A rounded number, kept from saying "all" while one is missing, or "none" while there is one.
fn inside(rounded: u64, k: u64, n: u64, of: u64) -> u64 {
    let least = u64::from(k > 0);
    let most = if k < n { of - 1 } else { of };
    rounded.clamp(least, most)
}

#[cfg(test)]
mod tests {
    use super::{OutOf, Shown, shown};

    fn exact(k: u64, n: u64) -> String {
        match shown(k, k, n) {
            Shown::Percentage { fewest, most: Some(most), .. } if fewest == most => fewest.to_string(),
            other => format!("{other:?}"),
        }
    }

    #[test]
    fn small_numbers_carry_no_percentage() {
        for n in 0..10 {
            assert_eq!(shown(n, n, n), Shown::Counts);
        }
        for n in 10..30 {
            assert!(matches!(shown(n - 1, n - 1, n), Shown::Interval(OutOf { of: 100, .. })), "{n}");
        }
        assert_eq!(shown(10, 10, 10), Shown::Interval(OutOf { low: 72, high: 100, of: 100 }));
        assert_eq!((exact(27, 30), exact(995, 999)), ("90".into(), "99".into()));
        assert_eq!((exact(995, 1_000), exact(2_000, 3_000)), ("99.5".into(), "66.7".into()));
    }

    #[test]
    fn nothing_rounds_to_all_or_none() {
        assert_eq!((exact(54_298, 54_299), exact(1, 54_299)), ("99.9".into(), "0.1".into()));
        assert_eq!((exact(400, 401), exact(1, 401)), ("99".into(), "1".into()));
        assert_eq!((exact(401, 401), exact(0, 401)), ("100".into(), "0".into()));
        for n in 30..1_200 {
            for k in [1, n / 2, n - 1] {
                let Shown::Percentage { fewest, interval, .. } = shown(k, k, n) else { panic!("{n}") };
                assert!(fewest > 0.into() && fewest < 100.into() && interval.low > 0 && interval.high < interval.of);
            }
        }
    }

    #[test]
    fn bounds_never_claim_that_all_were_on_time() {
        let Shown::Percentage { fewest, most, interval } = shown(5_552, 5_583, 5_583) else { panic!("no percentage") };
        assert_eq!((fewest.to_string(), most), ("99.4".into(), None));
        assert_eq!(interval, OutOf { low: 992, high: 1_000, of: 1_000 });
        let bounds = |fewest, most, n| match shown(fewest, most, n) {
            Shown::Percentage { fewest, most: Some(most), .. } => (fewest.to_string(), most.to_string()),
            other => panic!("{other:?}"),
        };
        // 2 of 3 is 66.67 and 1 of 3 is 33.33: outwards to 33.3 and 66.7, to 66 and 67 without decimals.
        assert_eq!(bounds(1_000, 2_000, 3_000), ("33.3".into(), "66.7".into()));
        assert_eq!(bounds(200, 201, 300), ("66".into(), "67".into()));
        assert_eq!(bounds(90, 95, 100), ("90".into(), "95".into()));
        assert_eq!(bounds(0, 1, 900), ("0".into(), "1".into()));
    }
}
