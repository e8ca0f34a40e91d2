//! The language of a text.

use std::borrow::Cow;
use std::fmt;
use std::sync::Arc;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Serialize};

/// A language tag as written in content and in addresses: `vi`, `en`, `hmn`, `zh-Hant`.
///
/// The shape is the common subset of BCP 47: a two or three letter language, then subtags.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Language(Arc<str>);

/// The pattern that [`Language`] accepts, for the schema.
pub const LANGUAGE_PATTERN: &str = "^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$";

impl Language {
    /// Reads a tag; `None` where it is not of the accepted shape.
    pub fn parse(tag: &str) -> Option<Self> {
        let mut parts = tag.split('-');
        let primary = parts.next()?;
        let primary_fits = (2..=3).contains(&primary.len()) && primary.bytes().all(|byte| byte.is_ascii_lowercase());
        let rest_fits =
            parts.all(|part| (2..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric()));
        (primary_fits && rest_fits).then(|| Self(tag.into()))
    }

    /// The tag as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for Language {
    type Error = String;

    fn try_from(tag: String) -> Result<Self, Self::Error> {
        Self::parse(&tag).ok_or_else(|| format!("`{tag}` is not a language tag such as `vi`"))
    }
}

impl From<Language> for String {
    fn from(language: Language) -> Self {
        language.0.as_ref().to_owned()
    }
}

impl fmt::Display for Language {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl JsonSchema for Language {
    fn schema_name() -> Cow<'static, str> {
        "Language".into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "pattern": LANGUAGE_PATTERN, "examples": ["vi"] })
    }
}

#[cfg(test)]
mod tests {
    use super::Language;

    #[test]
    fn tags_of_the_usual_shape_are_read() {
        for tag in ["vi", "en", "hmn", "zh-Hant", "sr-Latn-RS"] {
            assert!(Language::parse(tag).is_some(), "{tag}");
        }
    }

    #[test]
    fn anything_that_could_leave_a_folder_is_refused() {
        for tag in ["", "v", "VI", "vi/", "../vi", "vi-", "tiếng", "viet"] {
            assert!(Language::parse(tag).is_none(), "{tag}");
        }
    }
}
