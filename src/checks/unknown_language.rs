//! A text in a language that the site does not have.

use super::{Check, Rule};
use crate::assemble::Catalogue;
use crate::assemble::texts::PlacedText;
use crate::diagnostics::{Code, Diagnostic, Diagnostics, Severity};
use crate::message;

/// See the explanation in the code.
pub(super) const RULE: Rule = Rule {
    code: Code {
        name: "unknown-language",
        severity: Severity::Warning,
        english: "A text is written under a language that `site.yaml` does not list: nobody will see it.",
        vietnamese: "Văn bản ghi dưới một ngôn ngữ không có trong `site.yaml`: sẽ không ai nhìn thấy.",
    },
    check: Check::EachText(check),
};

fn check(text: &PlacedText, catalogue: &Catalogue, found: &mut Diagnostics) {
    let Some(language) = &text.language else { return };
    if catalogue.languages().any(|known| known == language) {
        return;
    }
    let list = catalogue.languages().map(|known| format!("`{known}`")).collect::<Vec<_>>().join(", ");
    found.push(
        Diagnostic::new(
            RULE.code,
            text.place.clone(),
            message!(en: "`{language}` is not a language of this site", vi: "`{language}` không phải ngôn ngữ của trang này"),
        )
        .suggest(message!(
            en: "write one of {list}, or add the language to `site.yaml`",
            vi: "hãy ghi một trong {list}, hoặc thêm ngôn ngữ vào `site.yaml`"
        )),
    );
}
