//! A procedure whose sources were read too long ago.

use jiff::ToSpan;

use super::{Check, Rule};
use crate::assemble::Catalogue;
use crate::diagnostics::{Code, Diagnostic, Diagnostics, Severity};
use crate::message;
use crate::model::date::Date;

/// See the explanation in the code.
pub(super) const RULE: Rule = Rule {
    code: Code {
        name: "stale-source",
        severity: Severity::Warning,
        english: "The newest source of a procedure was read longer ago than the site allows (`review_after_days`), and nobody verified it since.",
        vietnamese: "Nguồn mới nhất của thủ tục đã đọc quá lâu so với mức của trang (`review_after_days`), và từ đó chưa ai kiểm tra lại.",
    },
    check: Check::Catalogue(check),
};

fn check(catalogue: &Catalogue, today: Date, found: &mut Diagnostics) {
    let Some(days) = catalogue.site.value.review_after_days else { return };
    let Ok(oldest) = today.0.checked_sub(i32::from(days).days()).map(Date) else { return };
    for record in catalogue.procedures.values() {
        let read = record
            .value
            .sources
            .iter()
            .enumerate()
            .filter_map(|(index, source)| Some((source.read_on?.latest()?, index)));
        let verified = record.value.verified.as_ref().map(|verified| verified.on);
        let Some((newest, index)) = read.max().filter(|(newest, _)| *newest < oldest) else { continue };
        if verified.is_some_and(|day| day >= oldest) {
            continue;
        }
        found.push(
            Diagnostic::new(
                RULE.code,
                record.at(&format!("sources/{index}/read_on")),
                message!(
                    en: "the newest source was read by {newest}, more than {days} days ago",
                    vi: "nguồn mới nhất đọc ngày {newest}, đã quá {days} ngày"
                ),
            )
            .suggest(message!(
                en: "read the source again and write the new day, or fill in `verified`",
                vi: "hãy đọc lại nguồn và ghi ngày mới, hoặc điền `verified`"
            )),
        );
    }
}
