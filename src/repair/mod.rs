//! Puts right what can be put right without asking: every sure fix, judged again until none is left.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::diagnostics::fix::apply;
use crate::diagnostics::{Change, Diagnostics, Report};
use crate::model::date::Date;
use crate::pipeline::{self, Checked};
use crate::source::{SourceContent, Sources};
use crate::text::span::Position;

/// How often the content is judged again. Each round fixes all that the one before brought to light.
const MOST_ROUNDS: usize = 16;

/// Content after all sure fixes.
#[derive(Debug)]
pub struct Repaired {
    /// The content as it is now, and what is still wrong with it.
    pub checked: Checked,
    /// What was fixed, in this order.
    pub done: Vec<Done>,
    /// The new texts of the files that changed.
    pub texts: BTreeMap<Arc<str>, String>,
}

/// One fix that was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Done {
    /// The file.
    pub file: Arc<str>,
    /// Where it was, in the text before this fix.
    pub position: Position,
    /// The code of the mistake.
    pub code: &'static str,
    /// What stood there.
    pub before: String,
    /// What stands there now.
    pub after: String,
}

/// Makes every sure fix in content that was read, with the mistakes that were found in reading it.
///
/// `text_of` gives the text of a table, which is not kept when it is read.
pub fn repair(
    sources: Sources,
    reading: Diagnostics,
    today: Date,
    text_of: &dyn Fn(&str) -> Option<String>,
) -> Repaired {
    let mut reading = reading;
    let mut checked = pipeline::judge(sources, reading.clone(), today);
    let mut done = Vec::new();
    let mut texts: BTreeMap<Arc<str>, String> = BTreeMap::new();
    let mut spared = BTreeSet::new();
    for _ in 0..MOST_ROUNDS {
        let reports = checked.reports();
        let text_now = |file: &str| texts.get(file).cloned().or_else(|| text_of(file));
        let (made, new) = round(&mut checked.sources, &mut reading, &reports, &mut spared, &text_now);
        if made.is_empty() {
            break;
        }
        texts.extend(new);
        done.extend(made);
        checked = pipeline::judge(checked.sources, reading.clone(), today);
    }
    Repaired { checked, done, texts }
}

/// Makes the sure fixes of one judgement; a file that could be read before and can't after is put back and spared.
fn round(
    sources: &mut Sources,
    reading: &mut Diagnostics,
    reports: &[Report],
    spared: &mut BTreeSet<Arc<str>>,
    text_of: &dyn Fn(&str) -> Option<String>,
) -> (Vec<Done>, BTreeMap<Arc<str>, String>) {
    let mut by_file: BTreeMap<&Arc<str>, Vec<(&Report, &Change)>> = BTreeMap::new();
    for report in reports {
        let file = &report.diagnostic.place.file;
        if let Some(change) = report.sure_change().filter(|_| !spared.contains(file)) {
            by_file.entry(file).or_default().push((report, change));
        }
    }
    let (mut done, mut texts) = (Vec::new(), BTreeMap::new());
    for (file, fixes) in by_file {
        let Some(source) = sources.files.get(file) else { continue };
        let is_table = matches!(source.content, SourceContent::Table(_));
        let old = if is_table { text_of(file) } else { Some(source.text.clone()) };
        let Some(old) = old else { continue };
        let was_readable = is_readable(&source.content);
        let changes: Vec<&Change> = fixes.iter().map(|(_, change)| *change).collect();
        let (new, made) = apply(&old, &changes);
        if new == old {
            continue;
        }
        let found = sources.replace(file, new.clone());
        if was_readable && !sources.files.get(file).is_some_and(|source| is_readable(&source.content)) {
            sources.replace(file, old);
            spared.insert(Arc::clone(file));
            continue;
        }
        let mut kept = Diagnostics::default();
        kept.extend(std::mem::take(reading).into_iter().filter(|mistake| mistake.place.file != *file));
        kept.extend(found);
        *reading = kept;
        texts.insert(Arc::clone(file), new);
        let made = fixes.iter().zip(made).filter(|(_, made)| *made);
        done.extend(made.map(|((report, change), _)| done_of(report, change, &old)));
    }
    (done, texts)
}

fn is_readable(content: &SourceContent) -> bool {
    matches!(content, SourceContent::Yaml(Some(_)) | SourceContent::Markdown(Some(_)) | SourceContent::Table(_))
}

fn done_of(report: &Report, change: &Change, text: &str) -> Done {
    Done {
        file: Arc::clone(&report.diagnostic.place.file),
        position: change.from.position,
        code: report.diagnostic.code.name,
        before: text.get(change.span.start..change.span.end).unwrap_or_default().to_owned(),
        after: change.text.clone(),
    }
}
