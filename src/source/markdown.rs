//! Markdown pages: a YAML head between two lines `---`, then the text.

use std::sync::Arc;

use super::node::Node;
use super::{problems, yaml};
use crate::diagnostics::{Diagnostic, Diagnostics, Place};
use crate::message;
use crate::text::span::Span;

/// A Markdown file in its two parts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// The head.
    pub head: Node,
    /// The byte of the file at which the text begins.
    pub body_start: usize,
}

/// Splits a Markdown file; `None` where its head is missing or can't be read.
pub(super) fn parse(file: &Arc<str>, text: &str, found: &mut Diagnostics) -> Option<Page> {
    let Some((head_start, head_end, body_start)) = head_of(text) else {
        found.push(
            Diagnostic::new(
                problems::NO_HEAD,
                Place::span(file, Span::default()),
                message!(en: "the page has no head", vi: "trang không có phần đầu"),
            )
            .suggest(message!(
                en: "begin the file with a line `---`, then `title: …`, then a line `---`",
                vi: "bắt đầu tệp bằng dòng `---`, tiếp theo `title: …`, rồi dòng `---`"
            )),
        );
        return None;
    };
    let head = yaml::parse(file, &text[head_start..head_end], head_start, found)?;
    Some(Page { head, body_start })
}

fn head_of(text: &str) -> Option<(usize, usize, usize)> {
    let mut at = 0;
    let mut head_start = None;
    for line in text.split_inclusive('\n') {
        let next = at + line.len();
        match head_start {
            None if line.trim_end() == "---" => head_start = Some(next),
            None => return None,
            Some(start) if line.trim_end() == "---" => return Some((start, at, next)),
            Some(_) => {}
        }
        at = next;
    }
    None
}
