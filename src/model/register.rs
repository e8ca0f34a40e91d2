//! `letters/<name>.yaml` and `postings/<name>.yaml`: registers without any personal data.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::citation::{Citation, Missing};
use super::date::PartialDate;
use super::identifier::{OfficeId, PlaceId, TopicId};
use crate::i18n::Localized;

/// A register of letters of apology and of thanks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LetterRegister {
    /// Apologies for dossiers that were late.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub apologies: Vec<Apology>,
    /// Letters of thanks for feedback.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub thanks: Vec<Thanks>,
    /// What is not published.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub missing: Vec<Missing>,
    /// Where the letters were read of.
    #[schemars(length(min = 1))]
    pub sources: Vec<Citation>,
}

/// One letter of apology, without anything that could name a person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Apology {
    /// The month, or the day where the letter itself was made public.
    pub date: PartialDate,
    /// The place whose centre apologised.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<PlaceId>,
    /// The office that apologised, where it is not a place's centre.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub office: Option<OfficeId>,
    /// The name of the unit at that time, where it no longer exists.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub former_unit: Option<String>,
    /// The group of procedures.
    pub topic: TopicId,
    /// How many working days late; leave out what is not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub days_late: Option<u16>,
    /// Why.
    pub reason: ApologyReason,
    /// Whether the new date was kept; leave out what is not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub new_date_kept: Option<bool>,
    /// A remark.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Localized>,
}

/// The classes of reasons for being late.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ApologyReason {
    /// Network or software.
    System,
    /// Staff missing or too few.
    Staff,
    /// Conduct of an official.
    Conduct,
    /// Waiting for another office.
    OtherOffice,
    /// The office's own mistake.
    Mistake,
    /// Another reason.
    Other,
    /// The source names none.
    NotStated,
}

/// One letter of thanks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Thanks {
    /// The month.
    pub date: PartialDate,
    /// The place whose centre gave thanks.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<PlaceId>,
    /// What the feedback was about.
    pub about: Localized,
}

/// A register of inspections of public posting (niêm yết).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PostingRegister {
    /// The inspections.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub inspections: Vec<Inspection>,
    /// What is not published.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub missing: Vec<Missing>,
    /// Where the inspections were read of.
    #[schemars(length(min = 1))]
    pub sources: Vec<Citation>,
}

/// One inspection of what a centre has posted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Inspection {
    /// When.
    pub date: PartialDate,
    /// The place whose centre was inspected.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<PlaceId>,
    /// The office that was inspected, where it is not a place's centre.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub office: Option<OfficeId>,
    /// How many procedures were posted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub posted: Option<u32>,
    /// Of how many.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub of: Option<u32>,
    /// What was found.
    pub finding: Localized,
}
