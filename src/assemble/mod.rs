//! From sources to the [`Catalogue`]: the shape of each record against its schema, then the references between them.

mod catalogue;
mod cells;
mod compiled;
mod content_path;
mod downloads;
pub mod fingerprint;
mod pages;
pub mod problems;
mod reader;
mod records;
mod references;
mod remedy;
mod schema_path;
mod shape;
mod strays;
mod tables;
pub mod texts;

pub use catalogue::{CalendarYears, Catalogue, Record, Table, TableRow};
pub use records::assemble;
