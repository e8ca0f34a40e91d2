//! The drawing of on-time rates over time: a span of chance for each period, and the breaks between that are not to be
//! compared across. The line of each period in the equal table says its counts.

use serde::Serialize;

use super::line::LineView;
use super::rates::RateView;
use crate::derive::figures::accounts::Account;
use crate::derive::figures::breakdown::{Group, Key};
use crate::derive::figures::wilson;
use crate::model::date::Date;
use crate::model::statistics::Period;

/// How wide the drawing is, in points.
const WIDTH: u64 = 640;

/// Where its plot begins and ends from left to right.
const ACROSS: (u64, u64) = (64, 624);

/// Where its plot begins and ends from top to foot.
const DOWN: (u64, u64) = (16, 216);

/// On-time rates over time.
#[derive(Debug, Clone, Serialize)]
pub struct TrendView {
    /// How wide the drawing is, in points.
    pub width: u64,
    /// The share at the foot of the drawing, of every 1,000.
    pub lowest: u64,
    /// The periods that have enough dossiers for a percentage.
    pub spans: Vec<SpanView>,
    /// Where the series breaks.
    pub breaks: Vec<u64>,
    /// The first and the last day.
    pub period: Period,
}

/// A period of the drawing.
#[derive(Debug, Clone, Copy, Serialize)]
pub struct SpanView {
    /// Where it lies from left to right.
    pub x: u64,
    /// How high what is known lies; two heights where only bounds are known.
    pub fewest: u64,
    /// The upper of the two.
    pub most: u64,
    /// How low chance could make it.
    pub low: u64,
    /// How high chance could make it.
    pub high: u64,
}

/// The whole, in the units in which heights are worked out.
const WHOLE: u64 = 100_000;

/// Draws the lines of a table that is taken apart by period; none where fewer than two have a percentage.
pub(super) fn trend(account: &Account<'_>, lines: &[(LineView, &Group)]) -> Option<TrendView> {
    let shown = |(line, group): &(LineView, &Group)| {
        let Key::Period(period) = group.key else { return None };
        let rate = line.rates.rates.first().filter(|rate| rate.percentage.is_some())?;
        Some((period, heights(rate)?))
    };
    // Only the shortest periods: a year beside its months would be drawn twice.
    let mut spans: Vec<(Period, [u64; 4])> = lines.iter().filter_map(shown).collect();
    let periods: Vec<Period> = spans.iter().map(|(period, _)| *period).collect();
    let holds = |outer: &Period, inner: &Period| outer != inner && outer.from <= inner.from && inner.to <= outer.to;
    spans.retain(|(period, _)| !periods.iter().any(|other| holds(period, other)));
    let (first, last) = (spans.first()?.0, spans.last()?.0);
    if spans.len() < 2 {
        return None;
    }
    let period = Period { from: first.from, to: last.to };
    // The foot lies a round step below everything, and says so.
    let smallest = spans.iter().map(|(_, heights)| heights[2]).min()? * 1_000 / WHOLE;
    let step = match smallest {
        980.. => 10,
        900.. => 50,
        _ => 100,
    };
    let lowest = smallest / step * step;
    let breaks = account.table.descriptor.value.breaks.iter().map(|found| found.on);
    let inside = breaks.filter(|day| period.from < *day && *day <= period.to);
    Some(TrendView {
        width: WIDTH,
        lowest,
        breaks: inside.map(|day| across(day, period)).collect(),
        spans: spans.iter().map(|(own, heights)| span(*own, *heights, period, lowest)).collect(),
        period,
    })
}

/// How high a rate lies: the fewest and the most that can be on time, and how far chance could move them.
fn heights(rate: &RateView) -> Option<[u64; 4]> {
    let share = |count: u64| count.saturating_mul(WHOLE) / rate.denominator.max(1);
    let chance = |count| wilson::interval(count, rate.denominator, wilson::LEVEL);
    let (low, high) = (chance(rate.fewest)?.low, chance(rate.most)?.high);
    Some([share(rate.fewest), share(rate.most), in_units(low), in_units(high)])
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a share lies between 0 and 1")]
fn in_units(share: f64) -> u64 {
    (share * 100_000.0).round() as u64
}

fn span(own: Period, heights: [u64; 4], all: Period, lowest: u64) -> SpanView {
    let y = |share: u64| {
        let foot = lowest * WHOLE / 1_000;
        let above = share.saturating_sub(foot) * (DOWN.1 - DOWN.0) / (WHOLE - foot).max(1);
        DOWN.1.saturating_sub(above)
    };
    let [fewest, most, low, high] = heights.map(y);
    SpanView { x: u64::midpoint(across(own.from, all), across(own.to, all)), fewest, most, low, high }
}

/// Where a day lies from left to right.
fn across(day: Date, all: Period) -> u64 {
    let days = |to: Date| u64::try_from(all.from.0.duration_until(to.0).as_hours() / 24).unwrap_or(0);
    ACROSS.0 + days(day) * (ACROSS.1 - ACROSS.0) / days(all.to).max(1)
}

#[cfg(test)]
mod tests {
    use super::{DOWN, WHOLE, in_units, span};
    use crate::model::date::Date;
    use crate::model::statistics::Period;

    #[test]
    fn heights_lie_inside_the_drawing_and_in_order() {
        let day = |text: &str| Date::try_from(text.to_owned()).unwrap();
        let all = Period { from: day("2026-01-01"), to: day("2026-12-31") };
        let may = Period { from: day("2026-05-01"), to: day("2026-05-31") };
        let drawn = span(may, [99_500, 99_700, 98_100, 99_900], all, 980);
        assert!(DOWN.0 <= drawn.high && drawn.high <= drawn.most && drawn.most <= drawn.fewest);
        assert!(drawn.fewest <= drawn.low && drawn.low <= DOWN.1);
        assert_eq!(span(may, [WHOLE; 4], all, 980).high, DOWN.0, "all on time lies at the top");
        assert_eq!(in_units(0.975), 97_500);
    }
}
