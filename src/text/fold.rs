//! Folding of Vietnamese: the form under which texts compare when marks and case do not matter.

use icu_normalizer::{ComposingNormalizerBorrowed, DecomposingNormalizerBorrowed};

/// The tones of Vietnamese: grave, acute, tilde, hook, dot below. None is a tone too.
pub const TONES: [char; 5] = ['\u{300}', '\u{301}', '\u{303}', '\u{309}', '\u{323}'];

/// Lower case, tones and marks stripped, `đ` as `d`.
pub fn fold(text: &str) -> String {
    unmarked(text).flat_map(char::to_lowercase).collect()
}

/// Tones and marks stripped, `đ` as `d` and `Đ` as `D`.
pub fn without_marks(text: &str) -> String {
    unmarked(text).collect()
}

/// `đ` (U+0111) has no canonical decomposition, so it is folded by hand.
fn unmarked(text: &str) -> impl Iterator<Item = char> {
    let letters = DecomposingNormalizerBorrowed::new_nfd().normalize_iter(text.chars());
    letters.filter(|character| !is_combining_mark(*character)).map(|character| match character {
        'đ' => 'd',
        'Đ' => 'D',
        other => other,
    })
}

/// The text in Unicode Normalization Form C, the form that all texts are kept in.
pub fn to_nfc(text: &str) -> std::borrow::Cow<'_, str> {
    ComposingNormalizerBorrowed::new_nfc().normalize(text)
}

/// Whether the text is in Unicode Normalization Form C already.
pub fn is_nfc(text: &str) -> bool {
    text.is_ascii() || ComposingNormalizerBorrowed::new_nfc().is_normalized(text)
}

/// The text without the five Vietnamese tone marks; the letters ă â ê ô ơ ư đ stay what they are.
pub fn without_tones(text: &str) -> String {
    let stripped: String = DecomposingNormalizerBorrowed::new_nfd()
        .normalize_iter(text.chars())
        .filter(|character| !TONES.contains(character))
        .collect();
    to_nfc(&stripped).into_owned()
}

/// Whether the character is a mark that stands on the letter before it.
pub fn is_combining_mark(character: char) -> bool {
    matches!(character, '\u{300}'..='\u{36f}' | '\u{1dc0}'..='\u{1dff}')
}

#[cfg(test)]
mod tests {
    use super::{fold, is_nfc, to_nfc};

    #[test]
    fn marks_tones_and_the_barred_d_are_folded() {
        assert_eq!(fold("Đăng ký kết hôn"), "dang ky ket hon");
        assert_eq!(fold("Ẳng Cang"), "ang cang");
        assert_eq!(fold("Hoà Hòa"), "hoa hoa");
    }

    #[test]
    fn decomposed_input_folds_and_composes_alike() {
        let decomposed = "Ma\u{0302}\u{0323}u";
        assert!(!is_nfc(decomposed));
        assert_eq!(to_nfc(decomposed), "Mậu");
        assert_eq!(fold(decomposed), "mau");
    }
}
