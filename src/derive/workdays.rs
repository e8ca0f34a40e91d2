//! Which days offices work on, and why not on the others: the calendar's answer for one day.

use jiff::civil;

use crate::assemble::CalendarYears;
use crate::model::calendar::{DayOff, ExtraWorkingDay, Weekday};
use crate::model::date::Date;

/// What a day is to offices.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Day<'calendar> {
    /// Worked, as the week has it.
    Ordinary,
    /// Worked in place of another day.
    Extra(&'calendar ExtraWorkingDay),
    /// Closed, as the week has it.
    Weekend,
    /// Closed, as the calendar says, also where the week would have it closed anyway: a holiday keeps its name.
    Off(&'calendar DayOff),
}

impl Day<'_> {
    /// Whether offices work.
    pub fn is_worked(self) -> bool {
        matches!(self, Self::Ordinary | Self::Extra(_))
    }
}

/// What a day is; none where its year has no calendar.
pub fn day(calendar: &CalendarYears, date: Date) -> Option<Day<'_>> {
    let year = &calendar.get(&date.0.year())?.value;
    let off = || year.days_off.iter().find(|day| day.date == date).map(Day::Off);
    let extra = || year.extra_working_days.iter().find(|day| day.date == date).map(Day::Extra);
    let ordinary = year.working_week.contains(&weekday(date));
    Some(off().or_else(extra).unwrap_or(if ordinary { Day::Ordinary } else { Day::Weekend }))
}

/// Whether what the day is may still change. A day worked in exchange is as sure as the day off that it pays for.
pub fn is_provisional(calendar: &CalendarYears, day: Day<'_>) -> bool {
    match day {
        Day::Ordinary | Day::Weekend => false,
        Day::Off(off) => off.provisional,
        Day::Extra(extra) => {
            let exchanged = self::day(calendar, extra.instead_of);
            matches!(exchanged, Some(Day::Off(off)) if off.provisional)
        }
    }
}

fn weekday(date: Date) -> Weekday {
    match date.0.weekday() {
        civil::Weekday::Monday => Weekday::Monday,
        civil::Weekday::Tuesday => Weekday::Tuesday,
        civil::Weekday::Wednesday => Weekday::Wednesday,
        civil::Weekday::Thursday => Weekday::Thursday,
        civil::Weekday::Friday => Weekday::Friday,
        civil::Weekday::Saturday => Weekday::Saturday,
        civil::Weekday::Sunday => Weekday::Sunday,
    }
}
