//! Slips within one line.

use super::Slip;
use super::line::{Line, is_name};
use crate::diagnostics::Certainty;
use crate::i18n::Message;
use crate::message;
use crate::text::quote;

/// A kind of slip: the repair of a line, where it could have happened there.
pub(super) type Rule = fn(&Line<'_>) -> Option<Slip>;

/// Every kind, the most telling first.
pub(super) const ALL: &[Rule] =
    &[odd_space, wide_colon, no_space, dash_without_space, curly_quotes, inner_quote, text_with_signs, no_colon];

/// Blanks that look like a space and are none: no-break, figure, narrow no-break, ideographic.
const ODD_SPACES: [char; 4] = ['\u{a0}', '\u{2007}', '\u{202f}', '\u{3000}'];

const CURLY: &str = "“”„‟‘’‚‛«»";

fn slip(line: &Line<'_>, new: &str, certainty: Certainty, what: Message) -> Option<Slip> {
    (new != line.text).then(|| Slip { what, written: new.trim().to_owned(), edits: vec![line.edit(new)], certainty })
}

/// The line with another content behind its indentation and dashes.
fn with_rest(line: &Line<'_>, rest: &str) -> String {
    format!("{}{rest}", line.text.get(..line.lead()).unwrap_or_default())
}

fn odd_space(line: &Line<'_>) -> Option<Slip> {
    slip(
        line,
        &line.text.replace(ODD_SPACES, " "),
        Certainty::Sure,
        message!(en: "the line holds a blank that is not a plain space", vi: "dòng này có dấu cách đặc biệt, không phải dấu cách thường"),
    )
}

fn wide_colon(line: &Line<'_>) -> Option<Slip> {
    let (key, value) = line.rest().split_once('：')?;
    let new = with_rest(line, format!("{key}: {}", value.trim_start()).trim_end());
    is_name(key).then(|| {
        slip(
            line,
            &new,
            Certainty::Sure,
            message!(en: "this colon is not the plain one", vi: "dấu hai chấm này không phải dấu thường"),
        )
    })?
}

fn no_space(line: &Line<'_>) -> Option<Slip> {
    let (key, value) = line.rest().split_once(':')?;
    if !is_name(key) || value.is_empty() || value.starts_with([' ', '/']) {
        return None;
    }
    let what = message!(en: "a space is missing after the colon", vi: "thiếu dấu cách sau dấu hai chấm");
    slip(line, &with_rest(line, &format!("{key}: {value}")), Certainty::Sure, what)
}

fn dash_without_space(line: &Line<'_>) -> Option<Slip> {
    let item = line.rest().strip_prefix('-')?;
    if !item.starts_with(|first: char| first.is_alphabetic() || matches!(first, '\'' | '"')) {
        return None;
    }
    let what = message!(en: "a space is missing after the dash", vi: "thiếu dấu cách sau dấu gạch đầu dòng");
    slip(line, &with_rest(line, &format!("- {item}")), Certainty::Sure, what)
}

fn curly_quotes(line: &Line<'_>) -> Option<Slip> {
    let value = line.field().map_or(line.rest(), |(_, value)| value);
    let inside = value.strip_prefix(|first| CURLY.contains(first))?.strip_suffix(|last| CURLY.contains(last))?;
    let new = line.text.trim_end().strip_suffix(value)?.to_owned() + &quote::quoted(inside);
    let what = message!(en: "these quotes are not the straight ones", vi: "dấu nháy này không phải dấu nháy thẳng");
    slip(line, &new, Certainty::Sure, what)
}

/// A quote inside a quoted text ends it too early.
fn inner_quote(line: &Line<'_>) -> Option<Slip> {
    let value = line.field().map_or(line.rest(), |(_, value)| value);
    let sign = value.chars().next().filter(|first| matches!(first, '\'' | '"'))?;
    let inside = value.strip_prefix(sign)?.strip_suffix(sign).filter(|inside| !inside.contains('\\'))?;
    let plain = if sign == '\'' { inside.replace("''", "'") } else { inside.to_owned() };
    let new = line.text.trim_end().strip_suffix(value)?.to_owned() + &quote::quoted(&plain);
    let what =
        message!(en: "a quote inside the text ends it too early", vi: "dấu nháy ở giữa làm văn bản kết thúc quá sớm");
    slip(line, &new, Certainty::Sure, what)
}

/// A text that holds signs of YAML, such as a colon with a space behind it.
pub(super) fn text_with_signs(line: &Line<'_>) -> Option<Slip> {
    let value = line.field().map_or(line.rest(), |(_, value)| value);
    let telling = value.contains(": ")
        || value.ends_with(':')
        || value.starts_with("- ")
        || value.starts_with(|first| "@`%[{]}!&*,?|>".contains(first));
    if !telling || value.starts_with(['\'', '"']) || is_open(value) || value.contains(" #") {
        return None;
    }
    // A line without a name of its own is a text only behind a dash.
    if line.field().is_none() && line.lead() == line.indentation() {
        return None;
    }
    let new = line.text.trim_end().strip_suffix(value)?.to_owned() + &quote::quoted(value);
    let what = message!(en: "the text holds signs that mean something else in YAML", vi: "văn bản có ký hiệu mang nghĩa khác trong YAML");
    slip(line, &new, Certainty::Sure, what)
}

fn no_colon(line: &Line<'_>) -> Option<Slip> {
    let rest = line.rest();
    let (key, value) = rest.split_once([' ', '=']).unwrap_or((rest, ""));
    let value = value.trim_start_matches([' ', '=', ';']);
    if !is_name(key) || value.contains(": ") || !key.is_ascii() {
        return None;
    }
    let new = with_rest(line, format!("{key}: {value}").trim_end());
    let what = message!(en: "a colon is missing after `{key}`", vi: "thiếu dấu hai chấm sau `{key}`");
    slip(line, &new, Certainty::Guess, what)
}

/// A quote or bracket that is opened in this line and not closed in it.
pub(super) fn unclosed(line: &Line<'_>) -> Option<Slip> {
    let value = line.field().map_or(line.rest(), |(_, value)| value);
    if value.contains(" #") {
        return None;
    }
    let first = value.chars().next()?;
    let (closing, what) = match first {
        '\'' | '"' => {
            let quotes = value.matches(first).count();
            let missing = quotes % 2 == 1 && !value.contains('\\');
            let what = message!(en: "the quote is not closed", vi: "dấu nháy chưa đóng");
            (missing.then(|| first.to_string())?, what)
        }
        _ if is_open(value) => (
            if first == '[' { "]" } else { "}" }.to_owned(),
            message!(en: "the bracket is not closed", vi: "dấu ngoặc chưa đóng"),
        ),
        _ => return None,
    };
    slip(line, &format!("{}{closing}", line.text.trim_end()), Certainty::Sure, what)
}

fn is_open(value: &str) -> bool {
    let pairs = [('[', ']'), ('{', '}')];
    pairs.iter().any(|(open, close)| {
        value.starts_with(*open) && value.matches(*open).count() == value.matches(*close).count() + 1
    })
}
