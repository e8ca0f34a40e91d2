//! Telephone numbers.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Serialize};

/// A telephone number as published: digits in groups, with a leading `+` where it is international.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Phone(String);

/// What [`Phone`] accepts: 3 to 20 digits and single spaces.
const PATTERN: &str = "^\\+?[0-9]([0-9 ]{1,20})[0-9]$";

impl Phone {
    /// The number as published.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The number for a `tel:` address: digits and a leading `+`.
    pub fn dial(&self) -> String {
        self.0.chars().filter(|character| *character != ' ').collect()
    }
}

impl TryFrom<String> for Phone {
    type Error = String;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        let digits = text.strip_prefix('+').unwrap_or(&text);
        let fits = (3..=22).contains(&digits.len())
            && digits.bytes().all(|byte| byte.is_ascii_digit() || byte == b' ')
            && !digits.starts_with(' ')
            && !digits.ends_with(' ');
        if fits { Ok(Self(text)) } else { Err(format!("`{text}` is not a telephone number such as `0215 000 000`")) }
    }
}

impl From<Phone> for String {
    fn from(phone: Phone) -> Self {
        phone.0
    }
}

impl JsonSchema for Phone {
    fn schema_name() -> Cow<'static, str> {
        "Phone".into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "pattern": PATTERN, "examples": ["0215 000 000"] })
    }
}
