//! `statistics/<id>.yaml` beside `statistics/<id>.csv`: tables of counts, never of rates.

use std::fmt;

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
    /// What a column `days` counts: a table with such a column says how many dossiers took how long.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub days: Option<DaysUnit>,
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

/// The days in which times are measured.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum DaysUnit {
    /// Days on which offices work.
    WorkingDays,
    /// All days.
    CalendarDays,
}

/// Whole or half days.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct HalfDays(u32);

impl HalfDays {
    /// Reads days such as `6` or `5.5`; none for any other fraction or too many days for any dossier.
    pub fn parse(text: &str) -> Option<Self> {
        let (whole, halves) = match text.split_once('.') {
            None => (text, 0),
            Some((whole, "0")) => (whole, 0),
            Some((whole, "5")) => (whole, 1),
            Some(_) => return None,
        };
        let is_number = !whole.is_empty() && whole.len() <= 6 && whole.bytes().all(|byte| byte.is_ascii_digit());
        whole.parse::<u32>().ok().filter(|_| is_number).map(|days| Self(2 * days + halves))
    }

    /// How many half days they are.
    pub fn halves(self) -> u32 {
        self.0
    }
}

impl fmt::Display for HalfDays {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let half = if self.0 % 2 == 1 { ".5" } else { "" };
        write!(formatter, "{}{half}", self.0 / 2)
    }
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
    /// How many days the dossiers of the row took, or have taken so far; whole or half ones.
    Days,
}

/// The columns that hold counts, in the order of reports.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Measure {
    /// Kỳ trước chuyển sang: open when the period began.
    CarriedOver,
    /// Received through the portal.
    ReceivedOnline,
    /// Received at a counter.
    ReceivedInPerson,
    /// Received by post.
    ReceivedPost,
    /// Tiếp nhận mới: received in the period, by all ways of filing.
    Received,
    /// Trước hạn: resolved before the promised day.
    Early,
    /// Đúng hạn: resolved on the promised day.
    OnTime,
    /// Quá hạn: resolved after the promised day.
    Late,
    /// Đã giải quyết: early, on time and late together.
    Resolved,
    /// Trong hạn: open at the end, the promised day still to come.
    OpenWithin,
    /// Quá hạn: open at the end, the promised day past.
    OpenPast,
    /// Đang giải quyết: open at the end.
    Open,
    /// Trả lại: refused or sent back.
    Returned,
    /// Rút: taken back by the citizen.
    Withdrawn,
    /// Gia hạn: given a new promised day.
    Extended,
    /// Yêu cầu bổ sung: asked for more papers after they were received, once or more.
    AskedAgain,
}

impl Dimension {
    /// All of them, with their column names.
    pub const ALL: [(&'static str, Self); 8] = [
        ("from", Self::From),
        ("to", Self::To),
        ("office", Self::Office),
        ("place", Self::Place),
        ("level", Self::Level),
        ("procedure", Self::Procedure),
        ("topic", Self::Topic),
        ("days", Self::Days),
    ];

    /// Those that say whom or what a row is about, in contrast to when.
    pub const SUBJECTS: [Self; 6] = [Self::Office, Self::Place, Self::Level, Self::Procedure, Self::Topic, Self::Days];

    /// The column name.
    pub fn column(self) -> &'static str {
        Self::ALL.iter().find(|(_, dimension)| *dimension == self).map_or("", |(name, _)| name)
    }
}

impl Measure {
    /// All of them, with their column names, in the order of a report.
    pub const ALL: [(&'static str, Self); 16] = [
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
        ("asked_again", Self::AskedAgain),
    ];

    /// When it is counted.
    pub fn counted(self) -> Counted {
        match self {
            Self::CarriedOver => Counted::AtStart,
            Self::Open | Self::OpenWithin | Self::OpenPast => Counted::AtEnd,
            _ => Counted::During,
        }
    }

    /// What was received by each way of filing.
    pub const CHANNELS: [Self; 3] = [Self::ReceivedOnline, Self::ReceivedInPerson, Self::ReceivedPost];

    /// The column name.
    pub fn column(self) -> &'static str {
        Self::ALL.iter().find(|(_, measure)| *measure == self).map_or("", |(name, _)| name)
    }
}

/// When a measure is counted: what happened during a period adds up over periods, what lay there on a day does not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Counted {
    /// Over all days of the period.
    During,
    /// At the beginning of its first day.
    AtStart,
    /// At the end of its last day.
    AtEnd,
}

impl Counted {
    /// Whether the count of a part of a period belongs to the total of the whole.
    pub fn takes(self, part: Period, whole: Period) -> bool {
        match self {
            Self::During => true,
            Self::AtStart => part.from == whole.from,
            Self::AtEnd => part.to == whole.to,
        }
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

    /// The word that stands in cells.
    pub fn word(self) -> &'static str {
        Self::ALL.iter().find(|(_, reason)| *reason == self).map_or("", |(word, _)| word)
    }
}
