//! Slips of the hand in a text that is not YAML: each usual one is tried, and the first that lets the reader go on is
//! what was meant.
//!
//! A slip is only ever named when its repair was read again, so what is suggested is known to be YAML.

mod indentation;
mod line;
mod rules;
mod tabs;

use saphyr_parser::Parser;

use crate::diagnostics::Certainty;
use crate::i18n::Message;
use crate::text::span::Span;

use line::Line;
pub(super) use tabs::without_tabs;

/// The longest text in bytes in which slips are looked for: ten times the largest real record.
const LONGEST_TEXT: usize = 1 << 18;

/// How many bytes are read again at most, over all repairs that are tried.
const MOST_READ: usize = 1 << 22;

/// How many repairs are tried at most.
const MOST_TRIES: usize = 120;

/// How many lines above the one at which reading stopped can be the cause.
const LINES_ABOVE: usize = 4;

/// A slip and how it is put right.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Slip {
    /// What is wrong.
    pub(super) what: Message,
    /// The line that a person would point at, as it should be, without its indentation.
    pub(super) written: String,
    /// Ranges of the text and what stands there instead, first the one to point at.
    pub(super) edits: Vec<(Span, String)>,
    /// Whether anything else can have been meant.
    pub(super) certainty: Certainty,
}

/// The slip because of which reading stopped in line `stopped` (from 1).
pub(super) fn find(text: &str, stopped: usize) -> Option<Slip> {
    if text.len() > LONGEST_TEXT {
        return None;
    }
    let lines = Line::all(text);
    let last = stopped.clamp(1, lines.len().max(1));
    let near: Vec<usize> =
        (0..last).rev().filter(|index| !lines[*index].text.trim().is_empty()).take(LINES_ABOVE + 1).collect();
    let on_a_line = rules::ALL.iter().flat_map(|rule| near.iter().filter_map(|index| rule(&lines[*index])));
    let open = lines[..last].iter().filter_map(rules::unclosed);
    let moved = near.iter().flat_map(|index| indentation::moved(&lines, *index));
    let tries = MOST_TRIES.min(MOST_READ / text.len().max(1));
    let mut candidates = on_a_line.chain(open).chain(moved).take(tries);
    candidates.find(|slip| stops_at(&edited(text, &slip.edits)).is_none_or(|line| line > stopped))
}

/// The line around the byte `at` with its text in quotes, where the signs in it were meant as text.
pub(super) fn as_text(text: &str, at: usize) -> Option<Slip> {
    let lines = Line::all(text);
    let line = lines.iter().rev().find(|line| line.start <= at)?;
    rules::text_with_signs(line).filter(|slip| stops_at(&edited(text, &slip.edits)).is_none())
}

/// The line (from 1) at which the parser stops; nothing where it reads the whole text.
fn stops_at(text: &str) -> Option<usize> {
    Parser::new_from_str(text).find_map(|event| event.err().map(|error| error.marker().line()))
}

fn edited(text: &str, edits: &[(Span, String)]) -> String {
    let mut edits: Vec<_> = edits.iter().collect();
    edits.sort_by_key(|(span, _)| span.start);
    let mut result = String::with_capacity(text.len() + 16);
    let mut at = 0;
    for (span, replacement) in edits {
        result.push_str(text.get(at..span.start).unwrap_or_default());
        result.push_str(replacement);
        at = span.end;
    }
    result.push_str(text.get(at..).unwrap_or_default());
    result
}

#[cfg(test)]
mod tests {
    use super::{edited, find, stops_at};
    use crate::diagnostics::Certainty;

    /// The line that is pointed at (from 1) and the text as it is put right.
    fn repaired(text: &str) -> (usize, String, Certainty) {
        let slip = find(text, stops_at(text).unwrap()).unwrap();
        let repaired = edited(text, &slip.edits);
        assert_eq!(stops_at(&repaired), None);
        (slip.edits[0].0.position_in(text).line, repaired, slip.certainty)
    }

    #[test]
    fn each_usual_slip_is_found_on_its_line_and_put_right() {
        for (text, line, expected) in [
            ("a: 1\nb:2\nc: 3\n", 2, "a: 1\nb: 2\nc: 3\n"),
            ("a: 1\nb x y\nc: 3\n", 2, "a: 1\nb: x y\nc: 3\n"),
            ("a: 1\nb = x\nc: 3\n", 2, "a: 1\nb: x\nc: 3\n"),
            ("a: 1\nb：x\nc: 3\n", 2, "a: 1\nb: x\nc: 3\n"),
            ("a: 1\nb\n  c: 2\n", 2, "a: 1\nb:\n  c: 2\n"),
            ("a:\u{a0}1\nb: 2\n", 1, "a: 1\nb: 2\n"),
            ("a:\n  b: Nộp: hai bản\n  c: 1\n", 2, "a:\n  b: 'Nộp: hai bản'\n  c: 1\n"),
            ("a:\n  b: “Nộp: hai bản”\n", 2, "a:\n  b: 'Nộp: hai bản'\n"),
            ("a: 'Don't'\nb: 1\n", 1, "a: 'Don''t'\nb: 1\n"),
            ("a: [Mẫu 1] Tờ khai\nb: 1\n", 1, "a: '[Mẫu 1] Tờ khai'\nb: 1\n"),
            ("a: @b\nc: 1\n", 1, "a: '@b'\nc: 1\n"),
            ("a: '1\nb: 2\nc: 'x'\n", 1, "a: '1'\nb: 2\nc: 'x'\n"),
            ("a: [b, c\nd: 1\n", 1, "a: [b, c]\nd: 1\n"),
            ("a:\n  b: 1\n   c: 2\n", 3, "a:\n  b: 1\n  c: 2\n"),
            ("a:\n  b: 1\n c: 2\nd: 3\n", 3, "a:\n  b: 1\n  c: 2\nd: 3\n"),
            ("a:\n  - b: 1\n   c: 2\n", 3, "a:\n  - b: 1\n    c: 2\n"),
        ] {
            let (found, repaired, _) = repaired(text);
            assert_eq!((found, repaired.as_str()), (line, expected), "{text}");
        }
    }

    #[test]
    fn what_could_be_meant_otherwise_is_a_guess() {
        assert_eq!(repaired("a: 1\nb:2\nc: 3\n").2, Certainty::Sure);
        assert_eq!(repaired("a:\n  b: 1\n   c: 2\n").2, Certainty::Guess);
    }

    #[test]
    fn a_text_without_a_usual_slip_has_none() {
        assert_eq!(find("a: \"\\z\"\n", 1), None);
    }
}
