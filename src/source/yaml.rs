//! YAML into a tree with places. Recursion never follows the content: depth, aliases and size are bounded here.

use std::sync::Arc;

use saphyr_parser::{Event, Parser, ScalarStyle, Span as ParserSpan};

use super::node::{Entry, Node, NodeValue};
use super::{mistakes, problems};
use crate::diagnostics::{Diagnostic, Diagnostics, Place};
use crate::message;
use crate::text::fold;
use crate::text::span::Span;

/// How deep lists and records may be nested. The deepest content kind needs nine.
const MAXIMUM_DEPTH: usize = 32;

/// Reads `text`, of which the first `offset` bytes of the file were cut off; every mistake goes to `found`.
pub(super) fn parse(file: &Arc<str>, text: &str, offset: usize, found: &mut Diagnostics) -> Option<Node> {
    let tabs = mistakes::tabs(file, text, offset);
    if !tabs.is_empty() {
        found.extend(tabs);
        return None;
    }
    let mut builder =
        Builder { file, text, bytes: ByteOffsets::new(text, offset), open: Vec::new(), root: None, found };
    let mut documents = 0;
    for event in Parser::new_from_str(text) {
        match event {
            Ok((Event::DocumentStart(_), span)) => {
                documents += 1;
                if documents > 1 {
                    let span = builder.bytes.span(span);
                    builder.report_trick(span);
                    return None;
                }
            }
            Ok((event, span)) => builder.take(event, span).ok()?,
            Err(error) => {
                let stopped = builder.bytes.of(error.marker().index());
                builder.found.push(mistakes::syntax(file, text, offset, stopped, &error));
                return None;
            }
        }
    }
    builder.root
}

/// Turns the parser's character positions into bytes of the file.
struct ByteOffsets {
    offset: usize,
    length: usize,
    /// The byte of each character; empty for pure ASCII, where both counts are the same.
    of_character: Vec<usize>,
}

impl ByteOffsets {
    fn new(text: &str, offset: usize) -> Self {
        let of_character =
            if text.is_ascii() { Vec::new() } else { text.char_indices().map(|(byte, _)| byte).collect() };
        Self { offset, length: text.len(), of_character }
    }

    fn of(&self, character: usize) -> usize {
        let byte = if self.of_character.is_empty() {
            character.min(self.length)
        } else {
            self.of_character.get(character).copied().unwrap_or(self.length)
        };
        self.offset + byte
    }

    fn span(&self, span: ParserSpan) -> Span {
        Span { start: self.of(span.start.index()), end: self.of(span.end.index()) }
    }
}

/// Where the quote that ends a text stands; a doubled single quote and an escaped double quote are part of the text.
fn closing_quote(inside: &str, quote: char) -> Option<usize> {
    let mut characters = inside.char_indices().peekable();
    while let Some((at, character)) = characters.next() {
        let next = characters.peek().map(|(_, next)| *next);
        let escapes = (character == '\\' && quote == '"') || (character == '\'' && quote == '\'' && next == Some('\''));
        if escapes {
            characters.next();
        } else if character == quote {
            return Some(at);
        }
    }
    None
}

/// A list or record that is not finished yet.
enum Open {
    List { start: Span, items: Vec<Node> },
    Record { start: Span, entries: Vec<Entry>, key: Option<(String, Span)> },
}

struct Builder<'text> {
    file: &'text Arc<str>,
    text: &'text str,
    bytes: ByteOffsets,
    open: Vec<Open>,
    root: Option<Node>,
    found: &'text mut Diagnostics,
}

/// Reading of the file can't go on; the reason is in the list of mistakes.
struct Stopped;

impl Builder<'_> {
    fn take(&mut self, event: Event<'_>, span: ParserSpan) -> Result<(), Stopped> {
        match event {
            Event::Alias(_) => return self.refuse_trick(span),
            Event::Scalar(_, _, anchor, ref tag) if anchor > 0 || tag.is_some() => return self.refuse_trick(span),
            Event::SequenceStart(anchor, ref tag) | Event::MappingStart(anchor, ref tag)
                if anchor > 0 || tag.is_some() =>
            {
                return self.refuse_trick(span);
            }
            Event::Scalar(text, style, ..) => self.scalar(&text, style, span)?,
            Event::SequenceStart(..) => {
                let start = self.bytes.span(span);
                self.descend(Open::List { start, items: Vec::new() })?;
            }
            Event::MappingStart(..) => {
                let start = self.bytes.span(span);
                self.descend(Open::Record { start, entries: Vec::new(), key: None })?;
            }
            Event::SequenceEnd | Event::MappingEnd => self.ascend(span)?,
            _ => {}
        }
        Ok(())
    }

    fn descend(&mut self, open: Open) -> Result<(), Stopped> {
        let start = match &open {
            Open::List { start, .. } | Open::Record { start, .. } => *start,
        };
        if self.open.len() >= MAXIMUM_DEPTH {
            self.found.push(Diagnostic::new(
                problems::TOO_DEEP,
                Place::span(self.file, start),
                message!(
                    en: "lists and records are nested more than {MAXIMUM_DEPTH} deep",
                    vi: "danh sách và bản ghi lồng nhau sâu hơn {MAXIMUM_DEPTH} cấp"
                ),
            ));
            return Err(Stopped);
        }
        if let Some(Open::Record { key: None, .. }) = self.open.last() {
            return self.refuse_key(start);
        }
        self.open.push(open);
        Ok(())
    }

    fn ascend(&mut self, span: ParserSpan) -> Result<(), Stopped> {
        let end = self.bytes.span(span).start;
        let node = match self.open.pop() {
            Some(Open::List { start, items }) => {
                Node { span: Span { start: start.start, end }, value: NodeValue::List(items) }
            }
            Some(Open::Record { start, entries, .. }) => {
                Node { span: Span { start: start.start, end }, value: NodeValue::Record(entries) }
            }
            None => return Err(Stopped),
        };
        self.place(node);
        Ok(())
    }

    fn scalar(&mut self, raw: &str, style: ScalarStyle, span: ParserSpan) -> Result<(), Stopped> {
        let span = self.without_comment(self.bytes.span(span), style);
        let text = self.clean(raw, span);
        if let Some(Open::Record { key: key @ None, .. }) = self.open.last_mut() {
            if text == "<<" {
                return self.refuse_merge(span);
            }
            *key = Some((text, span));
            return Ok(());
        }
        self.place(Node { span, value: NodeValue::Scalar { text, quoted: style != ScalarStyle::Plain } });
        Ok(())
    }

    /// The parser lets the span of a quoted text run over a comment behind it; the closing quote ends it here.
    fn without_comment(&self, span: Span, style: ScalarStyle) -> Span {
        let quote = match style {
            ScalarStyle::SingleQuoted => '\'',
            ScalarStyle::DoubleQuoted => '"',
            _ => return span,
        };
        let offset = self.bytes.offset;
        let Some(inside) = self.text.get(span.start + 1 - offset..span.end - offset) else { return span };
        let end = closing_quote(inside, quote).map_or(span.end, |at| span.start + at + 2);
        Span { start: span.start, end }
    }

    fn place(&mut self, node: Node) {
        match self.open.last_mut() {
            None => self.root = Some(node),
            Some(Open::List { items, .. }) => items.push(node),
            Some(Open::Record { entries, key, .. }) => {
                if let Some((key, key_span)) = key.take() {
                    let entry = Entry { key, key_span, value: node };
                    if let Some(first) = entries.iter().find(|first| first.key == entry.key) {
                        self.found.push(mistakes::duplicate(self.file, self.text, self.bytes.offset, first, &entry));
                    }
                    entries.push(entry);
                }
            }
        }
    }

    fn clean(&mut self, raw: &str, span: Span) -> String {
        if raw.chars().any(|character| character.is_control() && character != '\n' && character != '\t') {
            self.found.push(Diagnostic::new(
                problems::CONTROL_CHARACTER,
                Place::span(self.file, span),
                message!(en: "the text holds an invisible control character", vi: "văn bản chứa ký tự điều khiển vô hình"),
            ));
        }
        if !fold::is_nfc(raw) {
            self.found.push(mistakes::not_nfc(self.file, self.text, self.bytes.offset, span));
        }
        fold::to_nfc(raw).into_owned()
    }

    fn refuse_key(&mut self, span: Span) -> Result<(), Stopped> {
        self.found.push(Diagnostic::new(
            problems::KEY_NOT_TEXT,
            Place::span(self.file, span),
            message!(en: "a list or record can't be the name of a field", vi: "danh sách hay bản ghi không thể làm tên trường"),
        ));
        Err(Stopped)
    }

    fn refuse_merge(&mut self, span: Span) -> Result<(), Stopped> {
        self.report_trick(span);
        Err(Stopped)
    }

    fn refuse_trick(&mut self, span: ParserSpan) -> Result<(), Stopped> {
        let span = self.bytes.span(span);
        self.report_trick(span);
        Err(Stopped)
    }

    fn report_trick(&mut self, span: Span) {
        self.found.push(mistakes::trick(self.file, self.text, self.bytes.offset, span));
    }
}

#[cfg(test)]
mod tests {
    use super::closing_quote;

    #[test]
    fn a_quoted_text_ends_at_its_own_quote() {
        assert_eq!(closing_quote("it''s' # don't", '\''), Some(5));
        assert_eq!(closing_quote("a \\\" b\" # c", '"'), Some(6));
        assert_eq!(closing_quote("never", '"'), None);
    }
}
