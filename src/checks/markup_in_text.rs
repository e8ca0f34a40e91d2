//! HTML or Markdown in a text that is shown as written.

use super::{Check, Rule};
use crate::assemble::Catalogue;
use crate::assemble::texts::{PlacedText, TextSort};
use crate::diagnostics::{Code, Diagnostic, Diagnostics, Severity};
use crate::message;

/// See the explanation in the code.
pub(super) const RULE: Rule = Rule {
    code: Code {
        name: "markup-in-text",
        severity: Severity::Warning,
        english: "A text holds HTML or Markdown. Texts of records are shown as they are written; only pages know Markdown.",
        vietnamese: "Văn bản có mã HTML hoặc Markdown. Văn bản trong bản ghi hiển thị đúng như đã viết; chỉ trang tự do mới dùng Markdown.",
    },
    check: Check::EachText(check),
};

fn check(text: &PlacedText, _catalogue: &Catalogue, found: &mut Diagnostics) {
    if !matches!(text.sort, TextSort::Public | TextSort::Plain) {
        return;
    }
    let Some(mark) = markup_in(&text.text) else { return };
    found.push(
        Diagnostic::new(
            RULE.code,
            text.place.clone(),
            message!(en: "`{mark}` would be shown as it is written", vi: "`{mark}` sẽ hiển thị nguyên như đã viết"),
        )
        .suggest(message!(en: "write plain words", vi: "hãy viết chữ thường, không kèm mã")),
    );
}

fn markup_in(text: &str) -> Option<&str> {
    tag(text).or_else(|| entity(text)).or_else(|| between(text, "**")).or_else(|| between(text, "__"))
}

/// `<b>`, `</b>` or `<br/>`; a plain "less than" has no letter right behind it.
fn tag(text: &str) -> Option<&str> {
    text.match_indices('<').find_map(|(at, _)| {
        let inner = text[at + 1..].strip_prefix('/').unwrap_or(&text[at + 1..]);
        let is_tag = inner.starts_with(|first: char| first.is_ascii_alphabetic());
        let end = text[at..].find('>').filter(|_| is_tag)?;
        Some(&text[at..=at + end])
    })
}

/// `&nbsp;` or `&#160;`
fn entity(text: &str) -> Option<&str> {
    text.match_indices('&').find_map(|(at, _)| {
        let name = &text[at + 1..at + text[at..].find(';')?];
        let is_name = name.strip_prefix('#').unwrap_or(name).bytes().all(|byte| byte.is_ascii_alphanumeric());
        (is_name && (2..=8).contains(&name.len())).then(|| &text[at..at + name.len() + 2])
    })
}

/// `**bold**`; marks with blanks inside them are dotted lines to fill in.
fn between<'text>(text: &'text str, mark: &str) -> Option<&'text str> {
    let start = text.find(mark)?;
    let inner = text[start + mark.len()..].split_once(mark).map(|(inner, _)| inner)?;
    let is_bold = !inner.is_empty() && inner.trim() == inner;
    is_bold.then(|| &text[start..start + inner.len() + 2 * mark.len()])
}
