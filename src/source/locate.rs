//! From symbolic places to lines and columns.

use super::files::{Content, SourceFile, Sources};
use super::table::Table;
use crate::diagnostics::{At, Change, Diagnostic, Excerpt, Fix, Location, Place, Report};
use crate::text::pointer::Pointer;
use crate::text::span::{Position, Span};

impl Sources {
    /// Resolves the place of each diagnostic and sorts them for reading.
    pub fn report(&self, diagnostics: impl IntoIterator<Item = Diagnostic>) -> Vec<Report> {
        let mut reports: Vec<Report> = diagnostics
            .into_iter()
            .map(|diagnostic| Report {
                location: self.locate(&diagnostic.place),
                change: diagnostic.fix.as_ref().and_then(|fix| self.change(&diagnostic.place, fix)),
                diagnostic,
            })
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

    /// A fix as one change of the text; nothing where one of its places is not exactly there.
    fn change(&self, place: &Place, fix: &Fix) -> Option<Change> {
        let SourceFile { text, content } = self.files.get(&place.file)?.as_ref();
        if let Content::Table(table) = content {
            return change_in_table(table, fix);
        }
        let edits: Option<Vec<(Span, &str)>> = fix
            .edits
            .iter()
            .map(|edit| {
                let span = match &edit.at {
                    At::File => return None,
                    At::Span(span) => *span,
                    At::Value(pointer) => {
                        let node = self.root(place)?.find(pointer)?;
                        // The span of a block does not hold the sign that makes it one.
                        Some(node.span).filter(|_| !node.is_block(text))?
                    }
                    At::Key(pointer) => self.root(place)?.find_key(pointer)?,
                };
                Some((span, edit.text.as_str()))
            })
            .collect();
        Change::of(text, edits?)
    }

    /// The record of a file.
    fn root(&self, place: &Place) -> Option<&super::Node> {
        match &self.files.get(&place.file)?.content {
            Content::Yaml(root) => root.as_ref(),
            Content::Markdown(page) => page.as_ref().map(|page| &page.head),
            Content::Table(_) | Content::Download(_) => None,
        }
    }

    /// Resolves a pointer; where it leads nowhere, the nearest record around it stands in.
    fn resolve(
        &self,
        place: &Place,
        pointer: &Pointer,
        find: impl Fn(&super::Node, &Pointer) -> Option<Span>,
    ) -> Option<Span> {
        let root = self.root(place)?;
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

/// A fix of one row of a table.
fn change_in_table(table: &Table, fix: &Fix) -> Option<Change> {
    let spans = fix.edits.iter().map(|edit| match edit.at {
        At::Span(span) => Some((span, edit.text.as_str())),
        _ => None,
    });
    let edits: Vec<(Span, &str)> = spans.collect::<Option<_>>()?;
    let written = table.written_at(edits.first()?.0)?;
    let own = edits.into_iter().map(|(Span { start, end }, text)| {
        Some((Span { start: start.checked_sub(written.start)?, end: end.checked_sub(written.start)? }, text))
    });
    let mut change = Change::of(&written.text, own.collect::<Option<_>>()?)?;
    change.span = Span { start: change.span.start + written.start, end: change.span.end + written.start };
    change.from.position.line += written.line - 1;
    change.to.position.line += written.line - 1;
    Some(change)
}
