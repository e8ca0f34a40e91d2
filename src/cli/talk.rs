//! Printing: reports and talk. Data goes to standard output, talk to standard error.

use std::error::Error;
use std::io::{IsTerminal, Write};

use anstream::{AutoStream, ColorChoice};

use super::arguments::{Colour, Global, Shape};
use crate::diagnostics::{Report, format};
use crate::i18n::Message;

/// Prints reports: for programs to standard output, for people to standard error.
pub(super) fn reports(reports: &[Report], global: &Global) {
    let text = format::render(global.report_format(), reports, global.editor_language());
    match global.format {
        Shape::Text => to_stderr(&text, global),
        _ => to_stdout(&text),
    }
    if global.format == Shape::Github {
        step_summary(reports, global);
    }
}

/// Prints reports for people to standard error, whatever programs are told on standard output.
pub(super) fn mistakes(reports: &[Report], global: &Global) {
    to_stderr(&format::render(format::Format::Text, reports, global.editor_language()), global);
}

/// Adds the full list to the summary of a GitHub workflow's step, where the runner names a file for it.
fn step_summary(reports: &[Report], global: &Global) {
    let Some(path) = std::env::var_os("GITHUB_STEP_SUMMARY").filter(|_| !reports.is_empty()) else { return };
    let text = format::github::summary(reports, global.editor_language());
    let file = std::fs::OpenOptions::new().append(true).create(true).open(path);
    if let Err(error) = file.and_then(|mut file| file.write_all(text.as_bytes())) {
        failure(&error, global);
    }
}

/// Prints a line of talk, unless the user asked for silence.
pub(super) fn say(text: &str, global: &Global) {
    if !global.quiet {
        to_stderr(&format!("{text}\n"), global);
    }
}

/// Prints why an operation failed.
pub(super) fn failure(error: &dyn Error, global: &Global) {
    to_stderr(&format!("noticeboard: {error}\n"), global);
}

/// Prints data. A closed pipe is not a failure: the reader has seen enough.
pub(super) fn to_stdout(text: &str) {
    let _ = std::io::stdout().lock().write_all(text.as_bytes());
}

/// A line that says what is going on, on a terminal only, and wiped when that is done.
pub(super) struct Progress<'flags> {
    global: &'flags Global,
    shown: bool,
}

impl<'flags> Progress<'flags> {
    /// Shows progress unless the user asked for silence or nobody is looking.
    pub(super) fn new(global: &'flags Global) -> Self {
        Self { global, shown: !global.quiet && std::io::stderr().is_terminal() }
    }

    /// Replaces the line.
    pub(super) fn show(&self, what: &Message) {
        if self.shown {
            to_stderr(&format!("\r\u{1b}[2K{} …", what.text(self.global.editor_language())), self.global);
        }
    }

    /// Wipes the line.
    pub(super) fn clear(&self) {
        if self.shown {
            to_stderr("\r\u{1b}[2K", self.global);
        }
    }
}

fn to_stderr(text: &str, global: &Global) {
    let choice = match global.color {
        Colour::Auto => AutoStream::choice(&std::io::stderr()),
        Colour::Always => ColorChoice::Always,
        Colour::Never => ColorChoice::Never,
    };
    let _ = AutoStream::new(std::io::stderr(), choice).write_all(text.as_bytes());
}
