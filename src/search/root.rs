//! The root: every word with how it is written and how common it is, and how the shards are cut.

use std::fmt::Write;

use super::alphabet::{MOST_COUNTED, character, counted, push, quoted};
use super::corpus::Corpus;
use super::frequency::{class, class_of_form};
use super::plan::Plan;

/// The version of the format; the script refuses roots of another.
pub(super) const FORMAT: u32 = 2;

/// The written words in the order of their numbers in texts: the most common first.
pub(super) fn numbered_words<'corpus>(corpus: &'corpus Corpus<'_>, frequencies: &[usize]) -> Vec<&'corpus str> {
    let forms = corpus.forms.iter().zip(frequencies);
    let mut words: Vec<(usize, &str)> = forms
        .flat_map(|(forms, frequency)| {
            let place = |(position, (word, _)): (usize, &'corpus (String, usize))| {
                (class_of_form(*frequency, position), word.as_str())
            };
            forms.iter().enumerate().map(place)
        })
        .collect();
    // Equals stay in the order of their keys.
    words.sort_by_key(|(class, _)| std::cmp::Reverse(*class));
    words.into_iter().map(|(_, word)| word).collect()
}

/// The arguments of the call that brings the root, in JavaScript.
pub(super) fn write(corpus: &Corpus<'_>, frequencies: &[usize], plan: Option<&Plan>) -> String {
    let classes: String = frequencies.iter().map(|frequency| character(class(*frequency))).collect();
    let buckets = plan.map_or(String::new(), |plan| plan.buckets.iter().map(|count| character(*count)).collect());
    let codes = plan.map_or(String::new(), |plan| plan.first_codes.join(" "));
    let texts = [&lexicon(&corpus.keys), &forms(corpus), &classes, &buckets, &codes];
    format!("{},{}", corpus.items.len(), texts.map(|text| quoted(text)).join(","))
}

/// The keys in their order, each with how many letters it shares with the one before, as a capital letter: `AbaCcCn` is
/// *ba*, *bac*, *ban*. Keys have no capitals.
fn lexicon(keys: &[String]) -> String {
    let mut text = String::new();
    let mut before = "";
    for key in keys {
        let same = before.chars().zip(key.chars()).take_while(|(left, right)| left == right).take(MOST_COUNTED).count();
        let rest: String = key.chars().skip(same).collect();
        // Writing to a text can't fail.
        let _ = write!(text, "{}{rest}", counted(same));
        before = key;
    }
    text
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
