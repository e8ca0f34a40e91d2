//! The only reader of files: walking the folders, YAML into a tree that knows its places, CSV, Markdown.

mod files;
mod git;
mod locate;
pub mod markdown;
mod mistakes;
pub mod node;
pub mod problems;
mod revision;
mod slips;
pub mod table;
mod theme;
mod yaml;

pub use files::{Content as SourceContent, ReadError, SourceFile, Sources, parse_table, parse_yaml, read, read_again};
pub use node::{Entry, Node, NodeValue};
pub use revision::{Past, Revision, read_revision};
pub use theme::{ThemeFiles, parse_theme_yaml, read_theme};
