//! Offices of one kind side by side: which differ from all of them together by more than chance explains. Never a ranking.

use super::binomial::float;
use super::funnel::{self, Limits};
use super::rate::Rate;

/// Below this number of dossiers an office is not compared.
pub const COMPARED_FROM: u64 = 10;

/// An office among the others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Compared {
    /// How many dossiers were resolved.
    pub n: u64,
    /// How many of them late.
    pub late: u64,
    /// From how many late ones on they are more than chance explains.
    pub limits: Limits,
    /// Where that puts it.
    pub verdict: Verdict,
}

/// Where an office stands among the others.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    /// No more and no fewer late ones than chance explains.
    Inside,
    /// Fewer late ones than chance explains in 95 of 100 cases.
    Fewer,
    /// More late ones than chance explains in 95 of 100 cases: worth asking why.
    More,
    /// More late ones than chance explains in 998 of 1,000 cases.
    FarMore,
}

impl Verdict {
    /// The word for it, in files and in the keys of the theme's words.
    pub fn name(self) -> &'static str {
        match self {
            Self::Inside => "inside",
            Self::Fewer => "fewer",
            Self::More => "more",
            Self::FarMore => "far_more",
        }
    }
}

/// What offices are compared with: all of them together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Together {
    /// How many dossiers they resolved.
    pub n: u64,
    /// How many of them late.
    pub late: u64,
}

impl Together {
    /// The share that was on time.
    pub fn on_time(self) -> f64 {
        1.0 - float(self.late) / float(self.n)
    }

    /// The limits for a number of dossiers.
    pub fn limits(self, n: u64) -> Option<Limits> {
        funnel::limits(n, self.on_time())
    }
}

/// Compares offices by their rates. Offices whose late dossiers are not known exactly, or that resolved too few, take no
/// part: for them there is nothing. Nothing at all where fewer than two take part or none was late anywhere.
pub fn compare(rates: &[Option<Rate<'_>>]) -> Option<(Together, Vec<Option<Compared>>)> {
    let exact = |rate: &Option<Rate<'_>>| {
        let rate = rate.as_ref().filter(|rate| rate.fewest() == rate.most() && rate.denominator() >= COMPARED_FROM)?;
        Some((rate.denominator(), rate.denominator() - rate.most()))
    };
    let counts: Vec<Option<(u64, u64)>> = rates.iter().map(exact).collect();
    let known = || counts.iter().flatten();
    let sum = |of: fn(&(u64, u64)) -> u64| known().map(of).try_fold(0, u64::checked_add);
    let together = Together { n: sum(|(n, _)| *n)?, late: sum(|(_, late)| *late)? };
    if known().count() < 2 || together.late == 0 {
        return None;
    }
    let compared = |(n, late): (u64, u64)| {
        let limits = together.limits(n)?;
        Some(Compared { n, late, limits, verdict: verdict(late, limits) })
    };
    Some((together, counts.iter().map(|counts| counts.and_then(compared)).collect()))
}

fn verdict(late: u64, limits: Limits) -> Verdict {
    if late >= limits.alarm {
        Verdict::FarMore
    } else if late >= limits.alert {
        Verdict::More
    } else if limits.remarkably_few.is_some_and(|few| late <= few) {
        Verdict::Fewer
    } else {
        Verdict::Inside
    }
}
