//! From symbolic places to lines and columns.

use super::files::{Content, Sources};
use super::table::Table;
use crate::diagnostics::{At, Diagnostic, Excerpt, Location, Place, Report};
use crate::text::pointer::Pointer;
use crate::text::span::{Position, Span};

impl Sources {
    /// Resolves the place of each diagnostic and sorts them for reading.
    pub fn report(&self, diagnostics: impl IntoIterator<Item = Diagnostic>) -> Vec<Report> {
        let mut reports: Vec<Report> = diagnostics
            .into_iter()
            .map(|diagnostic| Report { location: self.locate(&diagnostic.place), diagnostic })
            .collect();
        Report::sort(&mut reports);
        reports.dedup();
        reports
    }

    /// The span of a value in a record, if the record was read.
    pub fn span_of(&self, place: &Place) -> Option<Span> {
        match &place.at {
            At::File => None,
            At::Span(span) => Some(*span),
            At::Value(pointer) => {
                self.resolve(place, pointer, |root, pointer| root.find(pointer).map(|node| node.span))
            }
            At::Key(pointer) => self.resolve(place, pointer, super::Node::find_key),
        }
    }

    fn locate(&self, place: &Place) -> Location {
        let pointer = match &place.at {
            At::Value(pointer) | At::Key(pointer) => Some(pointer.to_string()),
            At::File | At::Span(_) => None,
        };
        let file = self.files.get(&place.file);
        if let (At::Span(span), Some(Content::Table(table))) = (&place.at, file.map(|file| &file.content)) {
            return in_table(table, *span);
        }
        let text = file.map(|file| file.text.as_str());
        match (self.span_of(place), text) {
            (Some(span), Some(text)) => Location {
                pointer,
                position: span.position_in(text),
                excerpt: Some(Excerpt { line: span.line_of(text).to_owned(), width: span.width_in(text) }),
            },
            _ => Location { pointer, position: Position { line: 1, column: 1 }, excerpt: None },
        }
    }

    /// Resolves a pointer; where it leads nowhere, the nearest record around it stands in.
    fn resolve(
        &self,
        place: &Place,
        pointer: &Pointer,
        find: impl Fn(&super::Node, &Pointer) -> Option<Span>,
    ) -> Option<Span> {
        let root = match &self.files.get(&place.file)?.content {
            Content::Yaml(root) => root.as_ref()?,
            Content::Markdown(page) => &page.as_ref()?.head,
            Content::Table(_) | Content::Download(_) => return None,
        };
        find(root, pointer).or_else(|| {
            let mut around = pointer.clone();
            while let Some(parent) = around.parent() {
                around = parent;
                if let Some(node) = root.find(&around) {
                    return Some(node.span);
                }
            }
            None
        })
    }
}

/// Tables keep no text: the row is all that is at hand.
fn in_table(table: &Table, span: Span) -> Location {
    let Some(written) = table.written_at(span) else {
        return Location { pointer: None, position: Position { line: 1, column: 1 }, excerpt: None };
    };
    let own = Span { start: span.start - written.start, end: span.end.saturating_sub(written.start) };
    let Position { line, column } = own.position_in(&written.text);
    Location {
        pointer: None,
        position: Position { line: written.line + line - 1, column },
        excerpt: Some(Excerpt { line: own.line_of(&written.text).to_owned(), width: own.width_in(&written.text) }),
    }
}
