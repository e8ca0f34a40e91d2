//! A day that stands in the calendar of another year.

use super::{Check, Rule};
use crate::assemble::Catalogue;
use crate::diagnostics::{Code, Diagnostic, Diagnostics, Severity};
use crate::message;
use crate::model::date::Date;

/// See the explanation in the code.
pub(super) const RULE: Rule = Rule {
    code: Code {
        name: "calendar-year",
        severity: Severity::Error,
        english: "A day of a calendar lies in another year than its file says, or the file is named by another year: such days would be lost.",
        vietnamese: "Ngày trong lịch thuộc năm khác với năm của tệp, hoặc tên tệp ghi năm khác: những ngày đó sẽ bị mất.",
    },
    check: Check::Catalogue(check),
};

fn check(catalogue: &Catalogue, _today: Date, found: &mut Diagnostics) {
    for record in catalogue.calendar.values() {
        let year = record.value.year;
        if !record.file.ends_with(&format!("/{year}.yaml")) {
            found.push(
                Diagnostic::new(
                    RULE.code,
                    record.at("year"),
                    message!(en: "the file is not named by the year {year}", vi: "tên tệp không phải năm {year}"),
                )
                .suggest(message!(
                    en: "name the file `{year}.yaml`, or correct the year",
                    vi: "hãy đặt tên tệp là `{year}.yaml`, hoặc sửa lại năm"
                )),
            );
            continue;
        }
        let off = record.value.days_off.iter().map(|day| day.date).enumerate();
        let extra = record.value.extra_working_days.iter().map(|day| day.date).enumerate();
        let off = off.map(|(index, date)| (format!("days_off/{index}/date"), date));
        let extra = extra.map(|(index, date)| (format!("extra_working_days/{index}/date"), date));
        for (pointer, date) in off.chain(extra).filter(|(_, date)| date.0.year() != year) {
            found.push(
                Diagnostic::new(
                    RULE.code,
                    record.at(&pointer),
                    message!(en: "{date} is not in {year}", vi: "{date} không thuộc năm {year}"),
                )
                .suggest(message!(
                    en: "correct the day, or move it to the calendar of its year",
                    vi: "hãy sửa lại ngày, hoặc chuyển sang lịch của năm đó"
                )),
            );
        }
    }
}
