//! A swap of working days that does not come out even.

use std::collections::BTreeSet;

use jiff::civil;

use super::{Check, Rule};
use crate::assemble::Catalogue;
use crate::diagnostics::{Code, Diagnostic, Diagnostics, Place, Severity};
use crate::i18n::Message;
use crate::message;
use crate::model::calendar::{DayOffKind, Weekday};
use crate::model::date::Date;

/// See the explanation in the code.
pub(super) const RULE: Rule = Rule {
    code: Code {
        name: "calendar-swap",
        severity: Severity::Error,
        english: "Days that are swapped come in pairs: a day off of kind `swap`, and an extra working day that names it in `instead_of`. No day stands twice, and an extra working day is one on which offices would be closed.",
        vietnamese: "Ngày hoán đổi đi theo cặp: một ngày nghỉ loại `swap` và một ngày làm bù ghi ngày đó ở `instead_of`. Không ngày nào ghi hai lần, và ngày làm bù phải là ngày bình thường nghỉ.",
    },
    check: Check::Catalogue(check),
};

fn check(catalogue: &Catalogue, _today: Date, found: &mut Diagnostics) {
    let years = || catalogue.calendar.values().map(|record| &record.value);
    let swapped: BTreeSet<Date> = years()
        .flat_map(|year| &year.days_off)
        .filter(|day| day.kind == DayOffKind::Swap)
        .map(|day| day.date)
        .collect();
    let worked: BTreeSet<Date> = years().flat_map(|year| &year.extra_working_days).map(|day| day.instead_of).collect();
    let mut seen = BTreeSet::new();
    for record in catalogue.calendar.values() {
        for (index, day) in record.value.days_off.iter().enumerate() {
            let is_alone =
                day.kind == DayOffKind::Swap && !worked.contains(&day.date) && knows_around(catalogue, day.date);
            let flaw = repeated(day.date, &mut seen).or_else(|| is_alone.then(|| never_worked(day.date)));
            found.extend(flaw.map(|what| report(record.at(&format!("days_off/{index}/date")), what)));
        }
        for (index, day) in record.value.extra_working_days.iter().enumerate() {
            let at = |field: &str| record.at(&format!("extra_working_days/{index}/{field}"));
            let flaw = repeated(day.date, &mut seen).or_else(|| ordinary(day.date, &record.value.working_week));
            found.extend(flaw.map(|what| report(at("date"), what)));
            if !swapped.contains(&day.instead_of) && catalogue.calendar.contains_key(&day.instead_of.0.year()) {
                found.push(report(at("instead_of"), not_off(day.instead_of)));
            }
        }
    }
}

fn report(place: Place, what: Message) -> Diagnostic {
    Diagnostic::new(RULE.code, place, what).suggest(message!(
        en: "check both days against the decision on public holidays",
        vi: "hãy đối chiếu cả hai ngày với thông báo lịch nghỉ"
    ))
}

fn repeated(date: Date, seen: &mut BTreeSet<Date>) -> Option<Message> {
    (!seen.insert(date)).then(|| message!(en: "{date} stands twice", vi: "ngày {date} ghi hai lần"))
}

fn never_worked(date: Date) -> Message {
    message!(en: "no extra working day makes up for {date}", vi: "không có ngày làm bù nào cho ngày {date}")
}

fn not_off(date: Date) -> Message {
    message!(en: "{date} is not a day off of kind `swap`", vi: "ngày {date} không phải ngày nghỉ loại `swap`")
}

fn ordinary(date: Date, week: &[Weekday]) -> Option<Message> {
    week.contains(&weekday(date))
        .then(|| message!(en: "{date} is an ordinary working day", vi: "ngày {date} vốn là ngày làm việc bình thường"))
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

/// A day at the turn of a year may be made up for in a year whose calendar is not there.
fn knows_around(catalogue: &Catalogue, date: Date) -> bool {
    let (year, month) = (date.0.year(), date.0.month());
    let neighbour = match month {
        1 => year - 1,
        12 => year + 1,
        _ => year,
    };
    catalogue.calendar.contains_key(&neighbour)
}
