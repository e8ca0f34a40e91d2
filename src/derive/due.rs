//! When a dossier is due. `docs/deadlines.md` states the rules with their articles; the browser's half is
//! `scripts/travel/due.js`, and a test runs both over the same cases.
//!
//! Articles are those of the Civil Code 2015 (91/2015/QH13), which holds where no special law does (article 145.1).

use jiff::Span;
use jiff::civil::{self, Time};

use super::workdays::{Day, day, is_provisional};
use crate::assemble::CalendarYears;
use crate::model::clock_time::ClockTime;
use crate::model::date::Date;
use crate::model::office::{Hours, Opening};
use crate::model::procedure::Limit;

/// When a dossier was handed in, or reached the office by the network or by post.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Submitted {
    /// The day.
    pub date: Date,
    /// The hour. Where it isn't said, the office is taken to have been open still.
    pub time: Option<ClockTime>,
}

/// From when to when an office is open on every day on which it works.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OpenHours(Opening);

/// When a dossier is due, and what that depends on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Due<'calendar> {
    /// The working day as whose the dossier counts.
    pub received: Date,
    /// The last day.
    pub date: Date,
    /// The hour of that day, for limits in hours, where it is known; the end of the day otherwise (article 148.6).
    pub time: Option<ClockTime>,
    /// The days that the answer depends on, in order: those on the way to the receipt and to the end of the limit. A
    /// day that merely passes, as in a limit of calendar days, is not among them.
    pub days: Vec<(Date, Day<'calendar>)>,
    /// Whether one of those days may still change.
    pub provisional: bool,
}

/// Why there is no due date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoDue {
    /// No source says how long it takes.
    LimitUnknown,
    /// The limit depends on the hour at which the dossier was handed in.
    TimeNeeded,
    /// The answer lies beyond the calendar.
    NoCalendar {
        /// The first year, from the submission on, that has no calendar.
        year: i16,
        /// The last day of the calendar; none where there is none for the submission either.
        ends: Option<Date>,
    },
}

impl OpenHours {
    /// Hours in which an office opens before it closes.
    pub fn new(opening: Opening) -> Option<Self> {
        (opening.from < opening.to).then_some(Self(opening))
    }

    /// The hours of an office from its first opening to its last closing, if they are the same on each of its days.
    pub fn daily(hours: &Hours) -> Option<Self> {
        let whole = |morning: Option<Opening>, afternoon: Option<Opening>| {
            let (first, last) = (morning.or(afternoon)?, afternoon.or(morning)?);
            Self::new(Opening { from: first.from, to: last.to })
        };
        let mut days = hours.week.iter().map(|days| whole(days.morning, days.afternoon));
        let first = days.next().flatten().filter(|_| hours.exceptions.is_empty())?;
        days.all(|other| other == Some(first)).then_some(first)
    }
}

/// When a dossier is due.
///
/// # Errors
/// If that can't be known; nothing is guessed.
pub fn due<'calendar>(
    calendar: &'calendar CalendarYears,
    limit: &Limit,
    submitted: Submitted,
    hours: Option<OpenHours>,
) -> Result<Due<'calendar>, NoDue> {
    if matches!(limit, Limit::Unknown { .. }) {
        return Err(NoDue::LimitUnknown);
    }
    let mut walk = Walk::new(calendar, submitted.date)?;
    let receipt = walk.receipt(submitted, hours)?;
    let (date, time) = match limit {
        Limit::Hours { number } => walk.hours(&receipt, *number, hours)?,
        Limit::WorkingDays { number } => (walk.working_days(receipt.date, *number)?, None),
        Limit::CalendarDays { number } => (walk.ending(receipt.date, Span::new().try_days(*number))?, None),
        Limit::Months { number } => (walk.ending(receipt.date, Span::new().try_months(*number))?, None),
        Limit::SameDay { cutoff } => (walk.same_day(&receipt, *cutoff)?, None),
        Limit::Unknown { .. } => return Err(NoDue::LimitUnknown),
    };
    let provisional = walk.days.iter().any(|(_, day)| is_provisional(calendar, *day));
    Ok(Due { received: receipt.date, date, time, days: walk.days, provisional })
}

/// When a dossier counts as received.
struct Receipt {
    date: Date,
    moment: Moment,
}

/// The hour from which limits in hours run.
#[derive(Clone, Copy)]
enum Moment {
    /// When it was handed in.
    At(ClockTime),
    /// When the office opened next, known or not.
    Opening,
    /// Nobody said.
    Unsaid,
}

/// The way of one dossier through the calendar, which remembers the days it asked for.
struct Walk<'calendar> {
    calendar: &'calendar CalendarYears,
    beyond: NoDue,
    last_year: i16,
    days: Vec<(Date, Day<'calendar>)>,
}

impl<'calendar> Walk<'calendar> {
    /// A walk reaches as far as there is a calendar for each year without a gap.
    fn new(calendar: &'calendar CalendarYears, from: Date) -> Result<Self, NoDue> {
        let year = from.0.year();
        let last_year = (year..i16::MAX).take_while(|year| calendar.contains_key(year)).last();
        let last_year = last_year.ok_or(NoDue::NoCalendar { year, ends: None })?;
        let ends = civil::Date::new(last_year, 12, 31).ok().map(Date);
        let beyond = NoDue::NoCalendar { year: last_year.saturating_add(1), ends };
        Ok(Self { calendar, beyond, last_year, days: Vec::new() })
    }

    fn is_worked(&mut self, date: Date) -> Result<bool, NoDue> {
        let day = Some(date).filter(|date| date.0.year() <= self.last_year).and_then(|date| day(self.calendar, date));
        let day = day.ok_or(self.beyond)?;
        if self.days.last().is_none_or(|(last, _)| *last < date) {
            self.days.push((date, day));
        }
        Ok(day.is_worked())
    }

    /// The day itself if it is worked, else the next that is.
    fn worked_from(&mut self, mut date: Date) -> Result<Date, NoDue> {
        while !self.is_worked(date)? {
            date = self.tomorrow(date)?;
        }
        Ok(date)
    }

    /// The next day that is worked.
    fn worked_after(&mut self, date: Date) -> Result<Date, NoDue> {
        let tomorrow = self.tomorrow(date)?;
        self.worked_from(tomorrow)
    }

    fn tomorrow(&self, date: Date) -> Result<Date, NoDue> {
        date.0.tomorrow().map(Date).map_err(|_| self.beyond)
    }

    /// A dossier is received by an office that is open: else on the next working day, when it opens.
    fn receipt(&mut self, submitted: Submitted, hours: Option<OpenHours>) -> Result<Receipt, NoDue> {
        let too_late = hours.zip(submitted.time).is_some_and(|(hours, time)| hours.0.to < time);
        if !self.is_worked(submitted.date)? || too_late {
            return Ok(Receipt { date: self.worked_after(submitted.date)?, moment: Moment::Opening });
        }
        Ok(Receipt { date: submitted.date, moment: submitted.time.map_or(Moment::Unsaid, Moment::At) })
    }

    /// The day of receipt is not counted (article 147.2).
    fn working_days(&mut self, received: Date, number: u16) -> Result<Date, NoDue> {
        (0..number).try_fold(received, |date, _| self.worked_after(date))
    }

    /// The corresponding day, or the last of a month that lacks it (articles 147.2, 148.1, 148.3); if offices are closed
    /// on it, the next working day (article 148.5).
    fn ending(&mut self, received: Date, span: Result<Span, jiff::Error>) -> Result<Date, NoDue> {
        let last = span.and_then(|span| received.0.checked_add(span)).map_err(|_| self.beyond)?;
        self.worked_from(Date(last))
    }

    fn same_day(&mut self, receipt: &Receipt, cutoff: Option<ClockTime>) -> Result<Date, NoDue> {
        match (cutoff, receipt.moment) {
            (None, _) | (_, Moment::Opening) => Ok(receipt.date),
            (Some(_), Moment::Unsaid) => Err(NoDue::TimeNeeded),
            (Some(cutoff), Moment::At(time)) if time <= cutoff => Ok(receipt.date),
            (Some(_), Moment::At(_)) => self.worked_after(receipt.date),
        }
    }

    /// Hours run from the moment of receipt without a break (articles 146.1, 147.1). Where they end outside known opening
    /// hours or on a day that is closed, it is when the office is open next, and no hour is claimed.
    fn hours(
        &mut self,
        receipt: &Receipt,
        number: u16,
        hours: Option<OpenHours>,
    ) -> Result<(Date, Option<ClockTime>), NoDue> {
        let opening = hours.map(|hours| hours.0.from);
        let begin = match (receipt.moment, opening) {
            (Moment::At(time), opening) => opening.map_or(time, |opening| opening.max(time)),
            (Moment::Opening, Some(opening)) => opening,
            // From an hour that isn't known, only whole days can be counted.
            (Moment::Opening, None) => {
                return Ok((self.ending(receipt.date, Span::new().try_days(number / 24))?, None));
            }
            (Moment::Unsaid, _) => return Err(NoDue::TimeNeeded),
        };
        let begin = Time::midnight().with().hour(signed(begin.hour)).minute(signed(begin.minute)).build();
        let end = begin
            .and_then(|begin| receipt.date.0.to_datetime(begin).checked_add(Span::new().try_hours(number)?))
            .map_err(|_| self.beyond)?;
        let (date, time) = (Date(end.date()), ClockTime { hour: unsigned(end.hour()), minute: unsigned(end.minute()) });
        let is_over = hours.is_some_and(|hours| hours.0.to < time);
        if !self.is_worked(date)? || is_over {
            return Ok((self.worked_after(date)?, None));
        }
        Ok((date, Some(time).filter(|time| opening.is_none_or(|opening| opening <= *time))))
    }
}

/// Parts of a time of day fit both kinds of numbers.
fn signed(part: u8) -> i8 {
    i8::try_from(part).unwrap_or(i8::MAX)
}

fn unsigned(part: i8) -> u8 {
    u8::try_from(part).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::assemble::Record;

    /// Part of the demonstration's calendar. What is not yet decided has a third word.
    const YEARS: &[(i16, &[&str], &[&str])] = &[
        (2025, &["04-30 holiday", "05-01 holiday", "05-02 swap"], &["2025-04-26 2025-05-02"]),
        (
            2026,
            &[
                "01-01 holiday",
                "01-02 swap",
                "02-16 holiday",
                "02-17 holiday",
                "02-18 holiday",
                "02-19 holiday",
                "02-20 holiday",
                "08-31 swap",
                "09-01 holiday",
                "09-02 holiday",
                "11-24 holiday",
            ],
            &["2026-01-10 2026-01-02", "2026-08-22 2026-08-31", "2026-12-26 2027-01-04"],
        ),
        (2027, &["01-01 holiday", "01-04 swap expected", "02-04 holiday expected"], &[]),
    ];

    fn calendar() -> CalendarYears {
        let off = |year: i16, words: &str| -> Value {
            let words: Vec<&str> = words.split(' ').collect();
            let date = format!("{year}-{}", words[0]);
            json!({ "date": date, "name": words[1], "kind": words[1], "provisional": words.len() > 2 })
        };
        let extra = |days: &&str| -> Value { json!({ "date": &days[..10], "instead_of": &days[11..] }) };
        let years = YEARS.iter().map(|(year, days_off, extra_days)| {
            let value = json!({
                "year": year,
                "working_week": ["monday", "tuesday", "wednesday", "thursday", "friday"],
                "days_off": days_off.iter().map(|words| off(*year, words)).collect::<Vec<_>>(),
                "extra_working_days": extra_days.iter().map(extra).collect::<Vec<_>>(),
                "sources": [],
            });
            (*year, Record { file: "".into(), value: serde_json::from_value(value).unwrap() })
        });
        years.collect()
    }

    /// The answer in words: received, due, what was skipped, what was worked, whether it may change.
    fn ask(limit: &Limit, submitted: &str, open: Option<(&str, &str)>) -> String {
        let time = |text: &str| ClockTime::try_from(text.to_owned()).unwrap();
        let (date, hour) = submitted.split_once(' ').map_or((submitted, None), |(date, hour)| (date, Some(hour)));
        let submitted = Submitted { date: Date::try_from(date.to_owned()).unwrap(), time: hour.map(time) };
        let hours = open.and_then(|(from, to)| OpenHours::new(Opening { from: time(from), to: time(to) }));
        let calendar = calendar();
        let due = match due(&calendar, limit, submitted, hours) {
            Ok(due) => due,
            Err(none) => return format!("{none:?}"),
        };
        let mut words = vec![due.received.to_string(), due.date.to_string()];
        words.extend(due.time.map(|time| time.to_string()));
        words.extend(due.days.iter().filter_map(|(date, day)| match day {
            Day::Ordinary => None,
            Day::Extra(_) => Some(format!("+{}", date.0.strftime("%d/%m"))),
            Day::Weekend | Day::Off(_) => Some(format!("-{}", date.0.strftime("%d/%m"))),
        }));
        words.extend(due.provisional.then(|| "provisional".to_owned()));
        words.join(" ")
    }

    fn working(number: u16) -> Limit {
        Limit::WorkingDays { number }
    }

    #[test]
    fn swapped_days_are_worked_and_closed() {
        assert_eq!(ask(&working(3), "2025-04-25", None), "2025-04-25 2025-04-29 +26/04 -27/04");
        assert_eq!(ask(&working(1), "2025-04-26 10:00", None), "2025-04-26 2025-04-28 +26/04 -27/04");
        assert_eq!(ask(&working(1), "2026-01-02", None), "2026-01-05 2026-01-06 -02/01 -03/01 -04/01");
        assert_eq!(ask(&working(1), "2026-01-09", None), "2026-01-09 2026-01-10 +10/01");
        assert_eq!(ask(&Limit::CalendarDays { number: 5 }, "2026-08-17", None), "2026-08-17 2026-08-22 +22/08");
        let month = Limit::Months { number: 1 };
        assert_eq!(ask(&month, "2026-07-31", None), "2026-07-31 2026-09-03 -31/08 -01/09 -02/09");
    }

    #[test]
    fn holidays_are_skipped() {
        assert_eq!(ask(&working(1), "2026-11-23", None), "2026-11-23 2026-11-25 -24/11");
        let tet = "2026-02-13 2026-02-24 -14/02 -15/02 -16/02 -17/02 -18/02 -19/02 -20/02 -21/02 -22/02";
        assert_eq!(ask(&working(2), "2026-02-13", None), tet);
        assert_eq!(ask(&Limit::CalendarDays { number: 12 }, "2026-02-13", None), "2026-02-13 2026-02-25");
    }

    #[test]
    fn a_month_ends_with_its_last_day() {
        let month = Limit::Months { number: 1 };
        assert_eq!(ask(&month, "2025-01-31", None), "2025-01-31 2025-02-28");
        assert_eq!(ask(&month, "2026-01-30", None), "2026-01-30 2026-03-02 -28/02 -01/03");
        assert_eq!(ask(&Limit::Months { number: 12 }, "2025-02-28", None), "2025-02-28 2026-03-02 -28/02 -01/03");
    }

    #[test]
    fn the_minute_of_the_cutoff_is_in_time() {
        let limit: Limit = serde_json::from_value(json!({ "unit": "same_day", "cutoff": "15:00" })).unwrap();
        assert_eq!(ask(&limit, "2026-01-09 15:00", None), "2026-01-09 2026-01-09");
        assert_eq!(ask(&limit, "2026-01-09 15:01", None), "2026-01-09 2026-01-10 +10/01");
        assert_eq!(ask(&limit, "2026-11-24 16:00", None), "2026-11-25 2026-11-25 -24/11");
        assert_eq!(ask(&limit, "2026-01-09", None), "TimeNeeded");
        assert_eq!(ask(&Limit::SameDay { cutoff: None }, "2026-01-09", None), "2026-01-09 2026-01-09");
    }

    #[test]
    fn no_hour_is_claimed_at_which_nobody_is_in() {
        let (open, two) = (Some(("07:30", "17:00")), Limit::Hours { number: 2 });
        assert_eq!(ask(&two, "2026-11-23 15:00", open), "2026-11-23 2026-11-23 17:00");
        assert_eq!(ask(&two, "2026-11-23 15:01", open), "2026-11-23 2026-11-25 -24/11");
        assert_eq!(ask(&two, "2026-11-23 17:01", open), "2026-11-25 2026-11-25 09:30 -24/11");
        assert_eq!(ask(&two, "2026-11-22 09:00", None), "2026-11-23 2026-11-23 -22/11");
        assert_eq!(ask(&two, "2026-01-10 10:00", None), "2026-01-10 2026-01-10 12:00 +10/01");
        assert_eq!(ask(&Limit::Hours { number: 14 }, "2026-11-25 15:00", open), "2026-11-25 2026-11-26");
    }

    #[test]
    fn what_is_only_expected_makes_the_answer_so() {
        assert_eq!(ask(&working(1), "2027-02-03", None), "2027-02-03 2027-02-05 -04/02 provisional");
        assert_eq!(ask(&Limit::CalendarDays { number: 2 }, "2027-02-03", None), "2027-02-03 2027-02-05");
        assert_eq!(ask(&working(1), "2026-12-25", None), "2026-12-25 2026-12-26 +26/12 provisional");
    }

    #[test]
    fn nothing_is_guessed_beyond_the_calendar() {
        let end = Date(civil::date(2027, 12, 31));
        let beyond = format!("{:?}", NoDue::NoCalendar { year: 2028, ends: Some(end) });
        assert_eq!(ask(&working(1), "2027-12-30", None), "2027-12-30 2027-12-31");
        for limit in [working(2), Limit::CalendarDays { number: 2 }, Limit::Months { number: u16::MAX }] {
            assert_eq!(ask(&limit, "2027-12-30", None), beyond);
        }
        let before = format!("{:?}", NoDue::NoCalendar { year: 2024, ends: None });
        assert_eq!(ask(&working(1), "2024-12-31", None), before);
        let unknown: Limit = serde_json::from_value(json!({ "unit": "unknown", "reason": "" })).unwrap();
        assert_eq!(ask(&unknown, "2024-12-31", None), "LimitUnknown");
    }

    #[test]
    fn hours_of_an_office_are_known_if_they_are_the_same_on_each_day() {
        let daily = |hours: Value| OpenHours::daily(&serde_json::from_value(hours).unwrap()).map(|hours| hours.0);
        let morning = json!({ "days": ["monday"], "morning": { "from": "07:30", "to": "11:30" } });
        let short = json!({ "days": ["friday"], "morning": { "from": "07:30", "to": "11:00" } });
        assert_eq!(daily(json!({ "week": [morning] })).unwrap().to.to_string(), "11:30");
        assert_eq!(daily(json!({ "week": [morning, short] })), None);
        let exceptions = json!([{ "date": "2026-01-10" }]);
        assert_eq!(daily(json!({ "week": [morning], "exceptions": exceptions })), None);
    }
}
