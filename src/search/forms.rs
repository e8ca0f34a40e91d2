//! Written forms of a key as numbers: `khai` with a tone, `duong` with a barred d and horns. The browser knows every key,
//! so that a word costs it one or two characters more.

use icu_normalizer::DecomposingNormalizerBorrowed;

use crate::text::fold::{TONES, is_combining_mark};

/// How each letter of a key may be written, apart from its tone.
const LETTERS: &[(char, &[&str])] = &[
    ('a', &["a", "a\u{306}", "a\u{302}"]),
    ('e', &["e", "e\u{302}"]),
    ('o', &["o", "o\u{302}", "o\u{31b}"]),
    ('u', &["u", "u\u{31b}"]),
    ('d', &["d", "đ"]),
    ('i', &["i", "y"]),
];

/// The number of the form in which `written` writes `key`: zero where it is written as it is; none where it has letters
/// that Vietnamese has not.
pub(super) fn number(key: &str, written: &str) -> Option<usize> {
    let mut rest: Vec<char> = DecomposingNormalizerBorrowed::new_nfd().normalize_iter(written.chars()).collect();
    rest.reverse();
    let (mut choices, mut tone, mut tone_at, mut vowels) = (0_usize, 0, 0, 0);
    for letter in key.chars() {
        let forms = LETTERS.iter().find(|(of, _)| *of == letter).map(|(_, forms)| *forms);
        let base = rest.pop()?;
        let mut marks = String::from(base);
        while let Some(mark) = rest.pop_if(|next| is_combining_mark(*next)) {
            match TONES.iter().position(|known| *known == mark) {
                Some(_) if tone > 0 => return None,
                Some(position) => (tone, tone_at) = (position + 1, vowels),
                None => marks.push(mark),
            }
        }
        if let Some(forms) = forms {
            let choice = forms.iter().position(|form| *form == marks)?;
            choices = choices.checked_mul(forms.len())?.checked_add(choice)?;
        } else if !marks.chars().eq([letter]) {
            return None;
        }
        let is_vowel = matches!(letter, 'a' | 'e' | 'i' | 'o' | 'u' | 'y');
        if tone > 0 && tone_at == vowels && !is_vowel {
            return None;
        }
        vowels += usize::from(is_vowel);
    }
    rest.is_empty().then_some(())?;
    choices.checked_mul(6)?.checked_add(tone)?.checked_mul(vowels.max(1))?.checked_add(tone_at)
}

#[cfg(test)]
mod tests {
    use super::number;

    #[test]
    fn plain_words_are_zero_and_others_differ() {
        assert_eq!(number("registration", "registration"), Some(0));
        assert_eq!(number("khai", "khai"), Some(0));
        let forms = ["đường", "dưỡng", "dương", "đương", "duong"];
        let numbers: std::collections::BTreeSet<_> = forms.iter().map(|form| number("duong", form)).collect();
        assert_eq!(numbers.len(), forms.len());
        assert!(!numbers.contains(&None));
        assert_ne!(number("hoa", "hoà"), number("hoa", "hòa"));
        assert_ne!(number("ki", "kỹ"), number("ki", "kĩ"));
    }

    #[test]
    fn a_word_of_another_language_has_no_number() {
        assert_eq!(number("manana", "mañana"), None);
        assert_eq!(number("a", "ab"), None);
    }
}
