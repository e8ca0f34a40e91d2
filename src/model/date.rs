//! Days, as officials write them: `2026-03-31`.

use std::borrow::Cow;
use std::fmt;

use jiff::civil;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Serialize};

/// The format name of a day, checked against the calendar.
pub const DAY_FORMAT: &str = "calendar-day";

/// The format name of a day, month or year, checked against the calendar.
pub const PARTIAL_DAY_FORMAT: &str = "calendar-day-month-or-year";

/// A day of the Gregorian calendar, written `2026-03-31` (ISO 8601).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Date(pub civil::Date);

/// A day, a month or a year, as far as the source gives it: `2026-03-31`, `2026-03` or `2026`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum PartialDate {
    /// Only the year is known.
    Year(i16),
    /// The year and the month are known.
    Month(i16, i8),
    /// The day is known.
    Day(Date),
}

impl PartialDate {
    /// The first day that the date can mean.
    pub fn earliest(self) -> Option<Date> {
        let (year, month) = match self {
            Self::Day(date) => return Some(date),
            Self::Month(year, month) => (year, month),
            Self::Year(year) => (year, 1),
        };
        civil::Date::new(year, month, 1).ok().map(Date)
    }

    /// The last day that the date can mean; for "is it older than".
    pub fn latest(self) -> Option<Date> {
        let (year, month) = match self {
            Self::Day(date) => return Some(date),
            Self::Month(year, month) => (year, month),
            Self::Year(year) => (year, 12),
        };
        civil::Date::new(year, month, 1).ok().map(|first| Date(first.last_of_month()))
    }
}

impl TryFrom<String> for Date {
    type Error = String;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        let parsed = (text.len() == 10).then(|| text.parse().ok()).flatten();
        parsed.map(Self).ok_or_else(|| format!("`{text}` is not a day of the calendar such as `2026-03-31`"))
    }
}

impl TryFrom<String> for PartialDate {
    type Error = String;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        let error = || format!("`{text}` is not a day, month or year such as `2026-03-31`, `2026-03` or `2026`");
        match text.len() {
            4 => text.parse().map(Self::Year).map_err(|_| error()),
            7 => {
                let first = format!("{text}-01").parse::<civil::Date>().map_err(|_| error())?;
                Ok(Self::Month(first.year(), first.month()))
            }
            _ => Date::try_from(text.clone()).map(Self::Day).map_err(|_| error()),
        }
    }
}

impl fmt::Display for Date {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(formatter)
    }
}

impl fmt::Display for PartialDate {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Year(year) => write!(formatter, "{year:04}"),
            Self::Month(year, month) => write!(formatter, "{year:04}-{month:02}"),
            Self::Day(date) => date.fmt(formatter),
        }
    }
}

impl From<Date> for String {
    fn from(date: Date) -> Self {
        date.to_string()
    }
}

impl From<PartialDate> for String {
    fn from(date: PartialDate) -> Self {
        date.to_string()
    }
}

impl JsonSchema for Date {
    fn schema_name() -> Cow<'static, str> {
        "Date".into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "format": DAY_FORMAT, "examples": ["2026-03-31"] })
    }
}

impl JsonSchema for PartialDate {
    fn schema_name() -> Cow<'static, str> {
        "PartialDate".into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "format": PARTIAL_DAY_FORMAT, "examples": ["2026-03-31"] })
    }
}

#[cfg(test)]
mod tests {
    use super::{Date, PartialDate};

    #[test]
    fn only_real_days_are_dates() {
        assert!(Date::try_from("2024-02-29".to_owned()).is_ok());
        for text in ["2025-02-29", "2025-00-28", "2025-1-3", "31/12/2025", "2025-01-01T00"] {
            assert!(Date::try_from(text.to_owned()).is_err(), "{text}");
        }
    }

    #[test]
    fn a_partial_date_keeps_what_is_known() {
        for text in ["2026", "2026-09", "2026-09-30"] {
            assert_eq!(PartialDate::try_from(text.to_owned()).unwrap().to_string(), text);
        }
        let month = PartialDate::try_from("2026-02".to_owned()).unwrap();
        assert_eq!(month.latest().unwrap().to_string(), "2026-02-28");
    }
}
