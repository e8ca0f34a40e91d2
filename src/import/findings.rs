//! Everything that is wrong, in the spreadsheet and in the content.

use std::sync::Arc;

use super::grid::{Row, Sheet};
use super::problems;
use crate::diagnostics::{Code, Diagnostic, Diagnostics, Location, Place, Report};
use crate::i18n::{EditorLanguage, Message};
use crate::message;
use crate::text::span::Position;

/// Where something stands in a spreadsheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Spot {
    /// The name of the cell or row, as in `Sheet1!C7`; empty for the file as a whole.
    name: String,
    position: Position,
}

impl Spot {
    /// The file as a whole.
    pub(super) fn whole() -> Self {
        Self { name: String::new(), position: Position { line: 1, column: 1 } }
    }

    /// A cell.
    pub(super) fn cell(sheet: &Sheet, row: &Row, column: u32) -> Self {
        let position = Position { line: row.line, column: column as usize + 1 };
        Self { name: sheet.cell_name(row.number, column), position }
    }

    /// A cell of a row that may be empty.
    pub(super) fn cell_of(sheet: &Sheet, row: u32, column: u32) -> Self {
        match sheet.row(row) {
            Some(row) => Self::cell(sheet, row, column),
            None => Self::cell(sheet, &Row { number: row, line: row as usize, ..Row::default() }, column),
        }
    }
}

/// How many mistakes of a spreadsheet are reported one by one; the others are counted.
const MAXIMUM_REPORTS: usize = 10_000;

/// What is wrong with a spreadsheet, and with the content that it would become.
#[derive(Debug)]
pub(super) struct Findings {
    file: Arc<str>,
    /// In the spreadsheet.
    pub(super) in_file: Vec<Report>,
    /// How many more there are in the spreadsheet.
    pub(super) untold: usize,
    /// In the content.
    pub(super) in_content: Diagnostics,
}

impl Findings {
    /// Nothing yet.
    pub(super) fn of(file: &str) -> Self {
        Self { file: file.into(), in_file: Vec::new(), untold: 0, in_content: Diagnostics::default() }
    }

    /// Adds one at a spot of the spreadsheet; the message begins with the name of the cell.
    pub(super) fn push(&mut self, code: &Code, spot: &Spot, what: &Message, instead: Message) {
        let diagnostic = Diagnostic::new(*code, Place::file(&self.file), named(&spot.name, what)).suggest(instead);
        self.push_diagnostic(spot, diagnostic);
    }

    /// Moves a mistake that was found elsewhere to a spot of the spreadsheet.
    pub(super) fn push_moved(&mut self, spot: &Spot, diagnostic: Diagnostic) {
        let (place, message) = (Place::file(&self.file), named(&spot.name, &diagnostic.message));
        self.push_diagnostic(spot, Diagnostic { place, message, ..diagnostic });
    }

    /// How many there are in the spreadsheet.
    pub(super) fn count(&self) -> usize {
        self.in_file.len() + self.untold
    }

    fn push_diagnostic(&mut self, spot: &Spot, diagnostic: Diagnostic) {
        if self.in_file.len() >= MAXIMUM_REPORTS {
            self.untold += 1;
            return;
        }
        let pointer = Some(spot.name.clone()).filter(|name| !name.is_empty());
        let location = Location { pointer, position: spot.position, excerpt: None };
        self.in_file.push(Report { diagnostic, location, change: None });
    }

    /// Says that texts were not in normal form C, once for the file.
    pub(super) fn push_not_nfc(&mut self, first: &Spot, count: usize) {
        let what = message!(
            en: "{count} texts from here on are not in Unicode normal form C",
            vi: "từ ô này có {count} văn bản không ở dạng chuẩn Unicode NFC"
        );
        let instead = message!(en: "they are read as if they were", vi: "chúng được tự chuẩn hóa khi đọc");
        self.push(&problems::NOT_NFC, first, &what, instead);
    }
}

fn named(name: &str, what: &Message) -> Message {
    let text = |language| match name {
        "" => what.text(language).to_owned(),
        name => format!("{name}: {}", what.text(language)),
    };
    Message::new(text(EditorLanguage::English), text(EditorLanguage::Vietnamese))
}
