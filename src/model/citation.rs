//! Where a fact was read, and what could not be found.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::date::{Date, PartialDate};
use super::web_link::WebLink;
use crate::i18n::Localized;

/// A source: the page or document in which the facts of a record were read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Citation {
    /// The title of the page or document.
    pub title: Localized,
    /// Its address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<WebLink>,
    /// The date on which the source itself is dated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dated: Option<PartialDate>,
    /// When it was read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub read_on: Option<PartialDate>,
    /// Through what it was read, where it was not read at its own address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub via: Option<Localized>,
}

/// Something that citizens would want to know and that no source says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Missing {
    /// What is not known.
    pub what: Localized,
    /// When it was last looked for.
    pub looked_on: PartialDate,
    /// Who could publish it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub publisher: Option<Localized>,
}

/// A span of days, both ends included; an end that is not given is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Validity {
    /// The first day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<Date>,
    /// The last day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<Date>,
}

impl Validity {
    /// Whether the span ended before `day`.
    pub fn ended_before(&self, day: Date) -> bool {
        self.to.is_some_and(|to| to < day)
    }

    /// Whether `day` lies in the span.
    pub fn contains(&self, day: Date) -> bool {
        self.from.is_none_or(|from| from <= day) && !self.ended_before(day)
    }
}

/// A legal text: a law, decree, circular, resolution or decision.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LegalText {
    /// Its official number, as published: `123/2015/NĐ-CP`.
    pub number: String,
    /// What kind of text it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<LegalKind>,
    /// Its title.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<Localized>,
    /// The day it was signed, as far as it is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<PartialDate>,
    /// The article, clause or annex that is meant.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub part: Option<Localized>,
    /// Where it can be read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<WebLink>,
    /// A remark, such as an error in the source's own date.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Localized>,
}

/// The kinds of legal text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum LegalKind {
    /// Luật.
    Law,
    /// Bộ luật.
    Code,
    /// Pháp lệnh.
    Ordinance,
    /// Nghị quyết.
    Resolution,
    /// Nghị định.
    Decree,
    /// Thông tư, thông tư liên tịch.
    Circular,
    /// Quyết định.
    Decision,
    /// Another kind, or a kind that the source does not name.
    Other,
}
