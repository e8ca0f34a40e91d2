//! The calendar for the browser, which works out due dates from it (`scripts/travel/due.js`), in one language:
//!
//! ```json
//! {"2026": {"week": [1, 1, 1, 1, 1, 0, 0],
//!           "off": {"01-02": ["swap", "Nghỉ hoán đổi"], "02-05": ["holiday", "Tết Nguyên đán", true]},
//!           "extra": {"01-10": "2026-01-02"}}}
//! ```

use std::collections::BTreeMap;

use serde::Serialize;

use super::words::Chooser;
use crate::model::calendar::{CalendarYear, DayOff, DayOffKind, Weekday};
use crate::model::date::Date;

/// The days on which offices work, by year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct WorkdaysView(BTreeMap<String, YearView>);

/// One year. Days of the year are written `MM-DD`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
struct YearView {
    /// From Monday to Sunday, 1 where offices work.
    week: [u8; 7],
    /// Days off.
    off: BTreeMap<String, DayOffView>,
    /// Days worked, and the day that each is worked for.
    extra: BTreeMap<String, Date>,
}

/// Why a day is off and what it is called; a third part, `true`, where it is only expected.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(untagged)]
enum DayOffView {
    Decided(DayOffKind, String),
    Expected(DayOffKind, String, bool),
}

const WEEK: [Weekday; 7] = [
    Weekday::Monday,
    Weekday::Tuesday,
    Weekday::Wednesday,
    Weekday::Thursday,
    Weekday::Friday,
    Weekday::Saturday,
    Weekday::Sunday,
];

impl Chooser<'_> {
    /// The calendar, with the names of days in this language.
    pub fn workdays(&self) -> WorkdaysView {
        let years = self.catalogue.calendar.iter();
        WorkdaysView(years.map(|(year, record)| (year.to_string(), self.year(*year, &record.value))).collect())
    }

    fn year(&self, number: i16, year: &CalendarYear) -> YearView {
        // A day that stands in the file of another year counts nowhere.
        let day = |date: Date| (date.0.year() == number).then(|| date.0.strftime("%m-%d").to_string());
        YearView {
            week: WEEK.map(|weekday| u8::from(year.working_week.contains(&weekday))),
            off: year.days_off.iter().filter_map(|off| Some((day(off.date)?, self.day_off(off)))).collect(),
            extra: year
                .extra_working_days
                .iter()
                .filter_map(|extra| Some((day(extra.date)?, extra.instead_of)))
                .collect(),
        }
    }

    fn day_off(&self, off: &DayOff) -> DayOffView {
        let name = self.words(&off.name).text;
        if off.provisional { DayOffView::Expected(off.kind, name, true) } else { DayOffView::Decided(off.kind, name) }
    }
}
