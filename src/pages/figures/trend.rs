//! The drawing of on-time rates over time: a span of chance for each period, and the breaks between that are not to be
//! compared across. The line of each period in the equal table says its counts.

use serde::Serialize;

use super::line::LineView;
use crate::derive::figures::accounts::Account;
use crate::derive::figures::breakdown::{Group, Key};
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

/// Draws the lines of a table that is taken apart by period; none where fewer than two have a percentage.
pub(super) fn trend(account: &Account<'_>, lines: &[(LineView, &Group)]) -> Option<TrendView> {
    let shown = |(line, group): &(LineView, &Group)| {
        let Key::Period(period) = group.key else { return None };
        let rate = line.rates.rates.first().filter(|rate| rate.percentage.is_some())?;
        let chance = rate.chance?;
        let of_1000 = |count: u64| count.saturating_mul(1_000) / rate.denominator.max(1);
        let scale = 1_000 / chance.of.max(1);
        Some((period, [of_1000(rate.fewest), of_1000(rate.most), chance.low * scale, chance.high * scale]))
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
    let smallest = spans.iter().map(|(_, heights)| heights[2].min(heights[0])).min()?;
    let step = if smallest >= 980 {
        10
    } else if smallest >= 900 {
        50
    } else {
        100
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

fn span(own: Period, heights: [u64; 4], all: Period, lowest: u64) -> SpanView {
    let y = |share: u64| {
        let above = share.saturating_sub(lowest) * (DOWN.1 - DOWN.0) / (1_000 - lowest).max(1);
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
