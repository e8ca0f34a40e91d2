//! Two procedures with the same title.

use std::collections::BTreeMap;

use super::{Check, Rule};
use crate::assemble::Catalogue;
use crate::diagnostics::{Code, Diagnostic, Diagnostics, Severity};
use crate::i18n::{Language, Localized};
use crate::message;
use crate::model::date::Date;
use crate::model::procedure::Status;

/// See the explanation in the code.
pub(super) const RULE: Rule = Rule {
    code: Code {
        name: "duplicate-title",
        severity: Severity::Error,
        english: "Two procedures have the same title in a language: a citizen can’t tell them apart in a list.",
        vietnamese: "Hai thủ tục trùng tiêu đề trong một ngôn ngữ: người dân không phân biệt được trong danh sách.",
    },
    check: Check::Catalogue(check),
};

fn check(catalogue: &Catalogue, _today: Date, found: &mut Diagnostics) {
    let default = catalogue.default_language();
    let mut first_with: BTreeMap<(&Language, String), &str> = BTreeMap::new();
    for record in catalogue.procedures.values() {
        if matches!(record.value.status, Status::Abolished { .. }) {
            continue;
        }
        for language in catalogue.languages() {
            let Some(title) = record.value.title.in_language(language, default) else { continue };
            let Some(first) = first_with.insert((language, title.to_lowercase()), &record.file) else { continue };
            let pointer = match &record.value.title {
                Localized::Plain(_) => "title".to_owned(),
                Localized::ByLanguage(_) => format!("title/{language}"),
            };
            found.push(
                Diagnostic::new(
                    RULE.code,
                    record.at(&pointer),
                    message!(en: "`{first}` has the same title", vi: "`{first}` có cùng tiêu đề"),
                )
                .suggest(message!(
                    en: "add what sets this one apart: for whom, or in which case",
                    vi: "hãy thêm điểm khác biệt: dành cho ai, hoặc trong trường hợp nào"
                )),
            );
        }
    }
}
