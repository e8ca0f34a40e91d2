//! A rank that does not say out of how many.

use super::{Check, Rule};
use crate::assemble::Catalogue;
use crate::diagnostics::{Code, Diagnostic, Diagnostics, Place, Severity};
use crate::message;
use crate::model::claim::Value;
use crate::model::date::Date;
use crate::model::indicator::IndicatorUnit;

/// See the explanation in the code.
pub(super) const RULE: Rule = Rule {
    code: Code {
        name: "rank-without-total",
        severity: Severity::Warning,
        english: "A rank does not say out of how many: there were 63 provinces until June 2025 and 34 since, so a rank alone misleads.",
        vietnamese: "Thứ hạng không ghi trên tổng số bao nhiêu: đến tháng 6/2025 có 63 tỉnh, thành, nay còn 34, nên chỉ ghi hạng sẽ gây hiểu lầm.",
    },
    check: Check::Catalogue(check),
};

fn check(catalogue: &Catalogue, _today: Date, found: &mut Diagnostics) {
    for record in &catalogue.claims {
        for (index, claim) in record.value.claims.iter().enumerate() {
            if let Value::Rank { rank, out_of: None } = claim.value {
                report(record.at(&format!("claims/{index}/value/rank")), &rank.to_string(), found);
            }
        }
    }
    for record in catalogue.indicators.values().filter(|record| record.value.unit == IndicatorUnit::Rank) {
        for (index, value) in record.value.values.iter().enumerate().filter(|(_, value)| value.out_of.is_none()) {
            report(record.at(&format!("values/{index}/value")), &value.value.0.to_string(), found);
        }
    }
}

fn report(place: Place, rank: &str, found: &mut Diagnostics) {
    found.push(
        Diagnostic::new(
            RULE.code,
            place,
            message!(en: "rank {rank} of how many?", vi: "hạng {rank} trên tổng số bao nhiêu?"),
        )
        .suggest(message!(en: "add `out_of`", vi: "hãy thêm `out_of`")),
    );
}
