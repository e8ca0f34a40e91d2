//! `calendar/<year>.yaml`: days off and days worked. A calendar is data that an official can edit, not code.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::citation::Citation;
use super::date::Date;
use crate::i18n::Localized;

/// The working days of one year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CalendarYear {
    /// The year; the file is named by it.
    #[schemars(range(min = 1900, max = 2200))]
    pub year: i16,
    /// The days of an ordinary working week.
    #[schemars(length(min = 1))]
    pub working_week: Vec<Weekday>,
    /// Days on which offices are closed although the week would have them open.
    pub days_off: Vec<DayOff>,
    /// Days on which offices work although the week would have them closed.
    pub extra_working_days: Vec<ExtraWorkingDay>,
    /// Where the year's calendar was read.
    #[schemars(length(min = 1))]
    pub sources: Vec<Citation>,
}

/// A day on which offices are closed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DayOff {
    /// The day.
    pub date: Date,
    /// What the day is.
    pub name: Localized,
    /// Why it is off.
    pub kind: DayOffKind,
    /// Whether the day is only expected and not yet decided.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub provisional: bool,
    /// A remark, such as the decision behind it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Localized>,
}

/// Why a day is off.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum DayOffKind {
    /// A public holiday.
    Holiday,
    /// In place of a public holiday that falls on a weekend.
    InLieu,
    /// Off because another day is worked instead.
    Swap,
}

/// A day on which offices work in place of another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ExtraWorkingDay {
    /// The day worked.
    pub date: Date,
    /// The day that is off instead.
    pub instead_of: Date,
    /// A remark, such as the decision behind it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Localized>,
}

/// A day of the week.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)]
pub enum Weekday {
    Monday,
    Tuesday,
    Wednesday,
    Thursday,
    Friday,
    Saturday,
    Sunday,
}
