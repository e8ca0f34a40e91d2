//! A change, typed: what became of which fact of which record.

use super::told::Audience;

/// Everything that differs between two versions of the content.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Changes {
    /// What readers call the older version.
    pub old: String,
    /// What readers call the newer version.
    pub new: String,
    /// Files with mistakes: what they say was compared only as far as it could be read.
    pub unread: Vec<Unread>,
    /// The records that differ, by kind and in the order of their names.
    pub records: Vec<RecordChange>,
}

/// A file with mistakes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unread {
    /// The version in which it has them.
    pub side: Side,
    /// The file.
    pub file: String,
}

/// A record that differs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecordChange {
    /// Its kind.
    pub subject: Subject,
    /// Its identifier: what its file is named by.
    pub id: String,
    /// What readers call it.
    pub title: String,
    /// The file in the newer version; in the older one where it is gone.
    pub file: String,
    /// What became of it.
    pub fate: Fate,
    /// What differs in it; all that it says where it is new.
    pub changes: Vec<Change>,
}

/// What became of a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fate {
    /// It is new.
    Added,
    /// It is gone.
    Removed,
    /// It is there in both versions.
    Kept,
    /// It is there in both versions under different names.
    Renamed {
        /// Its identifier in the older version.
        from: String,
    },
    /// Its file can't be read in one version, so that nothing can be said.
    Unread {
        /// The version in which it can't be read.
        side: Side,
    },
}

/// One of the two versions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// The older one.
    Old,
    /// The newer one.
    New,
}

/// The kinds of record, in the order of a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs)]
pub enum Subject {
    Procedure,
    Place,
    Office,
    Calendar,
    Topics,
    Events,
    Site,
    Page,
    Download,
    Statistics,
    Claims,
    Indicator,
    Letters,
    Postings,
    Synonyms,
}

/// A fact that differs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// Where it stands, in the names of fields and the keys of entries.
    pub path: Vec<String>,
    /// Where it stands, in the reader's words.
    pub trail: Vec<String>,
    /// Who sees it.
    pub audience: Audience,
    /// What became of it.
    pub what: What,
    /// From when and by which law a figure is what it is now.
    pub grounds: Option<String>,
}

/// What became of a fact, in the reader's words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    /// It is new.
    Added {
        /// The fact.
        words: String,
    },
    /// It is gone.
    Removed {
        /// The fact.
        words: String,
    },
    /// It is another.
    Changed {
        /// What was said.
        before: String,
        /// What is said now.
        after: String,
    },
    /// A list has more or fewer entries.
    Count {
        /// How many there were.
        before: usize,
        /// How many there are.
        after: usize,
    },
    /// A list has another order.
    Reordered,
}
