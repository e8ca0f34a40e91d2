//! What to bring.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::i18n::Localized;
use crate::model::citation::LegalText;
use crate::model::identifier::CaseId;
use crate::model::web_link::WebLink;

/// One entry of the list of papers (thành phần hồ sơ).
///
/// Counts that are left out are unknown, which is not zero.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Document {
    /// What the paper is called; for a group, what the group is.
    pub name: Localized,
    /// The cases in which it is needed; all where not given.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cases: Vec<CaseId>,
    /// Needed only if this is so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub only_if: Option<Localized>,
    /// Not needed if this is so, such as when the office can look it up itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub not_if: Option<Localized>,
    /// Whether it is handed in, or shown and taken home again; handed in where not given.
    #[serde(default, skip_serializing_if = "Handling::is_submit")]
    pub handling: Handling,
    /// How many originals.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub originals: Option<u16>,
    /// How many certified copies.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub certified_copies: Option<u16>,
    /// How many copies, certified or not as the source leaves it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub copies: Option<u16>,
    /// The entry is a group: any one of these papers is enough.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub any_of: Vec<Paper>,
    /// Papers that are accepted from someone who does not have this one, in this order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub instead: Vec<Paper>,
    /// The form to fill in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub form: Option<Form>,
    /// Where to get the paper.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub obtained_from: Option<Localized>,
    /// How old it may be or how long it must still be valid.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub validity: Option<Localized>,
    /// The law that requires it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub law: Option<LegalText>,
    /// A remark.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Localized>,
}

/// A paper within a group, or one that is accepted instead of another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Paper {
    /// What it is called.
    pub name: Localized,
    /// When it is the one to bring.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub only_if: Option<Localized>,
    /// How many originals; as the entry above it where no count is given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub originals: Option<u16>,
    /// How many certified copies.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub certified_copies: Option<u16>,
    /// How many copies, certified or not as the source leaves it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub copies: Option<u16>,
    /// A remark.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Localized>,
}

/// What happens to a paper at the desk.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Handling {
    /// The office keeps it (nộp).
    #[default]
    Submit,
    /// It is shown and given back (xuất trình).
    Show,
}

impl Handling {
    #[allow(clippy::trivially_copy_pass_by_ref, reason = "serde calls it with a reference")]
    fn is_submit(&self) -> bool {
        *self == Self::Submit
    }
}

/// A form to fill in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Form {
    /// What it is called, or its number: `Mẫu CT01`.
    pub name: Localized,
    /// The file under `content/files/`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file: Option<String>,
    /// Where it can be downloaded, where it is not in `content/files/`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<WebLink>,
}
