//! Free pages in Markdown.

use serde::Serialize;

use super::address::SitePath;
use super::words::{Chooser, Words};
use super::{Page, View, World, frame};
use crate::i18n::Language;

/// A free page.
#[derive(Debug, Clone, Serialize)]
pub struct Free {
    /// Its title.
    pub title: Words,
    /// One sentence about it.
    pub description: Option<Words>,
    /// Its text in Markdown; its language is that of the title.
    pub markdown: String,
}

pub(super) fn pages(world: World<'_>, language: &Language) -> Vec<Page> {
    let catalogue = world.catalogue;
    let chooser = Chooser { catalogue, language };
    let page = |(id, texts): (&crate::model::identifier::PageId, &std::collections::BTreeMap<Language, _>)| {
        let (text, words): (&crate::assemble::Record<crate::model::page::PageText>, fn(&Chooser<'_>, &str) -> Words) =
            match texts.get(language) {
                Some(text) => (text, |_, text| Words { text: text.to_owned(), language: None }),
                None => (texts.get(catalogue.default_language())?, |chooser, text| chooser.own(text)),
            };
        let view = Free {
            title: words(&chooser, &text.value.head.title),
            description: text.value.head.description.as_deref().map(|description| words(&chooser, description)),
            markdown: text.value.markdown.clone(),
        };
        let path = |language: &Language| SitePath::page(language, id.as_str());
        Some(frame::page(world, language, &path, Vec::new(), View::Free(view)))
    };
    catalogue.pages.iter().filter_map(page).collect()
}
