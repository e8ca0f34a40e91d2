//! A place without predecessors.

use super::{Check, Rule};
use crate::assemble::Catalogue;
use crate::diagnostics::{Code, Diagnostic, Diagnostics, Severity};
use crate::message;
use crate::model::date::Date;

/// See the explanation in the code.
pub(super) const RULE: Rule = Rule {
    code: Code {
        name: "orphan-place",
        severity: Severity::Warning,
        english: "A place names no old units that it was made of, while other places do: people who know only the old name will not find it.",
        vietnamese: "Đơn vị không ghi các đơn vị cũ hợp thành, trong khi nơi khác có ghi: người chỉ nhớ tên cũ sẽ không tìm thấy.",
    },
    check: Check::Catalogue(check),
};

fn check(catalogue: &Catalogue, _today: Date, found: &mut Diagnostics) {
    let places = || catalogue.places.values();
    if places().all(|record| record.value.predecessors.is_empty()) {
        return;
    }
    for record in places().filter(|record| record.value.predecessors.is_empty()) {
        let name = &record.value.name;
        found.push(
            Diagnostic::new(
                RULE.code,
                record.at("predecessors"),
                message!(en: "no old unit is said to have become {name}", vi: "chưa ghi đơn vị cũ nào nhập thành {name}"),
            )
            .suggest(message!(
                en: "list the units it was made of; a unit that did not change is its own predecessor",
                vi: "hãy liệt kê các đơn vị hợp thành; đơn vị giữ nguyên thì tự là đơn vị cũ của mình"
            )),
        );
    }
}
