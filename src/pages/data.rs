//! Where figures stand for other programs; pages link there, exports write there.

use super::address::SitePath;
use crate::derive::figures::breakdown::By;
use crate::model::identifier::TableId;

/// The indicators, without an ending.
pub const INDICATORS: &str = "indicators";

/// The registers of letters, without an ending.
pub const LETTERS: &str = "letters";

/// The registers of inspections, without an ending.
pub const POSTINGS: &str = "postings";

/// Figures published in prose, without an ending.
pub const CLAIMS: &str = "claims";

/// The folder of tables of counts; apart from the other files, so that no table can have the name of one.
const TABLES: &str = "tables";

/// All rows of a table.
pub fn table(table: &TableId, ending: &str) -> SitePath {
    SitePath::data(&format!("{TABLES}/{table}.{ending}"))
}

/// The groups of a table. No identifier has two hyphens in a row.
pub fn groups(table: &TableId, by: By, ending: &str) -> SitePath {
    SitePath::data(&format!("{TABLES}/{table}--{}.{ending}", by.name()))
}

/// Which rows of a table are held back, and why.
pub fn held_back(table: &TableId) -> SitePath {
    SitePath::data(&format!("{TABLES}/{table}--held-back.csv"))
}
