//! The program's table of contents: what happens to a folder of content, in this order.

use std::collections::BTreeSet;
use std::fmt;
use std::path::Path;
use std::sync::Arc;

use crate::assemble::{self, Catalogue};
use crate::changes::{self, Changes, Version};
use crate::checks;
use crate::derive::figures::accounts::Accounts;
use crate::diagnostics::{Diagnostics, Report, Severity};
use crate::i18n::EditorLanguage;
use crate::model::date::Date;
use crate::pages::World;
use crate::publish::{self, PublishError, Published};
use crate::render::{Offline, Theme, ThemeError};
use crate::site::{self, Press, Site};
use crate::source::{self, ReadError, Revision, Sources};

/// Content that was read and judged.
#[derive(Debug)]
pub struct Checked {
    /// The files.
    pub sources: Sources,
    /// What they say; none where the site can't be spoken of at all.
    pub catalogue: Option<Catalogue>,
    /// Everything that is wrong with them.
    pub diagnostics: Diagnostics,
}

/// A site in memory, with everything that is wrong with its content.
#[derive(Debug)]
pub struct Built {
    /// The content.
    pub checked: Checked,
    /// The site; none where the content has errors.
    pub site: Option<Site>,
}

impl Checked {
    /// The mistakes with their lines and columns, sorted for reading.
    pub fn reports(&self) -> Vec<Report> {
        self.sources.report(self.diagnostics.iter().cloned())
    }
}

/// What was found when the content was read before.
#[derive(Debug, Clone, Copy)]
pub struct Before<'before> {
    /// The files.
    pub sources: &'before Sources,
    /// What they said, if the site could be spoken of.
    pub catalogue: Option<&'before Catalogue>,
    /// What was wrong with them.
    pub reports: &'before [Report],
}

/// Reads and judges the content under `root` as of `today`; writes nothing.
///
/// # Errors
/// If there is no content folder.
pub fn check(root: &Path, today: Date) -> Result<Checked, ReadError> {
    let (sources, diagnostics) = source::read(root)?;
    Ok(judge(sources, diagnostics, today))
}

/// Reads and judges the content as [`check`] does, sooner where most of it is as it was.
///
/// # Errors
/// As [`check`].
pub fn check_again(root: &Path, today: Date, before: Before<'_>) -> Result<Checked, ReadError> {
    let (sources, diagnostics) = source::read_again(root, before.sources)?;
    Ok(judge_again(sources, diagnostics, today, before))
}

/// Judges content that was read as of `today`; what reading found stays in the list.
pub fn judge(sources: Sources, diagnostics: Diagnostics, today: Date) -> Checked {
    let nothing = Sources::default();
    judge_again(sources, diagnostics, today, Before { sources: &nothing, catalogue: None, reports: &[] })
}

fn judge_again(sources: Sources, mut diagnostics: Diagnostics, today: Date, before: Before<'_>) -> Checked {
    let known = before.catalogue.map(|catalogue| assemble::Before { sources: before.sources, catalogue });
    let catalogue = assemble::assemble_again(&sources, known, &mut diagnostics);
    if let Some(catalogue) = &catalogue {
        let mistaken: BTreeSet<&str> = before.reports.iter().map(|report| &*report.diagnostic.place.file).collect();
        let is_same = |file: &str| before.sources.is_same(&sources, file);
        // What a text may hold depends on it and on `site.yaml` alone.
        let same_site = before.catalogue.is_some() && is_same(&catalogue.site.file);
        let is_judged = |file: &str| same_site && is_same(file) && !mistaken.contains(file);
        checks::run_again(catalogue, today, &is_judged, &mut diagnostics);
    }
    Checked { sources, catalogue, diagnostics }
}

/// Reads the content under `root` without judging it by rules; writes nothing.
///
/// # Errors
/// If there is no content folder.
pub fn read(root: &Path) -> Result<Checked, ReadError> {
    Ok(assembled(source::read(root)?))
}

/// Reads the content of a git revision of the repository that `root` lies in, without judging it by rules, and the day
/// of the revision.
///
/// # Errors
/// If git can't read the revision, or there was no content then.
pub fn read_revision(root: &Path, revision: &Revision) -> Result<(Checked, Option<Date>), ReadError> {
    let past = source::read_revision(root, revision)?;
    Ok((assembled((past.sources, past.diagnostics)), Date::try_from(past.day).ok()))
}

fn assembled((sources, mut diagnostics): (Sources, Diagnostics)) -> Checked {
    let catalogue = assemble::assemble(&sources, &mut diagnostics);
    Checked { sources, catalogue, diagnostics }
}

/// A version of the content, with what readers know it by.
#[derive(Debug)]
pub struct Named {
    /// Its name.
    pub name: String,
    /// The day it was written, where that is known.
    pub day: Option<Date>,
    /// The content.
    pub checked: Checked,
}

/// What citizens will see change between two versions.
///
/// Nothing is returned only where one of them says so little that it can't be spoken of at all.
pub fn compare(old: &Named, new: &Named, language: EditorLanguage) -> Option<Changes> {
    Some(changes::between(&version(old)?, &version(new)?, language))
}

fn version(named: &Named) -> Option<Version<'_>> {
    let checked = &named.checked;
    let errors = checked.diagnostics.iter().filter(|diagnostic| diagnostic.severity == Severity::Error);
    Some(Version {
        name: named.name.clone(),
        day: named.day,
        catalogue: checked.catalogue.as_ref()?,
        files: checked.sources.files.keys().cloned().collect(),
        mistaken: errors.map(|diagnostic| Arc::clone(&diagnostic.place.file)).collect(),
    })
}

/// Makes the whole site in memory; writes nothing.
///
/// # Errors
/// If the content folder or the theme can't be used. Mistakes in content are not errors here but diagnostics.
pub fn build(root: &Path, today: Date) -> Result<Built, Failure> {
    build_with(root, today, Offline::Kept)
}

/// Makes the whole site in memory, and says whether browsers keep its pages; writes nothing.
///
/// # Errors
/// As [`build`].
pub fn build_with(root: &Path, today: Date, offline: Offline) -> Result<Built, Failure> {
    let mut checked = check(root, today)?;
    let site = match &checked.catalogue {
        Some(catalogue) if !checked.diagnostics.has_errors() => {
            let site = render(root, catalogue, today, offline, &mut checked.diagnostics)?;
            site::check_links(&site, &mut checked.diagnostics);
            Some(site).filter(|_| !checked.diagnostics.has_errors())
        }
        _ => None,
    };
    Ok(Built { checked, site })
}

/// Writes a site to a folder; the old one stays whole until the new one is.
///
/// # Errors
/// If the folder is not ours or can't be written.
pub fn publish(site: &Site, output: &Path) -> Result<Published, Failure> {
    Ok(publish::publish(site, output)?)
}

fn render(
    root: &Path,
    catalogue: &Catalogue,
    today: Date,
    offline: Offline,
    found: &mut Diagnostics,
) -> Result<Site, Failure> {
    let theme = Theme::with(source::read_theme(root)?);
    let figures = Accounts::of(catalogue);
    let world = World { catalogue, figures: &figures, today };
    let press = Press::new(&theme, world, offline)?;
    let mut site = Site::default();
    for (path, bytes) in press.pages(world)? {
        site.add(path, bytes.into(), found);
    }
    for (path, bytes) in press.others(world)? {
        site.add(path, bytes, found);
    }
    // The last of all files: it knows the others.
    let (path, worker) = press.worker(world, site.files().map(|(path, bytes)| (path, bytes.as_ref())))?;
    site.add(path, worker.into_bytes().into(), found);
    Ok(site)
}

/// An operation failed for a reason that is not in the content.
#[derive(Debug)]
pub enum Failure {
    /// The content or the theme can't be read.
    Read(ReadError),
    /// The theme can't be used.
    Theme(ThemeError),
    /// The site can't be written.
    Publish(PublishError),
}

impl fmt::Display for Failure {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Read(error) => error.fmt(formatter),
            Self::Theme(error) => error.fmt(formatter),
            Self::Publish(error) => error.fmt(formatter),
        }
    }
}

impl std::error::Error for Failure {}

impl From<ReadError> for Failure {
    fn from(error: ReadError) -> Self {
        Self::Read(error)
    }
}

impl From<ThemeError> for Failure {
    fn from(error: ThemeError) -> Self {
        Self::Theme(error)
    }
}

impl From<PublishError> for Failure {
    fn from(error: PublishError) -> Self {
        Self::Publish(error)
    }
}
