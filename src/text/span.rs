//! Spans: where a piece of text stands in its file.

/// A half-open range of bytes in a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Span {
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

/// A line and a column, both from 1; columns count characters, as editors do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Position {
    /// The line, from 1.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
}

impl Span {
    /// The position of the first byte in `text`; past the end counts as the end.
    pub fn position_in(self, text: &str) -> Position {
        let start = floor_boundary(text, self.start);
        let before = &text[..start];
        let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
        Position {
            line: before.bytes().filter(|byte| *byte == b'\n').count() + 1,
            column: before[line_start..].chars().count() + 1,
        }
    }

    /// The text of the whole line in which the span starts, without its line end.
    pub fn line_of(self, text: &str) -> &str {
        let start = floor_boundary(text, self.start);
        let line_start = text[..start].rfind('\n').map_or(0, |newline| newline + 1);
        let line_end = text[start..].find('\n').map_or(text.len(), |newline| start + newline);
        text[line_start..line_end].trim_end_matches('\r')
    }

    /// How many characters of the span stand on its first line, at least one.
    pub fn width_in(self, text: &str) -> usize {
        let start = floor_boundary(text, self.start);
        let end = floor_boundary(text, self.end.max(self.start));
        text[start..end].lines().next().map_or(0, |first| first.trim_end().chars().count()).max(1)
    }
}

fn floor_boundary(text: &str, offset: usize) -> usize {
    let offset = offset.min(text.len());
    (0..=offset).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::{Position, Span};

    #[test]
    fn columns_count_characters_not_bytes() {
        let text = "a: 1\nđịa chỉ: x\n";
        let span = Span { start: text.find('x').unwrap(), end: text.len() };
        assert_eq!(span.position_in(text), Position { line: 2, column: 10 });
        assert_eq!(span.line_of(text), "địa chỉ: x");
        assert_eq!(span.width_in(text), 1);
    }

    #[test]
    fn a_span_past_the_end_is_at_the_end() {
        let span = Span { start: 99, end: 120 };
        assert_eq!(span.position_in("ab"), Position { line: 1, column: 3 });
        assert_eq!(span.width_in("ab"), 1);
    }
}
