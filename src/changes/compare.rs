//! What differs between two versions of what a record tells.

use std::collections::{BTreeMap, BTreeSet};

use super::alignment::{Pair, align, is_reordered};
use super::change::{Change, What};
use super::told::{Audience, Field, Item, Told};
use super::wording::Wording;
use crate::i18n::Language;

/// All differences between two versions, in the order of the fields.
pub(super) fn differences(before: &Told, after: &Told, wording: &Wording<'_>) -> Vec<Change> {
    let mut comparison = Comparison { wording, changes: Vec::new() };
    comparison.compare(&Spot::top(), before, after);
    comparison.changes
}

struct Comparison<'words> {
    wording: &'words Wording<'words>,
    changes: Vec<Change>,
}

/// Where in a record the comparison is.
#[derive(Clone)]
struct Spot {
    path: Vec<String>,
    trail: Vec<String>,
    audience: Audience,
    absent: Option<String>,
    grounds: Option<String>,
    /// Whether it is an entry of a list, which readers know by its name.
    is_item: bool,
}

impl Spot {
    fn top() -> Self {
        Self {
            path: Vec::new(),
            trail: Vec::new(),
            audience: Audience::Citizens,
            absent: None,
            grounds: None,
            is_item: false,
        }
    }

    fn below(&self, name: &str, label: &str) -> Self {
        let mut below = Self { absent: None, grounds: None, is_item: false, ..self.clone() };
        below.path.push(name.to_owned());
        below.trail.push(label.to_owned());
        below
    }

    /// The spot of a field. The figure of a record needs no name of its own, and a new name of an entry not the old one.
    fn of_field(&self, field: &Field) -> Self {
        let mut below = self.below(field.name, &field.label);
        if field.is_figure {
            below.trail.pop();
        } else if field.is_title && self.is_item {
            below.trail.clone_from(&self.trail);
            below.trail.pop();
            below.trail.push(field.label.clone());
        }
        Self { audience: self.audience.max(field.audience), absent: field.absent.clone(), ..below }
    }
}

impl Comparison<'_> {
    fn compare(&mut self, at: &Spot, before: &Told, after: &Told) {
        if before == after {
            return;
        }
        match (before, after) {
            (Told::Public(before), Told::Public(after)) => self.texts(at, before, after),
            (Told::Record { brief: old, fields: before }, Told::Record { brief: new, fields: after }) => {
                match (old, new) {
                    (Some(old), Some(new)) if old != new => {
                        self.push(at, What::Changed { before: old.clone(), after: new.clone() });
                        self.fields(at, &besides_brief(before), &besides_brief(after));
                    }
                    _ => self.fields(at, before, after),
                }
            }
            (Told::List(before), Told::List(after)) => self.lists(at, before, after),
            (Told::Absent, Told::List(after)) => self.list_from_nothing(at, after),
            (Told::List(before), Told::Absent) => self.list_to_nothing(at, before),
            (Told::Names(before), Told::Names(after)) if same_identifiers(before, after) => {}
            _ => self.values(at, before, after),
        }
    }

    fn values(&mut self, at: &Spot, before: &Told, after: &Told) {
        let what = match (self.said(at, before), self.said(at, after)) {
            (Some(before), Some(after)) => What::Changed { before, after },
            (None, Some(words)) => What::Added { words },
            (Some(words), None) => What::Removed { words },
            (None, None) => return,
        };
        self.push(at, what);
    }

    /// The words of a value; what it means that there is none, where that means something.
    fn said(&self, at: &Spot, told: &Told) -> Option<String> {
        if told.is_nothing() { at.absent.clone() } else { Some(self.wording.of(told)) }
    }

    fn texts(&mut self, at: &Spot, before: &BTreeMap<Language, String>, after: &BTreeMap<Language, String>) {
        let languages: BTreeSet<&Language> = before.keys().chain(after.keys()).collect();
        // The reader's own language first.
        let (own, others): (Vec<_>, Vec<_>) =
            languages.into_iter().partition(|language| **language == *self.wording.tongue);
        for language in own.into_iter().chain(others) {
            let mut spot = at.clone();
            spot.path.push(language.to_string());
            if language != self.wording.tongue {
                let name = self.wording.language(language);
                if let Some(label) = spot.trail.last_mut() {
                    *label = format!("{label} ({name})");
                }
            }
            match (before.get(language), after.get(language)) {
                (Some(before), Some(after)) if before != after => {
                    self.push(&spot, What::Changed { before: before.clone(), after: after.clone() });
                }
                (None, Some(words)) => self.push(&spot, What::Added { words: words.clone() }),
                (Some(words), None) => self.push(&spot, What::Removed { words: words.clone() }),
                _ => {}
            }
        }
    }

    fn fields(&mut self, at: &Spot, before: &[Field], after: &[Field]) {
        let grounds = self.wording.grounds(after);
        for field in after {
            let old = before.iter().find(|old| old.name == field.name);
            let mut spot = at.of_field(field);
            spot.grounds = grounds.clone().filter(|_| field.is_figure);
            self.compare(&spot, old.map_or(&Told::Absent, |old| &old.told), &field.told);
        }
        for gone in before.iter().filter(|old| !after.iter().any(|field| field.name == old.name)) {
            self.compare(&at.of_field(gone), &gone.told, &Told::Absent);
        }
    }

    fn lists(&mut self, at: &Spot, before: &[Item], after: &[Item]) {
        match (before.len(), after.len()) {
            (0, _) if at.absent.is_some() => {
                self.push(at, What::Changed { before: self.none(), after: counted(after) });
            }
            (_, 0) if at.absent.is_some() => {
                self.push(at, What::Changed { before: counted(before), after: self.none() });
            }
            (old, new) if old != new && old > 0 && new > 0 => self.push(at, What::Count { before: old, after: new }),
            _ => {}
        }
        let pairs = align(before, after);
        for pair in &pairs {
            match *pair {
                Pair::Both(old, new) => {
                    self.compare(&self.entry(at, old, new), &old.told, &new.told);
                }
                Pair::Added(item) => self.added(at, item),
                Pair::Removed(item) => self.removed(at, item),
            }
        }
        if is_reordered(&pairs, before) {
            self.push(at, What::Reordered);
        }
    }

    /// The spot of an entry. One that is nothing but a text needs no name beside it.
    fn entry(&self, at: &Spot, old: &Item, new: &Item) -> Spot {
        let mut spot = Spot { is_item: true, ..at.below(&new.key, &new.name) };
        if matches!(old.told, Told::Word(_) | Told::Public(_)) && self.wording.of(&old.told) == old.name {
            spot.trail.pop();
        }
        spot
    }

    fn list_from_nothing(&mut self, at: &Spot, after: &[Item]) {
        if let Some(meaning) = &at.absent {
            let after = if after.is_empty() { self.none() } else { counted(after) };
            self.push(at, What::Changed { before: meaning.clone(), after });
        }
        for item in after {
            self.added(at, item);
        }
    }

    fn list_to_nothing(&mut self, at: &Spot, before: &[Item]) {
        if let Some(meaning) = &at.absent {
            let before = if before.is_empty() { self.none() } else { counted(before) };
            self.push(at, What::Changed { before, after: meaning.clone() });
        }
        for item in before {
            self.removed(at, item);
        }
    }

    fn added(&mut self, at: &Spot, item: &Item) {
        self.push(at, What::Added { words: self.wording.item(item) });
    }

    fn removed(&mut self, at: &Spot, item: &Item) {
        self.push(at, What::Removed { words: item.name.clone() });
    }

    fn none(&self) -> String {
        self.wording.none.clone()
    }

    fn push(&mut self, at: &Spot, what: What) {
        let Spot { path, trail, audience, grounds, .. } = at.clone();
        self.changes.push(Change { path, trail, audience, what, grounds });
    }
}

fn counted(items: &[Item]) -> String {
    items.len().to_string()
}

fn besides_brief(fields: &[Field]) -> Vec<Field> {
    fields.iter().filter(|field| !field.is_brief).cloned().collect()
}

fn same_identifiers(before: &[(String, String)], after: &[(String, String)]) -> bool {
    before.iter().map(|(id, _)| id).eq(after.iter().map(|(id, _)| id))
}

#[cfg(test)]
mod tests {
    use super::differences;
    use crate::changes::change::What;
    use crate::changes::told::{Alike, Field, Item, Told};
    use crate::changes::wording::Wording;
    use crate::i18n::Language;

    fn word(text: &str) -> Told {
        Told::Word(text.to_owned())
    }

    fn field(name: &'static str, told: Told) -> Field {
        Field::new(name, name.to_owned(), told)
    }

    fn item(key: &str, told: Told) -> Item {
        Item { key: key.to_owned(), name: key.to_owned(), alike: Alike::ByName, told }
    }

    fn wording(tongue: &Language) -> Wording<'_> {
        let (none, file) = ("none".to_owned(), "file".to_owned());
        Wording { tongue, default: tongue, languages: Vec::new(), none, file }
    }

    fn seen(before: &Told, after: &Told) -> Vec<(String, What)> {
        let vietnamese = Language::parse("vi").unwrap();
        let changes = differences(before, after, &wording(&vietnamese));
        changes.into_iter().map(|change| (change.trail.join("/"), change.what)).collect()
    }

    #[test]
    fn unknown_is_worded_and_is_not_zero() {
        let record = |told| Told::record(vec![field("copies", told).absent("not known".to_owned())]);
        let expected = What::Changed { before: "not known".to_owned(), after: "0".to_owned() };
        assert_eq!(seen(&record(Told::Absent), &record(word("0"))), [("copies".to_owned(), expected)]);
    }

    #[test]
    fn a_list_says_how_many_and_which() {
        let before = Told::record(vec![field("papers", Told::List(vec![item("a", word("a")), item("b", word("b"))]))]);
        let after = Told::record(vec![field("papers", Told::List(vec![item("b", word("b"))]))]);
        let expected = [
            ("papers".to_owned(), What::Count { before: 2, after: 1 }),
            ("papers".to_owned(), What::Removed { words: "a".to_owned() }),
        ];
        assert_eq!(seen(&before, &after), expected);
    }

    #[test]
    fn a_figure_brings_the_law_and_the_days_that_stand_beside_it() {
        let record = |amount: &str| {
            Told::record(vec![
                field("amount", word(amount)).figure(),
                field("valid", word("from 1 March 2026")),
                field("law", word("Decision 12")),
            ])
        };
        let vietnamese = Language::parse("vi").unwrap();
        let changes = differences(&record("5"), &record("8"), &wording(&vietnamese));
        assert_eq!(changes.len(), 1);
        assert_eq!(changes[0].grounds.as_deref(), Some("from 1 March 2026, Decision 12"));
    }

    #[test]
    fn a_new_name_of_what_is_referred_to_is_no_change_here() {
        let names = |name: &str| Told::Names(vec![("so-tu-phap".to_owned(), name.to_owned())]);
        assert_eq!(seen(&names("Old"), &names("New")), []);
    }
}
