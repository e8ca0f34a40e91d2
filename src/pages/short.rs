//! Short addresses, which stand on paper: each leads on to a page of the default language.

use serde::Serialize;

use super::address::{Href, SitePath};
use super::words::{Chooser, Words};
use super::{Page, View, World, frame, printed};
use crate::i18n::Language;

/// A short address.
#[derive(Debug, Clone, Serialize)]
pub struct Short {
    /// The name of the page behind it.
    pub name: Words,
    /// The page behind it.
    pub target: Href,
}

/// None where it is not known where the site will stand: then nothing with an address is printed.
pub(super) fn pages(world: World<'_>, language: &Language) -> Vec<Page> {
    let catalogue = world.catalogue;
    if language != catalogue.default_language() || frame::base_url(catalogue).is_none() {
        return Vec::new();
    }
    let chooser = Chooser { catalogue, language };
    let procedures = super::procedure::in_force(catalogue).filter_map(|(id, procedure)| {
        let short = printed::of_procedure(&procedure.code)?;
        Some((short, chooser.words(&procedure.title), SitePath::procedure(language, id)))
    });
    let places = catalogue.places.iter().filter_map(|(id, record)| {
        let short = printed::of_place(&record.value.code)?;
        Some((short, chooser.own(&record.value.name), SitePath::place(language, id)))
    });
    let page = |(short, name, target): (SitePath, Words, SitePath)| {
        let view = View::Short(Short { name, target: short.link_to(&target) });
        frame::page_at(world, language, short, &|_| target.clone(), Vec::new(), view)
    };
    procedures.chain(places).map(page).collect()
}
