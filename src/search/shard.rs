//! A shard: some entries with all that is needed to find and to show them, as the arguments of one call in a script.

use std::collections::HashMap;

use rayon::prelude::*;

use super::alphabet::{MOST_COUNTED, character, counted, push, quoted};
use super::corpus::{Corpus, Key, Role, Text, wanted_class};
use super::entry::{Entry, Kind};
use super::root::numbered_words;
use super::words::split;
use crate::text::fold::fold;

/// Marks in texts. Those of the roles are their numbers; the title needs none, for it always comes first.
mod mark {
    /// An entry ends.
    pub(super) const END: usize = 0;
    /// A comma after the word before.
    pub(super) const COMMA: usize = 4;
    /// A bracket before the next word.
    pub(super) const OPEN: usize = 5;
    /// A bracket after the word before.
    pub(super) const CLOSE: usize = 6;
    /// The next word begins with a capital letter.
    pub(super) const CAPITAL: usize = 7;
    /// The next word is all capital letters.
    pub(super) const CAPITALS: usize = 8;
    /// The next of the odd tokens, which are written out.
    pub(super) const ODD: usize = 9;
    /// The first number of a word.
    pub(super) const WORDS: usize = 10;
}

/// How much a page is wanted that is not of a procedure, as [`wanted_class`] counts, where procedures are counted: some
/// hundreds of times a year, as much as an ordinary one.
const UNCOUNTED: usize = 32;

/// What a shard tells of its entries besides their titles.
pub(super) enum Told<'keys> {
    /// Everything.
    All,
    /// All names, nothing of contexts.
    Names,
    /// The names that bear one of the words that the shard is asked for, and of contexts those words.
    Only(&'keys dyn Fn(Key) -> bool),
}

/// Whether a shard tells codes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Codes {
    /// It does.
    Told,
    /// It does not.
    Left,
}

/// Writes shards of one corpus: each entry stands in many of them, so it is put into characters once.
pub(super) struct Writer<'corpus> {
    corpus: &'corpus Corpus<'corpus>,
    written: Vec<Written<'corpus>>,
}

/// An entry in characters.
struct Written<'corpus> {
    /// Its texts, each with its odd tokens; of a context each word apart.
    texts: Vec<Vec<(String, Vec<&'corpus str>)>>,
    /// Its address.
    address: String,
    /// What filters and order need: kind and reach, topic, how much it is wanted.
    facts: [char; 3],
}

impl<'corpus> Writer<'corpus> {
    /// A writer whose words have the numbers that the root gives them.
    pub(super) fn new(corpus: &'corpus Corpus<'corpus>, frequencies: &[usize]) -> Self {
        let words = numbered_words(corpus, frequencies);
        let numbers: HashMap<&str, usize> = words.into_iter().zip(mark::WORDS..).collect();
        let uncounted = if corpus.items.iter().any(|item| item.entry.wanted.is_some()) { UNCOUNTED } else { 0 };
        let written = corpus.items.par_iter().map(|item| Written {
            texts: item.texts.iter().map(|text| write_text(text, corpus, &numbers)).collect(),
            address: address(&item.entry.title, &item.entry.address),
            facts: facts(item.entry, uncounted),
        });
        Self { corpus, written: written.collect() }
    }

    /// The arguments of the call that brings these items, in JavaScript.
    pub(super) fn write(&self, items: &[u32], told: &Told<'_>, codes: Codes) -> String {
        let mut texts = String::new();
        let mut odd: Vec<&str> = Vec::new();
        let mut facts = [const { String::new() }; 3];
        let mut addresses: Vec<&str> = Vec::with_capacity(items.len());
        let mut told_codes: Vec<&str> = Vec::new();
        for item in items {
            let (item, written) = (&self.corpus.items[*item as usize], &self.written[*item as usize]);
            for (text, written) in item.texts.iter().zip(&written.texts) {
                tell(text, written, told, &mut texts, &mut odd);
            }
            push(mark::END, &mut texts);
            for (column, fact) in facts.iter_mut().zip(written.facts) {
                column.push(fact);
            }
            addresses.push(&written.address);
            told_codes.extend(item.entry.code.as_deref().or(Some("")).filter(|_| codes == Codes::Told));
        }
        let lists = [&texts, &odd.join(" "), &facts.concat(), &addresses.concat(), &told_codes.join(" ")];
        lists.map(|text| quoted(text)).join(",")
    }
}

/// Appends what a shard tells of a text.
fn tell<'corpus>(
    text: &Text,
    written: &[(String, Vec<&'corpus str>)],
    told: &Told<'_>,
    texts: &mut String,
    odd: &mut Vec<&'corpus str>,
) {
    let is_told = |key: &Key| match told {
        Told::All => true,
        Told::Names => text.role != Role::Context,
        Told::Only(is_asked) => is_asked(*key),
    };
    if text.role != Role::Title {
        if !text.keys.iter().any(is_told) {
            return;
        }
        push(text.role as usize, texts);
    }
    for (position, (characters, odd_tokens)) in written.iter().enumerate() {
        if text.role != Role::Context || is_told(&text.keys[position]) {
            texts.push_str(characters);
            odd.extend(odd_tokens);
        }
    }
}

/// A text in characters: whole; of a context each word apart, by the first form of its key.
fn write_text<'corpus>(
    text: &'corpus Text,
    corpus: &'corpus Corpus<'_>,
    numbers: &HashMap<&str, usize>,
) -> Vec<(String, Vec<&'corpus str>)> {
    let mut parts = Vec::new();
    if text.role != Role::Context {
        parts.push((String::new(), Vec::new()));
    }
    for (position, token) in text.tokens.iter().enumerate() {
        let mut token = token.as_str();
        if text.role == Role::Context {
            parts.push((String::new(), Vec::new()));
            token = corpus.forms[text.keys[position] as usize].first().map_or(token, |(form, _)| form);
        }
        if let Some((characters, odd)) = parts.last_mut()
            && !write_token(token, numbers, characters)
        {
            push(mark::ODD, characters);
            odd.push(token);
        }
    }
    parts
}

/// Appends a token by the number of its word, with marks for what stands around it; says no where it is an odd one.
fn write_token(token: &str, numbers: &HashMap<&str, usize>, texts: &mut String) -> bool {
    let opened = token.strip_prefix('(');
    let inner = opened.unwrap_or(token);
    let without_comma = inner.strip_suffix(',');
    let inner = without_comma.unwrap_or(inner);
    let closed = inner.strip_suffix(')');
    let inner = closed.unwrap_or(inner);
    let lower = inner.to_lowercase();
    let Some(number) = numbers.get(lower.as_str()) else { return false };
    let mut capital: String = lower.chars().take(1).flat_map(char::to_uppercase).collect();
    capital.extend(lower.chars().skip(1));
    let case = match inner {
        _ if inner == lower => None,
        _ if inner == capital => Some(mark::CAPITAL),
        _ if inner == lower.to_uppercase() => Some(mark::CAPITALS),
        _ => return false,
    };
    let marks = [opened.map(|_| mark::OPEN), case, Some(*number), closed.map(|_| mark::CLOSE)];
    for mark in marks.into_iter().chain([without_comma.map(|_| mark::COMMA)]).flatten() {
        push(mark, texts);
    }
    true
}

fn facts(entry: &Entry, uncounted: usize) -> [char; 3] {
    let reach = entry.reach;
    let reach = usize::from(reach.province) + 2 * usize::from(reach.commune) + 4 * usize::from(reach.online);
    let topic = entry.topic.map_or(0, |topic| topic + 1);
    let wanted = if entry.kind == Kind::Procedure { wanted_class(entry.wanted) } else { uncounted };
    [character(reach * 6 + entry.kind as usize), character(topic), character(wanted)]
}

/// An address, where it begins like the title by how many words of it: `dang-ky-khai-sinh` of *Đăng ký khai sinh* is four
/// words and nothing else.
fn address(title: &str, address: &str) -> String {
    let mut rest = address;
    let mut shared = 0;
    for word in split(title).iter().map(|word| fold(word)) {
        let after = if shared == 0 { Some(rest) } else { rest.strip_prefix('-') };
        let Some(after) = after.and_then(|after| after.strip_prefix(word.as_str())) else { break };
        if !(after.is_empty() || after.starts_with('-')) || shared == MOST_COUNTED {
            break;
        }
        rest = after;
        shared += 1;
    }
    format!("{}{rest}", counted(shared))
}

#[cfg(test)]
mod tests {
    use super::address;

    #[test]
    fn an_address_tells_only_what_the_title_does_not() {
        assert_eq!(address("Đăng ký khai sinh", "dang-ky-khai-sinh"), "E");
        assert_eq!(address("Đăng ký khai sinh lại", "dang-ky-khai-sinh-2"), "E-2");
        assert_eq!(address("Xã Na Sang", "places/na-sang"), "Aplaces/na-sang");
        assert_eq!(address("Cấp đổi thẻ", "cap-doithe"), "B-doithe");
    }
}
