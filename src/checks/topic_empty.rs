//! A topic or event without procedures.

use super::{Check, Rule};
use crate::assemble::Catalogue;
use crate::diagnostics::{Code, Diagnostic, Diagnostics, Place, Severity};
use crate::message;
use crate::model::date::Date;

/// See the explanation in the code.
pub(super) const RULE: Rule = Rule {
    code: Code {
        name: "topic-empty",
        severity: Severity::Warning,
        english: "A topic or event has no procedure: citizens would open an empty page.",
        vietnamese: "Lĩnh vực hoặc sự kiện không có thủ tục nào: người dân sẽ mở ra một trang trống.",
    },
    check: Check::Catalogue(check),
};

fn check(catalogue: &Catalogue, _today: Date, found: &mut Diagnostics) {
    // A procedure with a mistake of its own may be missing from the catalogue.
    if found.iter().any(|mistake| mistake.place.file.starts_with("content/procedures/")) {
        return;
    }
    let procedures = || catalogue.procedures.values().map(|record| &record.value);
    for (index, topic) in catalogue.topics.value.topics.iter().enumerate() {
        if !procedures().any(|procedure| procedure.topic == topic.id) {
            report(catalogue.topics.at(&format!("topics/{index}/id")), topic.id.as_str(), found);
        }
    }
    for (index, event) in catalogue.events.value.events.iter().enumerate() {
        if !procedures().any(|procedure| procedure.events.contains(&event.id)) {
            report(catalogue.events.at(&format!("events/{index}/id")), event.id.as_str(), found);
        }
    }
}

fn report(place: Place, id: &str, found: &mut Diagnostics) {
    found.push(
        Diagnostic::new(
            RULE.code,
            place,
            message!(en: "no procedure belongs to `{id}`", vi: "không thủ tục nào thuộc `{id}`"),
        )
        .suggest(message!(en: "name it in a procedure, or delete it", vi: "hãy ghi nó ở một thủ tục, hoặc xóa đi")),
    );
}
