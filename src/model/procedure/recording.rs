//! Recordings of a procedure, read aloud by a person.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::i18n::{Language, Localized};
use crate::model::date::Date;

/// A recording in one language, which may be one that the site has no pages in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Recording {
    /// The language that is spoken.
    pub language: Language,
    /// The language's own name for itself: `Hmoob`.
    pub language_name: String,
    /// The file, by its name in `content/files/`: `mp3`, `m4a`, `ogg` or `opus`.
    pub file: String,
    /// How long it is, in seconds.
    #[schemars(range(min = 1))]
    pub seconds: u16,
    /// What is said, for those who can't hear it.
    pub transcript: Localized,
    /// The office or function that recorded it; never a private person's name.
    pub recorded_by: Localized,
    /// When it was recorded.
    pub on: Date,
}
