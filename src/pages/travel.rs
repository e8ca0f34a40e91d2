//! What a traveller's browser must know to shape pages for one commune: the places, their centres and their old names.

use serde::Serialize;

use super::World;
use super::reach::{HoursView, PhoneView, phone};
use super::words::Chooser;
use super::workdays::WorkdaysView;
use crate::derive::old_units;
use crate::i18n::{Language, Localized};
use crate::model::identifier::PlaceId;
use crate::model::place::{Place, PlaceKind};

/// What the script of all pages knows, in one language.
#[derive(Debug, Clone, Serialize)]
pub struct Travel {
    /// The places, in the order of their identifiers.
    pub places: Vec<Destination>,
    /// The days on which offices work.
    pub calendar: WorkdaysView,
}

/// A place to travel to. Texts are bare: a script shows them as text, and names are the same in every language.
#[derive(Debug, Clone, Serialize)]
pub struct Destination {
    /// Its identifier, which is also the name of its page.
    pub id: String,
    /// Its name without its kind.
    pub name: String,
    /// What kind of unit it is.
    pub kind: PlaceKind,
    /// Its class for time limits; none where that is not known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub area: Option<String>,
    /// The name of its centre, where it has one of its own.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub centre: Option<String>,
    /// Where the centre is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub seat: Option<String>,
    /// Its telephone.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phone: Option<PhoneView>,
    /// When it is open.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hours: Option<HoursView>,
    /// What a traveller must be warned of.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub warnings: Vec<String>,
    /// The units it was made of.
    pub old: Vec<Origin>,
}

/// An old unit.
#[derive(Debug, Clone, Serialize)]
pub struct Origin {
    /// Its name without its kind.
    pub name: String,
    /// What kind of unit it was.
    pub kind: PlaceKind,
    /// The former district, with its kind.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub district: Option<String>,
    /// Other spellings.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub also: Vec<String>,
    /// The other new place that bears the name, to which people would go by mistake.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub trap: Option<String>,
}

/// What the script of all pages knows, in one language.
pub fn travel(world: World<'_>, language: &Language) -> Travel {
    let chooser = Chooser { catalogue: world.catalogue, language };
    let units = old_units::all(world.catalogue);
    let places = world.catalogue.places.iter();
    let place = |(id, record): (&PlaceId, &crate::assemble::Record<Place>)| {
        let old = units.iter().filter(|unit| unit.now_in == id).map(origin).collect();
        destination(&chooser, id, &record.value, old)
    };
    Travel { places: places.map(place).collect(), calendar: chooser.workdays() }
}

fn destination(chooser: &Chooser<'_>, id: &PlaceId, place: &Place, old: Vec<Origin>) -> Destination {
    let text = |text: &Localized| chooser.words(text).text;
    let centre = &place.centre;
    Destination {
        id: id.to_string(),
        name: place.name.clone(),
        kind: place.kind,
        area: place.area_class.as_ref().map(ToString::to_string),
        centre: centre.name.as_ref().map(text),
        seat: centre.seat.as_ref().map(text),
        phone: centre.phone.as_ref().map(phone),
        hours: centre.hours.as_ref().map(|hours| chooser.hours(hours)),
        warnings: place.warnings.iter().map(text).collect(),
        old,
    }
}

fn origin(unit: &old_units::OldUnit<'_>) -> Origin {
    Origin {
        name: unit.unit.name.clone(),
        kind: unit.unit.kind,
        district: unit.unit.district.clone(),
        also: unit.unit.also_written.clone(),
        trap: unit.trap.map(ToString::to_string),
    }
}
