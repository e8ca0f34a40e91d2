//! `diff`: say what citizens will see change between two versions of the content.

use std::error::Error;
use std::fmt;
use std::path::Path;

use super::arguments::{DiffArguments, Global, Shape};
use super::outcome::Outcome;
use super::{root, talk};
use crate::changes::format;
use crate::diagnostics::{Report, Severity};
use crate::i18n::Message;
use crate::message;
use crate::pipeline::{self, Checked};
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
    let say = |message: Message| message.text(global.editor_language()).to_owned();
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
    let here = say(message!(en: "the folder as it is now", vi: "thư mục hiện tại"));
    let (old, new) = (arguments.old.as_str(), arguments.new.as_deref());
    let before = read(old, global)?;
    let after = new.map_or_else(|| here_and_now(global), |new| read(new, global))?;
    report(&before, &message!(en: "Mistakes in {old}:", vi: "Lỗi trong {old}:"), global);
    let new = new.map_or(here, str::to_owned);
    report(&after, &message!(en: "Mistakes in {new}:", vi: "Lỗi trong {new}:"), global);
    let Some(changes) = pipeline::compare((old, &before), (&new, &after), global.editor_language()) else {
        talk::say(
            &say(message!(
                en: "without `site.yaml`, `topics.yaml` and `events.yaml` nothing can be compared",
                vi: "thiếu `site.yaml`, `topics.yaml` hoặc `events.yaml` nên không so sánh được"
            )),
            global,
        );
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
fn read(name: &str, global: &Global) -> Result<Checked, Box<dyn Error>> {
    let folder = Path::new(name);
    if folder.join("content").is_dir() {
        return Ok(pipeline::read(folder)?);
    }
    let Some(revision) = Revision::parse(name).filter(|_| !folder.is_dir()) else {
        return Err(refusal(
            &message!(
                en: "`{name}` is neither a folder that holds `content/` nor a git revision",
                vi: "`{name}` không phải thư mục chứa `content/`, cũng không phải một bản trong git"
            ),
            global,
        ));
    };
    Ok(pipeline::read_revision(&root::find(global)?, &revision)?)
}

fn here_and_now(global: &Global) -> Result<Checked, Box<dyn Error>> {
    Ok(pipeline::read(&root::find(global)?)?)
}

fn refusal(message: &Message, global: &Global) -> Box<dyn Error> {
    Box::new(Refused(message.text(global.editor_language()).to_owned()))
}

/// Says what keeps a version from being read in full; what does not is the business of `check`.
fn report(checked: &Checked, heading: &Message, global: &Global) {
    let reports: Vec<Report> =
        checked.reports().into_iter().filter(|report| report.diagnostic.severity == Severity::Error).collect();
    if !reports.is_empty() {
        talk::say(heading.text(global.editor_language()), global);
        talk::mistakes(&reports, global);
    }
}
