//! Synonyms: what people type becomes another name of everything that is called by the canonical words.

use std::collections::HashMap;

use super::Entry;
use super::words::{key, split};

/// What people type, and what it is called.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Synonym {
    /// What people type.
    pub term: String,
    /// What it is called.
    pub canonical: String,
}

/// The keys of one name.
type Name = Vec<String>;

/// For each entry the terms that lead to it, in the order of `synonyms`.
///
/// An entry bears the canonical words where they stand side by side in its title or in another of its names. Where no
/// entry does, those that have all of them anywhere in one name are meant.
pub fn terms<'synonyms>(entries: &[Entry], synonyms: &'synonyms [Synonym]) -> Vec<Vec<&'synonyms str>> {
    let names: Vec<Vec<Name>> = entries.iter().map(names).collect();
    let bearers = bearers(&names);
    let mut terms = vec![Vec::new(); entries.len()];
    for synonym in synonyms {
        let wanted = keys(&synonym.canonical);
        // Whoever is called so bears the rarest of the words: the others need not be looked at.
        let rarest = wanted.iter().map(|word| bearers.get(word.as_str()).map_or(&[][..], Vec::as_slice));
        let candidates = rarest.min_by_key(|list| list.len()).unwrap_or_default();
        let beside = |name: &Name| name.windows(wanted.len()).any(|words| words == wanted);
        let anywhere = |name: &Name| wanted.iter().all(|word| name.contains(word));
        let mut found: Vec<usize> = candidates.iter().copied().filter(|at| names[*at].iter().any(beside)).collect();
        if found.is_empty() {
            found = candidates.iter().copied().filter(|at| names[*at].iter().any(anywhere)).collect();
        }
        for position in found {
            terms[position].push(synonym.term.as_str());
        }
    }
    terms
}

/// The entries that bear each word, in their order.
fn bearers(names: &[Vec<Name>]) -> HashMap<&str, Vec<usize>> {
    let mut bearers: HashMap<&str, Vec<usize>> = HashMap::new();
    for (position, names) in names.iter().enumerate() {
        for word in names.iter().flatten() {
            let list = bearers.entry(word).or_default();
            if list.last() != Some(&position) {
                list.push(position);
            }
        }
    }
    bearers
}

fn names(entry: &Entry) -> Vec<Name> {
    std::iter::once(&entry.title).chain(&entry.names).map(|name| keys(name)).collect()
}

fn keys(text: &str) -> Name {
    split(text).iter().map(|word| key(word)).collect()
}
