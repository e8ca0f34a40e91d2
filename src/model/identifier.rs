//! Names that records go by: the file name or the `id` of a record, safe in a path and in an address.

use std::borrow::Cow;
use std::fmt;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Serialize};

use crate::text::slug;

/// The longest identifier, in characters: it becomes a file name and a part of an address.
pub const MAXIMUM_LENGTH: usize = 80;

macro_rules! identifiers {
    ($($(#[$meta:meta])* $name:ident;)*) => {$(
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(try_from = "String", into = "String")]
        pub struct $name(String);

        impl $name {
            /// Reads an identifier; `None` where it is not of the accepted shape.
            pub fn parse(text: &str) -> Option<Self> {
                is_identifier(text).then(|| Self(text.to_owned()))
            }

            /// The identifier as text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl TryFrom<String> for $name {
            type Error = String;

            fn try_from(text: String) -> Result<Self, Self::Error> {
                Self::parse(&text).ok_or_else(|| format!("`{text}` is not an identifier such as `ho-tich`"))
            }
        }

        impl From<$name> for String {
            fn from(identifier: $name) -> Self {
                identifier.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str(&self.0)
            }
        }

        impl JsonSchema for $name {
            fn schema_name() -> Cow<'static, str> {
                stringify!($name).into()
            }

            fn inline_schema() -> bool {
                true
            }

            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                json_schema!({ "type": "string", "pattern": slug::PATTERN, "maxLength": MAXIMUM_LENGTH, "examples": ["dang-ky-khai-sinh"] })
            }
        }
    )*};
}

identifiers! {
    /// A field of administration (lĩnh vực).
    TopicId;
    /// A life or business event.
    EventId;
    /// An agency, department or service centre.
    OfficeId;
    /// A commune-level unit.
    PlaceId;
    /// A procedure: the name of its file, and its address.
    ProcedureId;
    /// One of a procedure's cases.
    CaseId;
    /// A class of areas with time limits of its own.
    AreaClassId;
    /// A published figure.
    ClaimId;
    /// A relation between published figures.
    RelationId;
    /// A table of counts.
    TableId;
    /// A mapping from spreadsheets to a table.
    ImportId;
    /// An indicator followed over years.
    IndicatorId;
    /// A free page.
    PageId;
}

fn is_identifier(text: &str) -> bool {
    text.len() <= MAXIMUM_LENGTH && slug::is_slug(text)
}
