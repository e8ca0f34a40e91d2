//! `check`: judge the content and write nothing.

use std::error::Error;

use super::arguments::{Global, Shape};
use super::outcome::Outcome;
use super::{root, talk};
use crate::diagnostics::{Diagnostics, Severity};
use crate::i18n::Message;
use crate::i18n::plural::counted;
use crate::message;
use crate::pipeline;

/// Runs the verb.
pub(super) fn run(global: &Global) -> Result<Outcome, Box<dyn Error>> {
    let checked = pipeline::check(&root::find(global)?, global.today())?;
    talk::reports(&checked.reports(), global);
    talk::say(summary(&checked.diagnostics).text(global.editor_language()), global);
    // A desk that reads SARIF takes any other exit code for a broken run and drops the findings.
    let clean = !checked.diagnostics.has_errors() || global.format == Shape::Sarif;
    Ok(if clean { Outcome::Clean } else { Outcome::ContentProblems })
}

/// How many mistakes there are, in words.
pub(super) fn summary(diagnostics: &Diagnostics) -> Message {
    let (errors, warnings) = (diagnostics.count(Severity::Error), diagnostics.count(Severity::Warning));
    let (some_errors, some_warnings) = (counted(errors, "error"), counted(warnings, "warning"));
    message!(en: "{some_errors}, {some_warnings}", vi: "{errors} lỗi, {warnings} cảnh báo")
}
