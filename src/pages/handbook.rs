//! The handbook of a commune: all its procedures in one file, to keep on a telephone without signal, to pass on, and to
//! print for the counter. It stands alone: what it says does not need another file.

use std::collections::BTreeMap;

use serde::Serialize;

use super::address::{HANDBOOKS, Href, SitePath};
use super::place::{self, PlaceView};
use super::printed::{self, Printed};
use super::procedure::{self, ProcedureView};
use super::words::{Chooser, Words};
use super::{Page, View, World, frame};
use crate::derive::wait;
use crate::i18n::{Collation, Language};
use crate::model::identifier::{AreaClassId, PlaceId, ProcedureId};
use crate::model::office::Level;
use crate::model::procedure::Procedure;

/// A commune in one file.
#[derive(Debug, Clone, Serialize)]
pub struct Handbook {
    /// What the page of the place says.
    pub place: PlaceView,
    /// The page of the place, for those who read this with a connection.
    pub page: Href,
    /// Where a newer copy is, on paper and in a file that was passed on.
    pub printed: Option<Printed>,
    /// What its centre handles, by topic.
    pub chapters: Vec<Chapter>,
}

/// The procedures of one topic.
#[derive(Debug, Clone, Serialize)]
pub struct Chapter {
    /// The topic.
    pub topic: Words,
    /// Its procedures.
    pub procedures: Vec<Entry>,
}

/// A procedure in the handbook.
#[derive(Debug, Clone, Serialize)]
pub struct Entry {
    /// Its spot in the file.
    pub anchor: String,
    /// What its own page says.
    pub procedure: ProcedureView,
}

pub(super) fn pages(world: World<'_>, language: &Language) -> Vec<Page> {
    let path_in = |language: &Language, id: &PlaceId| SitePath::page_in(language, HANDBOOKS, id.as_str());
    let places = &world.catalogue.places;
    let area_of = |id: &PlaceId| places.get(id).and_then(|record| record.value.area_class.as_ref());
    // All handbooks stand in one folder and hold no address of their own, so that one list of chapters serves many.
    let mut lists: BTreeMap<Option<&AreaClassId>, Vec<Chapter>> = BTreeMap::new();
    for id in places.keys() {
        lists.entry(area_of(id)).or_insert_with(|| chapters(world, language, &path_in(language, id), area_of(id)));
    }
    let page = |(id, place): (&PlaceId, PlaceView)| {
        let here = path_in(language, id);
        let page = SitePath::place(language, id);
        let view = Handbook {
            page: here.link_to(&page),
            printed: printed::printed(world, language, &here, None),
            chapters: lists.get(&area_of(id)).cloned().unwrap_or_default(),
            place: PlaceView { procedures: Vec::new(), ..place },
        };
        frame::page(world, language, &|language| path_in(language, id), Vec::new(), View::Handbook(Box::new(view)))
    };
    place::views(world, language, &|id| path_in(language, id)).into_iter().map(page).collect()
}

fn chapters(world: World<'_>, language: &Language, here: &SitePath, area: Option<&AreaClassId>) -> Vec<Chapter> {
    let chooser = Chooser { catalogue: world.catalogue, language };
    let order = Collation::of(language);
    let at_communes = |procedure: &Procedure| procedure.levels.contains(&Level::Commune);
    let entry = |(id, procedure): (&ProcedureId, &Procedure)| Entry {
        anchor: id.to_string(),
        procedure: procedure::view(world, &chooser, here, (id, &in_area(procedure, area))),
    };
    let chapter = |topic: &crate::model::topic::Topic| {
        let own = procedure::in_force(world.catalogue)
            .filter(|(_, procedure)| procedure.topic == topic.id && at_communes(procedure));
        let mut procedures: Vec<Entry> = own.map(entry).collect();
        procedures.sort_by(|left, right| order.compare(&left.procedure.title.text, &right.procedure.title.text));
        Chapter { topic: chooser.words(&topic.name), procedures }
    };
    let chapters = world.catalogue.topics.value.topics.iter().map(chapter);
    chapters.filter(|chapter| !chapter.procedures.is_empty()).collect()
}

/// The procedure as it is where the class of the area is known: with the time limits of that class alone.
fn in_area(procedure: &Procedure, area: Option<&AreaClassId>) -> Procedure {
    let time_limits = wait::in_area(&procedure.time_limits, area).into_iter().cloned().collect();
    Procedure { time_limits, ..procedure.clone() }
}
