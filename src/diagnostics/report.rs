//! A diagnostic with its place resolved to line and column: what renderers print.

use super::{Certainty, Change, Diagnostic};
use crate::i18n::EditorLanguage;
use crate::text::span::Position;

/// A diagnostic together with where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// The diagnostic.
    pub diagnostic: Diagnostic,
    /// Where it stands.
    pub location: Location,
    /// What puts it right, where a program could do it.
    pub change: Option<Change>,
}

/// A place in a file, as editors count.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Location {
    /// The pointer into the record, where there is one: it stays the same when lines shift.
    pub pointer: Option<String>,
    /// Line and column.
    pub position: Position,
    /// The line itself; none where the file can't be shown.
    pub excerpt: Option<Excerpt>,
}

/// The line on which a mistake stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Excerpt {
    /// The line.
    pub line: String,
    /// How many characters to underline, from the column on.
    pub width: usize,
}

impl Report {
    /// Sorts reports for reading: errors first, then by file and place.
    pub fn sort(reports: &mut [Self]) {
        reports.sort_by(|left, right| left.order().cmp(&right.order()));
    }

    /// What is wrong and what to write instead, in one line.
    pub fn sentence(&self, language: EditorLanguage) -> String {
        let message = self.diagnostic.message.text(language);
        let sentence = match &self.diagnostic.suggestion {
            Some(suggestion) => format!("{message} — {}", suggestion.text(language)),
            None => message.to_owned(),
        };
        sentence.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// What puts it right, if nothing else can have been meant.
    pub fn sure_change(&self) -> Option<&Change> {
        let certainty = self.diagnostic.fix.as_ref()?.certainty;
        self.change.as_ref().filter(|_| certainty == Certainty::Sure)
    }

    /// What to put exactly where the mistake stands.
    pub fn replacement(&self) -> Option<&str> {
        let change = self.change.as_ref()?;
        let here = change.from.position == self.location.position && Some(change.to.position) == self.location.end();
        here.then_some(change.text.as_str())
    }

    fn order(&self) -> impl Ord + '_ {
        let diagnostic = &self.diagnostic;
        (diagnostic.severity, &diagnostic.place.file, self.location.position, diagnostic.code.name, &diagnostic.message)
    }
}

impl Location {
    /// One past the last character, on the same line; none where the file can't be shown.
    pub fn end(&self) -> Option<Position> {
        let Position { line, column } = self.position;
        self.excerpt.as_ref().map(|excerpt| Position { line, column: column + excerpt.width })
    }
}
