//! The page for addresses that lead nowhere.

use serde::Serialize;

use super::address::SitePath;
use super::{Page, View, World, frame};
use crate::i18n::Language;

/// The page for addresses that lead nowhere.
#[derive(Debug, Clone, Serialize)]
pub struct NotFound {}

/// One in each language; the one at the root, which hosts show for every bad address, is in the default language.
pub(super) fn pages(world: World<'_>, language: &Language) -> Vec<Page> {
    let path = |language: &Language| SitePath::page(language, "404");
    let mut pages = vec![frame::page(world, language, &path, Vec::new(), View::NotFound(NotFound {}))];
    if language == world.catalogue.default_language() {
        let root = SitePath::root("404.html");
        pages.push(frame::page_at(world, language, root, &path, Vec::new(), View::NotFound(NotFound {})));
    }
    pages
}
