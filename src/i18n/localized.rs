//! A text for the public in one or several languages.

use std::borrow::Cow;
use std::collections::BTreeMap;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Serialize};

use super::Language;

/// A text for the public: one string in the site's default language, or one string a language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Localized {
    /// Written in the site's default language only.
    Plain(String),
    /// Written in several languages.
    ByLanguage(BTreeMap<Language, String>),
}

/// A text chosen for a reader, with the language that it is really in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chosen<'text> {
    /// The words.
    pub text: &'text str,
    /// Their language; it differs from the one asked for where a translation is missing.
    pub language: &'text Language,
}

impl Localized {
    /// The text in `wanted`; else in `default`; else in the first language that has it.
    ///
    /// A text is never lost for want of a translation.
    pub fn choose<'text>(&'text self, wanted: &'text Language, default: &'text Language) -> Chosen<'text> {
        match self {
            Self::Plain(text) => Chosen { text, language: default },
            Self::ByLanguage(texts) => [wanted, default]
                .into_iter()
                .find_map(|language| texts.get_key_value(language))
                .or_else(|| texts.first_key_value())
                .map_or(Chosen { text: "", language: default }, |(language, text)| Chosen { text, language }),
        }
    }

    /// The text in exactly this language, if it was written.
    pub fn in_language<'text>(&'text self, wanted: &Language, default: &Language) -> Option<&'text str> {
        match self {
            Self::Plain(text) => (wanted == default).then_some(text.as_str()),
            Self::ByLanguage(texts) => texts.get(wanted).map(String::as_str),
        }
    }

    /// Every text with the pointer suffix under which it stands (`""` or `/vi`).
    pub fn texts(&self) -> Vec<(String, &str)> {
        match self {
            Self::Plain(text) => vec![(String::new(), text)],
            Self::ByLanguage(texts) => {
                texts.iter().map(|(language, text)| (format!("/{language}"), text.as_str())).collect()
            }
        }
    }
}

impl JsonSchema for Localized {
    fn schema_name() -> Cow<'static, str> {
        "Localized".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "title": "public text",
            "description": "A text for the public: one text in the default language, or one a language (`vi: …`, `en: …`).",
            "anyOf": [
                { "type": "string", "minLength": 1 },
                {
                    "type": "object",
                    "minProperties": 1,
                    "propertyNames": { "pattern": super::language::LANGUAGE_PATTERN },
                    "additionalProperties": { "type": "string", "minLength": 1 }
                }
            ]
        })
    }
}
