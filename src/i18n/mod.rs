//! Languages: texts in several of them, messages to editors, formats and collation.

pub mod collate;
pub mod language;
pub mod localized;
pub mod message;
pub mod plural;

pub use collate::Collation;
pub use language::Language;
pub use localized::{Chosen, Localized};
pub use message::{EditorLanguage, Message};
