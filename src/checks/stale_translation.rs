//! A translation of words that have changed.

use super::{Check, Rule};
use crate::assemble::Catalogue;
use crate::assemble::fingerprint;
use crate::diagnostics::{Code, Diagnostic, Diagnostics, Severity};
use crate::message;
use crate::model::date::Date;

/// See the explanation in the code.
pub(super) const RULE: Rule = Rule {
    code: Code {
        name: "stale-translation",
        severity: Severity::Warning,
        english: "The words in the default language have changed since the translation was checked against them.",
        vietnamese: "Văn bản ở ngôn ngữ mặc định đã thay đổi kể từ khi bản dịch được đối chiếu.",
    },
    check: Check::Catalogue(check),
};

fn check(catalogue: &Catalogue, _today: Date, found: &mut Diagnostics) {
    for record in catalogue.procedures.values().filter(|record| !record.value.translations.is_empty()) {
        let current = fingerprint::of_procedure(record, catalogue.default_language());
        for (index, translation) in record.value.translations.iter().enumerate() {
            if translation.against != current {
                let language = &translation.language;
                found.push(
                    Diagnostic::new(
                        RULE.code,
                        record.at(&format!("translations/{index}/against")),
                        message!(
                            en: "the text has changed since its translation into `{language}` was checked",
                            vi: "văn bản đã đổi sau khi bản dịch `{language}` được kiểm tra"
                        ),
                    )
                    .suggest(message!(
                        en: "check the translation, then write `'{current}'` here and the day in `on`",
                        vi: "hãy kiểm tra bản dịch, rồi ghi `'{current}'` vào đây và ngày vào `on`"
                    )),
                );
            }
        }
    }
}
