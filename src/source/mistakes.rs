//! What is said of a text that is not the YAML of content, and how it is put right.
//!
//! Each `text` is what was read, of which the first `offset` bytes of the file were cut off; places are in the file.

use std::sync::Arc;

use saphyr_parser::ScanError;

use super::node::{Entry, NodeValue};
use super::{problems, slips};
use crate::diagnostics::{At, Certainty, Diagnostic, Edit, Fix, Place};
use crate::message;
use crate::text::fold;
use crate::text::span::Span;

/// A file that could not be understood: the slip of the hand that explains it, else where the parser gave up.
pub(super) fn syntax(file: &Arc<str>, text: &str, offset: usize, stopped: usize, error: &ScanError) -> Diagnostic {
    if let Some(slip) = slips::find(text, error.marker().line()) {
        let place = Place::span(file, slip.edits.first().map_or(Span::default(), |(span, _)| moved(*span, offset)));
        let written = &slip.written;
        let suggestion = message!(en: "write `{written}`", vi: "hãy ghi `{written}`");
        let fix = fix(slip.certainty, slip.edits, offset);
        return Diagnostic::new(problems::SYNTAX, place, slip.what).suggest(suggestion).fix(fix);
    }
    let info = error.info();
    Diagnostic::new(
        problems::SYNTAX,
        Place::span(file, Span { start: stopped, end: stopped }),
        message!(en: "this line, or the one above it, is not written as YAML", vi: "dòng này, hoặc dòng ngay trên, viết sai cú pháp YAML"),
    )
    .suggest(message!(
        en: "look at the colon, the quotes and the indentation",
        vi: "hãy xem lại dấu hai chấm, dấu nháy và thụt lề"
    ))
    .help(message!(en: "the parser says: {info}", vi: "bộ đọc báo: {info}"))
}

/// Every line that is indented with a tab.
pub(super) fn tabs(file: &Arc<str>, text: &str, offset: usize) -> Vec<Diagnostic> {
    let mut start = 0;
    let mut tabs = Vec::new();
    for line in text.split_inclusive('\n') {
        let indentation = line.len() - line.trim_start_matches([' ', '\t']).len();
        if let Some(tab) = line[..indentation].find('\t').filter(|_| !line.trim().is_empty()) {
            tabs.push(Span { start: start + tab, end: start + indentation });
        }
        start += line.len();
    }
    let spaces = if tabs.is_empty() { None } else { slips::without_tabs(text, &tabs) };
    let tabs = tabs.into_iter().enumerate().map(|(index, span)| {
        let mistake = Diagnostic::new(
            problems::TAB,
            Place::span(file, moved(span, offset)),
            message!(en: "the line is indented with a tab", vi: "dòng này thụt lề bằng phím Tab"),
        )
        .suggest(message!(en: "use spaces, two for each level", vi: "hãy dùng dấu cách, mỗi cấp hai dấu"));
        match spaces.as_ref().and_then(|(certainty, edits)| Some((certainty, edits.get(index)?))) {
            Some((certainty, edit)) => mistake.fix(fix(*certainty, vec![edit.clone()], offset)),
            None => mistake,
        }
    });
    tabs.collect()
}

/// A text that is not in normal form C.
pub(super) fn not_nfc(file: &Arc<str>, text: &str, offset: usize, span: Span) -> Diagnostic {
    let raw = text.get(span.start.saturating_sub(offset)..span.end.saturating_sub(offset)).unwrap_or_default();
    Diagnostic::new(
        problems::NOT_NFC,
        Place::span(file, span),
        message!(en: "the text is not in Unicode normal form C", vi: "văn bản không ở dạng chuẩn Unicode NFC"),
    )
    .suggest(message!(en: "type it again, or convert the file to NFC", vi: "hãy gõ lại, hoặc chuyển tệp sang NFC"))
    .fix_here(Certainty::Sure, fold::to_nfc(raw))
}

/// A field that stands in a record a second time. Where both say the same, one of them can go.
pub(super) fn duplicate(file: &Arc<str>, text: &str, offset: usize, first: &Entry, second: &Entry) -> Diagnostic {
    let key = &second.key;
    let mistake = Diagnostic::new(
        problems::DUPLICATE_KEY,
        Place::span(file, second.key_span),
        message!(en: "the field `{key}` stands twice in this record", vi: "trường `{key}` xuất hiện hai lần trong bản ghi này"),
    );
    let same = first.value.to_json() == second.value.to_json();
    let mistake = mistake.suggest(if same {
        message!(en: "delete this one: it says the same", vi: "hãy xóa dòng này: nội dung giống dòng trên")
    } else {
        message!(en: "keep one of them", vi: "chỉ giữ lại một")
    });
    let certainty = if same { Certainty::Sure } else { Certainty::Guess };
    match lines_of(second, text, offset) {
        Some(span) => mistake.fix(fix(certainty, vec![(span, String::new())], offset)),
        None => mistake,
    }
}

/// Anchors, aliases, merge keys, tags and a second document.
pub(super) fn trick(file: &Arc<str>, text: &str, offset: usize, span: Span) -> Diagnostic {
    let mistake = Diagnostic::new(
        problems::YAML_TRICK,
        Place::span(file, span),
        message!(
            en: "anchors (&), aliases (*), merge keys (<<), tags (!) and a second document (---) are not used in content",
            vi: "nội dung không dùng neo (&), bí danh (*), khóa gộp (<<), nhãn (!) hay tài liệu thứ hai (---)"
        ),
    );
    match slips::as_text(text, span.start.saturating_sub(offset)) {
        Some(slip) => {
            let written = &slip.written;
            let suggestion =
                message!(en: "if it is text, write `{written}`", vi: "nếu là văn bản, hãy ghi `{written}`");
            mistake.suggest(suggestion).fix(fix(Certainty::Guess, slip.edits, offset))
        }
        None => mistake.suggest(message!(
            en: "write the text out, or put it in quotes",
            vi: "hãy viết đầy đủ, hoặc đặt văn bản trong dấu nháy"
        )),
    }
}

/// The lines that a field fills, where it shares them with no other.
fn lines_of(entry: &Entry, text: &str, offset: usize) -> Option<Span> {
    let key = entry.key_span.start.checked_sub(offset)?;
    let end = entry.value.span.end.checked_sub(offset)?.min(text.len());
    let start = text.get(..key)?.rfind('\n').map_or(0, |newline| newline + 1);
    let alone = text.get(start..key)?.trim().is_empty();
    let end = match entry.value.value {
        NodeValue::Scalar { .. } => end + text.get(end..)?.find('\n').map_or(text.len() - end, |newline| newline + 1),
        // A list or record ends where the next token begins.
        NodeValue::List(_) | NodeValue::Record(_) if end < text.len() => text.get(..end)?.rfind('\n')? + 1,
        NodeValue::List(_) | NodeValue::Record(_) => end,
    };
    (alone && start < end).then_some(Span { start, end })
}

fn fix(certainty: Certainty, edits: Vec<(Span, String)>, offset: usize) -> Fix {
    let edits = edits.into_iter().map(|(span, text)| Edit { at: At::Span(moved(span, offset)), text });
    Fix { certainty, edits: edits.collect() }
}

fn moved(span: Span, offset: usize) -> Span {
    Span { start: span.start + offset, end: span.end + offset }
}
