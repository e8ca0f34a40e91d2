//! `site.yaml`: what is said once for the whole site.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::citation::{Citation, LegalText};
use super::edit_link::EditLink;
use super::identifier::AreaClassId;
use super::phone::Phone;
use super::web_link::WebLink;
use crate::i18n::{Language, Localized};

/// The site as a whole.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Site {
    /// The name of the site, in the bar of every page.
    pub title: Localized,
    /// One sentence that says what the site is for.
    pub purpose: Localized,
    /// The languages of the site, in the order of the language links; the first is the default language.
    #[schemars(length(min = 1))]
    pub languages: Vec<SiteLanguage>,
    /// Where the site will stand: needed for printed addresses and QR codes only; pages link relatively.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub base_url: Option<WebLink>,
    /// Where a file of the content is edited on the web, with `{file}` in place of its path; each page that comes from one
    /// file links there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub edit_url: Option<EditLink>,
    /// The area that the site speaks of.
    pub jurisdiction: Jurisdiction,
    /// A notice on every page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub notice: Option<Localized>,
    /// The national portal, to which dossiers are sent and where they are followed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub national_portal: Option<Portal>,
    /// Whom to call or write to.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub contacts: Vec<Contact>,
    /// The rule that nobody may ask for papers outside the published list.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub right_to_refuse: Option<Rule>,
    /// The rule that a dossier may be filed at any centre, wherever one lives.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file_anywhere: Option<Rule>,
    /// The rule on apologies for dossiers that are not ready on the promised day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub apology: Option<Rule>,
    /// The currency of amounts that name none, as an ISO 4217 code.
    #[schemars(regex(pattern = "^[A-Z]{3}$"))]
    pub currency: String,
    /// The shape of a procedure's code: each `9` stands for a digit, all else for itself (`9.999999`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code_format: Option<String>,
    /// Classes of areas that have time limits of their own.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub area_classes: Vec<AreaClass>,
    /// The languages in which every procedure should be read aloud; what is missing is reported.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub recordings_in: Vec<Language>,
    /// After how many days a record that nobody checked again is reported.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub review_after_days: Option<u16>,
    /// How severely single checks are judged, by code.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub checks: BTreeMap<String, CheckLevel>,
}

/// One language of the site.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SiteLanguage {
    /// Its tag, which is also its folder in addresses.
    pub code: Language,
    /// Its own name for itself: `Tiếng Việt`.
    pub name: String,
}

/// The area that a site speaks of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Jurisdiction {
    /// Its name.
    pub name: Localized,
    /// Its country, as an ISO 3166-1 code.
    #[schemars(regex(pattern = "^[A-Z]{2}$"))]
    pub country: String,
    /// Its code in the country's own list.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
}

/// The portal of a higher level of government.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Portal {
    /// Its name.
    pub name: Localized,
    /// Its address.
    pub url: WebLink,
}

/// Whom to call or write to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Contact {
    /// What it is for.
    pub purpose: Localized,
    /// A telephone number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phone: Option<Phone>,
    /// A web address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<WebLink>,
    /// Why there is no number or address, where there is none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Localized>,
}

/// A rule that protects citizens, with the law that says so.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Rule {
    /// The rule in plain words.
    pub text: Localized,
    /// The law behind it.
    pub law: LegalText,
    /// Where the law was read.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<Citation>,
}

/// A class of areas, such as mountain or border communes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AreaClass {
    /// Its identifier.
    pub id: AreaClassId,
    /// Its name as citizens know it.
    pub name: Localized,
}

/// How severely a check is judged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum CheckLevel {
    /// Not reported.
    Off,
    /// Reported; the build goes on.
    Warning,
    /// Reported; nothing is built.
    Error,
}
