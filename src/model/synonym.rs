//! `synonyms.csv`: what people type, and what it is called.

/// One row of `synonyms.csv`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Synonym {
    /// What people type.
    pub term: String,
    /// What it is called here.
    pub canonical: String,
    /// Why it is a synonym: `abbreviation`, `old document`, `everyday word` …
    pub kind: String,
}

/// The columns of `synonyms.csv`, in order.
pub const COLUMNS: [&str; 3] = ["term", "canonical", "kind"];
