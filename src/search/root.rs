//! The root: every word with how it is written and how common it is, and how the shards are cut.

use std::fmt::Write;

use super::alphabet::{character, push, quoted};
use super::corpus::Corpus;
use super::frequency::class;
use super::plan::Plan;

/// The version of the format; the script refuses roots of another.
pub(super) const FORMAT: u32 = 1;

/// The written words in the order of their numbers in texts: those of the most common keys first.
pub(super) fn numbered_words<'corpus>(corpus: &'corpus Corpus<'_>, frequencies: &[usize]) -> Vec<&'corpus str> {
    let mut keys: Vec<usize> = (0..corpus.keys.len()).collect();
    keys.sort_by_key(|key| (std::cmp::Reverse(class(frequencies[*key])), *key));
    keys.into_iter().flat_map(|key| &corpus.forms[key]).map(|(word, _)| word.as_str()).collect()
}

/// The arguments of the call that brings the root, in JavaScript. `whole` names the file that holds all entries, where
/// there is one.
pub(super) fn write(corpus: &Corpus<'_>, frequencies: &[usize], plan: Option<&Plan>, whole: &str) -> String {
    let classes: String = frequencies.iter().map(|frequency| character(class(*frequency))).collect();
    let buckets = plan.map_or(String::new(), |plan| plan.buckets.iter().map(|count| character(*count)).collect());
    let codes = plan.map_or(String::new(), |plan| plan.first_codes.join(" "));
    let texts = [&lexicon(&corpus.keys), &forms(corpus), &classes, &buckets, &codes, whole];
    format!("{},{}", corpus.items.len(), texts.map(quoted).join(","))
}

/// The keys in their order, each with how many letters it shares with the one before, as a capital letter: `AbaCcCn` is
/// *ba*, *bac*, *ban*. Keys have no capitals.
fn lexicon(keys: &[String]) -> String {
    let mut text = String::new();
    let mut before = "";
    for key in keys {
        let same = before.chars().zip(key.chars()).take_while(|(left, right)| left == right).take(25).count();
        let rest: String = key.chars().skip(same).collect();
        // Writing to a text can't fail.
        let _ = write!(text, "{}{rest}", character_of_count(same));
        before = key;
    }
    text
}

fn character_of_count(count: usize) -> char {
    char::from(b'A' + u8::try_from(count).unwrap_or_default())
}

/// For each key how many forms it has, and their numbers.
fn forms(corpus: &Corpus<'_>) -> String {
    let mut text = String::new();
    for forms in &corpus.forms {
        push(forms.len(), &mut text);
        for (_, number) in forms {
            push(*number, &mut text);
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::lexicon;

    #[test]
    fn keys_that_follow_one_another_share_their_beginning() {
        assert_eq!(lexicon(&["ba".to_owned(), "bac".to_owned(), "ban".to_owned(), "x".to_owned()]), "AbaCcCnAx");
    }
}
