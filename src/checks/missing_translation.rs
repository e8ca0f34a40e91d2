//! A name without a translation.

use std::sync::Arc;

use super::{Check, Rule};
use crate::assemble::Catalogue;
use crate::diagnostics::{Code, Diagnostic, Diagnostics, Place, Severity};
use crate::i18n::Localized;
use crate::message;
use crate::model::date::Date;
use crate::text::pointer::Pointer;

/// See the explanation in the code.
pub(super) const RULE: Rule = Rule {
    code: Code {
        name: "missing-translation",
        severity: Severity::Warning,
        english: "The title, name or summary of a procedure, topic or event lacks a language of the site; its readers see it in another language.",
        vietnamese: "Tiêu đề, tên hoặc tóm tắt của thủ tục, lĩnh vực hay sự kiện thiếu một ngôn ngữ của trang; người đọc ngôn ngữ đó sẽ thấy bằng ngôn ngữ khác.",
    },
    check: Check::Catalogue(check),
};

fn check(catalogue: &Catalogue, _today: Date, found: &mut Diagnostics) {
    for record in catalogue.procedures.values() {
        let procedure = &record.value;
        for (field, text) in [("name", &procedure.name), ("title", &procedure.title), ("summary", &procedure.summary)] {
            judge(catalogue, &record.file, field, Some(text), found);
        }
    }
    for (index, topic) in catalogue.topics.value.topics.iter().enumerate() {
        judge(catalogue, &catalogue.topics.file, &format!("topics/{index}/name"), Some(&topic.name), found);
        judge(catalogue, &catalogue.topics.file, &format!("topics/{index}/summary"), topic.summary.as_ref(), found);
    }
    for (index, event) in catalogue.events.value.events.iter().enumerate() {
        judge(catalogue, &catalogue.events.file, &format!("events/{index}/name"), Some(&event.name), found);
        judge(catalogue, &catalogue.events.file, &format!("events/{index}/summary"), event.summary.as_ref(), found);
    }
}

fn judge(catalogue: &Catalogue, file: &Arc<str>, pointer: &str, text: Option<&Localized>, found: &mut Diagnostics) {
    let Some(text) = text else { return };
    let default = catalogue.default_language();
    let lacking = catalogue.languages().filter(|language| text.in_language(language, default).is_none());
    let lacking: Vec<String> = lacking.map(|language| format!("`{language}`")).collect();
    if lacking.is_empty() {
        return;
    }
    let lacking = lacking.join(", ");
    found.push(
        Diagnostic::new(
            RULE.code,
            Place::key(file, Pointer::of(pointer)),
            message!(en: "this is not translated into {lacking}", vi: "chưa có bản dịch {lacking}"),
        )
        .suggest(message!(
            en: "write one line a language: `vi: …`, `en: …`",
            vi: "hãy ghi mỗi ngôn ngữ một dòng: `vi: …`, `en: …`"
        )),
    );
}
