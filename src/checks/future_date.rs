//! Something that was done on a day to come.

use super::questions::citations;
use super::{Check, Rule};
use crate::assemble::Catalogue;
use crate::diagnostics::{Code, Diagnostic, Diagnostics, Place, Severity};
use crate::message;
use crate::model::date::{Date, PartialDate};

/// See the explanation in the code.
pub(super) const RULE: Rule = Rule {
    code: Code {
        name: "future-date",
        severity: Severity::Warning,
        english: "A source was read, a record verified, a decision announced or a letter written on a day that has not come yet.",
        vietnamese: "Ngày đọc nguồn, ngày kiểm tra, ngày công bố hoặc ngày của thư là một ngày chưa tới.",
    },
    check: Check::Catalogue(check),
};

fn check(catalogue: &Catalogue, today: Date, found: &mut Diagnostics) {
    let mut judge = |place: Place, date: Option<PartialDate>| {
        if let Some(date) = date.filter(|date| is_after(*date, today)) {
            found.push(
                Diagnostic::new(
                    RULE.code,
                    place,
                    message!(en: "{date} is still to come", vi: "{date} là ngày chưa tới"),
                )
                .suggest(
                    message!(en: "check the year, the month and the day", vi: "hãy kiểm tra lại năm, tháng và ngày"),
                ),
            );
        }
    };
    for cited in citations::all(catalogue) {
        judge(cited.at("read_on"), cited.citation.read_on);
        judge(cited.at("dated"), cited.citation.dated);
    }
    for record in catalogue.procedures.values() {
        let verified = record.value.verified.as_ref();
        let announced = record.value.announced_by.as_ref();
        judge(record.at("verified/on"), verified.map(|verified| PartialDate::Day(verified.on)));
        judge(record.at("announced_by/date"), announced.and_then(|announced| announced.date));
        judge(record.at("announced_by/on_portal_since"), announced.and_then(|announced| announced.on_portal_since));
    }
    for record in &catalogue.letters {
        for (index, apology) in record.value.apologies.iter().enumerate() {
            judge(record.at(&format!("apologies/{index}/date")), Some(apology.date));
        }
        for (index, letter) in record.value.thanks.iter().enumerate() {
            judge(record.at(&format!("thanks/{index}/date")), Some(letter.date));
        }
    }
    for record in &catalogue.postings {
        for (index, inspection) in record.value.inspections.iter().enumerate() {
            judge(record.at(&format!("inspections/{index}/date")), Some(inspection.date));
        }
    }
}

/// Whether the whole day, month or year lies after today.
fn is_after(date: PartialDate, today: Date) -> bool {
    let now = today.0;
    match date {
        PartialDate::Year(year) => year > now.year(),
        PartialDate::Month(year, month) => (year, month) > (now.year(), now.month()),
        PartialDate::Day(day) => day > today,
    }
}
