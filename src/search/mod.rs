//! The search index: from things that can be found to the scripts that a browser asks for while a citizen types.
//!
//! A small site's index is one script. A larger one is a *root*, which knows every word and how common it is, and many
//! *shards*, each with all that is needed to show its results: so that the first answer takes two rounds on a slow link,
//! whatever the size of the site. `docs/search.md` describes the format and gives the figures;
//! `themes/default/scripts/search/` reads it.

mod alphabet;
mod corpus;
mod entry;
mod files;
mod forms;
mod frequency;
mod plan;
mod root;
mod shard;
mod synonyms;
mod words;

pub use entry::{Entry, Kind, Reach};
pub use files::{Index, build};
pub use synonyms::{Synonym, terms};
pub use words::{key, split};
