//! A place that bears the name of an old unit elsewhere.

use super::{Check, Rule};
use crate::assemble::Catalogue;
use crate::diagnostics::{Code, Diagnostic, Diagnostics, Severity};
use crate::message;
use crate::model::date::Date;
use crate::model::place::Place;
use crate::text::fold;

/// See the explanation in the code.
pub(super) const RULE: Rule = Rule {
    code: Code {
        name: "name-trap",
        severity: Severity::Warning,
        english: "A place bears the name of an old unit that became part of another place, and does not warn of it: travellers will go to the wrong town.",
        vietnamese: "Đơn vị mang tên một đơn vị cũ nay thuộc nơi khác mà không có cảnh báo: người dân dễ đi nhầm nơi.",
    },
    check: Check::Catalogue(check),
};

fn check(catalogue: &Catalogue, _today: Date, found: &mut Diagnostics) {
    for (id, record) in &catalogue.places {
        let name = fold::fold(&record.value.name);
        if !record.value.warnings.is_empty() || contains(&record.value, &name) {
            continue;
        }
        let elsewhere = catalogue.places.iter().find(|(other, place)| *other != id && contains(&place.value, &name));
        if let Some((_, other)) = elsewhere {
            let (name, other) = (&record.value.name, &other.value.name);
            found.push(
                Diagnostic::new(
                    RULE.code,
                    record.at("name"),
                    message!(en: "the old unit {name} is now part of {other}", vi: "đơn vị cũ {name} nay thuộc {other}"),
                )
                .suggest(message!(
                    en: "add to `warnings` that people of the old {name} must go to {other}",
                    vi: "hãy ghi vào `warnings` rằng người dân {name} cũ phải đến {other}"
                )),
            );
        }
    }
}

fn contains(place: &Place, folded: &str) -> bool {
    let names = place.predecessors.iter().flat_map(|unit| std::iter::once(&unit.name).chain(&unit.also_written));
    names.into_iter().any(|name| fold::fold(name) == folded)
}
