//! Indices and ranks over years, each drawn beside its equal table. Values out of different numbers never share an axis.

use serde::Serialize;

use super::desk::{BreakView, Desk};
use super::overview::trail;
use crate::assemble::Record;
use crate::i18n::Language;
use crate::model::decimal::Figure;
use crate::model::identifier::IndicatorId;
use crate::model::indicator::{Indicator, IndicatorUnit, IndicatorValue};
use crate::pages::address::{Href, SitePath};
use crate::pages::citations::{CitationView, MissingView};
use crate::pages::data::{Register, Shape};
use crate::pages::frame::{self, Crumb};
use crate::pages::words::{Chooser, Words};
use crate::pages::{Page, View, World};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

/// How wide a drawing is, in points.
const WIDTH: u64 = 320;

/// Where its plot begins and ends from top to foot.
const DOWN: (u64, u64) = (24, 136);

/// Indices and ranks.
#[derive(Debug, Clone, Serialize)]
pub struct Indicators {
    /// What is followed.
    pub followed: Vec<IndicatorView>,
    /// All values for other programs.
    pub csv: Href,
    /// All values for other programs.
    pub json: Href,
}

/// An indicator.
#[derive(Debug, Clone, Serialize)]
pub struct IndicatorView {
    /// Where it stands on the page.
    pub anchor: String,
    /// Its name.
    pub name: Words,
    /// What it measures.
    pub definition: Words,
    /// Who publishes it.
    pub publisher: Words,
    /// What its values are.
    pub unit: IndicatorUnit,
    /// Its values, by year.
    pub values: Vec<ValueView>,
    /// Drawings of its values; one for each number that they are out of.
    pub panels: Vec<Panel>,
    /// Breaks in the series.
    pub breaks: Vec<BreakView>,
    /// What is not published.
    pub missing: Vec<MissingView>,
    /// Where it was read.
    pub sources: Vec<CitationView>,
}

/// The value of a year.
#[derive(Debug, Clone, Serialize)]
pub struct ValueView {
    /// The year.
    pub year: i16,
    /// The value.
    pub value: Figure,
    /// Out of how many.
    pub out_of: Option<Figure>,
    /// The place, where it is not about the whole area.
    pub place: Option<Crumb>,
    /// A remark.
    pub note: Option<Words>,
}

/// A drawing of values out of one number.
#[derive(Debug, Clone, Serialize)]
pub struct Panel {
    /// How wide the drawing is, in points.
    pub width: u64,
    /// What stands at the top of the axis.
    pub top: Figure,
    /// What stands at its foot.
    pub foot: Figure,
    /// Out of how many.
    pub out_of: Option<Figure>,
    /// The values, by year.
    pub dots: Vec<YearDot>,
    /// Where years after a break begin.
    pub breaks: Vec<u64>,
}

/// The value of a year, on a drawing.
#[derive(Debug, Clone, Copy, Serialize)]
#[allow(missing_docs)]
pub struct YearDot {
    pub year: i16,
    pub value: Figure,
    pub x: u64,
    pub y: u64,
    /// Whether a line leads here from the year before: none does across a break or a year without a value.
    pub joined: bool,
}

fn path(language: &Language) -> SitePath {
    SitePath::page(language, "indicators")
}

pub(super) fn pages(world: World<'_>, language: &Language) -> Vec<Page> {
    let here = path(language);
    let desk = Desk { chooser: Chooser { catalogue: world.catalogue, language }, here: &here };
    let indicators = world.catalogue.indicators.iter();
    let view = Indicators {
        followed: indicators.map(|(id, record)| desk.indicator(id, record)).collect(),
        csv: here.link_to(&SitePath::register_data(Register::Indicators, Shape::Csv)),
        json: here.link_to(&SitePath::register_data(Register::Indicators, Shape::Json)),
    };
    vec![frame::page(world, language, &path, trail(language, &here), View::Indicators(view))]
}

impl Desk<'_> {
    fn indicator(&self, id: &IndicatorId, record: &Record<Indicator>) -> IndicatorView {
        let indicator = &record.value;
        let mut sorted: Vec<&IndicatorValue> = indicator.values.iter().collect();
        sorted.sort_by_key(|value| value.year);
        let value = |value: &&IndicatorValue| ValueView {
            year: value.year,
            value: value.value,
            out_of: value.out_of,
            place: value.place.as_ref().and_then(|id| self.place(id)),
            note: self.chooser.maybe(value.note.as_ref()),
        };
        IndicatorView {
            anchor: id.to_string(),
            name: self.chooser.words(&indicator.name),
            definition: self.chooser.words(&indicator.definition),
            publisher: self.chooser.words(&indicator.publisher),
            unit: indicator.unit,
            values: sorted.iter().map(value).collect(),
            panels: panels(indicator, &sorted),
            breaks: self.breaks(&indicator.breaks),
            missing: self.chooser.missing(&indicator.missing),
            sources: self.chooser.citations(&indicator.sources),
        }
    }
}

/// One drawing for each number that values of the whole area are out of; of a single value there is nothing to draw.
fn panels(indicator: &Indicator, sorted: &[&IndicatorValue]) -> Vec<Panel> {
    let whole: Vec<&IndicatorValue> = sorted.iter().copied().filter(|value| value.place.is_none()).collect();
    let mut kinds: Vec<Option<Figure>> = whole.iter().map(|value| value.out_of).collect();
    kinds.dedup();
    let panel = |out_of: Option<Figure>| {
        let values: Vec<&IndicatorValue> = whole.iter().copied().filter(|value| value.out_of == out_of).collect();
        (values.len() > 1).then(|| draw(indicator, &values, out_of))
    };
    kinds.into_iter().filter_map(panel).collect()
}

fn draw(indicator: &Indicator, values: &[&IndicatorValue], out_of: Option<Figure>) -> Panel {
    let largest = values.iter().map(|value| value.value.0).max().unwrap_or(Decimal::ONE);
    let end = out_of.map_or(largest, |figure| figure.0);
    // The best is at the top: rank 1, or all of a score.
    let (top, foot) = match indicator.unit {
        IndicatorUnit::Rank => (Decimal::ONE, end),
        IndicatorUnit::Percent => (Decimal::ONE_HUNDRED, Decimal::ZERO),
        IndicatorUnit::Score | IndicatorUnit::Count => (end, Decimal::ZERO),
    };
    let (first, last) = (values[0].year, values[values.len() - 1].year);
    let is_break =
        |from: i16, to: i16| indicator.breaks.iter().any(|found| from < found.on.0.year() && found.on.0.year() <= to);
    let mut before = None;
    let dots = values.iter().map(|value| {
        let joined = before.is_some_and(|year| year + 1 == value.year && !is_break(year, value.year));
        before = Some(value.year);
        YearDot {
            year: value.year,
            value: value.value,
            x: across(value.year, first, last),
            y: down(value.value.0, top, foot),
            joined,
        }
    });
    let dots = dots.collect();
    let years = indicator.breaks.iter().map(|found| found.on.0.year());
    let breaks = years.filter(|year| first < *year && *year <= last).map(|year| across(year, first, last) - 8);
    Panel { width: WIDTH, top: Figure(top), foot: Figure(foot), out_of, dots, breaks: breaks.collect() }
}

fn across(year: i16, first: i16, last: i16) -> u64 {
    let (begin, end) = (48, WIDTH - 32);
    let years = |from: i16, to: i16| u64::try_from(to - from).unwrap_or(0);
    begin + years(first, year) * (end - begin) / years(first, last).max(1)
}

fn down(value: Decimal, top: Decimal, foot: Decimal) -> u64 {
    let length = Decimal::from(DOWN.1 - DOWN.0);
    let share = (value - top).checked_div(foot - top).unwrap_or(Decimal::ZERO);
    DOWN.0 + (share.clamp(Decimal::ZERO, Decimal::ONE) * length).round().to_u64().unwrap_or(0)
}
