//! Makes new content files: only the fields that a record must have, with examples that `check` refuses until they are
//! replaced.
//!
//! Nothing here touches the disk; a file that exists already is for the caller to refuse.

mod language;
mod place;
mod procedure;
mod site;
mod statistics;
mod wording;

use crate::i18n::Language;
use crate::source::{NodeValue, parse_yaml};

pub use language::{Added, add as add_language};
pub use place::file as place;
pub use procedure::file as procedure;
pub use site::files as site;
pub use statistics::files as statistics;

/// A file to be made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewFile {
    /// Its path under the root of the site.
    pub path: String,
    /// What it holds.
    pub text: String,
}

/// The languages that a `site.yaml` lists; empty where it can't be read.
pub fn languages_of(site: &str) -> Vec<Language> {
    let root = parse_yaml(site);
    let Some(NodeValue::List(items)) = root.as_ref().and_then(|root| root.field("languages")).map(|list| &list.value)
    else {
        return Vec::new();
    };
    items.iter().filter_map(|item| Language::parse(item.field("code")?.scalar()?)).collect()
}
