//! `import`: bring a spreadsheet into a table of counts, or say what is in the way.

use std::error::Error;

use super::arguments::{Global, ImportArguments, Shape};
use super::outcome::Outcome;
use super::{root, talk};
use crate::diagnostics::Report;
use crate::import::{self, Import};
use crate::message;

/// Runs the verb.
pub(super) fn run(arguments: &ImportArguments, global: &Global) -> Result<Outcome, Box<dyn Error>> {
    let root = root::find(global)?;
    let import = import::attempt(&root, mapping_name(&arguments.mapping), &arguments.file, global.today())?;
    print(&import, global);
    let written = arguments.write && import.write()?;
    let ending = match (import.is_clean(), arguments.write, written) {
        (false, ..) => message!(en: "nothing was imported", vi: "chưa nhập gì"),
        (true, false, _) => {
            message!(en: "nothing was written; `--write` writes", vi: "chưa ghi gì; thêm `--write` để ghi")
        }
        (true, true, true) => message!(en: "the table was written", vi: "đã ghi bảng"),
        (true, true, false) => message!(en: "the table holds all of it already", vi: "bảng đã có đủ số liệu này"),
    };
    talk::say(ending.text(global.editor_language()), global);
    let clean = import.is_clean() || global.format == Shape::Sarif;
    Ok(if clean { Outcome::Clean } else { Outcome::ContentProblems })
}

/// A mapping goes by its name; its path is understood too.
fn mapping_name(mapping: &str) -> &str {
    let name = mapping.rsplit(['/', '\\']).next().unwrap_or(mapping);
    name.strip_suffix(".yaml").unwrap_or(name)
}

/// For people the summary is what they asked for; for programs the reports are.
fn print(import: &Import, global: &Global) {
    let summary = import.summary(global.editor_language());
    if global.format == Shape::Text {
        talk::to_stdout(&summary);
        talk::reports(import.content_reports(), global);
        return;
    }
    let mut reports: Vec<Report> = import.rejections().iter().chain(import.content_reports()).cloned().collect();
    Report::sort(&mut reports);
    talk::reports(&reports, global);
    talk::say(summary.trim_end(), global);
}
