//! Days and periods, read as the mapping declares.

use jiff::Span;
use jiff::civil;

use super::grid::{Epoch, Shown, Value, tidy};
use super::numbers::stored_number;
use super::problems;
use super::wrong::Wrong;
use crate::message;
use crate::model::date::Date;
use crate::model::import::DayStyle;

/// The last serial number that is a day of the calendar: 31 December 9999.
const LAST_SERIAL: u64 = 2_958_465;

/// The day of a cell.
pub(super) fn day(value: Option<&Value>, style: DayStyle, epoch: Epoch) -> Result<Date, Wrong> {
    let Some(value) = value.filter(|value| !value.is_blank()) else { return Err(missing()) };
    let read = match (style, value) {
        (DayStyle::DayMonthYear, Value::Text(text)) => day_first(&tidy(text)),
        (DayStyle::Iso, Value::Text(text)) => Date::try_from(tidy(text)).ok(),
        (DayStyle::Iso | DayStyle::Serial, Value::Day(text)) => stored_day(text),
        (DayStyle::Serial, Value::Number { digits, shown: Shown::Number | Shown::Day }) => serial(digits, epoch),
        (DayStyle::Serial, Value::Text(text)) if text.trim().bytes().all(|byte| byte.is_ascii_digit()) => {
            serial(text, epoch)
        }
        (DayStyle::DayMonthYear | DayStyle::Iso, Value::Number { .. } | Value::Day(_)) => {
            return Err(undeclared(&value.shown()));
        }
        _ => None,
    };
    read.ok_or_else(|| no_day(&value.shown(), style))
}

/// `31/3/2026`, also with points or hyphens.
fn day_first(text: &str) -> Option<Date> {
    let mark = text.chars().find(|character| !character.is_ascii_digit())?;
    let parts: Vec<&str> = text.split(mark).collect();
    let [day, month, year] = parts.as_slice() else { return None };
    if !"/.-".contains(mark) || year.len() != 4 || day.len() > 2 || month.len() > 2 {
        return None;
    }
    let digits =
        [day, month, year].iter().all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit()));
    let date = civil::Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()?;
    digits.then_some(Date(date))
}

/// `2026-03-31`, or that with midnight behind it.
fn stored_day(text: &str) -> Option<Date> {
    let (day, time) = text.split_once('T').unwrap_or((text, ""));
    let is_midnight = time.bytes().all(|byte| b"0:.Z".contains(&byte));
    is_midnight.then(|| Date::try_from(day.to_owned()).ok()).flatten()
}

/// The day of a serial number. Spreadsheets count 29 February 1900, which never was: before it the count is one less.
fn serial(digits: &str, epoch: Epoch) -> Option<Date> {
    let number = stored_number(digits).filter(|number| number.fract().is_zero())?;
    let number = u64::try_from(number).ok().filter(|number| (1..=LAST_SERIAL).contains(number))?;
    let (year, month, day) = match epoch {
        Epoch::Year1904 => (1904, 1, 1),
        Epoch::Year1900 if number > 60 => (1899, 12, 30),
        Epoch::Year1900 if number == 60 => return None,
        Epoch::Year1900 => (1899, 12, 31),
    };
    let days = Span::new().try_days(i64::try_from(number).ok()?).ok()?;
    civil::Date::new(year, month, day).ok()?.checked_add(days).ok().map(Date)
}

fn missing() -> Wrong {
    Wrong::new(
        &problems::DAY,
        message!(en: "the day is missing", vi: "thiếu ngày"),
        message!(en: "write the first and the last day of the period", vi: "hãy ghi ngày đầu và ngày cuối của kỳ"),
    )
}

fn undeclared(shown: &str) -> Wrong {
    Wrong::new(
        &problems::DAY,
        message!(
            en: "`{shown}` is a day as a serial number, the mapping declares text",
            vi: "`{shown}` là ngày ở dạng số thứ tự, ánh xạ khai báo văn bản"
        ),
        message!(
            en: "write `written: serial` in the mapping, or the day as text in the cell",
            vi: "hãy ghi `written: serial` trong ánh xạ, hoặc ghi ngày dạng văn bản trong ô"
        ),
    )
}

fn no_day(shown: &str, style: DayStyle) -> Wrong {
    let example = match style {
        DayStyle::DayMonthYear => "31/3/2026",
        DayStyle::Iso => "2026-03-31",
        DayStyle::Serial => "46112",
    };
    Wrong::new(
        &problems::DAY,
        message!(en: "`{shown}` is not a day as the mapping declares it", vi: "`{shown}` không phải ngày theo kiểu đã khai báo trong ánh xạ"),
        message!(en: "write it like `{example}`", vi: "hãy ghi như `{example}`"),
    )
}

#[cfg(test)]
mod tests {
    use super::{day, serial};
    use crate::import::grid::{Epoch, Shown, Value};
    use crate::model::import::DayStyle;

    #[test]
    fn serial_numbers_are_the_days_that_spreadsheets_show() {
        for (digits, epoch, expected) in [
            ("1", Epoch::Year1900, Some("1900-01-01")),
            ("59", Epoch::Year1900, Some("1900-02-28")),
            ("60", Epoch::Year1900, None),
            ("61", Epoch::Year1900, Some("1900-03-01")),
            ("46112", Epoch::Year1900, Some("2026-03-31")),
            ("44650", Epoch::Year1904, Some("2026-03-31")),
            ("2958465", Epoch::Year1900, Some("9999-12-31")),
            ("2958465", Epoch::Year1904, None),
            ("46112.5", Epoch::Year1900, None),
            ("0", Epoch::Year1900, None),
            ("-3", Epoch::Year1900, None),
            ("99999999999999999999", Epoch::Year1900, None),
        ] {
            assert_eq!(serial(digits, epoch).map(|day| day.to_string()).as_deref(), expected, "{digits}");
        }
    }

    #[test]
    fn a_day_is_read_as_declared_and_not_otherwise() {
        let text = |text: &str| Value::Text(text.to_owned());
        let number = Value::Number { digits: "46112".to_owned(), shown: Shown::Day };
        for (value, style, expected) in [
            (text("31/3/2026"), DayStyle::DayMonthYear, Some("2026-03-31")),
            (text("3/31/2026"), DayStyle::DayMonthYear, None),
            (text("31/3/26"), DayStyle::DayMonthYear, None),
            (text("31/3-2026"), DayStyle::DayMonthYear, None),
            (text("2026-03-31"), DayStyle::Iso, Some("2026-03-31")),
            (text("31/3/2026"), DayStyle::Iso, None),
            (number.clone(), DayStyle::Iso, None),
            (number, DayStyle::Serial, Some("2026-03-31")),
            (text("46112"), DayStyle::Serial, Some("2026-03-31")),
            (Value::Day("2026-03-31T00:00:00".to_owned()), DayStyle::Serial, Some("2026-03-31")),
            (Value::Day("2026-03-31T08:00:00".to_owned()), DayStyle::Serial, None),
            (text(""), DayStyle::Iso, None),
        ] {
            let read = day(Some(&value), style, Epoch::Year1900).ok().map(|day| day.to_string());
            assert_eq!(read.as_deref(), expected, "{value:?} as {style:?}");
        }
    }
}
