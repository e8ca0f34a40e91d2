//! The same synonym twice.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::{Check, Rule};
use crate::assemble::Catalogue;
use crate::diagnostics::{Code, Diagnostic, Diagnostics, Place, Severity};
use crate::message;
use crate::model::date::Date;
use crate::text::fold;

/// See the explanation in the code.
pub(super) const RULE: Rule = Rule {
    code: Code {
        name: "synonym-twice",
        severity: Severity::Warning,
        english: "The same word is listed twice for the same name. Marks and capitals make no difference to the search.",
        vietnamese: "Một từ được ghi hai lần cho cùng một tên. Dấu và chữ hoa không làm khác kết quả tìm kiếm.",
    },
    check: Check::Catalogue(check),
};

fn check(catalogue: &Catalogue, _today: Date, found: &mut Diagnostics) {
    let file: Arc<str> = "content/synonyms.csv".into();
    let mut seen = BTreeSet::new();
    for (span, synonym) in &catalogue.synonyms {
        if seen.insert((fold::fold(&synonym.term), fold::fold(&synonym.canonical))) {
            continue;
        }
        let (term, canonical) = (&synonym.term, &synonym.canonical);
        found.push(
            Diagnostic::new(
                RULE.code,
                Place::span(&file, *span),
                message!(
                    en: "`{term}` is listed above for `{canonical}` already",
                    vi: "`{term}` đã được ghi ở trên cho `{canonical}`"
                ),
            )
            .suggest(message!(en: "delete this row", vi: "hãy xóa hàng này")),
        );
    }
}
