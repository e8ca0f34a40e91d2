//! What browsers are shown: the last good site, and everything that is wrong with the content as it is now.

use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, SystemTime};

use super::preview::Preview;
use crate::assemble::Catalogue;
use crate::diagnostics::{Report, Severity};
use crate::source::Sources;

/// What is shown at one moment.
#[derive(Clone, Default)]
pub(super) struct Shown {
    /// Grows with each change of anything.
    pub(super) sequence: u64,
    /// What the good site is known by; browsers that show another one load it anew.
    pub(super) build: String,
    /// The last site without errors.
    pub(super) preview: Option<Arc<Preview>>,
    /// Whether that is the content as it is now.
    pub(super) is_current: bool,
    /// What is wrong with the content as it is now.
    pub(super) findings: Arc<Findings>,
}

/// What was found the last time that content was read.
#[derive(Debug, Clone, Default)]
pub struct Findings {
    /// The files.
    pub(super) sources: Arc<Sources>,
    /// What they say, if the site can be spoken of at all.
    pub(super) catalogue: Option<Arc<Catalogue>>,
    /// The mistakes with their lines and columns, sorted for reading.
    pub reports: Vec<Report>,
    /// Why nothing could be made, for a reason that is not in the content.
    pub failure: Option<String>,
}

impl Findings {
    /// How many mistakes of a severity there are.
    pub fn count(&self, severity: Severity) -> usize {
        self.reports.iter().filter(|report| report.diagnostic.severity == severity).count()
    }
}

/// Where what is shown is put, and waited for.
pub(super) struct Stage {
    shown: Mutex<Shown>,
    changed: Condvar,
    /// When the program began: a site of an earlier run must not pass for one of this run.
    began: u128,
}

impl Stage {
    /// Nothing is shown yet.
    pub(super) fn new() -> Self {
        let began = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).map_or(0, |since| since.as_millis());
        Self { shown: Mutex::default(), changed: Condvar::new(), began }
    }

    /// What is shown now.
    pub(super) fn now(&self) -> Shown {
        self.locked().clone()
    }

    /// What is shown once that is not what `sequence` says, or what still is after a time.
    pub(super) fn after(&self, sequence: Option<u64>, patience: Duration) -> Shown {
        let is_known = |shown: &mut Shown| sequence == Some(shown.sequence);
        let waited = self.changed.wait_timeout_while(self.locked(), patience, is_known);
        waited.unwrap_or_else(PoisonError::into_inner).0.clone()
    }

    /// Shows new findings, and a new site where there is one. Gives what was shown before: to let it go takes time.
    pub(super) fn show(&self, preview: Option<Arc<Preview>>, findings: Findings) -> Shown {
        let mut shown = self.locked();
        let before = shown.clone();
        shown.sequence += 1;
        shown.is_current = preview.is_some();
        if preview.is_some() {
            shown.preview = preview;
            shown.build = format!("{}-{}", self.began, shown.sequence);
        }
        shown.findings = Arc::new(findings);
        drop(shown);
        self.changed.notify_all();
        before
    }

    /// Shows more findings on what is shown as `sequence`; nothing where something newer is shown by now.
    pub(super) fn amend(&self, sequence: u64, findings: Findings) {
        let mut shown = self.locked();
        if shown.sequence == sequence {
            shown.sequence += 1;
            shown.findings = Arc::new(findings);
            drop(shown);
            self.changed.notify_all();
        }
    }

    fn locked(&self) -> MutexGuard<'_, Shown> {
        self.shown.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
