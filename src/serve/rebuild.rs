//! From a save to what browsers are shown.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::time::{Duration, Instant};

use super::preview::Preview;
use super::shown::{Findings, Stage};
use super::watch::Watch;
use crate::i18n::EditorLanguage;
use crate::model::date::Date;
use crate::pipeline::{self, Before, Checked};

/// How often the folders are looked at, where looking takes no longer than a small part of that.
const INTERVAL: Duration = Duration::from_millis(40);

/// Looking may take this part of the time of one core.
const SHARE: u32 = 8;

/// How long nothing may change before a save counts as finished: editors write a file in more than one step.
const SETTLED: Duration = Duration::from_millis(20);

/// How long saves in a row may put off that they show.
const IMPATIENCE: Duration = Duration::from_millis(500);

/// What is served.
#[derive(Debug, Clone)]
pub struct Settings {
    /// The folder that holds `content/` and perhaps `theme/`.
    pub root: PathBuf,
    /// The day that the site speaks on; the clock's where not given.
    pub date: Option<Date>,
    /// The language of messages.
    pub language: EditorLanguage,
    /// The port of this machine; 0 takes any free one.
    pub port: u16,
}

impl Settings {
    /// The day that the site speaks on.
    pub(super) fn today(&self) -> Date {
        self.date.unwrap_or_else(|| Date(jiff::Zoned::now().date()))
    }

    /// Watches what the site is made of.
    pub(super) fn watch(&self) -> Watch {
        Watch::new(["content", "theme"].map(|folder| self.root.join(folder)).to_vec())
    }
}

/// Reads and judges the content, and shows the site where it is good, or what is wrong with it.
pub(super) fn rebuild(settings: &Settings, stage: &Stage) -> Option<Arc<Preview>> {
    let today = settings.today();
    let before = stage.now().findings;
    let before = Before { sources: &before.sources, catalogue: before.catalogue.as_deref(), reports: &before.reports };
    let (preview, findings) = match pipeline::check_again(&settings.root, today, before) {
        Ok(checked) => judged(settings, checked, today),
        Err(error) => (None, Findings { failure: Some(error.to_string()), ..Findings::default() }),
    };
    let preview = preview.map(Arc::new);
    let before = stage.show(preview.clone(), findings);
    // A large site takes a moment to be forgotten, and nobody should wait for that.
    std::thread::spawn(move || drop(before));
    preview
}

fn judged(settings: &Settings, checked: Checked, today: Date) -> (Option<Preview>, Findings) {
    let reports = checked.reports();
    let is_good = !checked.diagnostics.has_errors();
    let catalogue = checked.catalogue.map(Arc::new);
    let made = match catalogue.as_ref().filter(|_| is_good) {
        Some(catalogue) => Preview::of(&settings.root, Arc::clone(catalogue), today).map(Some),
        None => Ok(None),
    };
    let (preview, failure) = match made {
        Ok(preview) => (preview, None),
        Err(failure) => (None, Some(failure.to_string())),
    };
    (preview, Findings { sources: Arc::new(checked.sources), catalogue, reports, failure })
}

/// Adds what shows only on the finished pages to what was shown as `sequence`, unless there is something newer by then.
pub(super) fn check_links(preview: &Preview, stage: &Stage, sequence: u64, outdated: &AtomicBool) {
    let mut findings = Findings::clone(&stage.now().findings);
    match preview.check_links(outdated) {
        Ok(None) => return,
        Ok(Some(found)) if found.iter().next().is_none() => return,
        Ok(Some(found)) => {
            let all = findings.reports.into_iter().map(|report| report.diagnostic).chain(found);
            findings.reports = findings.sources.report(all);
        }
        Err(error) => findings.failure = Some(error.to_string()),
    }
    stage.amend(sequence, findings);
}

/// Waits for the next save, and for the end of it.
pub(super) fn await_save(watch: &mut Watch) {
    loop {
        let begin = Instant::now();
        if watch.has_changed() {
            break;
        }
        std::thread::sleep(INTERVAL.max(begin.elapsed() * SHARE));
    }
    let begin = Instant::now();
    loop {
        std::thread::sleep(SETTLED);
        if !watch.has_changed() || begin.elapsed() > IMPATIENCE {
            return;
        }
    }
}
