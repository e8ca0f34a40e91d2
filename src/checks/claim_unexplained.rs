//! Figures that do not add up, without a remark.

use rust_decimal::Decimal;

use super::questions::claims;
use super::{Check, Rule};
use crate::assemble::Catalogue;
use crate::diagnostics::{Code, Diagnostic, Diagnostics, Severity};
use crate::message;
use crate::model::claim::Holds;
use crate::model::date::Date;
use crate::model::identifier::ClaimId;

/// See the explanation in the code.
pub(super) const RULE: Rule = Rule {
    code: Code {
        name: "claim-unexplained",
        severity: Severity::Warning,
        english: "Published parts do not add up to their published total, and the relation carries no note that says what the sources leave open.",
        vietnamese: "Các phần đã công bố cộng lại không bằng tổng đã công bố, mà quan hệ không có ghi chú nói nguồn để ngỏ điều gì.",
    },
    check: Check::Catalogue(check),
};

fn check(catalogue: &Catalogue, _today: Date, found: &mut Diagnostics) {
    let claims = catalogue.claims_by_id();
    let number = |id: &ClaimId| claims.get(id).and_then(|claim| claims::exact_number(claim));
    for record in &catalogue.claims {
        for (index, relation) in
            record.value.relations.iter().enumerate().filter(|(_, relation)| relation.note.is_none())
        {
            let Holds::Sum { total, parts } = &relation.holds else { continue };
            let (Some(total), Some(parts)) = (number(total), parts.iter().map(number).collect::<Option<Vec<_>>>())
            else {
                continue;
            };
            let sum: Decimal = parts.into_iter().sum();
            if sum != total {
                found.push(
                    Diagnostic::new(
                        RULE.code,
                        record.at(&format!("relations/{index}/id")),
                        message!(en: "the parts add up to {sum}, the total is {total}", vi: "các phần cộng lại là {sum}, còn tổng là {total}"),
                    )
                    .suggest(message!(
                        en: "check the figures; if the sources say so, add a `note` in neutral words",
                        vi: "hãy kiểm tra số liệu; nếu nguồn ghi đúng như vậy, hãy thêm `note` với lời lẽ trung lập"
                    )),
                );
            }
        }
    }
}
