//! A place: its centre, what it was made of, what a traveller must be warned of, what it handles and how long it takes
//! there.

use std::collections::BTreeMap;

use serde::Serialize;

use super::address::{CENTRES, Download, HANDBOOKS, Href, PLACES, POSTERS, SitePath};
use super::citations::{CitationView, MissingView, RuleView};
use super::claims::{self, ClaimView};
use super::figures::{self, TableView};
use super::frame::{self, Crumb};
use super::procedure::line::{self, ProcedureLine};
use super::reach::{HoursView, PhoneView, phone, working_week};
use super::words::{Chooser, Words};
use super::{Page, View, World};
use crate::derive::figures::breakdown::By;
use crate::derive::old_units;
use crate::i18n::Language;
use crate::model::calendar::Weekday;
use crate::model::decimal::Figure;
use crate::model::identifier::{AreaClassId, PlaceId};
use crate::model::office::Level;
use crate::model::place::{Place, PlaceKind};

/// A place.
#[derive(Debug, Clone, Serialize)]
pub struct PlaceView {
    /// Its name without its kind, in the language of the country.
    pub name: Words,
    /// What kind of unit it is.
    pub kind: PlaceKind,
    /// Its national code.
    pub code: String,
    /// What a traveller must be warned of, in the editors' words.
    pub warnings: Vec<Words>,
    /// Old units of the same name that went elsewhere.
    pub elsewhere: Vec<OldUnitView>,
    /// The name of its centre, where it has one of its own.
    pub centre: Option<Words>,
    /// Where the centre is.
    pub seat: Option<Words>,
    /// When it is open.
    pub hours: Option<HoursView>,
    /// The ordinary working week of offices, where the hours are not known.
    pub working_week: Vec<Weekday>,
    /// Its telephone.
    pub phone: Option<PhoneView>,
    /// A remark on the centre.
    pub centre_note: Option<Words>,
    /// The rule that any centre accepts a dossier.
    pub file_anywhere: Option<RuleView>,
    /// The units it was made of.
    pub old_units: Vec<OldUnitView>,
    /// Its class for time limits, where it is known.
    pub area_class: Option<Words>,
    /// Whether the site knows classes of areas at all.
    pub has_area_classes: bool,
    /// Its area in square kilometres.
    pub area_km2: Option<Figure>,
    /// Its population.
    pub population: Option<u32>,
    /// A remark.
    pub note: Option<Words>,
    /// How many procedures its centre handles.
    pub handles: usize,
    /// What its centre handles; empty on sheets that only say how many.
    pub procedures: Vec<ProcedureLine>,
    /// Tables of counts, with the rows that speak of it.
    pub tables: Vec<TableView>,
    /// Figures that were published of it.
    pub claims: Vec<ClaimView>,
    /// Its procedures in one file, to keep or to print.
    pub handbook: Download,
    /// The wall notice of its centre.
    pub notice: Href,
    /// Its results on one sheet.
    pub poster: Href,
    /// What is not known of it.
    pub missing: Vec<MissingView>,
    /// Where it was read of.
    pub sources: Vec<CitationView>,
}

/// An old unit.
#[derive(Debug, Clone, Serialize)]
pub struct OldUnitView {
    /// Its name without its kind.
    pub name: Words,
    /// What kind of unit it was.
    pub kind: PlaceKind,
    /// The former district, with its kind.
    pub district: Option<Words>,
    /// Other spellings.
    pub also_written: Vec<String>,
    /// The place it is part of now.
    pub now_in: PlaceLink,
}

/// A link to a place.
#[derive(Debug, Clone, Serialize)]
pub struct PlaceLink {
    /// The name and page.
    pub link: Crumb,
    /// What kind of unit it is.
    pub kind: PlaceKind,
}

pub(super) fn pages(world: World<'_>, language: &Language) -> Vec<Page> {
    let path_in = |language: &Language, id: &PlaceId| SitePath::place(language, id);
    let page = |(id, view): (&PlaceId, PlaceView)| {
        let here = path_in(language, id);
        let trail = vec![Crumb { name: Words::here(""), href: here.link_to(&SitePath::page(language, PLACES)) }];
        frame::page(world, language, &|language| path_in(language, id), trail, View::Place(view))
    };
    views(world, language, &|id| path_in(language, id)).into_iter().map(page).collect()
}

/// What is said of each place, on pages that stand where `path_of` says.
pub(super) fn views<'catalogue>(
    world: World<'catalogue>,
    language: &Language,
    path_of: &dyn Fn(&PlaceId) -> SitePath,
) -> Vec<(&'catalogue PlaceId, PlaceView)> {
    let units = old_units::all(world.catalogue);
    let lists = lists(world, language, path_of);
    let chooser = Chooser { catalogue: world.catalogue, language };
    let of_place = |(id, record): (&'catalogue PlaceId, &'catalogue crate::assemble::Record<Place>)| {
        let here = path_of(id);
        let elsewhere = units.iter().filter(|unit| unit.trap == Some(id));
        let elsewhere = elsewhere.map(|unit| chooser.old_unit(&here, unit)).collect();
        let procedures = lists.get(&record.value.area_class.as_ref()).cloned().unwrap_or_default();
        (id, view(world, &chooser, &here, (id, &record.value), elsewhere, procedures))
    };
    world.catalogue.places.iter().map(of_place).collect()
}

/// What the centres of places handle, by the class of area that their time limits depend on.
///
/// All pages of a kind stand in one folder, so that a link from one of them is the same from each: a list serves many.
fn lists<'catalogue>(
    world: World<'catalogue>,
    language: &Language,
    path_of: &dyn Fn(&PlaceId) -> SitePath,
) -> BTreeMap<Option<&'catalogue AreaClassId>, Vec<ProcedureLine>> {
    let mut lists = BTreeMap::new();
    for (id, record) in &world.catalogue.places {
        let area = record.value.area_class.as_ref();
        lists.entry(area).or_insert_with(|| {
            line::lines_in(world, language, &path_of(id), area, |procedure| procedure.levels.contains(&Level::Commune))
        });
    }
    lists
}

fn view(
    world: World<'_>,
    chooser: &Chooser<'_>,
    here: &SitePath,
    (id, place): (&PlaceId, &Place),
    elsewhere: Vec<OldUnitView>,
    procedures: Vec<ProcedureLine>,
) -> PlaceView {
    let site = &chooser.catalogue.site.value;
    let old_unit = |unit: old_units::OldUnit<'_>| chooser.old_unit(here, &unit);
    let own_units = place.predecessors.iter().map(|unit| old_units::OldUnit { unit, now_in: id, place, trap: None });
    let area_class =
        place.area_class.as_ref().and_then(|class| site.area_classes.iter().find(|known| known.id == *class));
    let centre = &place.centre;
    let to = |folder: &str| here.link_to(&SitePath::page_in(chooser.language, folder, id.as_str()));
    PlaceView {
        name: chooser.own(&place.name),
        kind: place.kind,
        code: place.code.clone(),
        warnings: chooser.all(&place.warnings),
        elsewhere,
        centre: chooser.maybe(centre.name.as_ref()),
        seat: chooser.maybe(centre.seat.as_ref()),
        hours: centre.hours.as_ref().map(|hours| chooser.hours(hours)),
        working_week: working_week(world),
        phone: centre.phone.as_ref().map(phone),
        centre_note: chooser.maybe(centre.note.as_ref()),
        file_anywhere: chooser.rule(site.file_anywhere.as_ref()),
        old_units: own_units.map(old_unit).collect(),
        area_class: area_class.map(|class| chooser.words(&class.name)),
        has_area_classes: !site.area_classes.is_empty(),
        area_km2: place.area_km2,
        population: place.population,
        note: chooser.maybe(place.note.as_ref()),
        handles: procedures.len(),
        procedures,
        tables: figures::figures_of(world, chooser.language, here, (By::Place, id.as_str())),
        claims: claims::of_place(chooser, id),
        handbook: Download::of(here, &SitePath::page_in(chooser.language, HANDBOOKS, id.as_str())),
        notice: to(CENTRES),
        poster: to(POSTERS),
        missing: chooser.missing(&place.missing),
        sources: chooser.citations(&place.sources),
    }
}

impl Chooser<'_> {
    pub(super) fn old_unit(&self, here: &SitePath, unit: &old_units::OldUnit<'_>) -> OldUnitView {
        OldUnitView {
            name: self.own(&unit.unit.name),
            kind: unit.unit.kind,
            district: unit.unit.district.as_deref().map(|district| self.own(district)),
            also_written: unit.unit.also_written.clone(),
            now_in: self.place_link(here, unit.now_in, unit.place),
        }
    }

    pub(super) fn place_link(&self, here: &SitePath, id: &PlaceId, place: &Place) -> PlaceLink {
        let link = Crumb { name: self.own(&place.name), href: here.link_to(&SitePath::place(self.language, id)) };
        PlaceLink { link, kind: place.kind }
    }
}
