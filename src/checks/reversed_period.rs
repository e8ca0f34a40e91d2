//! A period that ends before it begins.

use super::{Check, Rule};
use crate::assemble::Catalogue;
use crate::diagnostics::{Code, Diagnostic, Diagnostics, Place, Severity};
use crate::message;
use crate::model::citation::Validity;
use crate::model::date::Date;
use crate::model::procedure::Procedure;
use crate::model::statistics::{Dimension, Period};

/// See the explanation in the code.
pub(super) const RULE: Rule = Rule {
    code: Code {
        name: "reversed-period",
        severity: Severity::Error,
        english: "A period ends before it begins.",
        vietnamese: "Khoảng thời gian có ngày cuối trước ngày đầu.",
    },
    check: Check::Catalogue(check),
};

fn check(catalogue: &Catalogue, _today: Date, found: &mut Diagnostics) {
    for record in catalogue.procedures.values() {
        for (pointer, valid) in validities(&record.value) {
            if let (Some(from), Some(to)) = (valid.from, valid.to) {
                judge(record.at(&format!("{pointer}/to")), Period { from, to }, found);
            }
        }
    }
    for record in &catalogue.claims {
        for (index, claim) in record.value.claims.iter().enumerate() {
            if let Some(period) = claim.period {
                judge(record.at(&format!("claims/{index}/period/to")), period, found);
            }
        }
    }
    for table in catalogue.tables.values() {
        if let Some(period) = table.descriptor.value.period {
            judge(table.descriptor.at("period/to"), period, found);
        }
        let is_reversed = |period: &Period| period.from > period.to;
        if !table.days().periods().iter().flatten().any(is_reversed) {
            continue;
        }
        for row in table.rows().filter(|row| row.about(Dimension::From).is_some()) {
            if let Some(period) = row.period().filter(is_reversed) {
                judge(row.place_of(Dimension::To), period, found);
            }
        }
    }
}

fn validities(procedure: &Procedure) -> Vec<(String, Validity)> {
    let effective = procedure.effective.map(|valid| ("effective".to_owned(), valid));
    let fees = procedure.fees.iter().enumerate();
    let fees = fees.filter_map(|(index, fee)| Some((format!("fees/{index}/valid"), fee.valid?)));
    let exemptions = procedure.exemptions.iter().enumerate();
    let exemptions =
        exemptions.filter_map(|(index, exemption)| Some((format!("exemptions/{index}/valid"), exemption.valid?)));
    effective.into_iter().chain(fees).chain(exemptions).collect()
}

fn judge(place: Place, period: Period, found: &mut Diagnostics) {
    let Period { from, to } = period;
    if from > to {
        found.push(
            Diagnostic::new(
                RULE.code,
                place,
                message!(en: "the last day {to} is before the first day {from}", vi: "ngày cuối {to} trước ngày đầu {from}"),
            )
            .suggest(message!(en: "swap or correct the two days", vi: "hãy đổi chỗ hoặc sửa lại hai ngày")),
        );
    }
}
