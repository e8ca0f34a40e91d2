//! An old unit that became part of two places.

use super::{Check, Rule};
use crate::assemble::Catalogue;
use crate::diagnostics::{Code, Diagnostic, Diagnostics, Severity};
use crate::message;
use crate::model::date::Date;
use crate::model::place::Predecessor;

/// See the explanation in the code.
pub(super) const RULE: Rule = Rule {
    code: Code {
        name: "predecessor-claimed-twice",
        severity: Severity::Error,
        english: "The same old unit is named as predecessor twice: a citizen from there would be sent to two places.",
        vietnamese: "Một đơn vị cũ được ghi hai lần: người dân ở đó sẽ được chỉ tới hai nơi.",
    },
    check: Check::Catalogue(check),
};

fn check(catalogue: &Catalogue, _today: Date, found: &mut Diagnostics) {
    let mut earlier: Vec<(&Predecessor, &str)> = Vec::new();
    for record in catalogue.places.values() {
        for (index, unit) in record.value.predecessors.iter().enumerate() {
            if let Some((_, file)) = earlier.iter().find(|(other, _)| is_same(other, unit)) {
                let name = &unit.name;
                found.push(
                    Diagnostic::new(
                        RULE.code,
                        record.at(&format!("predecessors/{index}/name")),
                        message!(en: "the old unit {name} is named in `{file}` too", vi: "đơn vị cũ {name} đã ghi trong `{file}`"),
                    )
                    .suggest(message!(
                        en: "keep it where it went; if two units bore that name, add `district` or `code`",
                        vi: "hãy giữ ở nơi đơn vị đó nhập vào; nếu có hai đơn vị trùng tên, hãy ghi thêm `district` hoặc `code`"
                    )),
                );
            }
            earlier.push((unit, &record.file));
        }
    }
}

/// Codes decide where both units have one; names repeat from district to district.
fn is_same(left: &Predecessor, right: &Predecessor) -> bool {
    match (&left.code, &right.code) {
        (Some(left), Some(right)) => left == right,
        _ => (left.kind, &left.name, &left.district) == (right.kind, &right.name, &right.district),
    }
}
