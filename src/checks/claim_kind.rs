//! A relation between figures of different kinds.

use std::collections::BTreeMap;

use super::{Check, Rule};
use crate::assemble::Catalogue;
use crate::diagnostics::{Code, Diagnostic, Diagnostics, Severity};
use crate::message;
use crate::model::claim::{Claim, Holds, Value};
use crate::model::date::Date;
use crate::model::identifier::ClaimId;

/// See the explanation in the code.
pub(super) const RULE: Rule = Rule {
    code: Code {
        name: "claim-kind",
        severity: Severity::Error,
        english: "A relation between published figures names a figure of a kind that it can’t be about: a rate must be a percentage, what it is a rate of a number, and only like can be added or compared with like.",
        vietnamese: "Quan hệ giữa các số liệu dùng số liệu sai loại: tỷ lệ phải là phần trăm, gốc của tỷ lệ phải là số, và chỉ cộng hoặc so sánh được những số cùng loại.",
    },
    check: Check::Catalogue(check),
};

fn check(catalogue: &Catalogue, _today: Date, found: &mut Diagnostics) {
    let claims = catalogue.claims_by_id();
    for record in &catalogue.claims {
        for (index, relation) in record.value.relations.iter().enumerate() {
            for (field, id, wanted) in wanted(&relation.holds, &claims) {
                let Some(claim) = claims.get(id).filter(|claim| kind(&claim.value) != wanted) else { continue };
                let (have, want) = (kind(&claim.value), wanted);
                found.push(
                    Diagnostic::new(
                        RULE.code,
                        record.at(&format!("relations/{index}/holds/{field}")),
                        message!(
                            en: "`{id}` is of kind `{have}`, but `{want}` is needed here",
                            vi: "`{id}` thuộc loại `{have}`, nhưng ở đây cần `{want}`"
                        ),
                    )
                    .suggest(message!(en: "name a claim of kind `{want}`", vi: "hãy ghi một số liệu loại `{want}`")),
                );
            }
        }
    }
}

/// Each figure of a relation with the kind that it needs: that of the first one, except around rates.
fn wanted<'relation>(
    holds: &'relation Holds,
    claims: &BTreeMap<&ClaimId, &Claim>,
) -> Vec<(String, &'relation ClaimId, &'static str)> {
    let like = |first: &ClaimId| claims.get(first).map_or("number", |claim| kind(&claim.value));
    let all = |field: &str, ids: &'relation [ClaimId], first: &ClaimId| -> Vec<_> {
        ids.iter().enumerate().map(|(index, id)| (format!("{field}/{index}"), id, like(first))).collect()
    };
    match holds {
        Holds::Sum { total, parts } => all("parts", parts, total),
        Holds::Identity { received, became } => all("became", became, received),
        Holds::SumOfPlaces { total, .. } => vec![("total".to_owned(), total, "number")],
        Holds::Rate { rate, of, failures, .. } => {
            let counts = [("of", Some(of)), ("failures", failures.as_ref())];
            let counts = counts.into_iter().filter_map(|(field, id)| Some((field.to_owned(), id?, "number")));
            std::iter::once(("rate".to_owned(), rate, "percent")).chain(counts).collect()
        }
        Holds::Order { smaller, larger } => vec![("larger".to_owned(), larger, like(smaller))],
        Holds::Same { first, second } => vec![("second".to_owned(), second, like(first))],
    }
}

/// The word that content uses for the kind of a figure.
fn kind(value: &Value) -> &'static str {
    match value {
        Value::Number { .. } => "number",
        Value::Percent { .. } => "percent",
        Value::Rank { .. } => "rank",
    }
}
