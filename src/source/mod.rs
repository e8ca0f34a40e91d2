//! The only reader of files: walking the folders, YAML into a tree that knows its places, CSV, Markdown.

mod files;
mod locate;
pub mod markdown;
mod mistakes;
pub mod node;
pub mod problems;
mod slips;
pub mod table;
mod theme;
mod yaml;

pub use files::{Content as SourceContent, ReadError, SourceFile, Sources, parse_table, parse_yaml, read};
pub use node::{Entry, Node, NodeValue};
pub use theme::{ThemeFiles, parse_theme_yaml, read_theme};
