//! Links to other sites.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Serialize};

/// An address that starts with `https://` or `http://`; no other scheme is accepted.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct WebLink(String);

impl WebLink {
    /// The address as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The host, without a leading `www.`, to show beside a link.
    pub fn host(&self) -> &str {
        let rest = self.0.split_once("://").map_or("", |(_, rest)| rest);
        let host = rest.split(['/', '?', '#']).next().unwrap_or("");
        host.strip_prefix("www.").unwrap_or(host)
    }
}

impl TryFrom<String> for WebLink {
    type Error = String;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        let link = Self(text);
        let safe = (link.0.starts_with("https://") || link.0.starts_with("http://"))
            && !link.host().is_empty()
            && !link.0.contains(|character: char| {
                character.is_whitespace() || character.is_control() || "\"<>\\^`{|}".contains(character)
            });
        if safe { Ok(link) } else { Err(format!("`{}` is not a web address that starts with `https://`", link.0)) }
    }
}

impl From<WebLink> for String {
    fn from(link: WebLink) -> Self {
        link.0
    }
}

impl JsonSchema for WebLink {
    fn schema_name() -> Cow<'static, str> {
        "WebLink".into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "pattern": "^https?://[^\\s\"<>\\\\^`{|}]+$", "examples": ["https://dichvucong.gov.vn"] })
    }
}

#[cfg(test)]
mod tests {
    use super::WebLink;

    #[test]
    fn only_web_schemes_pass() {
        for text in
            ["javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,x", "//host/x", "https://", "https://a b"]
        {
            assert!(WebLink::try_from(text.to_owned()).is_err(), "{text}");
        }
        assert_eq!(WebLink::try_from("https://www.a.vn/b?c".to_owned()).unwrap().host(), "a.vn");
    }
}
