//! On-time rates, always whole: counts, bounds, what chance explains, period, definition, what they hide, source.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::assemble::Table;
use crate::derive::figures::rate::{Definition, Fate, NoRate, Rate};
use crate::derive::figures::shown::{OutOf, Shown};
use crate::model::decimal::Figure;
use crate::model::statistics::{Cell, EmptyReason, Measure, Period};
use crate::pages::citations::CitationView;
use crate::pages::words::Chooser;

/// A rate with everything that must stand beside it.
#[derive(Debug, Clone, Serialize)]
pub struct RateView {
    /// What is divided by what, as words of the theme name it.
    pub definition: &'static str,
    /// The fewest that can be on time.
    pub fewest: u64,
    /// The most that can be on time.
    pub most: u64,
    /// Of how many.
    pub denominator: u64,
    /// The percentage, where there are enough dossiers for one.
    pub percentage: Option<PercentageView>,
    /// What chance could make of it, where there are enough dossiers to say.
    pub chance: Option<ChanceView>,
    /// The first and the last day.
    pub period: Period,
    /// What the denominator is made of.
    pub parts: Vec<PartView>,
    /// How many were open at the end, where that is known.
    pub open: Option<u64>,
    /// How many are known to have been open at the end.
    pub open_at_least: u64,
    /// Where its counts were read.
    pub sources: Vec<CitationView>,
}

/// A percentage, or the smallest and the largest that fit what is known.
#[derive(Debug, Clone, Copy, Serialize)]
pub struct PercentageView {
    /// The smallest.
    pub fewest: Figure,
    /// The largest; none where nothing is known to have failed although something may have.
    pub most: Option<Figure>,
}

/// From `low` to `high` out of every `of`.
#[derive(Debug, Clone, Copy, Serialize)]
#[allow(missing_docs)]
pub struct ChanceView {
    pub low: u64,
    pub high: u64,
    pub of: u64,
}

/// A part of the denominator, and its place on a bar of 1,000.
#[derive(Debug, Clone, Copy, Serialize)]
pub struct PartView {
    /// What became of these dossiers, as words of the theme name it.
    pub fate: &'static str,
    /// Whether they are on time; none where nobody knows.
    pub in_time: Option<bool>,
    /// How many they are.
    pub count: u64,
    /// Where they begin.
    pub from: u64,
    /// How much they take.
    pub width: u64,
}

/// Both rates of a row, as far as they follow; none at all where the row does not speak of what was resolved.
#[derive(Debug, Clone, Serialize, Default)]
pub struct RatesView {
    /// The rates that follow.
    pub rates: Vec<RateView>,
    /// Why none follows, as words of the theme name it.
    pub none: Option<&'static str>,
}

/// A cell that is held back to protect persons.
const HELD: Cell = Cell::Empty(EmptyReason::Suppressed);

/// What follows from counts of a table.
pub(super) fn rates(
    chooser: &Chooser<'_>,
    table: &Table,
    counts: &BTreeMap<Measure, Cell>,
    period: Option<Period>,
) -> RatesView {
    let Some(period) = period.filter(|_| table.measures.contains(&Measure::Resolved)) else {
        return RatesView::default();
    };
    let sources = &table.descriptor.value.sources;
    let of = |definition| Rate::new(definition, counts, period, sources);
    let (resolved, official) = (of(Definition::OfResolved), of(Definition::Official766));
    let none = match &resolved {
        Ok(_) => None,
        Err(NoRate::Unknown) if counts.values().any(|cell| *cell == HELD) => Some("suppressed"),
        Err(NoRate::Unknown) => Some("unknown"),
        Err(NoRate::Contradiction) => Some("contradiction"),
        Err(NoRate::Nothing | NoRate::NoSource) => Some("nothing"),
    };
    let rates = [resolved, official].into_iter().flatten().map(|rate| view(chooser, &rate, counts)).collect();
    RatesView { rates, none }
}

fn view(chooser: &Chooser<'_>, rate: &Rate<'_>, counts: &BTreeMap<Measure, Cell>) -> RateView {
    let chance = |OutOf { low, high, of }| ChanceView { low, high, of };
    let (percentage, chance) = match rate.shown() {
        Shown::Counts => (None, None),
        Shown::Interval(interval) => (None, Some(chance(interval))),
        Shown::Percentage { fewest, most, interval } => {
            (Some(PercentageView { fewest: Figure(fewest), most: most.map(Figure) }), Some(chance(interval)))
        }
    };
    let open_parts = [Measure::OpenWithin, Measure::OpenPast]
        .map(|measure| counts.get(&measure).copied().and_then(Cell::count).unwrap_or(0));
    RateView {
        definition: match rate.definition() {
            Definition::OfResolved => "of_resolved",
            Definition::Official766 => "official",
        },
        fewest: rate.fewest(),
        most: rate.most(),
        denominator: rate.denominator(),
        percentage,
        chance,
        period: rate.period(),
        parts: bar(rate),
        open: rate.open(),
        open_at_least: open_parts.iter().fold(0, |sum: u64, count| sum.saturating_add(*count)),
        sources: chooser.citations(rate.sources()),
    }
}

/// The parts on a bar of 1,000, each wide enough to be seen.
fn bar(rate: &Rate<'_>) -> Vec<PartView> {
    let all = u128::from(rate.denominator());
    let share = |count: u64| u64::try_from(u128::from(count) * 1_000 / all).unwrap_or(1_000);
    let mut before: u64 = 0;
    let part = |part: &crate::derive::figures::rate::Part| {
        let from = share(before).min(996);
        before += part.count;
        let width = share(before).saturating_sub(from).max(4);
        PartView { fate: fate(part.fate), in_time: part.fate.is_in_time(), count: part.count, from, width }
    };
    rate.parts().iter().map(part).collect()
}

fn fate(fate: Fate) -> &'static str {
    match fate {
        Fate::Early => "early",
        Fate::OnTime => "on_time",
        Fate::InTime => "in_time",
        Fate::OpenWithin => "open_within",
        Fate::Late => "late",
        Fate::OpenPast => "open_past",
        Fate::Open => "open",
        Fate::Uncategorised => "uncategorised",
        Fate::Returned => "returned",
        Fate::Withdrawn => "withdrawn",
    }
}
