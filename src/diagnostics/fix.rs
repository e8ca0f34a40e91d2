//! Fixes: what to write instead, so exactly that a program can do it.

use super::At;
use crate::text::span::{Position, Span};

/// What puts a mistake right: changes of the file that it stands in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fix {
    /// Whether a program may do it unasked.
    pub certainty: Certainty,
    /// The changes; none of them touches another.
    pub edits: Vec<Edit>,
}

/// How sure it is that a fix is what was meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Certainty {
    /// Nothing else can have been meant: `check --fix` does it.
    Sure,
    /// Likely, but for a person to decide: a review offers it, nothing does it unasked.
    Guess,
}

/// A text to put in the place of another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edit {
    /// What is replaced; nothing where the range is empty.
    pub at: At,
    /// What stands there instead.
    pub text: String,
}

/// A fix resolved to one piece of its file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// The piece that is replaced.
    pub span: Span,
    /// Where it begins.
    pub from: Corner,
    /// Where it ends: one past its last character.
    pub to: Corner,
    /// What stands there instead.
    pub text: String,
}

/// Where a change begins or ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Corner {
    /// Line and column; columns count characters.
    pub position: Position,
    /// The column in bytes, from 1.
    pub byte: usize,
}

impl Fix {
    /// Another text in one place.
    pub fn replace(certainty: Certainty, at: At, text: impl Into<String>) -> Self {
        Self { certainty, edits: vec![Edit { at, text: text.into() }] }
    }
}

impl Change {
    /// Joins edits of one text, each a range and what stands there instead, to one change.
    ///
    /// Nothing where a range lies outside the text or two of them overlap.
    pub fn of(text: &str, mut edits: Vec<(Span, &str)>) -> Option<Self> {
        edits.sort_by_key(|(span, _)| *span);
        let (first, last) = (edits.first()?.0, edits.last()?.0);
        let mut joined = String::new();
        let mut at = first.start;
        for (span, replacement) in edits {
            joined.push_str(text.get(at..span.start)?);
            joined.push_str(replacement);
            text.get(span.start..span.end)?;
            at = span.end;
        }
        let span = Span { start: first.start, end: last.end };
        Some(Self { span, from: Corner::of(text, span.start), to: Corner::of(text, span.end), text: joined })
    }
}

impl Corner {
    fn of(text: &str, offset: usize) -> Self {
        let position = Span { start: offset, end: offset }.position_in(text);
        let line_start = text.get(..offset).and_then(|before| before.rfind('\n')).map_or(0, |newline| newline + 1);
        Self { position, byte: offset - line_start + 1 }
    }
}

/// The text with those changes that do not touch an earlier one of the list, and how many of the list were made.
pub fn apply(text: &str, changes: &[&Change]) -> (String, Vec<bool>) {
    let mut taken: Vec<(usize, &Change)> = Vec::new();
    for (index, change) in changes.iter().enumerate() {
        let touches = |other: &Change| change.span.start <= other.span.end && other.span.start <= change.span.end;
        if text.get(change.span.start..change.span.end).is_some() && !taken.iter().any(|(_, other)| touches(other)) {
            taken.push((index, change));
        }
    }
    taken.sort_by_key(|(_, change)| change.span.start);
    let mut made = vec![false; changes.len()];
    let mut result = String::with_capacity(text.len());
    let mut at = 0;
    for (index, change) in taken {
        result.push_str(text.get(at..change.span.start).unwrap_or_default());
        result.push_str(&change.text);
        at = change.span.end;
        if let Some(made) = made.get_mut(index) {
            *made = true;
        }
    }
    result.push_str(text.get(at..).unwrap_or_default());
    (result, made)
}

#[cfg(test)]
mod tests {
    use super::{Change, apply};
    use crate::text::span::Span;

    fn span(start: usize, end: usize) -> Span {
        Span { start, end }
    }

    #[test]
    fn edits_become_one_change_with_what_lies_between() {
        let text = "địa:\n  a\n  b\n";
        let a = text.find("a\n").unwrap();
        let change = Change::of(text, vec![(span(a + 4, a + 4), "- "), (span(a, a), "- ")]).unwrap();
        assert_eq!(change.text, "- a\n  - ");
        assert_eq!((change.from.position.line, change.from.byte), (2, 3));
        assert_eq!(apply(text, &[&change]).0, "địa:\n  - a\n  - b\n");
        assert_eq!(Change::of(text, vec![(span(1, 2), "x")]), None, "inside a letter");
    }

    #[test]
    fn of_two_changes_that_touch_only_the_first_is_made() {
        let text = "abcdef";
        let change = |start, end, with: &'static str| Change::of(text, vec![(span(start, end), with)]).unwrap();
        let (first, second, third) = (change(2, 4, "X"), change(3, 5, "Y"), change(0, 1, ""));
        let (result, made) = apply(text, &[&first, &second, &third]);
        assert_eq!(result, "bXef");
        assert_eq!(made, [true, false, true]);
    }
}
