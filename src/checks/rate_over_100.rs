//! A percentage above 100.

use rust_decimal::Decimal;

use super::{Check, Rule};
use crate::assemble::Catalogue;
use crate::diagnostics::{Code, Diagnostic, Diagnostics, Severity};
use crate::message;
use crate::model::date::Date;
use crate::model::indicator::IndicatorUnit;

/// See the explanation in the code.
pub(super) const RULE: Rule = Rule {
    code: Code {
        name: "rate-over-100",
        severity: Severity::Error,
        english: "An indicator in percent has a value above 100.",
        vietnamese: "Chỉ số tính bằng phần trăm có giá trị lớn hơn 100.",
    },
    check: Check::Catalogue(check),
};

fn check(catalogue: &Catalogue, _today: Date, found: &mut Diagnostics) {
    for record in catalogue.indicators.values().filter(|record| record.value.unit == IndicatorUnit::Percent) {
        for (index, value) in
            record.value.values.iter().enumerate().filter(|(_, value)| value.value.0 > Decimal::ONE_HUNDRED)
        {
            let figure = value.value.0;
            found.push(
                Diagnostic::new(
                    RULE.code,
                    record.at(&format!("values/{index}/value")),
                    message!(en: "{figure} % is more than everything", vi: "{figure} % lớn hơn toàn bộ"),
                )
                .suggest(message!(
                    en: "check the decimal point; a score is `unit: score`",
                    vi: "hãy xem lại dấu thập phân; nếu là điểm thì ghi `unit: score`"
                )),
            );
        }
    }
}
