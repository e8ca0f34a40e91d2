//! No calendar for this year.

use std::sync::Arc;

use super::{Check, Rule};
use crate::assemble::Catalogue;
use crate::diagnostics::{Code, Diagnostic, Diagnostics, Place, Severity};
use crate::message;
use crate::model::date::Date;

/// See the explanation in the code.
pub(super) const RULE: Rule = Rule {
    code: Code {
        name: "calendar-gap",
        severity: Severity::Warning,
        english: "There is no calendar for the current year: promised days can’t be worked out.",
        vietnamese: "Không có lịch của năm nay: không tính được ngày trả kết quả.",
    },
    check: Check::Catalogue(check),
};

fn check(catalogue: &Catalogue, today: Date, found: &mut Diagnostics) {
    let year = today.0.year();
    let file: Arc<str> = format!("content/calendar/{year}.yaml").into();
    // A calendar with a mistake of its own is missing from the catalogue, but it is there.
    let is_there = catalogue.calendar.contains_key(&year) || found.iter().any(|mistake| mistake.place.file == file);
    if !is_there {
        found.push(
            Diagnostic::new(
                RULE.code,
                Place::file(&file),
                message!(en: "there is no calendar for {year}", vi: "không có lịch của năm {year}"),
            )
            .suggest(message!(
                en: "write `{file}` with the public holidays of the year",
                vi: "hãy viết `{file}` với các ngày nghỉ lễ của năm"
            )),
        );
    }
}
