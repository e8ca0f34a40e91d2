//! From sources to the [`Catalogue`]: the shape of each record against its schema, then the references between them.

mod catalogue;
mod compiled;
mod content_path;
mod downloads;
pub mod fingerprint;
mod pages;
pub mod problems;
mod reader;
mod record;
mod records;
mod references;
mod remedy;
mod schema_path;
mod shape;
mod strays;
pub mod table;
mod tables;
pub mod texts;

pub use catalogue::{CalendarYears, Catalogue};
pub use content_path::stem;
pub use record::Record;
pub use records::{Before, assemble, assemble_again};
pub use table::{Row, Table};
