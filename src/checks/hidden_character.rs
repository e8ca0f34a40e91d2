//! A character that can’t be seen.

use super::{Check, Rule};
use crate::assemble::Catalogue;
use crate::assemble::texts::{PlacedText, TextSort};
use crate::diagnostics::{Certainty, Code, Diagnostic, Diagnostics, Severity};
use crate::message;
use crate::text::quote;

/// See the explanation in the code.
pub(super) const RULE: Rule = Rule {
    code: Code {
        name: "hidden-character",
        severity: Severity::Error,
        english: "A text holds a character that can’t be seen: it can reverse the order of letters, hide words, or make two equal words differ.",
        vietnamese: "Văn bản chứa ký tự vô hình: có thể đảo thứ tự chữ, giấu chữ, hoặc làm hai từ giống nhau thành khác nhau.",
    },
    check: Check::EachText(check),
};

fn check(text: &PlacedText, _catalogue: &Catalogue, found: &mut Diagnostics) {
    let is_hidden = |character: &char| is_hidden(*character, text.sort);
    let Some(character) = text.text.chars().find(is_hidden) else { return };
    let code = format!("U+{:04X}", u32::from(character));
    let mistake = Diagnostic::new(
        RULE.code,
        text.place.clone(),
        message!(en: "the text holds the invisible character {code}", vi: "văn bản chứa ký tự vô hình {code}"),
    )
    .suggest(message!(
        en: "type the text again instead of pasting it",
        vi: "hãy gõ lại văn bản thay vì dán"
    ));
    let without: String = text.text.chars().filter(|character| !is_hidden(character)).collect();
    let is_line = matches!(text.sort, TextSort::Public | TextSort::Plain) && !without.contains('\n');
    found.push(if is_line && text.text.chars().filter(is_hidden).all(is_stray) {
        mistake.fix_here(Certainty::Sure, quote::scalar(&without))
    } else {
        mistake
    });
}

/// Left over from pasting: a soft hyphen, a zero-width space, a word joiner, a byte order mark. No script needs them.
fn is_stray(character: char) -> bool {
    matches!(character, '\u{ad}' | '\u{200b}' | '\u{2060}' | '\u{feff}')
}

fn is_hidden(character: char, sort: TextSort) -> bool {
    match character {
        // Marks of direction, embeddings, overrides and isolates; then what has no width at all: soft hyphen,
        // zero-width space and joiners, word joiner, byte order mark, tags.
        '\u{61c}'
        | '\u{200e}'
        | '\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2066}'..='\u{2069}'
        | '\u{ad}'
        | '\u{200b}'..='\u{200d}'
        | '\u{2060}'..='\u{2064}'
        | '\u{feff}'
        | '\u{e0000}'..='\u{e007f}' => true,
        // In records the reader itself refuses control characters.
        '\t' | '\r' | '\n' => false,
        control => control.is_control() && matches!(sort, TextSort::Markdown | TextSort::Row),
    }
}
