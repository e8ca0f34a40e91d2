//! A rank or score beyond its total.

use rust_decimal::Decimal;

use super::{Check, Rule};
use crate::assemble::Catalogue;
use crate::diagnostics::{Code, Diagnostic, Diagnostics, Place, Severity};
use crate::message;
use crate::model::claim::Value;
use crate::model::date::Date;

/// See the explanation in the code.
pub(super) const RULE: Rule = Rule {
    code: Code {
        name: "rank-beyond-total",
        severity: Severity::Error,
        english: "A rank or score is larger than the number that it is out of.",
        vietnamese: "Thứ hạng hoặc điểm lớn hơn tổng số của nó.",
    },
    check: Check::Catalogue(check),
};

fn check(catalogue: &Catalogue, _today: Date, found: &mut Diagnostics) {
    for record in &catalogue.claims {
        for (index, claim) in record.value.claims.iter().enumerate() {
            if let Value::Rank { rank, out_of: Some(total) } = claim.value {
                judge(record.at(&format!("claims/{index}/value/rank")), rank.into(), total.into(), found);
            }
        }
    }
    for record in catalogue.indicators.values() {
        for (index, value) in record.value.values.iter().enumerate() {
            if let Some(total) = value.out_of {
                judge(record.at(&format!("values/{index}/value")), value.value.0, total.0, found);
            }
        }
    }
}

fn judge(place: Place, value: Decimal, total: Decimal, found: &mut Diagnostics) {
    if value > total {
        found.push(
            Diagnostic::new(
                RULE.code,
                place,
                message!(en: "{value} out of {total} can't be", vi: "không thể là {value} trên {total}"),
            )
            .suggest(message!(en: "check the value and `out_of`", vi: "hãy kiểm tra giá trị và `out_of`")),
        );
    }
}
