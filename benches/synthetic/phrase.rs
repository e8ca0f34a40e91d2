//! Patterns of titles, and titles made from them.
//!
//! `{list}` stands for a word of the list, the same in both languages; `{list#2}` for another one of it;
//! `{list+}` for one to four of them; `[…]` for a part that may be left out. What the law writes in full
//! is the long form; the plain title leaves out the optional parts and all but the first word.

use std::collections::BTreeMap;

use crate::lists::{Both, Entry, Lists};
use crate::random::Random;

#[derive(Debug)]
enum Token {
    Text(&'static str),
    Slot(&'static str),
    Open,
    Close,
}

/// A pattern in both languages.
#[derive(Debug)]
pub(crate) struct Pattern {
    vi: Vec<Token>,
    en: Vec<Token>,
}

/// What a pattern has become.
pub(crate) struct Phrase {
    pub(crate) long: Both,
    pub(crate) short: Both,
    /// The remarks that the chosen action can carry.
    pub(crate) then: Option<&'static str>,
}

/// How often each word has been chosen.
pub(crate) type Used = BTreeMap<&'static str, usize>;

/// A list as long as this holds things rather than actions.
const LONG_LIST: usize = 12;

struct Choices<'lists> {
    words: BTreeMap<&'static str, Vec<&'lists Entry>>,
    optional: Vec<bool>,
}

impl Pattern {
    /// Reads a pattern and makes sure that its lists exist and that both languages have the same slots.
    pub(crate) fn read(vi: &'static str, en: &'static str, lists: &Lists) -> Result<Self, String> {
        let pattern = Self { vi: tokens(vi)?, en: tokens(en)? };
        let (of_vi, of_en) = (slots(&pattern.vi), slots(&pattern.en));
        for slot in &of_vi {
            if lists.get(list_of(slot)).is_none_or(Vec::is_empty) {
                return Err(format!("there is no list `{}`: {vi}", list_of(slot)));
            }
        }
        let parts = |tokens: &[Token]| tokens.iter().filter(|token| matches!(token, Token::Open)).count();
        let (mut sorted_vi, mut sorted_en) = (of_vi, of_en);
        sorted_vi.sort_unstable();
        sorted_en.sort_unstable();
        if sorted_vi != sorted_en || parts(&pattern.vi) != parts(&pattern.en) {
            return Err(format!("the languages differ in their slots: {vi} | {en}"));
        }
        Ok(pattern)
    }

    /// Makes a phrase by choosing words.
    pub(crate) fn phrase(&self, lists: &Lists, used: &mut Used, random: &mut Random) -> Phrase {
        let mut choices = Choices { words: BTreeMap::new(), optional: Vec::new() };
        for token in &self.vi {
            match token {
                Token::Open => choices.optional.push(random.chance(55)),
                Token::Slot(slot) => {
                    let chosen = choose(slot, &lists[list_of(slot)], &choices, used, random);
                    choices.words.insert(slot, chosen);
                }
                _ => {}
            }
        }
        let then = slots(&self.vi).iter().find_map(|slot| choices.words[slot].first().and_then(|entry| entry.then));
        let in_vi = |long| write(&self.vi, &choices, long, |entry| entry.vi, " và ");
        let in_en = |long| write(&self.en, &choices, long, |entry| entry.en, " and ");
        Phrase { long: Both::new(in_vi(true), in_en(true)), short: Both::new(in_vi(false), in_en(false)), then }
    }
}

fn choose<'lists>(
    slot: &str,
    list: &'lists [Entry],
    choices: &Choices<'lists>,
    used: &mut Used,
    random: &mut Random,
) -> Vec<&'lists Entry> {
    let count = match (slot.ends_with('+'), random.below(20)) {
        (true, 0..6) => 2,
        (true, 6..8) => 3,
        (true, 8) => 4,
        _ => 1,
    };
    let mut chosen: Vec<&Entry> = Vec::new();
    // Two slots of one list hold different words; a short list can run out.
    for _ in 0..20 {
        let entry = word(list, used, random);
        let is_taken = choices.words.values().flatten().chain(&chosen).any(|other| other.vi == entry.vi);
        if !is_taken {
            chosen.push(entry);
        }
        if chosen.len() == count {
            break;
        }
    }
    if chosen.is_empty() {
        chosen.push(&list[0]);
    }
    for entry in &chosen {
        *used.entry(entry.vi).or_default() += 1;
    }
    chosen
}

/// Actions are chosen with a liking for the first; of things the one that was seen least among some, so
/// that a few thousand titles hold most of the vocabulary, as the long tail of real titles does.
fn word<'lists>(list: &'lists [Entry], used: &Used, random: &mut Random) -> &'lists Entry {
    if list.len() < LONG_LIST {
        return &list[random.place(list.len())];
    }
    let mut word = random.one(list);
    for _ in 0..12 {
        let other = random.one(list);
        if used.get(other.vi).unwrap_or(&0) < used.get(word.vi).unwrap_or(&0) {
            word = other;
        }
    }
    word
}

fn write(tokens: &[Token], choices: &Choices, long: bool, text: fn(&Entry) -> &'static str, and: &str) -> String {
    let mut written = String::new();
    let mut optional = choices.optional.iter();
    let mut is_shown = true;
    for token in tokens {
        match token {
            Token::Open => is_shown = optional.next().is_some_and(|chosen| *chosen && long),
            Token::Close => is_shown = true,
            Token::Text(_) | Token::Slot(_) if !is_shown => {}
            Token::Text(words) => written.push_str(words),
            Token::Slot(slot) => {
                let entries = &choices.words[slot];
                let shown = if long { entries.len() } else { 1 };
                for (index, entry) in entries.iter().take(shown).enumerate() {
                    written.push_str(match index {
                        0 => "",
                        _ if index + 1 == shown => and,
                        _ => ", ",
                    });
                    written.push_str(text(entry));
                }
            }
        }
    }
    written
}

fn list_of(slot: &str) -> &str {
    slot.trim_end_matches('+').split('#').next().unwrap_or(slot)
}

fn slots(tokens: &[Token]) -> Vec<&'static str> {
    tokens
        .iter()
        .filter_map(|token| match token {
            Token::Slot(slot) => Some(*slot),
            _ => None,
        })
        .collect()
}

fn tokens(pattern: &'static str) -> Result<Vec<Token>, String> {
    let mut tokens = Vec::new();
    let mut rest = pattern;
    while let Some(first) = rest.chars().next() {
        match first {
            '[' => tokens.push(Token::Open),
            ']' => tokens.push(Token::Close),
            '{' => {
                let (slot, _) = rest[1..].split_once('}').ok_or_else(|| format!("`}}` is missing: {pattern}"))?;
                tokens.push(Token::Slot(slot));
                rest = &rest[slot.len() + 1..];
            }
            _ => {
                let end = rest.find(['[', ']', '{']).unwrap_or(rest.len());
                tokens.push(Token::Text(&rest[..end]));
                rest = &rest[end..];
                continue;
            }
        }
        rest = &rest[1..];
    }
    Ok(tokens)
}
