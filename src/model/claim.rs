//! `claims/<id>.yaml`: figures as published in prose, and the relations that must hold between them.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::citation::Citation;
use super::date::PartialDate;
use super::decimal::{Figure, Percentage};
use super::identifier::{ClaimId, PlaceId, RelationId};
use super::statistics::Period;
use crate::i18n::Localized;

/// A file of published figures and of the relations between them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ClaimFile {
    /// What the figures are about.
    pub title: Localized,
    /// The figures.
    pub claims: Vec<Claim>,
    /// What must hold between them if all are true.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub relations: Vec<Relation>,
}

/// One figure as published.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Claim {
    /// Its identifier; unique among all claims of the site.
    pub id: ClaimId,
    /// What it says.
    pub what: Localized,
    /// The figure.
    pub value: Value,
    /// What is counted or measured.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<Localized>,
    /// The day, month or year that it speaks of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub as_of: Option<PartialDate>,
    /// The period that it speaks of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub period: Option<Period>,
    /// The place that it speaks of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<PlaceId>,
    /// A remark.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Localized>,
    /// Where it was published.
    pub source: Citation,
}

/// A figure as published, with how exact its wording is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum Value {
    /// A count or a measure.
    Number {
        /// The number.
        number: Figure,
        /// How exact the wording is; exact where not given.
        #[serde(default)]
        wording: Wording,
    },
    /// A percentage; the number of its decimals says how far it was rounded.
    Percent {
        /// The percentage, in quotes: `'99.7'`.
        percent: Percentage,
        /// How exact the wording is; exact where not given.
        #[serde(default)]
        wording: Wording,
    },
    /// A rank.
    Rank {
        /// The rank; 1 is the best.
        rank: u16,
        /// Out of how many, where that is known.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        out_of: Option<u16>,
    },
}

/// How exact a published figure is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Wording {
    /// The figure itself.
    #[default]
    Exact,
    /// "More than".
    Over,
    /// "Nearly".
    Nearly,
    /// "About".
    About,
}

/// What must hold between figures if all are true.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Relation {
    /// Its identifier; unique among all relations of the site.
    pub id: RelationId,
    /// The relation.
    pub holds: Holds,
    /// What the sources leave open, in neutral words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Localized>,
}

/// The relations that can be checked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum Holds {
    /// The parts make up the total.
    Sum {
        /// The total.
        total: ClaimId,
        /// The parts.
        #[schemars(length(min = 2))]
        parts: Vec<ClaimId>,
    },
    /// The areas or populations of all places make up the total.
    SumOfPlaces {
        /// The total.
        total: ClaimId,
        /// What is added up.
        measure: PlaceMeasure,
    },
    /// A published rate of success and the count that it is a rate of; what is left over are the failures.
    Rate {
        /// The rate.
        rate: ClaimId,
        /// The count it is a rate of.
        of: ClaimId,
        /// The number of failures, where one is published too.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        failures: Option<ClaimId>,
        /// What the failures are, where they are late dossiers; then letters of apology are held against them.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        failures_are: Option<Failures>,
    },
    /// The first is not larger than the second.
    Order {
        /// The smaller one.
        smaller: ClaimId,
        /// The larger one.
        larger: ClaimId,
    },
    /// Received = resolved + open (+ returned + withdrawn).
    Identity {
        /// Received.
        received: ClaimId,
        /// All that became of them.
        #[schemars(length(min = 1))]
        became: Vec<ClaimId>,
    },
    /// Two sources give the same figure.
    Same {
        /// One.
        first: ClaimId,
        /// The other.
        second: ClaimId,
    },
}

/// What the failures of a rate are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Failures {
    /// Dossiers that were finished after their limit.
    Late,
}

/// What can be added up over places.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum PlaceMeasure {
    /// Square kilometres.
    AreaKm2,
    /// Inhabitants.
    Population,
}
