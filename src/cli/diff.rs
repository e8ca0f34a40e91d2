//! `diff`: say what citizens will see change between two versions of the content.

use std::error::Error;
use std::fmt;
use std::path::Path;

use super::arguments::{DiffArguments, Global, Shape};
use super::outcome::Outcome;
use super::{root, talk};
use crate::changes::format;
use crate::diagnostics::Severity;
use crate::i18n::Message;
use crate::message;
use crate::pipeline::{self, Named};
use crate::source::Revision;

/// What was asked for can't be compared.
#[derive(Debug)]
struct Refused(String);

impl fmt::Display for Refused {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl Error for Refused {}

/// Runs the verb. That something changes is no failure; content that can't be read in full is.
pub(super) fn run(arguments: &DiffArguments, global: &Global) -> Result<Outcome, Box<dyn Error>> {
    let is_json = match global.format {
        Shape::Text => false,
        Shape::Json => true,
        _ => {
            return Err(refusal(
                &message!(
                    en: "`diff` prints Markdown, or JSON with `--format json`",
                    vi: "`diff` chỉ in ra Markdown, hoặc JSON với `--format json`"
                ),
                global,
            ));
        }
    };
    let old = read(&arguments.old, global)?;
    let new = arguments.new.as_ref().map_or_else(|| here_and_now(global), |new| read(new, global))?;
    report(&old, global);
    report(&new, global);
    let Some(changes) = pipeline::compare(&old, &new, global.editor_language()) else {
        let nothing = message!(
            en: "without `site.yaml`, `topics.yaml` and `events.yaml` nothing can be compared",
            vi: "thiếu `site.yaml`, `topics.yaml` hoặc `events.yaml` nên không so sánh được"
        );
        talk::say(nothing.text(global.editor_language()), global);
        return Ok(Outcome::ContentProblems);
    };
    talk::to_stdout(&if is_json {
        format::json::render(&changes)
    } else {
        format::markdown::render(&changes, global.editor_language())
    });
    Ok(if changes.unread.is_empty() { Outcome::Clean } else { Outcome::ContentProblems })
}

/// A version by its name: a folder that holds `content/`, else a git revision.
fn read(name: &str, global: &Global) -> Result<Named, Box<dyn Error>> {
    let folder = Path::new(name);
    let name = name.to_owned();
    if folder.join("content").is_dir() {
        return Ok(Named { name, day: None, checked: pipeline::read(folder)? });
    }
    let Some(revision) = Revision::parse(&name).filter(|_| !folder.is_dir()) else {
        return Err(refusal(
            &message!(
                en: "`{name}` is neither a folder that holds `content/` nor a git revision",
                vi: "`{name}` không phải thư mục chứa `content/`, cũng không phải một bản trong git"
            ),
            global,
        ));
    };
    let (checked, day) = pipeline::read_revision(&root::find(global)?, &revision)?;
    Ok(Named { name, day, checked })
}

fn here_and_now(global: &Global) -> Result<Named, Box<dyn Error>> {
    let name = message!(en: "the folder as it is now", vi: "thư mục hiện tại");
    let name = name.text(global.editor_language()).to_owned();
    Ok(Named { name, day: None, checked: pipeline::read(&root::find(global)?)? })
}

fn refusal(message: &Message, global: &Global) -> Box<dyn Error> {
    Box::new(Refused(message.text(global.editor_language()).to_owned()))
}

/// Says what keeps a version from being read in full; what does not is the business of `check`.
fn report(version: &Named, global: &Global) {
    let mut reports = version.checked.reports();
    reports.retain(|report| report.diagnostic.severity == Severity::Error);
    if !reports.is_empty() {
        let name = &version.name;
        let heading = message!(en: "Mistakes in {name}:", vi: "Lỗi trong {name}:");
        talk::say(heading.text(global.editor_language()), global);
        talk::mistakes(&reports, global);
    }
}
