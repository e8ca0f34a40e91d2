//! Reports for the tests of the formats.

use std::sync::Arc;

use crate::diagnostics::{Change, Code, Diagnostic, Excerpt, Location, Place, Report, Severity};
use crate::i18n::Message;
use crate::text::pointer::Pointer;
use crate::text::span::{Position, Span};

const UNKNOWN_FIELD: Code = Code {
    name: "unknown-field",
    severity: Severity::Error,
    english: "A field has a name that is not known.",
    vietnamese: "Trường có tên không biết.",
};

const NOT_NFC: Code = Code {
    name: "not-nfc",
    severity: Severity::Warning,
    english: "A text is not in normal form C.",
    vietnamese: "Văn bản không ở dạng chuẩn NFC.",
};

/// An error with an excerpt and words on what to write instead.
pub(super) fn error_in(file: &str) -> Report {
    let file = Arc::from(file);
    let message = Message::new(
        "`ofice` is not a field of a procedure".to_owned(),
        "`ofice` không phải trường của thủ tục".to_owned(),
    );
    Report {
        diagnostic: Diagnostic::new(UNKNOWN_FIELD, Place::key(&file, Pointer::of("ofice")), message)
            .did_you_mean("office"),
        location: Location {
            pointer: Some("ofice".to_owned()),
            position: Position { line: 5, column: 1 },
            excerpt: Some(Excerpt { line: "ofice: so-tu-phap".to_owned(), width: 5 }),
        },
        change: Change::of("\n\n\n\nofice: so-tu-phap\n", vec![(Span { start: 4, end: 9 }, "office")]),
    }
}

/// A warning about a file as a whole.
pub(super) fn warning() -> Report {
    let file = Arc::from("content/site.yaml");
    Report {
        diagnostic: Diagnostic::new(NOT_NFC, Place::file(&file), Message::verbatim("99% sure,\nnot")),
        location: Location { pointer: None, position: Position { line: 1, column: 1 }, excerpt: None },
        change: None,
    }
}

/// The two, sorted for reading.
pub(super) fn two() -> Vec<Report> {
    vec![error_in("content/procedures/a,b.yaml"), warning()]
}
