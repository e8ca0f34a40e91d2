//! An identifier that stands twice in a list.

use std::collections::BTreeSet;

use super::{Check, Rule};
use crate::assemble::Catalogue;
use crate::diagnostics::{Code, Diagnostic, Diagnostics, Place, Severity};
use crate::message;
use crate::model::date::Date;

/// See the explanation in the code.
pub(super) const RULE: Rule = Rule {
    code: Code {
        name: "repeated-id",
        severity: Severity::Error,
        english: "Two topics, events, cases, area classes, claims or relations have the same identifier: a reference to it would mean either.",
        vietnamese: "Hai lĩnh vực, sự kiện, trường hợp, loại địa bàn, số liệu hoặc quan hệ trùng mã định danh: không rõ tham chiếu trỏ tới mục nào.",
    },
    check: Check::Catalogue(check),
};

fn check(catalogue: &Catalogue, _today: Date, found: &mut Diagnostics) {
    let (site, topics, events) = (&catalogue.site, &catalogue.topics, &catalogue.events);
    judge(
        site.value
            .area_classes
            .iter()
            .map(|class| class.id.as_str())
            .enumerate()
            .map(|(index, id)| (site.at(&format!("area_classes/{index}/id")), id)),
        found,
    );
    judge(
        topics
            .value
            .topics
            .iter()
            .map(|topic| topic.id.as_str())
            .enumerate()
            .map(|(index, id)| (topics.at(&format!("topics/{index}/id")), id)),
        found,
    );
    judge(
        events
            .value
            .events
            .iter()
            .map(|event| event.id.as_str())
            .enumerate()
            .map(|(index, id)| (events.at(&format!("events/{index}/id")), id)),
        found,
    );
    for record in catalogue.procedures.values() {
        judge(
            record
                .value
                .cases
                .iter()
                .map(|case| case.id.as_str())
                .enumerate()
                .map(|(index, id)| (record.at(&format!("cases/{index}/id")), id)),
            found,
        );
    }
    judge(
        catalogue.claims.iter().flat_map(|record| {
            let claims = record.value.claims.iter().map(|claim| claim.id.as_str()).enumerate();
            claims.map(|(index, id)| (record.at(&format!("claims/{index}/id")), id))
        }),
        found,
    );
    judge(
        catalogue.claims.iter().flat_map(|record| {
            let relations = record.value.relations.iter().map(|relation| relation.id.as_str()).enumerate();
            relations.map(|(index, id)| (record.at(&format!("relations/{index}/id")), id))
        }),
        found,
    );
}

/// Reports each identifier of a group that stands in it a second time.
fn judge<'list>(identifiers: impl Iterator<Item = (Place, &'list str)>, found: &mut Diagnostics) {
    let mut seen = BTreeSet::new();
    for (place, id) in identifiers.filter(|(_, id)| !seen.insert(*id)) {
        found.push(
            Diagnostic::new(
                RULE.code,
                place,
                message!(en: "the identifier `{id}` is taken already", vi: "mã định danh `{id}` đã có rồi"),
            )
            .suggest(message!(en: "choose another one", vi: "hãy chọn mã khác")),
        );
    }
}
