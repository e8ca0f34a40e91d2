//! Prints due dates as the program works them out, so that the browser's half can be held against them.
//!
//! `cargo run --example due_dates -- COUNT [SEED]`, in the root of the project: lines of JSON. The first holds the calendar
//! of the demonstration for the browser; then follow the examples of `docs/deadlines.md`, and COUNT made-up cases.

use std::error::Error;
use std::io::{BufWriter, Write};
use std::path::Path;

use noticeboard::assemble::{CalendarYears, Catalogue};
use noticeboard::derive::due::{Due, NoDue, OpenHours, Submitted, due};
use noticeboard::derive::workdays::Day;
use noticeboard::model::clock_time::ClockTime;
use noticeboard::model::date::Date;
use noticeboard::model::office::Opening;
use noticeboard::model::procedure::Limit;
use noticeboard::pages::Chooser;
use noticeboard::pipeline;
use serde_json::{Value, json};

/// Days around which calendars go wrong: swaps, holidays, Tết, ends of months and years.
const HARD_DAYS: &[&str] = &[
    "2025-01-01",
    "2025-01-31",
    "2025-04-26",
    "2025-05-02",
    "2025-09-01",
    "2025-10-31",
    "2025-12-31",
    "2026-01-02",
    "2026-01-10",
    "2026-01-31",
    "2026-02-16",
    "2026-02-28",
    "2026-04-26",
    "2026-04-30",
    "2026-08-22",
    "2026-08-31",
    "2026-11-24",
    "2026-12-31",
    "2027-01-31",
    "2027-02-06",
    "2027-05-01",
    "2027-09-03",
    "2027-12-31",
];

/// Minutes around which hours go wrong: cut-offs, opening, closing and midnight.
const HARD_TIMES: &[&str] = &[
    "00:00", "07:29", "07:30", "09:30", "10:30", "11:30", "11:31", "14:59", "15:00", "15:01", "16:00", "17:00",
    "17:01", "23:59",
];

const HARD_NUMBERS: &[u16] = &[0, 1, 1, 2, 3, 5, 7, 8, 12, 23, 24, 25, 30, 48, 72, 365, 1000, u16::MAX];

/// One question.
struct Case {
    example: Option<String>,
    limit: Limit,
    submitted: Submitted,
    hours: Option<Opening>,
    /// The year whose calendar is taken away.
    without: Option<i16>,
}

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let count: usize = arguments.next().ok_or("usage: due_dates COUNT [SEED]")?.parse()?;
    let mut state: u64 = arguments.next().map_or(Ok(1), |seed| seed.parse())?;
    let checked = pipeline::check(Path::new("."), "2026-11-21".to_owned().try_into()?)?;
    let catalogue = checked.catalogue.ok_or("the content can't be read")?;
    let mut output = BufWriter::new(std::io::stdout().lock());
    let chooser = Chooser { catalogue: &catalogue, language: catalogue.default_language() };
    writeln!(output, "{}", json!({ "calendar": chooser.workdays() }))?;
    for case in examples(&std::fs::read_to_string("docs/deadlines.md")?)? {
        writeln!(output, "{}", answered(&case, &catalogue))?;
    }
    for _ in 0..count {
        writeln!(output, "{}", answered(&made_up(&mut state)?, &catalogue))?;
    }
    Ok(())
}

/// The questions of the table; its answers are for the test to compare.
fn examples(document: &str) -> Result<Vec<Case>, Box<dyn Error>> {
    let (_, table) = document.split_once("\n|---").ok_or("docs/deadlines.md has no table")?;
    let rows = table.lines().skip(1).take_while(|line| line.starts_with('|'));
    rows.map(|row| {
        let cells: Vec<&str> = row.trim_matches('|').split('|').map(str::trim).collect();
        let [name, submitted, open, limit, ..] = cells[..] else { return Err("a row is too short".into()) };
        let (date, hour) = submitted.split_once(' ').map_or((submitted, None), |(date, hour)| (date, Some(hour)));
        let (unit, detail) = limit.split_once(' ').map_or((limit, None), |(unit, detail)| (unit, Some(detail)));
        let limit = match unit {
            "unknown" => json!({ "unit": unit, "reason": "" }),
            "same_day" => json!({ "unit": unit, "cutoff": detail }),
            _ => json!({ "unit": unit, "number": detail.ok_or("a number is missing")?.parse::<u16>()? }),
        };
        Ok(Case {
            example: Some(name.to_owned()),
            limit: serde_json::from_value(limit)?,
            submitted: Submitted { date: date.to_owned().try_into()?, time: hour.map(time).transpose()? },
            hours: open.split_once('–').map(|(from, to)| opening(from, to)).transpose()?,
            without: None,
        })
    })
    .collect()
}

fn made_up(state: &mut u64) -> Result<Case, Box<dyn Error>> {
    let number = match below(state, 4) {
        0 => HARD_NUMBERS[below(state, HARD_NUMBERS.len())],
        1 => u16::try_from(below(state, 400))?,
        _ => u16::try_from(below(state, 40))?,
    };
    let limit = match below(state, 14) {
        0..=3 => Limit::WorkingDays { number },
        4..=6 => Limit::CalendarDays { number },
        7 | 8 => Limit::Months { number: if below(state, 3) > 0 { number % 14 } else { number } },
        9 | 10 => Limit::Hours { number: if below(state, 2) == 0 { number % 11 } else { number } },
        11 => Limit::SameDay { cutoff: None },
        12 => Limit::SameDay { cutoff: Some(time(["11:30", "15:00"][below(state, 2)])?) },
        _ if below(state, 4) == 0 => Limit::Unknown { reason: serde_json::from_value(json!(""))? },
        _ => Limit::SameDay { cutoff: Some(time("15:00")?) },
    };
    let (anchor, days) = match below(state, 10) {
        0 | 1 => (HARD_DAYS[below(state, HARD_DAYS.len())], 0),
        2..=6 => (HARD_DAYS[below(state, HARD_DAYS.len())], i64::try_from(below(state, 17))? - 8),
        7 | 8 => ("2024-12-20", i64::try_from(below(state, 1120))?),
        _ => ("2026-12-10", i64::try_from(below(state, 60))?),
    };
    let anchor = Date::try_from(anchor.to_owned())?;
    let hours = match below(state, 6) {
        0..=2 => None,
        3 | 4 => Some(opening("07:30", "17:00")?),
        _ => Some(opening("07:00", "11:30")?),
    };
    let minute = ClockTime { hour: u8::try_from(below(state, 24))?, minute: u8::try_from(below(state, 60))? };
    let closing = match limit {
        Limit::Hours { number } => hours.and_then(|hours| ends_at(hours.to, number)),
        _ => None,
    };
    Ok(Case {
        example: None,
        limit,
        submitted: Submitted {
            date: Date(anchor.0.checked_add(jiff::Span::new().try_days(days)?)?),
            time: match below(state, 8) {
                0 => None,
                1 | 2 if closing.is_some() => closing,
                1..=4 => Some(time(HARD_TIMES[below(state, HARD_TIMES.len())])?),
                _ => Some(minute),
            },
        },
        hours,
        without: (below(state, 25) == 0).then(|| [2025, 2026, 2027][below(state, 3)]),
    })
}

/// When a limit begins that ends at this minute of the same day.
fn ends_at(end: ClockTime, number: u16) -> Option<ClockTime> {
    Some(ClockTime { hour: end.hour.checked_sub(u8::try_from(number).ok()?)?, ..end })
}

fn answered(case: &Case, catalogue: &Catalogue) -> Value {
    let years = catalogue.calendar.iter().filter(|(year, _)| Some(**year) != case.without);
    let calendar: CalendarYears = years.map(|(year, record)| (*year, record.clone())).collect();
    let chooser = Chooser { catalogue, language: catalogue.default_language() };
    let answer = due(&calendar, &case.limit, case.submitted, case.hours.and_then(OpenHours::new));
    json!({
        "example": case.example,
        "limit": case.limit,
        "submitted": { "date": case.submitted.date, "time": case.submitted.time },
        "hours": case.hours,
        "without": case.without,
        "answer": answer.map_or_else(refused, |due| promised(&due, &chooser)),
    })
}

/// An answer in the browser's shape.
fn promised(due: &Due<'_>, chooser: &Chooser<'_>) -> Value {
    let mut skipped = Vec::new();
    let mut worked = Vec::new();
    for (date, day) in &due.days {
        match day {
            Day::Ordinary => {}
            Day::Extra(extra) => worked.push(json!({ "date": date, "instead_of": extra.instead_of })),
            Day::Weekend => {
                skipped.push(json!({ "date": date, "why": "weekend", "name": null, "provisional": false }));
            }
            Day::Off(off) => {
                let name = chooser.words(&off.name).text;
                skipped.push(json!({ "date": date, "why": off.kind, "name": name, "provisional": off.provisional }));
            }
        }
    }
    json!({
        "received": due.received,
        "due": due.date,
        "time": due.time,
        "provisional": due.provisional,
        "skipped": skipped,
        "worked": worked,
    })
}

fn refused(none: NoDue) -> Value {
    match none {
        NoDue::LimitUnknown => json!({ "none": "limit" }),
        NoDue::TimeNeeded => json!({ "none": "time" }),
        NoDue::NoCalendar { year, ends } => json!({ "none": "calendar", "year": year, "ends": ends }),
    }
}

fn time(text: &str) -> Result<ClockTime, String> {
    text.to_owned().try_into()
}

fn opening(from: &str, to: &str) -> Result<Opening, String> {
    Ok(Opening { from: time(from)?, to: time(to)? })
}

/// A number below `limit` (`SplitMix64`).
fn below(state: &mut u64, limit: usize) -> usize {
    *state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let mut mixed = *state;
    mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    usize::try_from((mixed ^ (mixed >> 31)) % limit as u64).unwrap_or_default()
}
