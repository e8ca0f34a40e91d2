//! The page that searches: a box, filters, and what to do where nothing is found.

use serde::Serialize;

use super::address::SitePath;
use super::frame;
use super::reach::ContactView;
use super::words::{Chooser, Words};
use super::{Page, View, World};
use crate::i18n::Language;

/// The page that searches.
#[derive(Debug, Clone, Serialize)]
pub struct Search {
    /// The topics by which answers are filtered; their positions are what the index calls them by.
    pub topics: Vec<Words>,
    /// What the site is for.
    pub purpose: Words,
    /// Whom to ask where nothing is found.
    pub contacts: Vec<ContactView>,
}

pub(super) fn pages(world: World<'_>, language: &Language) -> Vec<Page> {
    let catalogue = world.catalogue;
    let chooser = Chooser { catalogue, language };
    let view = Search {
        topics: chooser.all(catalogue.topics.value.topics.iter().map(|topic| &topic.name)),
        purpose: chooser.words(&catalogue.site.value.purpose),
        contacts: chooser.contacts(),
    };
    vec![frame::page(world, language, &SitePath::search, Vec::new(), View::Search(view))]
}
