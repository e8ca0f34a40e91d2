//! The program's table of contents: what happens to a folder of content, in this order.

use std::fmt;
use std::path::Path;
use std::sync::Arc;

use rayon::prelude::*;

use crate::assemble::{self, Catalogue};
use crate::checks;
use crate::derive::figures::accounts::Accounts;
use crate::diagnostics::{Diagnostics, Report};
use crate::exports;
use crate::model::date::Date;
use crate::pages::{self, SitePath, World};
use crate::publish::{self, PublishError, Published};
use crate::render::{Offline, Renderer, Theme, ThemeError};
use crate::site::{self, Site};
use crate::source::{self, ReadError, Sources};

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

/// Reads and judges the content under `root` as of `today`; writes nothing.
///
/// # Errors
/// If there is no content folder.
pub fn check(root: &Path, today: Date) -> Result<Checked, ReadError> {
    let (sources, diagnostics) = source::read(root)?;
    Ok(judge(sources, diagnostics, today))
}

/// Judges content that was read, with the mistakes that were found in reading it.
pub fn judge(sources: Sources, mut diagnostics: Diagnostics, today: Date) -> Checked {
    let catalogue = assemble::assemble(&sources, &mut diagnostics);
    if let Some(catalogue) = &catalogue {
        checks::run(catalogue, today, &mut diagnostics);
    }
    Checked { sources, catalogue, diagnostics }
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
    let mut renderer = Renderer::new(&theme, catalogue.languages(), offline)?;
    for language in catalogue.languages() {
        renderer.index(language, &pages::findable(world, language))?;
        renderer.travel(language, &pages::travel(world, language))?;
    }
    let pages = pages::all(world);
    let files: Result<Vec<(SitePath, Vec<u8>)>, ThemeError> =
        pages.par_iter().map(|page| Ok((page.path.clone(), renderer.render(page)?))).collect();
    let mut files = files?;
    renderer.say_sizes(&pages, &mut files)?;
    let mut site = Site::default();
    for (path, bytes) in files {
        site.add(path, bytes.into(), found);
    }
    for export in exports::all(world) {
        site.add(export.path, export.text.into_bytes().into(), found);
    }
    for (path, script) in renderer.search_files().chain(renderer.travel_files()) {
        site.add(path, script.as_bytes().into(), found);
    }
    add_downloads(&mut site, catalogue, found);
    // The last of all files: it knows the others.
    let files = site.files().map(|(path, bytes)| (path, bytes.as_ref()));
    let (path, worker) = renderer.worker(catalogue.languages(), files)?;
    site.add(path, worker.into_bytes().into(), found);
    Ok(site)
}

fn add_downloads(site: &mut Site, catalogue: &Catalogue, found: &mut Diagnostics) {
    for (name, bytes) in &catalogue.downloads {
        site.add(SitePath::download(name), Arc::clone(bytes), found);
    }
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
