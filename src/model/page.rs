//! `pages/<id>.<language>.md`: free pages in Markdown.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The head of a free page, between two lines `---` at the top of the file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PageHead {
    /// The title of the page.
    pub title: String,
    /// One sentence for search engines and shared links.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// Whether the foot of every page links to it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub in_footer: bool,
}

/// One language of a free page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PageText {
    /// Its head.
    pub head: PageHead,
    /// Its text in Markdown (`CommonMark` with tables), without raw HTML.
    pub markdown: String,
    /// The byte of the file at which each line of the text begins: normalisation may have moved bytes, never lines.
    pub line_starts: Vec<usize>,
}
