//! `topics.yaml` and `events.yaml`: the two ways in which citizens find a procedure without searching.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::citation::Citation;
use super::identifier::{EventId, TopicId};
use crate::i18n::Localized;

/// The file `topics.yaml`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Topics {
    /// The fields of administration, in the order in which pages list them.
    pub topics: Vec<Topic>,
}

/// A field of administration (lĩnh vực).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Topic {
    /// Its identifier, used by procedures and in addresses.
    pub id: TopicId,
    /// Its plain name, as citizens say it.
    pub name: Localized,
    /// Its official name, where that differs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub official_name: Option<Localized>,
    /// Its code in the national list.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
    /// One line that says what it covers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub summary: Option<Localized>,
    /// Whether small counts in this topic need stronger protection (statistics).
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub sensitive: bool,
}

/// The file `events.yaml`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Events {
    /// The events, in the order in which pages list them.
    pub events: Vec<Event>,
}

/// A life or business event that needs one or more procedures.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Event {
    /// Its identifier, used by procedures and in addresses.
    pub id: EventId,
    /// Its name, as a citizen would say it: `Sinh con`.
    pub name: Localized,
    /// Whether it concerns a person's life or a business.
    pub kind: EventKind,
    /// One line that says what it covers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub summary: Option<Localized>,
    /// Where the grouping comes from, where it is not the editors' own.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<Citation>,
}

/// Whom an event happens to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum EventKind {
    /// To a person.
    Life,
    /// To a business.
    Business,
}
