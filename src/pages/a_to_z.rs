//! A–Z: everything by all its names, for whoever has no JavaScript to search with: procedures by title, code, and what
//! people call them; places by their names of now and of old.

use std::collections::BTreeMap;

use serde::Serialize;

use super::address::SitePath;
use super::finds::{self, Find, Name};
use super::words::{Chooser, Words};
use super::{Href, Page, View, World, frame};
use crate::i18n::{Collation, Language};
use crate::model::place::PlaceKind;
use crate::search::{self, Kind, Synonym};

/// The list of everything.
#[derive(Debug, Clone, Serialize)]
pub struct AToZ {
    /// The entries by first letter, in the order of the language.
    pub letters: Vec<Letter>,
    /// How many procedures there are.
    pub procedures: usize,
}

/// The entries of one letter.
#[derive(Debug, Clone, Serialize)]
pub struct Letter {
    /// The letter.
    pub heading: String,
    /// The spot in the page.
    pub anchor: String,
    /// The entries.
    pub entries: Vec<Entry>,
}

/// One name with what it leads to.
#[derive(Debug, Clone, Serialize)]
pub struct Entry {
    /// The name.
    pub name: Words,
    /// What kind of unit bears it, where it is the name of one.
    pub unit: Option<PlaceKind>,
    /// What it leads to: one page under its own title, or the pages of which it is another name.
    pub pages: Vec<Target>,
}

/// A page that a name leads to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Target {
    /// Its title, where that is not the name.
    pub title: Option<Words>,
    /// The kind of unit in its title.
    pub unit: Option<PlaceKind>,
    /// The national code of a procedure.
    pub code: Option<String>,
    /// Its address.
    pub href: Href,
}

/// How many pages a name is shown to lead to: more would hide the list.
const MOST_TARGETS: usize = 6;

fn path(language: &Language) -> SitePath {
    SitePath::page(language, "a-z")
}

pub(super) fn pages(world: World<'_>, language: &Language) -> Vec<Page> {
    let here = path(language);
    let order = Collation::of(language);
    let mut entries = entries(world, language, &here);
    entries.sort_by(|left, right| order.compare(&left.name.text, &right.name.text));
    let mut by_letter: BTreeMap<String, Vec<Entry>> = BTreeMap::new();
    for entry in entries {
        by_letter.entry(Collation::heading(&entry.name.text)).or_default().push(entry);
    }
    let mut letters: Vec<(String, Vec<Entry>)> = by_letter.into_iter().collect();
    letters.sort_by(|left, right| order.compare(&left.0, &right.0));
    let letters = letters.into_iter().enumerate().map(|(position, (heading, entries))| Letter {
        anchor: format!("letter-{}", position + 1),
        heading,
        entries,
    });
    let view = AToZ { letters: letters.collect(), procedures: world.catalogue.procedures.len() };
    vec![frame::page(world, language, &path, Vec::new(), View::AToZ(view))]
}

fn entries(world: World<'_>, language: &Language, here: &SitePath) -> Vec<Entry> {
    let chooser = Chooser { catalogue: world.catalogue, language };
    let findable = finds::findable(world, language);
    let listed = |find: &&Find| matches!(find.kind, Kind::Procedure | Kind::Place | Kind::Office);
    let finds: Vec<&Find> = findable.finds.iter().filter(listed).collect();
    let mut list = Lister { chooser, here, entries: BTreeMap::new() };
    for find in &finds {
        list.own(find);
    }
    for (find, terms) in finds.iter().zip(terms(&finds, &findable.synonyms)) {
        for name in &find.names {
            list.other(name, find);
        }
        for term in terms {
            list.other(&Name::Text(term.to_owned()), find);
        }
    }
    let mut entries: Vec<Entry> = list.entries.into_values().collect();
    for entry in &mut entries {
        entry.pages.truncate(MOST_TARGETS);
    }
    entries
}

/// For each of the finds the words that people type for it.
fn terms<'synonyms>(finds: &[&Find], synonyms: &'synonyms [Synonym]) -> Vec<Vec<&'synonyms str>> {
    let text = |name: &Name| match name {
        Name::Text(text) | Name::Unit(_, text) => text.clone(),
        Name::Phrase(_) => String::new(),
    };
    let entry = |find: &&Find| search::Entry {
        title: text(&find.title),
        names: find.names.iter().map(text).collect(),
        context: Vec::new(),
        address: find.path.as_str().to_owned(),
        code: None,
        kind: find.kind,
        topic: None,
        reach: find.reach,
        wanted: None,
    };
    search::terms(&finds.iter().map(entry).collect::<Vec<_>>(), synonyms)
}

/// Collects names; the same name for several pages is one entry.
struct Lister<'world> {
    chooser: Chooser<'world>,
    here: &'world SitePath,
    entries: BTreeMap<(String, Option<PlaceKind>), Entry>,
}

impl Lister<'_> {
    fn own(&mut self, find: &Find) {
        self.add(&find.title, find, None);
    }

    fn other(&mut self, name: &Name, find: &Find) {
        if *name != find.title {
            self.add(name, find, Some(&find.title));
        }
    }

    fn add(&mut self, name: &Name, find: &Find, title: Option<&Name>) {
        let Some((name, unit)) = self.words(name) else { return };
        let (title, title_unit) = title.and_then(|title| self.words(title)).unzip();
        let target =
            Target { title, unit: title_unit.flatten(), code: find.code.clone(), href: self.here.link_to(&find.path) };
        let key = (name.text.to_lowercase(), unit);
        let entry = self.entries.entry(key).or_insert_with(|| Entry { name, unit, pages: Vec::new() });
        if entry.pages.iter().all(|page| page.href != target.href) {
            entry.pages.push(target);
        }
    }

    fn words(&self, name: &Name) -> Option<(Words, Option<PlaceKind>)> {
        match name {
            Name::Text(text) => Some((Words::here(text), None)),
            Name::Unit(kind, name) => Some((self.chooser.own(name), Some(*kind))),
            Name::Phrase(_) => None,
        }
    }
}
