//! From drafts to bytes: what makes the files of a site, all of them or one that is wanted.

use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

use rayon::prelude::*;

use crate::exports;
use crate::i18n::Language;
use crate::pages::{self, Draft, Page, SitePath, World};
use crate::render::{Offline, Renderer, Searches, Theme, ThemeError};

/// A file with its address.
pub type Made = (SitePath, Arc<[u8]>);

/// Makes the files of one site. What many pages need is made once, when the first of them is.
pub struct Press {
    renderer: Renderer,
    searches: OnceLock<Result<Searches, ThemeError>>,
}

impl Press {
    /// Prepares a theme for a site.
    ///
    /// # Errors
    /// If the theme can't be used.
    pub fn new(theme: &Theme, world: World<'_>, offline: Offline) -> Result<Self, ThemeError> {
        let mut renderer = Renderer::new(theme, world.catalogue.languages(), offline)?;
        for language in world.catalogue.languages() {
            renderer.travel(language, &pages::travel(world, language))?;
        }
        Ok(Self { renderer, searches: OnceLock::new() })
    }

    /// The bytes of a page, but for the sizes of other files that it may name.
    ///
    /// # Errors
    /// If its template fails.
    pub fn page(&self, world: World<'_>, page: &Page) -> Result<Vec<u8>, ThemeError> {
        self.renderer.render(page, || self.searches(world))
    }

    /// The bytes of a page with the sizes of the files that it names.
    ///
    /// # Errors
    /// If the theme lacks the words of the language.
    pub fn with_sizes(
        &self,
        language: &Language,
        bytes: Vec<u8>,
        size_of: impl Fn(&SitePath) -> Option<usize>,
    ) -> Result<Vec<u8>, ThemeError> {
        self.renderer.with_sizes(language, bytes, size_of)
    }

    /// All pages of the site. They are made in parallel, and each is forgotten once its bytes are there.
    ///
    /// # Errors
    /// If a template fails.
    pub fn pages(&self, world: World<'_>) -> Result<Vec<(SitePath, Vec<u8>)>, ThemeError> {
        let drafts = pages::all(world);
        let made = drafts.par_iter().map(|draft: &Draft<'_>| self.page(world, &draft.page()));
        let made: Vec<Vec<u8>> = made.collect::<Result<_, ThemeError>>()?;
        let sizes: BTreeMap<SitePath, usize> =
            drafts.iter().zip(&made).map(|(draft, bytes)| (draft.path.clone(), bytes.len())).collect();
        let files = drafts.into_iter().zip(made).map(|(draft, bytes)| {
            let bytes = self.with_sizes(&draft.language, bytes, |path| sizes.get(path).copied())?;
            Ok((draft.path, bytes))
        });
        files.collect()
    }

    /// All files that are no pages, but for the worker, which knows them all.
    ///
    /// # Errors
    /// If the theme lacks a word that something is found by.
    pub fn others(&self, world: World<'_>) -> Result<Vec<Made>, ThemeError> {
        let searches = self.searches(world)?;
        let exports = exports::all(world).into_iter().map(|export| (export.path, export.text.into_bytes().into()));
        let scripts = self.renderer.search_files(searches).chain(self.renderer.travel_files());
        let scripts = scripts.map(|(path, script)| (path, script.as_bytes().into()));
        let downloads = world.catalogue.downloads.iter();
        let downloads = downloads.map(|(name, bytes)| (SitePath::download(name), Arc::clone(bytes)));
        Ok(exports.chain(scripts).chain(downloads).collect())
    }

    /// One script; none where there is no such script. The search index is made only for scripts that belong to it.
    ///
    /// # Errors
    /// If the theme lacks a word that something is found by.
    pub fn script(&self, world: World<'_>, path: &SitePath) -> Result<Option<&str>, ThemeError> {
        if let Some((_, script)) = self.renderer.travel_files().find(|(own, _)| own == path) {
            return Ok(Some(script));
        }
        if !path.as_str().starts_with("search/") {
            return Ok(None);
        }
        let searches = self.searches(world)?;
        Ok(self.renderer.search_files(searches).find(|(own, _)| own == path).map(|(_, script)| script))
    }

    /// The worker of a site with these files.
    ///
    /// # Errors
    /// If a language has no script.
    pub fn worker<'site>(
        &self,
        world: World<'site>,
        files: impl Iterator<Item = (&'site SitePath, &'site [u8])>,
    ) -> Result<(SitePath, String), ThemeError> {
        self.renderer.worker(world.catalogue.languages(), files)
    }

    fn searches(&self, world: World<'_>) -> Result<&Searches, ThemeError> {
        let make = || {
            let mut searches = Searches::default();
            for language in world.catalogue.languages() {
                let index = self.renderer.index(language, &pages::findable(world, language))?;
                searches.add(language, index);
            }
            Ok(searches)
        };
        self.searches.get_or_init(make).as_ref().map_err(Clone::clone)
    }
}
