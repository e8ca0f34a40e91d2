//! An old unit that became part of two places.

use std::collections::BTreeMap;

use super::{Check, Rule};
use crate::assemble::Catalogue;
use crate::diagnostics::{Code, Diagnostic, Diagnostics, Severity};
use crate::message;
use crate::model::date::Date;
use crate::model::place::{PlaceKind, Predecessor};

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
    let mut earlier = Claimed::default();
    for record in catalogue.places.values() {
        for (index, unit) in record.value.predecessors.iter().enumerate() {
            if let Some(file) = earlier.find(unit) {
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
            earlier.add(unit, &record.file);
        }
    }
}

/// What a unit is known by where not both have a code: its kind, name and district.
type FullName<'place> = (PlaceKind, &'place str, Option<&'place str>);

/// The units that were named so far, with the files that name them.
#[derive(Default)]
struct Claimed<'place> {
    by_code: BTreeMap<&'place str, &'place str>,
    by_name: BTreeMap<FullName<'place>, Vec<(Option<&'place str>, &'place str)>>,
}

impl<'place> Claimed<'place> {
    /// The file that names the same unit. Codes decide where both have one; names repeat from district to district.
    fn find(&self, unit: &Predecessor) -> Option<&'place str> {
        let code = unit.code.as_deref();
        let by_code = code.and_then(|code| self.by_code.get(code).copied());
        by_code.or_else(|| {
            let namesakes = self.by_name.get(&full_name(unit))?;
            namesakes.iter().find(|(other, _)| code.is_none() || other.is_none()).map(|(_, file)| *file)
        })
    }

    fn add(&mut self, unit: &'place Predecessor, file: &'place str) {
        let code = unit.code.as_deref();
        self.by_name.entry(full_name(unit)).or_default().push((code, file));
        self.by_code.extend(code.map(|code| (code, file)));
    }
}

fn full_name(unit: &Predecessor) -> FullName<'_> {
    (unit.kind, &unit.name, unit.district.as_deref())
}
