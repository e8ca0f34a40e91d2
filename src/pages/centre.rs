//! The papers of a commune's centre: the notice on its wall and the poster of its results, each one sheet of A4.

use std::sync::Arc;

use serde::Serialize;

use super::address::{CENTRES, Href, POSTERS, SitePath};
use super::citations::RuleView;
use super::place::{PlaceView, Places};
use super::printed::{self, Printed};
use super::reach::ContactView;
use super::words::Chooser;
use super::{Draft, View, World, frame};
use crate::assemble::Record;
use crate::i18n::Language;
use crate::model::identifier::PlaceId;
use crate::model::place::Place;

/// A sheet of a centre.
#[derive(Debug, Clone, Serialize)]
pub struct Sheet {
    /// What the page of the place says.
    pub place: PlaceView,
    /// The page.
    pub page: Href,
    /// The address of the page on paper.
    pub printed: Option<Printed>,
    /// The rule that nobody may ask for more papers.
    pub right_to_refuse: Option<RuleView>,
    /// The rule on apologies.
    pub apology_rule: Option<RuleView>,
    /// Whom to call.
    pub contacts: Vec<ContactView>,
}

/// The notices on the walls of centres: where each is, when it is open, whom to call, what it handles.
pub(super) fn notices<'world>(world: World<'world>, language: &'world Language) -> Vec<Draft<'world>> {
    sheets(world, language, CENTRES, View::Centre)
}

/// The posters of results: what is published of each centre, and what is not.
pub(super) fn posters<'world>(world: World<'world>, language: &'world Language) -> Vec<Draft<'world>> {
    sheets(world, language, POSTERS, View::Poster)
}

fn sheets<'world>(
    world: World<'world>,
    language: &'world Language,
    folder: &'static str,
    view: fn(Sheet) -> View,
) -> Vec<Draft<'world>> {
    let places = Arc::new(Places::new(world, language));
    let draft = |(id, record): (&'world PlaceId, &'world Record<Place>)| {
        let path_in = move |language: &Language| SitePath::page_in(language, folder, id.as_str());
        let places = Arc::clone(&places);
        Draft::new(path_in(language), language, move || {
            let here = path_in(language);
            let sheet = sheet(world, language, &here, id, places.view(&here, id, &record.value));
            frame::page(world, language, &path_in, Vec::new(), view(sheet))
        })
    };
    world.catalogue.places.iter().map(draft).collect()
}

fn sheet(world: World<'_>, language: &Language, here: &SitePath, id: &PlaceId, place: PlaceView) -> Sheet {
    let site = &world.catalogue.site.value;
    let chooser = Chooser { catalogue: world.catalogue, language };
    let page = SitePath::place(language, id);
    Sheet {
        page: here.link_to(&page),
        printed: printed::printed(world, language, &page, printed::of_place(&place.code)),
        right_to_refuse: chooser.rule(site.right_to_refuse.as_ref()),
        apology_rule: chooser.rule(site.apology.as_ref()),
        contacts: chooser.contacts(),
        place,
    }
}
