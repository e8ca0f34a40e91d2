//! From symbolic places to lines and columns.

use super::files::{Content, SourceFile, Sources};
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
        match (self.span_of(place), file) {
            (Some(span), Some(SourceFile { text, .. })) => Location {
                pointer,
                position: span.position_in(text),
                excerpt: Some(Excerpt { line: span.line_of(text).to_owned(), width: span.width_in(text) }),
            },
            _ => Location { pointer, position: Position { line: 1, column: 1 }, excerpt: None },
        }
    }

    /// A fix as one change of the text; nothing where one of its places is not exactly there.
    fn change(&self, place: &Place, fix: &Fix) -> Option<Change> {
        let text = &self.files.get(&place.file)?.text;
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
