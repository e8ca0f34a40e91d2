//! Releases of a table that follow each other in a circle.

use super::{Check, Rule};
use crate::assemble::Catalogue;
use crate::diagnostics::{Code, Diagnostic, Diagnostics, Severity};
use crate::message;
use crate::model::date::Date;
use crate::model::identifier::TableId;

/// See the explanation in the code.
pub(super) const RULE: Rule = Rule {
    code: Code {
        name: "release-circle",
        severity: Severity::Error,
        english: "A table of counts follows itself, directly or through other tables: then no release is the first.",
        vietnamese: "Một bảng số liệu nối tiếp chính nó, trực tiếp hoặc qua bảng khác: khi đó không có kỳ công bố đầu tiên.",
    },
    check: Check::Catalogue(check),
};

fn check(catalogue: &Catalogue, _today: Date, found: &mut Diagnostics) {
    for (id, table) in catalogue.tables.iter().filter(|(id, _)| leads_back(catalogue, id)) {
        let what = message!(en: "`{id}` follows itself in the end", vi: "`{id}` rốt cuộc nối tiếp chính nó");
        found.push(Diagnostic::new(RULE.code, table.descriptor.at("follows"), what).suggest(message!(
            en: "name the release before this one, or delete the line",
            vi: "hãy ghi kỳ công bố ngay trước kỳ này, hoặc xóa dòng này"
        )));
    }
}

/// Whether a way along the releases before a table comes back to it.
fn leads_back(catalogue: &Catalogue, id: &TableId) -> bool {
    let before = |id: &TableId| catalogue.tables.get(id)?.descriptor.value.follows.as_ref();
    let way = std::iter::successors(before(id), |id| before(id));
    // A way that is longer than there are tables goes round in a circle.
    way.take(catalogue.tables.len()).any(|earlier| earlier == id)
}
