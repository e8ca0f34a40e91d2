//! `indicators/<id>.yaml`: indices and ranks over years.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::citation::{Citation, Missing};
use super::decimal::Figure;
use super::identifier::PlaceId;
use super::statistics::SeriesBreak;
use crate::i18n::Localized;

/// An index or a yearly evaluation, followed over years.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Indicator {
    /// Its name.
    pub name: Localized,
    /// What it measures.
    pub definition: Localized,
    /// Who publishes it.
    pub publisher: Localized,
    /// What its values are.
    pub unit: IndicatorUnit,
    /// The values.
    pub values: Vec<IndicatorValue>,
    /// Breaks in the series, such as a new number of provinces.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub breaks: Vec<SeriesBreak>,
    /// What is not published.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub missing: Vec<Missing>,
    /// Where the values were read.
    #[schemars(length(min = 1))]
    pub sources: Vec<Citation>,
}

/// What the values of an indicator are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum IndicatorUnit {
    /// A rank; 1 is the best.
    Rank,
    /// A score.
    Score,
    /// A percentage.
    Percent,
    /// A count.
    Count,
}

/// The value of one year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct IndicatorValue {
    /// The year that the value is about.
    #[schemars(range(min = 1900, max = 2200))]
    pub year: i16,
    /// The value.
    pub value: Figure,
    /// Out of how many, for ranks and scores.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub out_of: Option<Figure>,
    /// The place it is about, where it is not the whole area of the site.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<PlaceId>,
    /// A remark.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Localized>,
}
