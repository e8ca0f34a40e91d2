//! `check`: judge the content and write nothing.

use std::error::Error;

use super::arguments::{Global, Shape};
use super::outcome::Outcome;
use super::{root, talk};
use crate::diagnostics::Severity;
use crate::i18n::Message;
use crate::i18n::plural::counted;
use crate::message;
use crate::pipeline;

/// Runs the verb.
pub(super) fn run(global: &Global) -> Result<Outcome, Box<dyn Error>> {
    let checked = pipeline::check(&root::find(global)?, global.today())?;
    talk::reports(&checked.reports(), global);
    let errors = checked.diagnostics.count(Severity::Error);
    let warnings = checked.diagnostics.count(Severity::Warning);
    talk::say(summary(errors, warnings).text(global.editor_language()), global);
    // A desk that reads SARIF takes any other exit code for a broken run and drops the findings.
    let clean = errors == 0 || global.format == Shape::Sarif;
    Ok(if clean { Outcome::Clean } else { Outcome::ContentProblems })
}

/// How many mistakes there are, in words.
pub(super) fn summary(errors: usize, warnings: usize) -> Message {
    let (some_errors, some_warnings) = (counted(errors, "error"), counted(warnings, "warning"));
    message!(en: "{some_errors}, {some_warnings}", vi: "{errors} lỗi, {warnings} cảnh báo")
}
