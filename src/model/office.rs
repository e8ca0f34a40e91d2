//! `offices/<id>.yaml`: agencies, departments and service centres.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::calendar::Weekday;
use super::citation::{Citation, Missing};
use super::clock_time::ClockTime;
use super::date::Date;
use super::identifier::OfficeId;
use super::phone::Phone;
use super::web_link::WebLink;
use crate::i18n::Localized;

/// An agency, department or service centre.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Office {
    /// Its official name.
    pub name: Localized,
    /// The letters by which documents name it: `STP`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub short_code: Option<String>,
    /// The level of government it belongs to.
    pub level: Level,
    /// What kind of body it is.
    pub kind: OfficeKind,
    /// The body it belongs to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<OfficeId>,
    /// Whether there is one such office in every commune-level unit.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub one_in_each_place: bool,
    /// What it was formed from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub formed_from: Option<Localized>,
    /// Where it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address: Option<Localized>,
    /// When it is open.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hours: Option<Hours>,
    /// Its telephone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phone: Option<Phone>,
    /// Its web address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<WebLink>,
    /// What it accepts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub accepts: Option<Localized>,
    /// How far its name and existence are confirmed.
    pub confirmed: Confirmation,
    /// A remark.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Localized>,
    /// What is not known of it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub missing: Vec<Missing>,
    /// Where it was read of.
    #[schemars(length(min = 1))]
    pub sources: Vec<Citation>,
}

/// A level of government.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Level {
    /// A ministry or another central body.
    Ministry,
    /// The province.
    Province,
    /// The commune, ward or special zone.
    Commune,
    /// Another body, such as a notary or a school.
    Other,
}

/// What kind of body an office is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum OfficeKind {
    /// A one-stop service centre.
    ServiceCentre,
    /// The office of a People's Committee.
    AdministrativeOffice,
    /// A department under a People's Committee.
    Department,
    /// A People's Committee.
    Authority,
    /// An agency that answers to a ministry: police, tax, social insurance, military.
    VerticalAgency,
    /// A public service unit under a department.
    PublicUnit,
}

/// How far a record is confirmed by sources.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Confirmation {
    /// A source names it.
    Confirmed,
    /// It exists; its present name was not seen in a source.
    NameNotSeen,
    /// Only the type of office is known to exist, not this one.
    TypeOnly,
    /// Not seen in any source of this area.
    NotSeen,
}

/// Opening hours.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Hours {
    /// The ordinary week.
    #[schemars(length(min = 1))]
    pub week: Vec<DayHours>,
    /// Days with other hours.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub exceptions: Vec<HoursException>,
    /// A remark.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Localized>,
}

/// Hours that are the same on several days of the week.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DayHours {
    /// The days.
    #[schemars(length(min = 1))]
    pub days: Vec<Weekday>,
    /// The morning.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub morning: Option<Opening>,
    /// The afternoon.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub afternoon: Option<Opening>,
}

/// From when to when.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Opening {
    /// When doors open.
    pub from: ClockTime,
    /// When doors close.
    pub to: ClockTime,
}

/// A day with other hours than its weekday.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct HoursException {
    /// The day.
    pub date: Date,
    /// The morning; closed where not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub morning: Option<Opening>,
    /// The afternoon; closed where not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub afternoon: Option<Opening>,
    /// Why.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<Localized>,
}
