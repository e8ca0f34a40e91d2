//! A whole and its parts in one table, on the same days.

use super::{Check, Rule};
use crate::assemble::table::wholes_and_parts;
use crate::assemble::{Catalogue, Row};
use crate::diagnostics::{Code, Diagnostic, Diagnostics, Severity};
use crate::message;
use crate::model::date::Date;
use crate::model::statistics::Dimension;

/// See the explanation in the code.
pub(super) const RULE: Rule = Rule {
    code: Code {
        name: "counted-twice",
        severity: Severity::Warning,
        english: "A table has rows for a whole and rows for its parts on the same days: a place, and a procedure in that place. No total follows from such a table, because dossiers would be counted twice.",
        vietnamese: "Bảng có hàng của cả tổng thể và hàng của từng phần cho cùng những ngày: một xã, và một thủ tục ở xã đó. Không thể tính tổng từ bảng như vậy vì hồ sơ sẽ bị đếm hai lần.",
    },
    check: Check::Catalogue(check),
};

fn check(catalogue: &Catalogue, _today: Date, found: &mut Diagnostics) {
    for table in catalogue.tables.values().filter(|table| table.counted_twice().is_some()) {
        // One report for each two kinds of rows: it is the table that has to be parted, not its rows.
        for (one, other) in wholes_and_parts(table) {
            found.extend(table.row(one).zip(table.row(other)).map(|(one, other)| parted(one, other)));
        }
    }
}

fn parted(one: Row<'_>, other: Row<'_>) -> Diagnostic {
    let (first, second) = (columns(one), columns(other));
    Diagnostic::new(
        RULE.code,
        other.place(),
        message!(
            en: "rows about {first} and rows about {second} may count the same dossiers",
            vi: "hàng về {first} và hàng về {second} có thể đếm cùng những hồ sơ"
        ),
    )
    .suggest(message!(
        en: "keep the parts, and put the wholes in a table of their own",
        vi: "hãy giữ các phần, còn số của tổng thể thì ghi ở bảng riêng"
    ))
}

/// The columns that a row names.
fn columns(row: Row<'_>) -> String {
    let named: Vec<String> = row.subject().map(|(dimension, _)| format!("`{}`", dimension.column())).collect();
    if named.is_empty() { format!("`{}`", Dimension::From.column()) } else { named.join(" + ") }
}
