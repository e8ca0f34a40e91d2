//! A new language of a site.

use super::NewFile;
use super::wording::example;
use crate::i18n::Language;
use crate::render;
use crate::source::{NodeValue, parse_yaml};

/// A language added to a site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Added {
    /// The text of `site.yaml` with the language in its list; nothing else in it changes.
    pub site: String,
    /// The words of the theme, to be translated; none where the default theme has them.
    pub words: Option<NewFile>,
}

/// Adds a language to the list in the text of a `site.yaml`.
///
/// Nothing is returned where the list can't be found, is written in brackets, or holds the language already.
pub fn add(site: &str, language: &Language) -> Option<Added> {
    let root = parse_yaml(site)?;
    let NodeValue::List(items) = &root.field("languages")?.value else { return None };
    let is_there =
        |item: &crate::source::Node| item.field("code").and_then(|code| code.scalar()) == Some(language.as_str());
    if items.iter().any(is_there) {
        return None;
    }
    let last = match &items.last()?.value {
        NodeValue::Record(entries) => entries.last()?.value.span.end,
        _ => return None,
    };
    let end = last + site.get(last..)?.find('\n')? + 1;
    let text = format!("{}{}{}", site.get(..end)?, entry(language), site.get(end..)?);
    // What is written is read again: the list has one language more.
    let added = super::languages_of(&text).len() == items.len() + 1;
    added.then(|| Added { site: text, words: words(language) })
}

/// The lines of a language in the list of `site.yaml`.
pub(super) fn entry(language: &Language) -> String {
    let name = match language.as_str() {
        "vi" => "Tiếng Việt".to_owned(),
        "en" => "English".to_owned(),
        _ => example("tên ngôn ngữ", "what the language calls itself").in_language(language),
    };
    format!("  - code: {language}\n    name: {name}\n")
}

/// The words of the theme in English, to be translated; none where the default theme has this language.
pub(super) fn words(language: &Language) -> Option<NewFile> {
    if render::default_words(language.as_str()).is_some() {
        return None;
    }
    let english = render::default_words("en")?;
    Some(NewFile { path: format!("theme/locales/{language}.yaml"), text: english.to_owned() })
}
