//! The public's words in one language, from `locales/<language>.yaml` of the theme.

use std::collections::BTreeMap;

use super::{Theme, ThemeError};
use crate::i18n::Language;
use crate::source::{Node, NodeValue, parse_theme_yaml};

/// The words of one language.
#[derive(Debug, Clone)]
pub(super) struct Dictionary {
    language: String,
    phrases: BTreeMap<String, Phrase>,
}

/// A phrase, which may depend on a number.
#[derive(Debug, Clone)]
struct Phrase {
    /// For every number that `one` does not take.
    other: String,
    /// For exactly one.
    one: Option<String>,
}

impl Dictionary {
    /// Reads the words of a language.
    pub(super) fn read(theme: &Theme, language: &Language) -> Result<Self, ThemeError> {
        let path = format!("locales/{language}.yaml");
        let node = parse_theme_yaml(&path, theme.text(&path)?)
            .map_err(|line| ThemeError::new(format!("`{path}` is not YAML near line {line}")))?;
        let NodeValue::Record(entries) = node.value else {
            return Err(ThemeError::new(format!("`{path}` must be a list of `key: text`")));
        };
        let mut phrases = BTreeMap::new();
        for entry in entries {
            let phrase = match &entry.value.value {
                NodeValue::Scalar { text, .. } => Some(Phrase { other: text.clone(), one: None }),
                NodeValue::Record(_) => entry.value.field("other").and_then(Node::scalar).map(|other| Phrase {
                    other: other.to_owned(),
                    one: entry.value.field("one").and_then(Node::scalar).map(str::to_owned),
                }),
                NodeValue::List(_) => None,
            };
            let phrase = phrase.ok_or_else(|| ThemeError::new(format!("`{path}`: `{}` has no text", entry.key)))?;
            phrases.insert(entry.key, phrase);
        }
        Ok(Self { language: language.to_string(), phrases })
    }

    /// A phrase for the number `n`, with its placeholders not yet filled.
    pub(super) fn phrase(&self, key: &str, n: Option<u64>) -> Result<&str, minijinja::Error> {
        let phrase = self.phrases.get(key).ok_or_else(|| {
            minijinja::Error::new(
                minijinja::ErrorKind::InvalidOperation,
                format!("locales/{}.yaml has no `{key}`", self.language),
            )
        })?;
        Ok(match &phrase.one {
            Some(one) if n == Some(1) => one,
            _ => &phrase.other,
        })
    }

    /// The phrases whose names begin in one of some ways, with their placeholders: what a script is to say. A phrase that
    /// depends on a number is a list of its two forms, for one and for all others.
    pub(super) fn beginning_with(&self, starts: &[&str]) -> serde_json::Value {
        let wanted = self.phrases.iter().filter(|(key, _)| starts.iter().any(|start| key.starts_with(start)));
        wanted
            .map(|(key, phrase)| match &phrase.one {
                Some(one) => (key.clone(), serde_json::json!([one, phrase.other])),
                None => (key.clone(), serde_json::json!(phrase.other)),
            })
            .collect()
    }

    /// Fills the placeholders `{name}` of a phrase.
    pub(super) fn fill(&self, key: &str, n: Option<u64>, values: &[(&str, &str)]) -> Result<String, minijinja::Error> {
        let mut text = String::new();
        let mut rest = self.phrase(key, n)?;
        while let Some((before, after)) = rest.split_once('{') {
            text.push_str(before);
            let Some((name, after)) = after.split_once('}') else {
                rest = after;
                break;
            };
            let value = values.iter().find(|(known, _)| *known == name).ok_or_else(|| {
                minijinja::Error::new(
                    minijinja::ErrorKind::MissingArgument,
                    format!("`{key}` of locales/{}.yaml needs `{name}`", self.language),
                )
            })?;
            text.push_str(value.1);
            rest = after;
        }
        text.push_str(rest);
        Ok(text)
    }
}
