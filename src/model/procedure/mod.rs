//! `procedures/<topic>/<id>.yaml`: one procedure, as a citizen meets it.
//!
//! Follows CPSV-AP 3.2 `cpsv:PublicService`; `docs/glossary.md` maps each field to its term.

mod document;
mod fee;
mod recording;
mod time_limit;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

pub use document::{Document, Form, Handling, Paper};
pub use fee::{Amount, Band, Exemption, Fee, FeeKind};
pub use recording::Recording;
pub use time_limit::{Limit, TimeLimit};

use super::citation::{Citation, LegalText, Missing, Validity};
use super::date::{Date, PartialDate};
use super::identifier::{CaseId, EventId, OfficeId, ProcedureId, TopicId};
use super::office::Level;
use super::web_link::WebLink;
use crate::i18n::{Language, Localized};

/// An administrative procedure (thủ tục hành chính).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Procedure {
    /// Its national code, in quotes: `'1.001193'`.
    pub code: String,
    /// Its legal name, as the law writes it.
    pub name: Localized,
    /// A plain short title, at most 80 characters.
    pub title: Localized,
    /// One line that says what one gets from it, in plain words.
    pub summary: Localized,
    /// Other names that people use.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub also_called: Vec<Localized>,
    /// Its field of administration.
    pub topic: TopicId,
    /// The field under which the national list files it, where that is not the topic itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub official_field: Option<OfficialField>,
    /// The life and business events that need it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub events: Vec<EventId>,
    /// The levels of government that carry it out.
    #[schemars(length(min = 1))]
    pub levels: Vec<Level>,
    /// Whether it is the same in the whole country or the province's own.
    pub scope: Scope,
    /// Whether it is in effect; in effect where not given.
    #[serde(default, skip_serializing_if = "Status::is_in_effect")]
    pub status: Status,
    /// From when and until when it applies.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub effective: Option<Validity>,
    /// Who issued it.
    pub issued_by: Localized,
    /// The decision that announced it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub announced_by: Option<Announcement>,
    /// Its record on the national portal.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub portal: Option<PortalRecord>,
    /// Who handles it.
    #[schemars(length(min = 1))]
    pub handled_by: Vec<Body>,
    /// Where dossiers are received, where the source says more than the level.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub received_at: Vec<Body>,
    /// Who may apply.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub applicants: Vec<Localized>,
    /// Who must come, and who may come instead.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub presence: Option<Presence>,
    /// Real alternatives that change documents, limit or fee. Not headings.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cases: Vec<Case>,
    /// What to bring. Leave the field out where it is not known; write `[]` where nothing is needed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub documents: Option<Vec<Document>>,
    /// The ways to file it.
    #[schemars(length(min = 1))]
    pub channels: Vec<Channel>,
    /// How far it can be done online; leave out what is not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub online: Option<Online>,
    /// The services of the national portal under this procedure.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub online_services: Vec<OnlineService>,
    /// How long it takes. One entry for each limit that differs by channel, case or area.
    #[schemars(length(min = 1))]
    pub time_limits: Vec<TimeLimit>,
    /// What it costs. Empty is not free: write `kind: free` or `kind: unknown`.
    #[schemars(length(min = 1))]
    pub fees: Vec<Fee>,
    /// Who pays nothing or less.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub exemptions: Vec<Exemption>,
    /// The steps, in order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub steps: Vec<Step>,
    /// What one gets.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub outcomes: Vec<Outcome>,
    /// Conditions. Leave the field out where they are not known; write `[]` where there are none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub conditions: Option<Vec<Localized>>,
    /// The laws behind it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub legal_basis: Vec<LegalText>,
    /// How to complain, and where to give thanks.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub redress: Option<Localized>,
    /// What it means when the office does not answer in time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub silence: Option<Localized>,
    /// Recordings of the procedure read aloud, for those who do not read.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub recordings: Vec<Recording>,
    /// Remarks for citizens.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<Localized>,
    /// What no source says.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub missing: Vec<Missing>,
    /// Who checked this record, and when it must be checked again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub verified: Option<Verification>,
    /// Against what each translation was checked.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub translations: Vec<TranslationCheck>,
    /// Where it was read.
    #[schemars(length(min = 1))]
    pub sources: Vec<Citation>,
}

/// A field of the national list of procedures (lĩnh vực).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OfficialField {
    /// Its name.
    pub name: Localized,
    /// Its code, as published.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
}

/// Whether a procedure is the same everywhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Scope {
    /// Issued by a ministry for the whole country.
    National,
    /// Issued by the province itself.
    Province,
}

/// Whether a procedure is in effect.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum Status {
    /// In effect.
    #[default]
    InEffect,
    /// Not carried out for a time.
    Suspended {
        /// Why.
        reason: Localized,
        /// Until when, where that is known.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        until: Option<Date>,
    },
    /// Abolished; its address keeps a page that says so.
    Abolished {
        /// By which text.
        by: LegalText,
        /// From which day.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        on: Option<Date>,
        /// The procedure that replaces it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        successor: Option<ProcedureId>,
    },
}

impl Status {
    /// Whether the procedure is in effect.
    pub fn is_in_effect(&self) -> bool {
        *self == Self::InEffect
    }
}

/// The decision that announced a procedure (quyết định công bố).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Announcement {
    /// Its number.
    pub number: String,
    /// The day it was signed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<PartialDate>,
    /// Since when the national portal shows it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on_portal_since: Option<PartialDate>,
}

/// The record of a procedure on the national portal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PortalRecord {
    /// Its address.
    pub url: WebLink,
    /// The state that the portal gives it, as published.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub state: Option<String>,
}

/// A body with a part in a procedure: one of `offices/`, or a name as the source gives it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Body {
    /// The office, by its file name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub office: Option<OfficeId>,
    /// Its name in this procedure, where that says more.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<Localized>,
}

/// Who must come in person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Presence {
    /// Who must come in person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub must_come: Option<Localized>,
    /// Whether another person may come instead; leave out what is not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub proxy: Option<Proxy>,
    /// More about coming instead of someone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub proxy_note: Option<Localized>,
    /// How many times one must come when filing at the desk; leave out what is not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub trips: Option<u8>,
}

/// Whether another person may come instead.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Proxy {
    /// Another person may come.
    Allowed,
    /// Nobody may come instead.
    NotAllowed,
}

/// A real alternative within a procedure (trường hợp).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Case {
    /// Its identifier within the procedure.
    pub id: CaseId,
    /// Its name, as a citizen would recognise it.
    pub name: Localized,
    /// A remark.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Localized>,
}

/// A way to file a dossier.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Channel {
    /// Which way.
    pub mode: Mode,
    /// Where to file by this way.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<WebLink>,
    /// A remark.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Localized>,
}

/// The three ways to file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Mode {
    /// At the desk.
    InPerson,
    /// On the portal.
    Online,
    /// By post.
    Post,
}

/// How far a procedure can be done online.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Online {
    /// From filing to result (toàn trình).
    Full,
    /// In part (một phần).
    Partial,
    /// Not at all.
    None,
}

/// A service of the national portal under a procedure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OnlineService {
    /// Its code: `'1.001193.01'`.
    pub code: String,
    /// Its name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<Localized>,
    /// The limit that the portal gives it, which can differ from the procedure's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limit: Option<Limit>,
}

/// One step.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// Who acts: the citizen or the office.
    pub by: Actor,
    /// What is done.
    pub text: Localized,
    /// Who is responsible in the office.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub responsible: Option<Localized>,
    /// How long the step takes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub duration: Option<Limit>,
}

/// Who acts in a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Actor {
    /// The citizen.
    Applicant,
    /// The office.
    Office,
}

/// What a procedure gives.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Outcome {
    /// The paper or decision.
    pub name: Localized,
    /// Its code in the national list of results.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
    /// How long it is valid.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub validity: Option<Localized>,
}

/// Who checked a record against the law, and when it must be checked again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Verification {
    /// The office or function that checked it; never a private person's name.
    pub by: Localized,
    /// When.
    pub on: Date,
    /// When it must be checked again.
    pub due: Date,
}

/// Against which wording a translation was checked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TranslationCheck {
    /// The language of the translation.
    pub language: Language,
    /// The fingerprint of the default-language texts it was checked against (8 characters, printed by `check`).
    #[schemars(regex(pattern = "^[0-9a-f]{8}$"))]
    pub against: String,
    /// When it was checked.
    pub on: Date,
}
