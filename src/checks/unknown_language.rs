//! A text in a language that the site does not have.

use std::sync::Arc;

use super::{Check, Rule};
use crate::assemble::Catalogue;
use crate::assemble::texts::PlacedText;
use crate::diagnostics::{At, Code, Diagnostic, Diagnostics, Place, Severity};
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
    let meant = meant(language.as_str(), catalogue);
    let list = catalogue.languages().map(|known| format!("`{known}`")).collect::<Vec<_>>().join(", ");
    let mistake = Diagnostic::new(
        RULE.code,
        Place { file: Arc::clone(&text.place.file), at: key_of(&text.place) },
        message!(en: "`{language}` is not a language of this site", vi: "`{language}` không phải ngôn ngữ của trang này"),
    );
    found.push(match meant {
        Some(meant) => mistake.did_you_mean(meant),
        None => mistake.suggest(message!(
            en: "write one of {list}, or add the language to `site.yaml`",
            vi: "hãy ghi một trong {list}, hoặc thêm ngôn ngữ vào `site.yaml`"
        )),
    });
}

/// The tag stands where the name of a field would.
fn key_of(place: &Place) -> At {
    match &place.at {
        At::Value(pointer) => At::Key(pointer.clone()),
        other => other.clone(),
    }
}

/// Codes of countries and longer codes of languages that people take for a tag, and the tag.
const MISTAKEN: [(&str, &str); 7] =
    [("vn", "vi"), ("vie", "vi"), ("gb", "en"), ("uk", "en"), ("us", "en"), ("eng", "en"), ("la", "lo")];

fn meant(written: &str, catalogue: &Catalogue) -> Option<&'static str> {
    let (_, tag) = MISTAKEN.iter().find(|(mistaken, _)| *mistaken == written)?;
    catalogue.languages().any(|known| known.as_str() == *tag).then_some(tag)
}
