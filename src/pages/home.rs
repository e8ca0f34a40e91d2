//! The home page.

use serde::Serialize;

use super::address::SitePath;
use super::frame::{self, Crumb};
use super::words::{Chooser, Words};
use super::{Href, Page, View, World};
use crate::i18n::Language;
use crate::model::topic::EventKind;

/// The home page.
#[derive(Debug, Clone, Serialize)]
pub struct Home {
    /// How phones put the site among their apps.
    pub manifest: Href,
    /// What the site is for.
    pub purpose: Words,
    /// Life events.
    pub life: Vec<Card>,
    /// Business events.
    pub business: Vec<Card>,
    /// Topics.
    pub topics: Vec<Card>,
    /// How much the site holds.
    pub figures: Figures,
}

/// A link with what stands behind it.
#[derive(Debug, Clone, Serialize)]
pub struct Card {
    /// The link.
    pub link: Crumb,
    /// What it covers.
    pub summary: Option<Words>,
    /// How many procedures stand behind it.
    pub procedures: usize,
}

/// How much the site holds.
#[derive(Debug, Clone, Copy, Serialize)]
pub struct Figures {
    /// Procedures with a page.
    pub procedures: usize,
    /// Commune-level units.
    pub places: usize,
    /// Old units that lead to a new one.
    pub old_units: usize,
    /// Offices.
    pub offices: usize,
}

pub(super) fn path(language: &Language) -> SitePath {
    SitePath::page(language, "index")
}

pub(super) fn pages(world: World<'_>, language: &Language) -> Vec<Page> {
    let here = path(language);
    let mut pages = vec![frame::page(world, language, &path, Vec::new(), View::Home(view(world, language, &here)))];
    if language == world.catalogue.default_language() {
        // The root of the site is the home page in the default language: no redirect to wait for on a slow link.
        let root = SitePath::root("index.html");
        let at_root = view(world, language, &root);
        pages.push(frame::page_at(world, language, root, &path, Vec::new(), View::Home(at_root)));
    }
    pages
}

fn view(world: World<'_>, language: &Language, here: &SitePath) -> Home {
    let catalogue = world.catalogue;
    let chooser = Chooser { catalogue, language };
    let in_effect = || catalogue.procedures.values().map(|record| &record.value);
    let events = |kind: EventKind| {
        let events = catalogue.events.value.events.iter().filter(move |event| event.kind == kind);
        events.map(|event| Card {
            link: Crumb { name: chooser.words(&event.name), href: here.link_to(&SitePath::event(language, &event.id)) },
            summary: chooser.maybe(event.summary.as_ref()),
            procedures: in_effect().filter(|procedure| procedure.events.contains(&event.id)).count(),
        })
    };
    let topics = catalogue.topics.value.topics.iter().map(|topic| Card {
        link: Crumb { name: chooser.words(&topic.name), href: here.link_to(&SitePath::topic(language, &topic.id)) },
        summary: chooser.maybe(topic.summary.as_ref()),
        procedures: in_effect().filter(|procedure| procedure.topic == topic.id).count(),
    });
    Home {
        manifest: here.link_to(&SitePath::manifest(language)),
        purpose: chooser.words(&catalogue.site.value.purpose),
        life: events(EventKind::Life).collect(),
        business: events(EventKind::Business).collect(),
        topics: topics.collect(),
        figures: Figures {
            procedures: catalogue.procedures.len(),
            places: catalogue.places.len(),
            old_units: catalogue.places.values().map(|place| place.value.predecessors.len()).sum(),
            offices: catalogue.offices.len(),
        },
    }
}
