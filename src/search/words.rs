//! Words and the keys under which they are found. The browser's half is `scripts/search/words.js`; a test runs both over
//! the same strings.

use crate::text::fold::{fold, to_nfc};

/// The words of a text: composed, in lower case, without what stands between them.
pub fn split(text: &str) -> Vec<String> {
    let text = to_nfc(text).to_lowercase();
    text.split(is_separator).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// The key of a word: without tones and marks, with `i` for a `y` that stands for the same sound (*kỹ*, *kĩ*).
pub fn key(word: &str) -> String {
    let folded = fold(word).replace('ς', "σ");
    let mut key = String::with_capacity(folded.len());
    for letter in folded.chars() {
        let same_sound = key.ends_with(['h', 'k', 'l', 'm', 's', 't', 'v']) || key.ends_with("qu");
        key.push(if letter == 'y' && same_sound { 'i' } else { letter });
    }
    key
}

/// What separates words, named by ranges, since browsers of 2017 do not know the classes of Unicode: ASCII and Latin-1
/// without letters and digits, general and CJK punctuation.
fn is_separator(character: char) -> bool {
    matches!(character,
        '\0'..='/' | ':'..='@' | '['..='`' | '{'..='\u{a9}' | '\u{ab}'..='\u{b4}' | '\u{b6}'..='\u{b9}'
        | '\u{bb}'..='\u{bf}' | '×' | '÷' | '\u{2000}'..='\u{206f}' | '\u{3000}'..='\u{303f}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::{key, split};

    #[test]
    fn words_are_what_stands_between_signs() {
        assert_eq!(
            split("Đăng ký, cấp lại (xe-máy) 1.001193"),
            ["đăng", "ký", "cấp", "lại", "xe", "máy", "1", "001193"]
        );
        assert_eq!(split(" …–“” "), Vec::<String>::new());
    }

    #[test]
    fn one_sound_has_one_key() {
        let keys = |text: &str| split(text).iter().map(|word| key(word)).collect::<Vec<_>>();
        assert_eq!(keys("Kỹ lý quý"), keys("kĩ lí quí"));
        assert_eq!(keys("hoà thuỷ"), keys("hòa thủy"));
        assert_eq!(keys("tay uy"), ["tay", "uy"]);
        assert_eq!(keys("Ma\u{302}\u{323}u"), ["mau"]);
    }
}
