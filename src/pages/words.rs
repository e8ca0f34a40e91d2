//! Words of content on their way to a page: with their language where that is not the page's.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::assemble::Catalogue;
use crate::i18n::{Language, Localized};

/// A text of content, chosen for the language of a page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Words {
    /// The text.
    pub text: String,
    /// Its language, where it differs from the page's: the translation is missing.
    pub language: Option<String>,
    /// Whether that is for want of a translation; names of places stay what they are in every language.
    pub fallback: bool,
}

impl Words {
    /// A text in the language of its page.
    pub fn here(text: &str) -> Self {
        Self { text: text.to_owned(), language: None, fallback: false }
    }
}

/// Whether one of some texts stands in another language for want of a translation.
///
/// The serialised view is searched, so that no kind of page can forget to say so: quotes inside texts are escaped there,
/// so that nothing in content looks like the mark.
pub(super) fn lack_translation(view: &impl Serialize) -> bool {
    serde_json::to_string(view).is_ok_and(|json| json.contains("\"fallback\":true"))
}

/// Chooses texts for one language of the site.
#[derive(Debug, Clone, Copy)]
pub struct Chooser<'catalogue> {
    /// The catalogue.
    pub catalogue: &'catalogue Catalogue,
    /// The language of the page.
    pub language: &'catalogue Language,
}

impl Chooser<'_> {
    /// The words of a text.
    pub fn words(&self, text: &Localized) -> Words {
        let chosen = text.choose(self.language, self.catalogue.default_language());
        let language = (chosen.language != self.language).then(|| chosen.language.to_string());
        Words { text: chosen.text.to_owned(), fallback: language.is_some(), language }
    }

    /// The words of a text that may be missing.
    pub fn maybe(&self, text: Option<&Localized>) -> Option<Words> {
        text.map(|text| self.words(text))
    }

    /// The words of several texts.
    pub fn all<'text>(&self, texts: impl IntoIterator<Item = &'text Localized>) -> Vec<Words> {
        texts.into_iter().map(|text| self.words(text)).collect()
    }

    /// A name that is the same in every language and is written in the default one, such as the name of a place.
    pub fn own(&self, name: &str) -> Words {
        let default = self.catalogue.default_language();
        let language = (default != self.language).then(|| default.to_string());
        Words { text: name.to_owned(), language, fallback: false }
    }

    /// The name of a language in that language.
    pub fn written_in_tongue(&self, language: &Language, name: &str) -> Words {
        let foreign = (language != self.language).then(|| language.to_string());
        Words { text: name.to_owned(), language: foreign, fallback: false }
    }

    /// A text of a free page, which was written in `language`.
    pub fn written_in(&self, language: &Language, text: &str) -> Words {
        let fallback = language != self.language;
        Words { text: text.to_owned(), language: fallback.then(|| language.to_string()), fallback }
    }

    /// The text of a free page for this language: translated, else the default one, else any. A page is never lost.
    pub fn page_text<'texts, T>(&self, texts: &'texts BTreeMap<Language, T>) -> Option<(&'texts Language, &'texts T)> {
        [self.language, self.catalogue.default_language()]
            .into_iter()
            .find_map(|language| texts.get_key_value(language))
            .or_else(|| texts.first_key_value())
    }

    /// What people call a thing: shown in the language they use, and not asked to be translated.
    pub fn names(&self, names: &[Localized]) -> Vec<Words> {
        names.iter().map(|name| Words { fallback: false, ..self.words(name) }).collect()
    }
}
