//! Where figures stand for other programs; pages link there, exports write there.

use super::address::SitePath;
use crate::derive::figures::breakdown::By;
use crate::model::identifier::TableId;

/// What is published beside tables of counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Register {
    Indicators,
    Letters,
    Postings,
    Claims,
}

impl Register {
    /// The name of its files.
    pub fn name(self) -> &'static str {
        match self {
            Self::Indicators => "indicators",
            Self::Letters => "letters",
            Self::Postings => "postings",
            Self::Claims => "claims",
        }
    }
}

/// The two shapes of a table for other programs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Shape {
    Csv,
    Json,
}

impl Shape {
    fn ending(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Json => "json",
        }
    }
}

impl SitePath {
    /// All of a register.
    pub fn register_data(register: Register, shape: Shape) -> Self {
        Self::root(&format!("data/{}.{}", register.name(), shape.ending()))
    }

    /// All rows of a table of counts. Tables have a folder of their own, so that none can have the name of a register.
    pub fn table_data(table: &TableId, shape: Shape) -> Self {
        Self::root(&format!("data/tables/{table}.{}", shape.ending()))
    }

    /// The groups of a table of counts. No identifier has two hyphens in a row.
    pub fn group_data(table: &TableId, by: By, shape: Shape) -> Self {
        Self::root(&format!("data/tables/{table}--{}.{}", by.name(), shape.ending()))
    }

    /// Which rows of a table of counts are held back, and why.
    pub fn held_back_data(table: &TableId) -> Self {
        Self::root(&format!("data/tables/{table}--held-back.csv"))
    }
}
