//! A time limit or fee for a way of filing that the procedure does not list.

use super::questions::filings;
use super::{Check, Rule};
use crate::assemble::Catalogue;
use crate::diagnostics::{Code, Diagnostic, Diagnostics, Severity};
use crate::message;
use crate::model::date::Date;

/// See the explanation in the code.
pub(super) const RULE: Rule = Rule {
    code: Code {
        name: "channel-unlisted",
        severity: Severity::Error,
        english: "A time limit or fee holds for a way of filing that the procedure does not list in `channels`.",
        vietnamese: "Thời hạn hoặc mức phí áp dụng cho kênh nộp mà thủ tục không ghi ở `channels`.",
    },
    check: Check::Catalogue(check),
};

fn check(catalogue: &Catalogue, _today: Date, found: &mut Diagnostics) {
    for record in catalogue.procedures.values() {
        for (pointer, mode) in filings::named_channels(&record.value) {
            if record.value.channels.iter().any(|channel| channel.mode == *mode) {
                continue;
            }
            let mode = filings::word(*mode);
            found.push(
                Diagnostic::new(
                    RULE.code,
                    record.at(&pointer),
                    message!(en: "the procedure can't be filed by `{mode}`", vi: "thủ tục không có kênh nộp `{mode}`"),
                )
                .suggest(message!(
                    en: "add `- mode: {mode}` to `channels`, or delete it here",
                    vi: "hãy thêm `- mode: {mode}` vào `channels`, hoặc xóa ở đây"
                )),
            );
        }
    }
}
