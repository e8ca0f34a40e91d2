//! The handbook of a commune: all its procedures in one file, to keep on a telephone without signal, to pass on, and to
//! print for the counter. It stands alone: what it says does not need another file.

use std::sync::Arc;

use serde::Serialize;

use super::address::{HANDBOOKS, Href, SitePath};
use super::chapters::chapters;
use super::fragment::{ByArea, Content, Fragment};
use super::place::{PlaceView, Places};
use super::printed::{self, Printed};
use super::{Draft, View, World, frame};
use crate::assemble::Record;
use crate::i18n::Language;
use crate::model::identifier::PlaceId;
use crate::model::place::Place;

/// A commune in one file.
#[derive(Debug, Clone, Serialize)]
pub struct Handbook {
    /// What the page of the place says.
    pub place: PlaceView,
    /// The page of the place, for those who read this with a connection.
    pub page: Href,
    /// Where a newer copy is, on paper and in a file that was passed on.
    pub printed: Option<Printed>,
    /// What its centre handles, by topic: the same for all communes of one class of areas.
    pub chapters: Option<Fragment>,
}

pub(super) fn pages<'world>(world: World<'world>, language: &'world Language) -> Vec<Draft<'world>> {
    let places = Arc::new(Places::new(world, language));
    let lists = Arc::new(ByArea::of(world));
    let draft = |(id, record): (&'world PlaceId, &'world Record<Place>)| {
        let path_in = |language: &Language| SitePath::page_in(language, HANDBOOKS, id.as_str());
        let (places, lists) = (Arc::clone(&places), Arc::clone(&lists));
        Draft::new(path_in(language), language, move || {
            let here = path_in(language);
            let area = record.value.area_class.as_ref();
            // All handbooks stand in one folder and hold no address of their own, so that one list of chapters serves many.
            let list = || Content::Chapters(chapters(world, language, &here, area));
            let view = Handbook {
                place: places.view(&here, id, &record.value),
                page: here.link_to(&SitePath::place(language, id)),
                printed: printed::printed(world, language, &here, None),
                chapters: lists.get(area, list),
            };
            frame::page(world, language, &path_in, Vec::new(), View::Handbook(Box::new(view)))
        })
    };
    world.catalogue.places.iter().map(draft).collect()
}
