//! Exact decimal figures: no binary fraction comes near money, areas or published rates.

use std::borrow::Cow;

use rust_decimal::Decimal;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A figure that is not negative, kept exactly: an amount of money, an area, a score.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Figure(pub Decimal);

/// A percentage as published, in quotes (`'99.7'`): its number of decimals says how far it was rounded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Percentage(pub Decimal);

impl Serialize for Figure {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&self.0.normalize())
    }
}

impl<'de> Deserialize<'de> for Figure {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let number = serde_json::Number::deserialize(deserializer)?;
        // The shortest text of a binary fraction gives back the digits that the editor wrote.
        let decimal = number
            .to_string()
            .parse::<Decimal>()
            .map_err(|_| serde::de::Error::custom(format!("`{number}` is too large or too long a number")))?;
        if decimal.is_sign_negative() && !decimal.is_zero() {
            return Err(serde::de::Error::custom(format!("`{number}` is negative")));
        }
        Ok(Self(decimal.normalize()))
    }
}

impl TryFrom<String> for Percentage {
    type Error = String;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        let plain = text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
        let parsed = plain.then(|| text.parse::<Decimal>().ok()).flatten();
        parsed.map(Self).ok_or_else(|| format!("`{text}` is not a percentage such as `'99.7'`"))
    }
}

impl From<Percentage> for String {
    fn from(percentage: Percentage) -> Self {
        percentage.0.to_string()
    }
}

impl JsonSchema for Figure {
    fn schema_name() -> Cow<'static, str> {
        "Figure".into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "number", "minimum": 0, "maximum": 1_000_000_000_000_000_u64 })
    }
}

impl JsonSchema for Percentage {
    fn schema_name() -> Cow<'static, str> {
        "Percentage".into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "pattern": "^(100(\\.0+)?|[0-9]{1,2}(\\.[0-9]{1,6})?)$", "examples": ["99.7"] })
    }
}
