//! An example that was never replaced.

use super::{Check, Rule};
use crate::assemble::Catalogue;
use crate::assemble::texts::PlacedText;
use crate::diagnostics::{Code, Diagnostic, Diagnostics, Severity};
use crate::message;

/// See the explanation in the code.
pub(super) const RULE: Rule = Rule {
    code: Code {
        name: "example-left-in",
        severity: Severity::Error,
        english: "A text, code or address is still the example of a template.",
        vietnamese: "Văn bản, mã hoặc địa chỉ vẫn là ví dụ của mẫu, chưa được thay.",
    },
    check: Check::EachText(check),
};

/// Words that stand for a text to come.
const WORDS: [&str; 3] = ["TODO", "FIXME", "xxx"];

/// What examples of a template begin with.
const BEGINNINGS: [&str; 2] = ["VÍ DỤ:", "EXAMPLE:"];

/// Codes of no procedure and of no place.
const CODES: [&str; 3] = ["9.999999", "0.000000", "00000"];

/// Hosts that are kept for examples (RFC 2606), and the usual one in Vietnam.
const HOSTS: [&str; 3] = ["example.com", "example.org", "example.vn"];

fn check(text: &PlacedText, _catalogue: &Catalogue, found: &mut Diagnostics) {
    let Some(example) = example_in(text) else { return };
    found.push(
        Diagnostic::new(
            RULE.code,
            text.place.clone(),
            message!(en: "`{example}` is an example, not content", vi: "`{example}` là ví dụ, không phải nội dung"),
        )
        .suggest(message!(
            en: "write the real text, or leave the field out",
            vi: "hãy ghi nội dung thật, hoặc bỏ trường này"
        )),
    );
}

fn example_in(text: &PlacedText) -> Option<&'static str> {
    let words = text.text.trim();
    if words == "…" || words == "..." {
        return Some("…");
    }
    // Most texts do not hold the letters at all, which is seen at once.
    let is_word = |wanted: &str| {
        words.contains(wanted) && words.split(|character: char| !character.is_alphanumeric()).any(|word| word == wanted)
    };
    let lower = words.to_ascii_lowercase();
    let host_named = |host: &str| {
        lower.match_indices(host).any(|(at, _)| {
            let (before, after) = (lower[..at].chars().next_back(), lower[at + host.len()..].chars().next());
            !before.is_some_and(|before| before.is_alphanumeric() || before == '-')
                && !after.is_some_and(char::is_alphanumeric)
        })
    };
    let mut examples = WORDS.into_iter().filter(|word| is_word(word));
    let mut beginnings = BEGINNINGS.into_iter().filter(|beginning| words.starts_with(beginning));
    let mut codes = CODES.into_iter().filter(|code| text.field == "code" && words == *code);
    let mut hosts = HOSTS.into_iter().filter(|host| host_named(host));
    let lorem = lower.contains("lorem ipsum").then_some("Lorem ipsum");
    examples.next().or_else(|| beginnings.next()).or_else(|| codes.next()).or_else(|| hosts.next()).or(lorem)
}
