//! What it costs.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Mode;
use crate::i18n::Localized;
use crate::model::citation::{LegalText, Validity};
use crate::model::decimal::Figure;
use crate::model::identifier::CaseId;

/// A fee and when it applies. Lists that are left out mean "all".
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Fee {
    /// What kind of payment it is.
    pub kind: FeeKind,
    /// How much.
    pub amount: Amount,
    /// The currency, where it is not the site's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(regex(pattern = "^[A-Z]{3}$"))]
    pub currency: Option<String>,
    /// What it is for, or for each what.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub r#for: Option<Localized>,
    /// The ways of filing it holds for.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub channels: Vec<Mode>,
    /// The cases it holds for.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cases: Vec<CaseId>,
    /// From when and until when it holds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub valid: Option<Validity>,
    /// The law that sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub law: Option<LegalText>,
    /// A remark.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Localized>,
}

/// The kinds of payment in Vietnamese law.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum FeeKind {
    /// Phí: covers the cost of a service.
    Charge,
    /// Lệ phí: a fixed amount for an administrative act.
    Fee,
    /// Giá: the price of a service.
    Price,
    /// The source does not say which kind.
    Unstated,
}

/// How much a fee is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum Amount {
    /// One amount.
    Exact {
        /// The amount, in whole units of the currency.
        value: Figure,
    },
    /// Between two amounts.
    Range {
        /// The lowest.
        from: Figure,
        /// The highest.
        to: Figure,
    },
    /// By the number of pages, copies or the like.
    Formula {
        /// What is counted.
        unit: Localized,
        /// The price for each, in bands.
        #[schemars(length(min = 1))]
        bands: Vec<Band>,
        /// The most that is charged.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        maximum: Option<Figure>,
    },
    /// Nothing is charged.
    Free,
    /// The amount is not known.
    Unknown {
        /// Why.
        reason: Localized,
        /// Who sets it, where that is known.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        set_by: Option<Localized>,
    },
}

/// The price of each unit in a band of a formula.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Band {
    /// Up to how many units; all further ones where not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub up_to: Option<u32>,
    /// The price for each.
    pub value: Figure,
}

/// Who pays nothing or less.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Exemption {
    /// Who, or in what circumstances.
    pub who: Localized,
    /// What they pay, where it is not nothing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pays: Option<Amount>,
    /// The cases it holds for.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cases: Vec<CaseId>,
    /// From when and until when it holds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub valid: Option<Validity>,
    /// The law behind it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub law: Option<LegalText>,
}
