//! How long it takes.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Mode;
use crate::i18n::Localized;
use crate::model::citation::LegalText;
use crate::model::clock_time::ClockTime;
use crate::model::identifier::{AreaClassId, CaseId};

/// A time limit (thời hạn giải quyết) and when it applies.
///
/// A list that is left out means "all": a limit without channels, cases and areas holds for everyone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TimeLimit {
    /// The ways of filing it holds for.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub channels: Vec<Mode>,
    /// The cases it holds for.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cases: Vec<CaseId>,
    /// The area classes it holds for.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub areas: Vec<AreaClassId>,
    /// Holds only if this is so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub only_if: Option<Localized>,
    /// The limit itself.
    pub limit: Limit,
    /// From when it counts; from a complete and valid dossier where not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub counts_from: Option<Localized>,
    /// What stops the count.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stops_while: Option<Localized>,
    /// The law that sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub law: Option<LegalText>,
    /// A remark.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Localized>,
}

/// A length of time with its unit; a number without a unit can't be written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "unit", rename_all = "snake_case", deny_unknown_fields)]
pub enum Limit {
    /// Hours.
    Hours {
        /// How many.
        #[schemars(range(min = 1))]
        number: u16,
    },
    /// Working days.
    WorkingDays {
        /// How many.
        #[schemars(range(min = 1))]
        number: u16,
    },
    /// Calendar days.
    CalendarDays {
        /// How many.
        #[schemars(range(min = 1))]
        number: u16,
    },
    /// Months.
    Months {
        /// How many.
        #[schemars(range(min = 1))]
        number: u16,
    },
    /// The same day; the next working day after the cut-off hour.
    SameDay {
        /// The hour until which a dossier is finished the same day.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        cutoff: Option<ClockTime>,
    },
    /// No source says how long it takes.
    Unknown {
        /// What the source says, or does not say.
        reason: Localized,
    },
}
