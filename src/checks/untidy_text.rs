//! Stray blanks and line breaks in a text.

use super::{Check, Rule};
use crate::assemble::Catalogue;
use crate::assemble::texts::{PlacedText, TextSort};
use crate::diagnostics::{Certainty, Code, Diagnostic, Diagnostics, Severity};
use crate::i18n::Message;
use crate::message;
use crate::text::quote;

/// See the explanation in the code.
pub(super) const RULE: Rule = Rule {
    code: Code {
        name: "untidy-text",
        severity: Severity::Warning,
        english: "A text holds a tab, a double space, a space at its beginning or end, or a name holds a line break: it will not be found by search, and looks broken.",
        vietnamese: "Văn bản có dấu Tab, hai dấu cách liền nhau, dấu cách ở đầu hoặc cuối, hoặc tên bị xuống dòng: tìm kiếm sẽ không thấy và hiển thị xấu.",
    },
    check: Check::EachText(check),
};

/// Fields that hold a name or title: one line.
const NAMES: [&str; 8] = ["name", "title", "official_name", "also_called", "also_written", "what", "number", "code"];

fn check(text: &PlacedText, _catalogue: &Catalogue, found: &mut Diagnostics) {
    if text.sort == TextSort::Markdown {
        return;
    }
    let Some(what) = flaw(text) else { return };
    let mistake = Diagnostic::new(RULE.code, text.place.clone(), what);
    found.push(match tidied(text) {
        Some(tidy) => mistake
            .suggest(message!(en: "write `{tidy}`", vi: "hãy ghi `{tidy}`"))
            .fix_here(Certainty::Sure, quote::scalar(&tidy)),
        None => mistake.suggest(message!(
            en: "write it in one piece, with single spaces",
            vi: "hãy viết liền một mạch, mỗi chỗ chỉ một dấu cách"
        )),
    });
}

/// The text with single spaces, where it is one line of a record.
fn tidied(text: &PlacedText) -> Option<String> {
    let is_line = !text.text.contains('\n') && text.sort != TextSort::Row && !text.text.trim().is_empty();
    let words = text.text.trim().split([' ', '\t']).filter(|word| !word.is_empty());
    is_line.then(|| words.collect::<Vec<_>>().join(" "))
}

fn flaw(text: &PlacedText) -> Option<Message> {
    let words = text.text.as_str();
    // A block of several lines ends in a line break that nobody typed.
    let block = words.trim_end_matches('\n');
    if words.contains('\t') {
        Some(message!(en: "the text holds a tab", vi: "văn bản có dấu Tab"))
    } else if NAMES.contains(&text.field.as_str()) && words.contains('\n') {
        Some(message!(en: "the name holds a line break", vi: "tên bị xuống dòng"))
    } else if block.lines().any(|line| line.trim().contains("  ")) {
        Some(message!(en: "the text holds two spaces in a row", vi: "văn bản có hai dấu cách liền nhau"))
    } else if block.trim() != block {
        Some(message!(en: "the text begins or ends with a blank", vi: "văn bản thừa dấu cách ở đầu hoặc cuối"))
    } else {
        None
    }
}
