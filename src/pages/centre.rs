//! The papers of a commune's centre: the notice on its wall and the poster of its results, each one sheet of A4.

use serde::Serialize;

use super::address::{CENTRES, Href, POSTERS, SitePath};
use super::citations::RuleView;
use super::place::{self, PlaceView};
use super::printed::{self, Printed};
use super::reach::ContactView;
use super::words::Chooser;
use super::{Page, View, World, frame};
use crate::i18n::Language;
use crate::model::identifier::PlaceId;

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
pub(super) fn notices(world: World<'_>, language: &Language) -> Vec<Page> {
    sheets(world, language, CENTRES, View::Centre)
}

/// The posters of results: what is published of each centre, and what is not.
pub(super) fn posters(world: World<'_>, language: &Language) -> Vec<Page> {
    sheets(world, language, POSTERS, View::Poster)
}

fn sheets(world: World<'_>, language: &Language, folder: &str, view: fn(Sheet) -> View) -> Vec<Page> {
    let site = &world.catalogue.site.value;
    let chooser = Chooser { catalogue: world.catalogue, language };
    let path_in = |language: &Language, id: &PlaceId| SitePath::page_in(language, folder, id.as_str());
    let page = |(id, place): (&PlaceId, PlaceView)| {
        let page = SitePath::place(language, id);
        let sheet = Sheet {
            page: path_in(language, id).link_to(&page),
            printed: printed::printed(world, language, &page, printed::of_place(&place.code)),
            right_to_refuse: chooser.rule(site.right_to_refuse.as_ref()),
            apology_rule: chooser.rule(site.apology.as_ref()),
            contacts: chooser.contacts(),
            place: PlaceView { procedures: Vec::new(), ..place },
        };
        frame::page(world, language, &|language| path_in(language, id), Vec::new(), view(sheet))
    };
    place::views(world, language, &|id| path_in(language, id)).into_iter().map(page).collect()
}
