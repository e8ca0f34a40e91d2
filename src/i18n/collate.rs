//! Sorting as readers of a language expect (ICU collation, UTS #35).

use std::cmp::Ordering;

use icu_collator::options::CollatorOptions;
use icu_collator::{Collator, CollatorBorrowed};
use icu_locale_core::Locale;

use super::Language;

/// Compares texts in the order of one language.
#[derive(Debug)]
pub struct Collation(Option<CollatorBorrowed<'static>>);

impl Collation {
    /// The order of `language`; the root order where the language has no rules of its own.
    pub fn of(language: &Language) -> Self {
        let locale: Locale = language.as_str().parse().unwrap_or(Locale::UNKNOWN);
        Self(Collator::try_new(locale.into(), CollatorOptions::default()).ok())
    }

    /// Compares two texts; equal only if they are the same text.
    pub fn compare(&self, left: &str, right: &str) -> Ordering {
        let collated = self.0.as_ref().map_or(Ordering::Equal, |collator| collator.compare(left, right));
        collated.then_with(|| left.cmp(right))
    }

    /// The letter under which an A–Z list files a text: `Ă`, `Đ`, `0–9`.
    ///
    /// Tone marks are stripped, the letters of the alphabet (ă â đ ê ô ơ ư in Vietnamese) are kept apart.
    pub fn heading(text: &str) -> String {
        let Some(first) = text.chars().find(|character| character.is_alphanumeric()) else { return "#".to_owned() };
        if first.is_numeric() {
            return "0–9".to_owned();
        }
        let upper: String = first.to_uppercase().collect();
        crate::text::fold::without_tones(&upper)
    }
}

#[cfg(test)]
mod tests {
    use super::Collation;
    use crate::i18n::Language;

    #[test]
    fn vietnamese_letters_follow_the_alphabet() {
        let collation = Collation::of(&Language::parse("vi").unwrap());
        let mut words = vec!["Đăng", "Ăn", "Cấp", "An", "Dân", "Ân", "Cáp"];
        words.sort_by(|left, right| collation.compare(left, right));
        assert_eq!(words, ["An", "Ăn", "Ân", "Cáp", "Cấp", "Dân", "Đăng"]);
    }

    #[test]
    fn headings_keep_letters_and_drop_tones() {
        assert_eq!(Collation::heading("Đăng ký"), "Đ");
        assert_eq!(Collation::heading("Ấp"), "Â");
        assert_eq!(Collation::heading("ẳng"), "Ă");
        assert_eq!(Collation::heading("1 cửa"), "0–9");
    }
}
