//! A–Z: every procedure by its title, its code and the other names that people use.

use std::collections::BTreeMap;

use serde::Serialize;

use super::address::SitePath;
use super::words::{Chooser, Words};
use super::{Href, Page, View, World, frame};
use crate::i18n::{Collation, Language};

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

/// One name under which a procedure is listed.
#[derive(Debug, Clone, Serialize)]
pub struct Entry {
    /// The name.
    pub name: Words,
    /// The title of the procedure, where the entry is another name for it.
    pub see: Option<Words>,
    /// The national code.
    pub code: String,
    /// The page.
    pub href: Href,
}

fn path(language: &Language) -> SitePath {
    SitePath::page(language, "a-z")
}

pub(super) fn pages(world: World<'_>, language: &Language) -> Vec<Page> {
    let here = path(language);
    let order = Collation::of(language);
    let mut entries = entries(world, language, &here);
    entries.sort_by(|left, right| {
        order.compare(&left.name.text, &right.name.text).then_with(|| left.code.cmp(&right.code))
    });
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
    let mut entries = Vec::new();
    for (id, record) in &world.catalogue.procedures {
        let procedure = &record.value;
        let title = chooser.words(&procedure.title);
        let href = here.link_to(&SitePath::procedure(language, id));
        for name in chooser.names(&procedure.also_called) {
            entries.push(Entry { name, see: Some(title.clone()), code: procedure.code.clone(), href: href.clone() });
        }
        entries.push(Entry { name: title, see: None, code: procedure.code.clone(), href });
    }
    entries
}
