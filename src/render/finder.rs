//! What can be found, in the words of the theme; and what a page must know to search.

use std::collections::BTreeMap;

use serde::Serialize;

use super::ThemeError;
use super::dictionary::Dictionary;
use crate::i18n::Language;
use crate::pages::{Find, Findable, Href, Name, Page, SitePath, View};
use crate::search::{self, Entry, Index};

/// The search index of each language.
#[derive(Debug, Default)]
pub struct Searches(BTreeMap<Language, Index>);

impl Searches {
    /// Adds the index of a language.
    pub fn add(&mut self, language: &Language, index: Index) {
        self.0.insert(language.clone(), index);
    }

    /// The files of each index.
    pub(super) fn files(&self) -> impl Iterator<Item = (SitePath, &str)> {
        self.0.iter().flat_map(|(language, index)| files(language, index))
    }
}

/// What a page must know to search.
#[derive(Debug, Serialize)]
pub(super) struct SearchView {
    /// The script that all pages share.
    script: Href,
    /// The script with its index, for the page that carries both within it.
    pub(super) inline: Option<String>,
    /// Where the files of each language's index are, relative to the page.
    folders: BTreeMap<String, String>,
}

impl SearchView {
    /// What the page must know, where it searches; nothing is asked for where it does not.
    pub(super) fn of<'made, E>(
        page: &Page,
        searches: impl FnOnce() -> Result<&'made Searches, E>,
        script: &str,
    ) -> Result<Option<Self>, E> {
        if !matches!(page.view, View::Home(_) | View::Search(_)) {
            return Ok(None);
        }
        let indexes = &searches()?.0;
        let own = indexes.get(&page.language).filter(|_| matches!(page.view, View::Search(_)));
        let folder = |(language, index): (&Language, &Index)| {
            let root = page.path.link_to(&path(language, index, ROOT));
            let folder = root.as_str().strip_suffix(&format!("{ROOT}.js")).unwrap_or_default();
            (language.to_string(), folder.to_owned())
        };
        Ok(Some(Self {
            script: page.path.link_to(&self::script()),
            inline: own.map(|index| format!("{script}{}", index.root)),
            folders: indexes.iter().map(folder).collect(),
        }))
    }
}

/// The name of the root among the files of an index.
const ROOT: &str = "root";

/// Where the script stands that all pages share.
pub(super) fn script() -> SitePath {
    SitePath::root("search/search.js")
}

/// The files of an index.
fn files<'index>(language: &'index Language, index: &'index Index) -> impl Iterator<Item = (SitePath, &'index str)> {
    let root = std::iter::once((path(language, index, ROOT), index.root.as_str()));
    root.chain(index.shards.iter().map(move |(name, text)| (path(language, index, name), text.as_str())))
}

fn path(language: &Language, index: &Index, name: &str) -> SitePath {
    SitePath::root(&format!("search/{language}-{}/{name}.js", index.version))
}

/// Builds the index of a language.
pub(super) fn index(dictionary: &Dictionary, language: &Language, findable: &Findable) -> Result<Index, ThemeError> {
    let entries: Result<Vec<Entry>, ThemeError> =
        findable.finds.iter().map(|find| entry(dictionary, language, find)).collect();
    Ok(search::build(&entries?, &findable.synonyms, &findable.topics))
}

fn entry(dictionary: &Dictionary, language: &Language, find: &Find) -> Result<Entry, ThemeError> {
    let names: Result<Vec<String>, ThemeError> = find.names.iter().map(|one| name(dictionary, one)).collect();
    let path = find.path.as_str();
    let path = path.strip_prefix(&format!("{language}/")).unwrap_or(path);
    Ok(Entry {
        title: name(dictionary, &find.title)?,
        names: names?,
        context: find.context.clone(),
        address: path.strip_suffix(".html").unwrap_or(path).to_owned(),
        code: find.code.clone(),
        kind: find.kind,
        topic: find.topic,
        reach: find.reach,
        wanted: find.wanted,
    })
}

fn name(dictionary: &Dictionary, name: &Name) -> Result<String, ThemeError> {
    Ok(match name {
        Name::Text(text) => text.clone(),
        Name::Unit(kind, name) => dictionary.fill(&format!("place_{}", kind.as_str()), None, &[("name", name)])?,
        Name::Phrase(key) => dictionary.fill(key, None, &[])?,
    })
}
