//! `places/<id>.yaml`: commune-level units and the old units they were made of.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::citation::{Citation, Missing};
use super::decimal::Figure;
use super::identifier::AreaClassId;
use super::office::Hours;
use super::phone::Phone;
use crate::i18n::Localized;

/// A commune, ward or special zone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Place {
    /// Its code in the national list of administrative units.
    #[schemars(regex(pattern = "^[0-9]{5}$"))]
    pub code: String,
    /// Its name without its kind: `Na Sang`.
    pub name: String,
    /// What kind of unit it is.
    pub kind: PlaceKind,
    /// The units it was made of.
    pub predecessors: Vec<Predecessor>,
    /// Its class for time limits that depend on the area; leave out what is not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub area_class: Option<AreaClassId>,
    /// Its service centre.
    pub centre: Centre,
    /// Its area in square kilometres.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub area_km2: Option<Figure>,
    /// Its population.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub population: Option<u32>,
    /// Where it lies.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub coordinates: Option<Coordinates>,
    /// What a traveller must be warned of.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub warnings: Vec<Localized>,
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

/// The kinds of commune-level units, old and new.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum PlaceKind {
    /// Xã.
    Commune,
    /// Phường.
    Ward,
    /// Thị trấn (abolished on 1 July 2025).
    Township,
    /// Đặc khu.
    SpecialZone,
}

impl PlaceKind {
    /// Its name in content and in themes.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Commune => "commune",
            Self::Ward => "ward",
            Self::Township => "township",
            Self::SpecialZone => "special_zone",
        }
    }
}

/// An old unit that became part of a place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Predecessor {
    /// Its name without its kind.
    pub name: String,
    /// What kind of unit it was.
    pub kind: PlaceKind,
    /// The former district it lay in, with its kind: `Huyện Mường Chà`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub district: Option<String>,
    /// Its former code.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(regex(pattern = "^[0-9]{5}$"))]
    pub code: Option<String>,
    /// Other spellings in use.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub also_written: Vec<String>,
}

/// The service centre of a place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Centre {
    /// Its name, where it is not simply the centre of the place.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<Localized>,
    /// The seat: where the traveller must go.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seat: Option<Localized>,
    /// When it is open.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hours: Option<Hours>,
    /// Its telephone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phone: Option<Phone>,
    /// A remark.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Localized>,
}

/// A point on the map, in degrees (WGS 84).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Coordinates {
    /// North of the equator.
    pub latitude: Figure,
    /// East of Greenwich.
    pub longitude: Figure,
}
