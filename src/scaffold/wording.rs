//! Examples in the languages of a site.

use crate::i18n::Language;
use crate::text::quote;

/// An example in Vietnamese and in English; other languages get the English one, to be translated.
#[derive(Clone, Copy)]
pub(super) struct Example {
    pub(super) vietnamese: &'static str,
    pub(super) english: &'static str,
}

/// An example.
pub(super) const fn example(vietnamese: &'static str, english: &'static str) -> Example {
    Example { vietnamese, english }
}

impl Example {
    /// The example as one text in a language, in quotes; `check` knows it by how it begins.
    pub(super) fn in_language(self, language: &Language) -> String {
        quote::quoted(&match language.as_str() {
            "vi" => format!("VÍ DỤ: {}", self.vietnamese),
            _ => format!("EXAMPLE: {}", self.english),
        })
    }

    /// One line a language, each indented by so many spaces.
    pub(super) fn lines(self, indentation: usize, languages: &[Language]) -> String {
        let lead = " ".repeat(indentation);
        let line = |language: &Language| format!("{lead}{language}: {}\n", self.in_language(language));
        languages.iter().map(line).collect()
    }
}

/// A source that is still to be named.
pub(super) fn sources(languages: &[Language]) -> String {
    let title = example("tên văn bản hoặc trang đã đọc", "the document or page that was read");
    format!("sources:\n  - title:\n{}", title.lines(6, languages))
}
