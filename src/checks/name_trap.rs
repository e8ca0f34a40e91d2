//! A place that bears the name of an old unit elsewhere.

use std::collections::BTreeMap;

use super::{Check, Rule};
use crate::assemble::Catalogue;
use crate::diagnostics::{Code, Diagnostic, Diagnostics, Severity};
use crate::message;
use crate::model::date::Date;
use crate::model::identifier::PlaceId;
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
    let heirs = heirs(catalogue);
    for (id, record) in catalogue.places.iter().filter(|(_, record)| record.value.warnings.is_empty()) {
        let Some(heirs) = heirs.get(&fold::fold(&record.value.name)) else { continue };
        let Some(other) = heirs.first().filter(|_| !heirs.contains(&id)).and_then(|other| catalogue.places.get(other))
        else {
            continue;
        };
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

/// The places that old units became part of, by the folded name of the unit.
fn heirs(catalogue: &Catalogue) -> BTreeMap<String, Vec<&PlaceId>> {
    let mut heirs: BTreeMap<String, Vec<&PlaceId>> = BTreeMap::new();
    for (id, record) in &catalogue.places {
        for unit in &record.value.predecessors {
            for name in std::iter::once(&unit.name).chain(&unit.also_written) {
                heirs.entry(fold::fold(name)).or_default().push(id);
            }
        }
    }
    heirs
}
