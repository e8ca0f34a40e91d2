//! How many days dossiers took: in whole or half days, of which the descriptor says what they are.

use super::{Check, Rule};
use crate::assemble::{Catalogue, Table};
use crate::diagnostics::{Code, Diagnostic, Diagnostics, Severity};
use crate::message;
use crate::model::date::Date;
use crate::model::statistics::{Dimension, HalfDays};

/// See the explanation in the code.
pub(super) const RULE: Rule = Rule {
    code: Code {
        name: "days-column",
        severity: Severity::Error,
        english: "A column `days` holds whole or half days in every row, and the descriptor says with `days` whether they are working days.",
        vietnamese: "Cột `days` ghi số ngày nguyên hoặc nửa ngày ở mọi hàng, và tệp mô tả cho biết ở trường `days` đó có phải ngày làm việc không.",
    },
    check: Check::Catalogue(check),
};

fn check(catalogue: &Catalogue, _today: Date, found: &mut Diagnostics) {
    for table in catalogue.tables.values() {
        unit(table, found);
        let Some(days) = table.subjects(Dimension::Days) else { continue };
        let readable: Vec<bool> = days.names.iter().map(|name| HalfDays::parse(name).is_some()).collect();
        if readable.iter().all(|is_readable| *is_readable) {
            continue;
        }
        for (row, code) in table.rows().zip(days.codes) {
            if readable.get(*code as usize) == Some(&false) {
                let written = row.about(Dimension::Days).unwrap_or_default();
                found.push(
                    Diagnostic::new(
                        RULE.code,
                        row.place_of(Dimension::Days),
                        message!(en: "`{written}` is no number of days", vi: "`{written}` không phải số ngày"),
                    )
                    .suggest(message!(
                        en: "write whole or half days, such as `6` or `5.5`, for dossiers that are open too",
                        vi: "hãy ghi số ngày nguyên hoặc nửa ngày, như `6` hoặc `5.5`, kể cả với hồ sơ đang giải quyết"
                    )),
                );
            }
        }
    }
}

fn unit(table: &Table, found: &mut Diagnostics) {
    let descriptor = &table.descriptor;
    let (place, what) = match (table.subjects(Dimension::Days).is_some(), descriptor.value.days.is_some()) {
        (true, false) => (
            descriptor.whole(),
            message!(en: "the table does not say which days its column `days` counts", vi: "bảng không cho biết cột `days` đếm loại ngày nào"),
        ),
        (false, true) => {
            (descriptor.at("days"), message!(en: "the table has no column `days`", vi: "bảng không có cột `days`"))
        }
        _ => return,
    };
    found.push(Diagnostic::new(RULE.code, place, what).suggest(message!(
        en: "write `days: working_days` or `days: calendar_days` exactly where the table has a column `days`",
        vi: "chỉ ghi `days: working_days` hoặc `days: calendar_days` khi bảng có cột `days`"
    )));
}
