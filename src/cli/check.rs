//! `check`: judge the content; with `--fix`, put right what can only have been meant in one way.

use std::error::Error;
use std::path::Path;

use super::arguments::{CheckArguments, Global, Shape};
use super::outcome::Outcome;
use super::{root, talk, write};
use crate::diagnostics::{Diagnostics, Severity};
use crate::i18n::Message;
use crate::i18n::plural::counted;
use crate::message;
use crate::pipeline::{self, Checked};
use crate::repair::{Done, Repaired, repair};
use crate::source;
use crate::text::span::Position;

/// Runs the verb.
pub(super) fn run(arguments: &CheckArguments, global: &Global) -> Result<Outcome, Box<dyn Error>> {
    let root = root::find(global)?;
    let checked = if arguments.fix { fix(&root, global)? } else { pipeline::check(&root, global.today())? };
    talk::reports(&checked.reports(), global);
    talk::say(summary(&checked.diagnostics).text(global.editor_language()), global);
    // A desk that reads SARIF takes any other exit code for a broken run and drops the findings.
    let clean = !checked.diagnostics.has_errors() || global.format == Shape::Sarif;
    Ok(if clean { Outcome::Clean } else { Outcome::ContentProblems })
}

/// Makes all sure fixes, writes the files that changed, and says what it did.
fn fix(root: &Path, global: &Global) -> Result<Checked, Box<dyn Error>> {
    let (sources, found) = source::read(root)?;
    let Repaired { checked, done, texts } = repair(sources, found, global.today(), &|file| text_of(&root.join(file)));
    for (file, text) in &texts {
        write::replace(&root.join(file.as_ref()), text)?;
    }
    for fix in &done {
        talk::say(told(fix).text(global.editor_language()), global);
    }
    if !done.is_empty() {
        let (count, touched) = (done.len(), texts.len());
        let fixes = if count == 1 { "1 fix".to_owned() } else { format!("{count} fixes") };
        let some = counted(touched, "file");
        let all = message!(en: "{fixes} in {some}", vi: "đã sửa {count} chỗ trong {touched} tệp");
        talk::say(all.text(global.editor_language()), global);
    }
    Ok(checked)
}

/// The text of a file as it is judged: without its byte order mark.
fn text_of(path: &Path) -> Option<String> {
    let text = std::fs::read_to_string(path).ok()?;
    Some(text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text))
}

/// One fix in a line: where, why, and what became of what.
fn told(fix: &Done) -> Message {
    let Done { file, position: Position { line, column }, code, before, after } = fix;
    let (before, after) = (in_a_line(before), in_a_line(after));
    message!(
        en: "fixed {file}:{line}:{column}: {code}: {before} → {after}",
        vi: "đã sửa {file}:{line}:{column}: {code}: {before} → {after}"
    )
}

fn in_a_line(text: &str) -> String {
    let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if text.is_empty() || text.chars().any(|sign| sign.is_control() || sign == '\u{a0}') || words != text {
        return format!("{text:?}");
    }
    format!("`{words}`")
}

/// How many mistakes there are, in words.
pub(super) fn summary(diagnostics: &Diagnostics) -> Message {
    let (errors, warnings) = (diagnostics.count(Severity::Error), diagnostics.count(Severity::Warning));
    let (some_errors, some_warnings) = (counted(errors, "error"), counted(warnings, "warning"));
    message!(en: "{some_errors}, {some_warnings}", vi: "{errors} lỗi, {warnings} cảnh báo")
}
