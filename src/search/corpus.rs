//! The entries taken apart: texts into tokens, tokens into words, words into keys; the most wanted entries first.

use std::collections::{HashMap, HashSet};

use super::alphabet;
use super::entry::{Entry, Kind};
use super::forms;
use super::synonyms::{self, Synonym};
use super::words::{key, split};

/// A key, by its position in the sorted list of all.
pub(super) type Key = u32;

/// Everything that can be found, taken apart.
#[derive(Debug)]
pub(super) struct Corpus<'entries> {
    /// The entries, the most wanted first; then those with the shortest titles.
    pub(super) items: Vec<Item<'entries>>,
    /// The keys of all names and contexts, sorted.
    pub(super) keys: Vec<String>,
    /// How each key is written, the most frequent form first, as [`forms::number`] tells it.
    pub(super) forms: Vec<Vec<(String, usize)>>,
}

/// An entry taken apart.
#[derive(Debug)]
pub(super) struct Item<'entries> {
    /// The entry.
    pub(super) entry: &'entries Entry,
    /// Its texts: the title first, then by [`Role`].
    pub(super) texts: Vec<Text>,
}

/// A text of an entry.
#[derive(Debug)]
pub(super) struct Text {
    /// What the text is for the entry.
    pub(super) role: Role,
    /// What stands between white space, as it is shown: `đăng`, `(cấp`, `xã)`; in a context, bare words.
    pub(super) tokens: Vec<String>,
    /// The keys of its words.
    pub(super) keys: Vec<Key>,
}

/// What a text is for its entry; the number is what marks it in a shard.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Role {
    /// What it is shown as.
    Title = 0,
    /// Another name.
    Name = 1,
    /// What people type for one of its names.
    Synonym = 2,
    /// What it is made of or belongs to: single words.
    Context = 3,
}

impl<'entries> Corpus<'entries> {
    /// Takes entries apart.
    pub(super) fn new(entries: &'entries [Entry], synonyms: &[Synonym]) -> Self {
        let terms = synonyms::terms(entries, synonyms);
        let mut reader = Reader::default();
        let mut items: Vec<Item<'_>> =
            entries.iter().zip(terms).map(|(entry, terms)| reader.item(entry, &terms)).collect();
        items.sort_by_key(|item| {
            // Places, offices and pages are few, and nobody counts who wants them.
            let is_procedure = item.entry.kind == Kind::Procedure;
            let wanted = std::cmp::Reverse(wanted_class(item.entry.wanted));
            (is_procedure, wanted, item.entry.kind, item.texts[0].keys.len(), &item.entry.address)
        });
        let (keys, forms) = reader.finish(&mut items);
        Self { items, keys, forms }
    }

    /// The entries that bear each key in a name; where `role` is [`Role::Context`], those that bear it there alone.
    pub(super) fn bearers(&self, wanted: Role) -> Vec<Vec<u32>> {
        let mut bearers: Vec<Vec<u32>> = vec![Vec::new(); self.keys.len()];
        for (position, item) in (0..).zip(&self.items) {
            let texts = item.texts.iter().filter(|text| (text.role == Role::Context) == (wanted == Role::Context));
            for key in texts.flat_map(|text| &text.keys) {
                let list = &mut bearers[*key as usize];
                if list.last() != Some(&position) {
                    list.push(position);
                }
            }
        }
        bearers
    }
}

/// How much an entry is wanted, in quarters of a doubling: 0 where that is not known.
pub(super) fn wanted_class(wanted: Option<u64>) -> usize {
    let quarters = wanted.map_or(0, |count| u64::from(count.saturating_add(1).saturating_pow(4).ilog2()));
    usize::try_from(quarters).unwrap_or_default().min(alphabet::SIZE - 1)
}

/// Numbers words while entries are taken apart.
#[derive(Debug, Default)]
struct Reader {
    keys: HashMap<String, Key>,
    /// The key of each written word, and in how many places of names it stands.
    words: HashMap<String, (Key, usize)>,
    /// The words of each token.
    tokens: HashMap<String, Vec<String>>,
}

impl Reader {
    fn item<'entries>(&mut self, entry: &'entries Entry, terms: &[&str]) -> Item<'entries> {
        let mut texts = vec![self.text(Role::Title, &uncapitalised(&entry.title))];
        let names = entry.names.iter().map(|name| (Role::Name, name.as_str()));
        for (role, name) in names.chain(terms.iter().map(|term| (Role::Synonym, *term))) {
            let text = self.text(role, name);
            if !text.keys.is_empty() && texts.iter().all(|known: &Text| known.keys != text.keys) {
                texts.push(text);
            }
        }
        let mut context = self.text(Role::Context, &split(&entry.context.join(" ")).join(" "));
        let mut seen: HashSet<Key> = texts.iter().flat_map(|text| &text.keys).copied().collect();
        (context.tokens, context.keys) =
            context.tokens.into_iter().zip(context.keys).filter(|(_, key)| seen.insert(*key)).unzip();
        if !context.keys.is_empty() {
            texts.push(context);
        }
        Item { entry, texts }
    }

    fn text(&mut self, role: Role, text: &str) -> Text {
        let tokens: Vec<String> = text.split_whitespace().map(str::to_owned).collect();
        let mut keys = Vec::with_capacity(tokens.len());
        for token in &tokens {
            let words = self.tokens.entry(token.clone()).or_insert_with(|| split(token));
            for word in words.iter() {
                if !self.words.contains_key(word) {
                    let next = Key::try_from(self.keys.len()).unwrap_or(Key::MAX);
                    let key = *self.keys.entry(key(word)).or_insert(next);
                    self.words.insert(word.clone(), (key, 0));
                }
                if let Some((key, count)) = self.words.get_mut(word) {
                    *count += usize::from(role != Role::Context);
                    keys.push(*key);
                }
            }
        }
        Text { role, tokens, keys }
    }

    /// Numbers the keys anew in their sorted order; gives them, and how each is written.
    fn finish(self, items: &mut [Item<'_>]) -> (Vec<String>, Vec<Vec<(String, usize)>>) {
        let mut keys: Vec<(String, Key)> = self.keys.into_iter().collect();
        keys.sort_unstable();
        let mut position = vec![0; keys.len()];
        for (sorted, (_, number)) in (0..).zip(&keys) {
            position[*number as usize] = sorted;
        }
        for key in items.iter_mut().flat_map(|item| &mut item.texts).flat_map(|text| &mut text.keys) {
            *key = position[*key as usize];
        }
        let mut words: Vec<(Key, std::cmp::Reverse<usize>, String)> = self
            .words
            .into_iter()
            .map(|(word, (key, count))| (position[key as usize], std::cmp::Reverse(count), word))
            .collect();
        words.sort_unstable();
        let mut written = vec![Vec::new(); keys.len()];
        for (key, std::cmp::Reverse(count), word) in words {
            let key = key as usize;
            // A word of contexts alone needs no form of its own: it is never shown.
            if count == 0 && !written[key].is_empty() {
                continue;
            }
            if let Some(number) = forms::number(&keys[key].0, &word).filter(|number| *number < alphabet::MOST) {
                written[key].push((word, number));
            }
        }
        (keys.into_iter().map(|(key, _)| key).collect(), written)
    }
}

/// The title with a small first letter where the browser, which makes it a capital again, gets the same title.
fn uncapitalised(title: &str) -> String {
    let title = title.trim_start();
    let first_word = title.split_whitespace().next().unwrap_or_default();
    let mut letters = first_word.chars();
    match letters.next() {
        Some(first) if first.is_uppercase() && letters.all(|letter| !letter.is_uppercase()) => {
            first.to_lowercase().chain(title.chars().skip(1)).collect()
        }
        _ => title.to_owned(),
    }
}
