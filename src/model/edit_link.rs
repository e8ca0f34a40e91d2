//! Where files of the content are edited on the web.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Serialize};

/// What stands for the path of a file.
const FILE: &str = "{file}";

/// An address that starts with `https://` and holds `{file}` after its host.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct EditLink {
    before: String,
    after: String,
}

impl EditLink {
    /// The address at which a file is edited, such as `content/site.yaml`.
    pub fn of(&self, file: &str) -> String {
        let encoded = file.bytes().fold(String::new(), |encoded, byte| {
            let is_plain = byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte);
            if is_plain { encoded + &char::from(byte).to_string() } else { encoded + &format!("%{byte:02X}") }
        });
        format!("{}{encoded}{}", self.before, self.after)
    }
}

impl TryFrom<String> for EditLink {
    type Error = String;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        let is_plain =
            |part: &str| !part.contains(|sign: char| !sign.is_ascii_graphic() || "\"<>\\^`{|}".contains(sign));
        let parts = text.split_once(FILE).filter(|(before, after)| {
            let host = before.strip_prefix("https://").and_then(|rest| rest.split_once('/')).map(|(host, _)| host);
            host.is_some_and(|host| !host.is_empty()) && is_plain(before) && is_plain(after)
        });
        match parts {
            Some((before, after)) => Ok(Self { before: before.to_owned(), after: after.to_owned() }),
            None => Err(format!("`{text}` is not a web address that starts with `https://` and holds `{FILE}` once")),
        }
    }
}

impl From<EditLink> for String {
    fn from(url: EditLink) -> Self {
        url.before + FILE + &url.after
    }
}

impl JsonSchema for EditLink {
    fn schema_name() -> Cow<'static, str> {
        "EditLink".into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let plain = "[!#-;=?-Z\\[\\]_a-z~]";
        let host = "[!#-.0-;=?-Z\\[\\]_a-z~]";
        json_schema!({
            "type": "string",
            "pattern": format!("^https://{host}+/{plain}*\\{{file\\}}{plain}*$"),
            "examples": ["https://forge.example/repository/edit/main/{file}"],
        })
    }
}

#[cfg(test)]
mod tests {
    use super::EditLink;

    fn read(text: &str) -> Result<EditLink, String> {
        EditLink::try_from(text.to_owned())
    }

    #[test]
    fn the_path_of_a_file_is_put_in_and_encoded() {
        let link = read("https://forge.example/repo/edit/main/{file}?mode=web").unwrap();
        let file = "content/pages/về chúng tôi.vi.md";
        let encoded =
            "https://forge.example/repo/edit/main/content/pages/v%E1%BB%81%20ch%C3%BAng%20t%C3%B4i.vi.md?mode=web";
        assert_eq!(link.of(file), encoded);
        assert_eq!(String::from(link), "https://forge.example/repo/edit/main/{file}?mode=web");
    }

    #[test]
    fn other_schemes_hosts_made_of_the_path_and_patterns_without_it_are_refused() {
        for text in [
            "http://forge.example/{file}",
            "javascript:alert(1)//{file}",
            "https://forge.example/",
            "https://{file}.example/",
            "https:///{file}",
            "https://forge.example/{file}/{file}",
            "https://forge.example/{branch}/{file}",
            "https://forge.example/a b/{file}",
            "https://forge.example/\"{file}",
        ] {
            assert!(read(text).is_err(), "{text}");
        }
    }
}
