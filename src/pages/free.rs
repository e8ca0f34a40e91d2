//! Free pages in Markdown.

use std::collections::BTreeMap;

use serde::Serialize;

use super::address::SitePath;
use super::words::{Chooser, Words};
use super::{Page, View, World, frame};
use crate::assemble::Record;
use crate::i18n::Language;
use crate::model::identifier::PageId;
use crate::model::page::PageText;

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
    let page = |(id, texts): (&PageId, &BTreeMap<Language, Record<PageText>>)| {
        let (written_in, record) = chooser.page_text(texts)?;
        let text = &record.value;
        let words = |words: &str| chooser.written_in(written_in, words);
        let view = Free {
            title: words(&text.head.title),
            description: text.head.description.as_deref().map(words),
            markdown: text.markdown.clone(),
        };
        let path = |language: &Language| SitePath::page(language, id.as_str());
        Some(frame::page(world, language, &path, Vec::new(), View::Free(view)).edited_in(world, &record.file))
    };
    catalogue.pages.iter().filter_map(page).collect()
}
