//! What an editor most likely meant by a value that does not fit, and how sure that is.

mod field;
mod form;
mod list;
mod number;
mod vietnamese;
mod word;

use crate::diagnostics::Certainty;

pub(super) use field::field;
pub(super) use form::form;
pub(super) use list::{list, only_item};
pub(super) use number::{Counted, number};
pub(super) use word::{flag, word};

/// What to write instead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Remedy {
    /// The text as it should stand in the file.
    pub(super) text: String,
    /// Whether anything else can have been meant.
    pub(super) certainty: Certainty,
}

impl Remedy {
    fn sure(text: impl Into<String>) -> Self {
        Self { text: text.into(), certainty: Certainty::Sure }
    }

    fn guess(text: impl Into<String>) -> Self {
        Self { text: text.into(), certainty: Certainty::Guess }
    }
}

/// Quotes of every kind, straight and curly.
const QUOTES: [char; 12] = ['\'', '"', '“', '”', '„', '‟', '‘', '’', '‚', '‛', '«', '»'];

/// The text without blanks of any kind, quotes and stray punctuation around it.
fn bare(text: &str) -> &str {
    text.trim().trim_matches(QUOTES).trim().trim_end_matches([',', ';']).trim()
}

/// The text as names of fields and words are written: lower case, no marks, `_` for all else.
fn as_name(text: &str) -> String {
    crate::text::slug::slugify(text).replace('-', "_")
}
