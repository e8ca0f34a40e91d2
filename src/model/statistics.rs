//! `statistics/<id>.yaml` beside `statistics/<id>.csv`: tables of counts, never of rates.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::citation::{Citation, Missing};
use super::date::Date;
use super::identifier::{OfficeId, PlaceId, TableId};
use crate::i18n::Localized;

/// What a table of counts is: the descriptor beside a CSV file of the same name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TableDescriptor {
    /// The title of the table.
    pub title: Localized,
    /// What is counted, and how.
    pub definition: Localized,
    /// What the table covers and what it leaves out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub coverage: Option<Localized>,
    /// The period of rows that name none of their own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub period: Option<Period>,
    /// Whether the figures are made up for tests; then every page and chart says so.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub simulated: bool,
    /// Breaks in the series within the table.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub breaks: Vec<SeriesBreak>,
    /// The release before this one, where it stays published: what the difference to it would give away is held back too.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub follows: Option<TableId>,
    /// What places and offices themselves say of their figures.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub comments: Vec<Comment>,
    /// What the source does not give.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub missing: Vec<Missing>,
    /// Where the figures were read.
    #[schemars(length(min = 1))]
    pub sources: Vec<Citation>,
}

/// A span of days that figures speak of, both ends included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Period {
    /// The first day.
    pub from: Date,
    /// The last day.
    pub to: Date,
}

/// A day after which figures can't be compared with those before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SeriesBreak {
    /// The first day of the new series.
    pub on: Date,
    /// What changed.
    pub reason: Localized,
}

/// What a place or an office says of its own figures; shown beside them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Comment {
    /// The day of the comment.
    pub on: Date,
    /// The place whose centre says it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<PlaceId>,
    /// The office that says it, where it is not a place's centre.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub office: Option<OfficeId>,
    /// What it says.
    pub text: Localized,
}

/// The columns that say what a row is about. Their order is that of [`Dimension::ALL`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Dimension {
    /// First day of the row's period.
    From,
    /// Last day of the row's period.
    To,
    /// An office, by its file name.
    Office,
    /// A place, by its file name.
    Place,
    /// A level of government.
    Level,
    /// A procedure, by its file name.
    Procedure,
    /// A topic.
    Topic,
}

/// The columns that hold counts. Their order is that of [`Measure::ALL`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs)]
pub enum Measure {
    CarriedOver,
    ReceivedOnline,
    ReceivedInPerson,
    ReceivedPost,
    Received,
    Early,
    OnTime,
    Late,
    Resolved,
    OpenWithin,
    OpenPast,
    Open,
    Returned,
    Withdrawn,
    Extended,
}

impl Dimension {
    /// All of them, with their column names.
    pub const ALL: [(&'static str, Self); 7] = [
        ("from", Self::From),
        ("to", Self::To),
        ("office", Self::Office),
        ("place", Self::Place),
        ("level", Self::Level),
        ("procedure", Self::Procedure),
        ("topic", Self::Topic),
    ];

    /// Those that say whom or what a row is about, in contrast to when.
    pub const SUBJECTS: [Self; 5] = [Self::Office, Self::Place, Self::Level, Self::Procedure, Self::Topic];

    /// The column name.
    pub fn column(self) -> &'static str {
        Self::ALL.iter().find(|(_, dimension)| *dimension == self).map_or("", |(name, _)| name)
    }
}

impl Measure {
    /// All of them, with their column names, in the order of a report.
    pub const ALL: [(&'static str, Self); 15] = [
        ("carried_over", Self::CarriedOver),
        ("received_online", Self::ReceivedOnline),
        ("received_in_person", Self::ReceivedInPerson),
        ("received_post", Self::ReceivedPost),
        ("received", Self::Received),
        ("early", Self::Early),
        ("on_time", Self::OnTime),
        ("late", Self::Late),
        ("resolved", Self::Resolved),
        ("open_within", Self::OpenWithin),
        ("open_past", Self::OpenPast),
        ("open", Self::Open),
        ("returned", Self::Returned),
        ("withdrawn", Self::Withdrawn),
        ("extended", Self::Extended),
    ];

    /// The column name.
    pub fn column(self) -> &'static str {
        Self::ALL.iter().find(|(_, measure)| *measure == self).map_or("", |(name, _)| name)
    }
}

/// A cell: a count, or the reason why there is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Cell {
    /// A count; zero is a count.
    Count(u64),
    /// There is no count, for this reason.
    Empty(EmptyReason),
}

impl Cell {
    /// The count, if there is one.
    pub fn count(self) -> Option<u64> {
        match self {
            Self::Count(count) => Some(count),
            Self::Empty(_) => None,
        }
    }
}

/// Why a cell has no count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum EmptyReason {
    /// Nobody counts it.
    NotMeasured,
    /// It is counted but was not published.
    NotReported,
    /// It does not fall due in this period.
    NotDue,
    /// Held back to protect persons.
    Suppressed,
}

impl EmptyReason {
    /// All of them, with the words that stand in cells.
    pub const ALL: [(&'static str, Self); 4] = [
        ("not_measured", Self::NotMeasured),
        ("not_reported", Self::NotReported),
        ("not_due", Self::NotDue),
        ("suppressed", Self::Suppressed),
    ];
}
