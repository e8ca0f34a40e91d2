//! Free pages as Markdown, with places in their files.

use std::ops::Range;

use pulldown_cmark::{Event, Options, Parser};

use crate::assemble::{Catalogue, Record};
use crate::diagnostics::Place;
use crate::model::page::PageText;
use crate::text::span::Span;

/// Every page in every language.
pub(in crate::checks) fn pages(catalogue: &Catalogue) -> impl Iterator<Item = &Record<PageText>> {
    catalogue.pages.values().flat_map(|languages| languages.values())
}

/// The parts of a page in reading order, each with its range in the text.
pub(in crate::checks) fn parts(page: &PageText) -> impl Iterator<Item = (Event<'_>, Range<usize>)> {
    Parser::new_ext(&page.markdown, Options::ENABLE_TABLES).into_offset_iter()
}

/// The place in the file of a range of a page's text.
pub(in crate::checks) fn place(page: &Record<PageText>, range: &Range<usize>) -> Place {
    let before = &page.value.markdown[..range.start];
    let line = before.bytes().filter(|byte| *byte == b'\n').count();
    let column = before.len() - before.rfind('\n').map_or(0, |at| at + 1);
    let start = page.value.line_starts.get(line).copied().unwrap_or_default() + column;
    Place::span(&page.file, Span { start, end: start + range.len() })
}
