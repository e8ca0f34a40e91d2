//! Find your commune: every old unit and where its people must go now.

use serde::Serialize;

use super::address::SitePath;
use super::place::{OldUnitView, PlaceLink};
use super::words::{Chooser, Words};
use super::{Page, View, World, frame};
use crate::derive::old_units;
use crate::i18n::{Collation, Language};

/// The page that leads from old names to new units.
#[derive(Debug, Clone, Serialize)]
pub struct Places {
    /// The new units, sorted by name.
    pub new_units: Vec<PlaceEntry>,
    /// The old units, by former district.
    pub districts: Vec<DistrictView>,
    /// How many old units there are.
    pub old_units: usize,
    /// The names that lead travellers astray.
    pub traps: Vec<TrapView>,
}

/// A new unit in the list.
#[derive(Debug, Clone, Serialize)]
pub struct PlaceEntry {
    /// The unit.
    pub place: PlaceLink,
    /// The old units it was made of.
    pub old_units: Vec<Words>,
}

/// The old units of one former district.
#[derive(Debug, Clone, Serialize)]
pub struct DistrictView {
    /// The district with its kind.
    pub name: Option<Words>,
    /// The spot in the page.
    pub anchor: String,
    /// Its units.
    pub units: Vec<UnitLine>,
}

/// An old unit in the list.
#[derive(Debug, Clone, Serialize)]
pub struct UnitLine {
    /// The unit and where it went.
    pub unit: OldUnitView,
    /// Another new unit that bears its name.
    pub trap: Option<PlaceLink>,
}

/// A name that leads travellers astray.
#[derive(Debug, Clone, Serialize)]
pub struct TrapView {
    /// The old unit and where it went.
    pub unit: OldUnitView,
    /// The new unit that bears its name.
    pub bearer: PlaceLink,
}

fn path(language: &Language) -> SitePath {
    SitePath::page(language, "places")
}

pub(super) fn pages(world: World<'_>, language: &Language) -> Vec<Page> {
    let catalogue = world.catalogue;
    let chooser = Chooser { catalogue, language };
    let here = path(language);
    // Names of places are Vietnamese in every language, so they are sorted as Vietnamese in every language.
    let order = Collation::of(catalogue.default_language());
    let bearer = |id| catalogue.places.get(id).map(|place| chooser.place_link(&here, id, &place.value));
    let districts: Vec<DistrictView> = old_units::by_district(catalogue, &order)
        .into_iter()
        .enumerate()
        .map(|(position, district)| DistrictView {
            name: district.name.map(|name| chooser.own(name)),
            anchor: format!("district-{}", position + 1),
            units: district
                .units
                .iter()
                .map(|unit| UnitLine { unit: chooser.old_unit(&here, unit), trap: unit.trap.and_then(bearer) })
                .collect(),
        })
        .collect();
    let lines = districts.iter().flat_map(|district| &district.units);
    let traps = lines.clone().filter_map(|line| Some(TrapView { unit: line.unit.clone(), bearer: line.trap.clone()? }));
    let mut new_units: Vec<PlaceEntry> = catalogue
        .places
        .iter()
        .map(|(id, record)| PlaceEntry {
            place: chooser.place_link(&here, id, &record.value),
            old_units: record.value.predecessors.iter().map(|unit| chooser.own(&unit.name)).collect(),
        })
        .collect();
    new_units.sort_by(|left, right| order.compare(&left.place.link.name.text, &right.place.link.name.text));
    let view =
        Places { new_units, old_units: lines.clone().count(), traps: traps.collect(), districts: districts.clone() };
    vec![frame::page(world, language, &path, Vec::new(), View::Places(view))]
}
