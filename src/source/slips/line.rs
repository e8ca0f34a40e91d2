//! A line of YAML in its parts, as a person sees them.

use crate::text::span::Span;

/// A line without its line end.
#[derive(Debug, Clone, Copy)]
pub(super) struct Line<'text> {
    /// The byte at which it begins.
    pub(super) start: usize,
    /// The line.
    pub(super) text: &'text str,
}

impl<'text> Line<'text> {
    /// The lines of a text.
    pub(super) fn all(text: &'text str) -> Vec<Self> {
        let mut start = 0;
        let lines = text.split_inclusive('\n').map(|line| {
            let this = Self { start, text: line.trim_end_matches(['\n', '\r']) };
            start += line.len();
            this
        });
        lines.collect()
    }

    /// How many spaces it begins with.
    pub(super) fn indentation(&self) -> usize {
        self.text.len() - self.text.trim_start_matches(' ').len()
    }

    /// Where its content begins, behind spaces and the dashes of lists.
    pub(super) fn lead(&self) -> usize {
        let mut at = self.indentation();
        while let Some(rest) = self.text.get(at..).and_then(|rest| rest.strip_prefix("- ")) {
            at = self.text.len() - rest.trim_start_matches(' ').len();
        }
        at
    }

    /// Its content, without blanks behind it.
    pub(super) fn rest(&self) -> &'text str {
        self.text.get(self.lead()..).unwrap_or_default().trim_end()
    }

    /// The name of the field and the value; nothing where it is not written as both.
    pub(super) fn field(&self) -> Option<(&'text str, &'text str)> {
        let (key, value) = self.rest().split_once(": ")?;
        is_name(key).then(|| (key, value.trim_start()))
    }

    /// The smallest edit that makes this line another.
    pub(super) fn edit(&self, new: &str) -> (Span, String) {
        let same = |left: char, right: char| (left == right).then_some(left.len_utf8());
        let before: usize = self.text.chars().zip(new.chars()).map_while(|(left, right)| same(left, right)).sum();
        let (old_rest, new_rest) = (&self.text[before..], &new[before..]);
        let after: usize =
            old_rest.chars().rev().zip(new_rest.chars().rev()).map_while(|(left, right)| same(left, right)).sum();
        let span = Span { start: self.start + before, end: self.start + self.text.len() - after };
        (span, new_rest[..new_rest.len() - after].to_owned())
    }
}

/// Whether this can be the name of a field: one word.
pub(super) fn is_name(text: &str) -> bool {
    text.starts_with(char::is_alphabetic)
        && text.chars().all(|character| character.is_alphanumeric() || matches!(character, '_' | '-'))
}

#[cfg(test)]
mod tests {
    use super::Line;
    use crate::text::span::Span;

    #[test]
    fn a_line_knows_its_parts() {
        let text = "a:\n  - - b: 'c' \n";
        let line = Line::all(text)[1];
        assert_eq!((line.start, line.indentation(), line.lead()), (3, 2, 6));
        assert_eq!(line.field(), Some(("b", "'c'")));
        assert_eq!(line.edit("  - - b: 'd' "), (Span { start: 13, end: 14 }, "d".to_owned()));
        assert_eq!(line.edit("  - - b: 'cc' "), (Span { start: 14, end: 14 }, "c".to_owned()));
    }
}
