//! Limits of a funnel plot: how many late dossiers chance alone explains at a target, for each number of dossiers.
//!
//! Spiegelhalter (2005), Statistics in Medicine 24:1185–1202, with exact binomial limits. Outside means "worth asking
//! why", never a place in a ranking.

use super::binomial::{at_least, at_most, first};

/// What lies outside the inner limits in each direction, where an office meets the target: 2.5 %.
const ALERT: f64 = 0.025;

/// What lies outside the outer limits in each direction: 0.1 %.
const ALARM: f64 = 0.001;

/// The limits for one number of dossiers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// From how many late ones on they are more than chance explains in 95 of 100 cases.
    pub alert: u64,
    /// From how many late ones on they are more than chance explains in 998 of 1,000 cases.
    pub alarm: u64,
    /// Up to how many late ones they are fewer than the target leads one to expect; none where even zero is not.
    pub remarkably_few: Option<u64>,
}

/// The limits for `n` dossiers where the target is that the share `on_time` of them is on time.
///
/// A limit beyond `n` says that no number of late ones would be remarkable. None where the target is no share.
pub fn limits(n: u64, on_time: f64) -> Option<Limits> {
    if !(0.0..=1.0).contains(&on_time) {
        return None;
    }
    let late = 1.0 - on_time;
    let from = |outside: f64| first(n + 1, |k| at_least(k, n, late) <= outside);
    let usual = first(n + 1, |k| at_most(k, n, late) > ALERT);
    Some(Limits { alert: from(ALERT), alarm: from(ALARM), remarkably_few: usual.checked_sub(1) })
}

#[cfg(test)]
mod tests {
    use super::{ALARM, ALERT, Limits, limits};

    fn at(n: u64) -> (u64, u64) {
        let Limits { alert, alarm, .. } = limits(n, 0.997).unwrap();
        (alert, alarm)
    }

    #[test]
    fn limits_at_the_published_target() {
        assert_eq!((at(100), at(1_265), at(5_000)), ((3, 4), (9, 12), (24, 29)));
    }

    /// From the probability of none upwards, in another order than the program sums.
    fn by_summing(n: u32, late: f64, outside: f64) -> u64 {
        let mut chance = (1.0 - late).powi(i32::try_from(n).unwrap());
        let (mut below, mut k) = (0.0, 0_u32);
        while 1.0 - below > outside && k <= n {
            below += chance;
            chance *= f64::from(n - k) / f64::from(k + 1) * late / (1.0 - late);
            k += 1;
        }
        u64::from(k)
    }

    #[test]
    fn limits_agree_with_plain_sums_for_every_small_number() {
        for target in [0.9, 0.95, 0.997] {
            for n in 0..400 {
                let found = limits(u64::from(n), target).unwrap();
                let late = 1.0 - target;
                let expected = (by_summing(n, late, ALERT), by_summing(n, late, ALARM));
                assert_eq!((found.alert, found.alarm), expected, "{n} at {target}");
            }
        }
    }

    #[test]
    fn few_dossiers_can_never_be_remarkable() {
        assert_eq!(limits(1, 0.5).unwrap(), Limits { alert: 2, alarm: 2, remarkably_few: None });
        assert_eq!(limits(0, 0.997).unwrap(), Limits { alert: 1, alarm: 1, remarkably_few: None });
        assert_eq!(limits(10_000, 0.9).unwrap().remarkably_few.map(|few| few > 900 && few < 1_000), Some(true));
        assert_eq!((limits(5, 1.5), limits(5, f64::NAN)), (None, None));
    }

    #[test]
    fn a_target_of_everything_leaves_no_late_one_unremarked() {
        assert_eq!(limits(50, 1.0).unwrap(), Limits { alert: 1, alarm: 1, remarkably_few: None });
    }
}
