//! `check`: judge the content and write nothing.

use std::error::Error;

use super::arguments::Global;
use super::outcome::Outcome;
use super::{root, talk};
use crate::diagnostics::Severity;
use crate::i18n::Message;
use crate::message;
use crate::pipeline;

/// Runs the verb.
pub(super) fn run(global: &Global) -> Result<Outcome, Box<dyn Error>> {
    let checked = pipeline::check(&root::find(global)?, global.today())?;
    talk::reports(&checked.reports(), global);
    let errors = checked.diagnostics.count(Severity::Error);
    let warnings = checked.diagnostics.count(Severity::Warning);
    talk::say(summary(errors, warnings).text(global.editor_language()), global);
    Ok(if errors > 0 { Outcome::ContentProblems } else { Outcome::Clean })
}

/// How many mistakes there are, in words.
pub(super) fn summary(errors: usize, warnings: usize) -> Message {
    message!(en: "{errors} errors, {warnings} warnings", vi: "{errors} lỗi, {warnings} cảnh báo")
}
