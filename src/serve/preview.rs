//! A site whose files are made when a browser asks for them: a save shows at once, whatever the size of the site.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, OnceLock};

use crate::assemble::Catalogue;
use crate::derive::figures::accounts::Accounts;
use crate::diagnostics::Diagnostics;
use crate::exports;
use crate::model::date::Date;
use crate::pages::{self, Draft, Page, SitePath, World};
use crate::pipeline::Failure;
use crate::render::{Offline, Theme, ThemeError};
use crate::site::{self, Anchors, Press};
use crate::source;

/// A site without errors, of which each file is made when it is wanted.
pub(super) struct Preview {
    catalogue: Arc<Catalogue>,
    figures: Accounts,
    today: Date,
    press: Press,
    /// The pages that are made together, by path.
    together: OnceLock<BTreeMap<SitePath, Page>>,
    /// The files for other programs, by path.
    exports: OnceLock<BTreeMap<SitePath, Arc<[u8]>>>,
}

impl Preview {
    /// The site that a catalogue without errors makes.
    pub(super) fn of(root: &Path, catalogue: Arc<Catalogue>, today: Date) -> Result<Self, Failure> {
        let theme = Theme::with(source::read_theme(root)?);
        // Editors must see what they just wrote, and no page that their browser kept.
        let figures = Accounts::of(&catalogue);
        let press = Press::new(&theme, World { catalogue: &catalogue, figures: &figures, today }, Offline::Off)?;
        Ok(Self { catalogue, figures, today, press, together: OnceLock::new(), exports: OnceLock::new() })
    }

    /// The bytes at a path; none where the site has no such file.
    pub(super) fn file(&self, path: &SitePath) -> Result<Option<Arc<[u8]>>, ThemeError> {
        if let Some(page) = self.page(path) {
            let bytes = self.press.page(self.world(), &page)?;
            let size_of =
                |path: &SitePath| self.press.page(self.world(), &self.page(path)?).ok().map(|bytes| bytes.len());
            return Ok(Some(self.press.with_sizes(&page.language, bytes, size_of)?.into()));
        }
        if let Some(bytes) = self.exports().get(path).or_else(|| self.download(path)) {
            return Ok(Some(Arc::clone(bytes)));
        }
        if let Some(script) = self.press.script(self.world(), path)? {
            return Ok(Some(script.as_bytes().into()));
        }
        let (worker, code) = self.press.worker(self.world(), std::iter::empty())?;
        Ok((worker == *path).then(|| code.into_bytes().into()))
    }

    /// What is wrong with the finished pages: addresses taken twice, links that lead nowhere.
    ///
    /// Works on one core only, so that the other answers, and stops without a result once it is `outdated`.
    pub(super) fn check_links(&self, outdated: &AtomicBool) -> Result<Option<Diagnostics>, ThemeError> {
        let mut found = Diagnostics::default();
        let mut scanned = BTreeMap::new();
        for draft in pages::all(self.world()) {
            if outdated.load(Ordering::Relaxed) {
                return Ok(None);
            }
            let bytes = self.press.page(self.world(), &draft.page())?;
            let taken = scanned.insert(draft.path.to_string(), Anchors::of(&bytes)).is_some();
            found.extend(taken.then(|| site::same_path(&draft.path)));
        }
        let others = self.press.others(self.world())?;
        let others: BTreeSet<&str> = others.iter().map(|(path, _)| path.as_str()).collect();
        site::check_anchors(&scanned, &|path| scanned.contains_key(path) || others.contains(path), &mut found);
        Ok(Some(found))
    }

    fn world(&self) -> World<'_> {
        World { catalogue: &self.catalogue, figures: &self.figures, today: self.today }
    }

    fn page(&self, path: &SitePath) -> Option<Page> {
        if !path.is_page() {
            return None;
        }
        let by_itself = pages::made_by_themselves(self.world()).into_iter().find(|draft| draft.path == *path);
        by_itself.map(|draft| draft.page()).or_else(|| self.together().get(path).cloned())
    }

    fn download(&self, path: &SitePath) -> Option<&Arc<[u8]>> {
        let mut downloads = self.catalogue.downloads.iter();
        downloads.find(|(name, _)| SitePath::download(name) == *path).map(|(_, bytes)| bytes)
    }

    fn together(&self) -> &BTreeMap<SitePath, Page> {
        let entry = |draft: &Draft<'_>| (draft.path.clone(), draft.page());
        self.together.get_or_init(|| pages::made_together(self.world()).iter().map(entry).collect())
    }

    fn exports(&self) -> &BTreeMap<SitePath, Arc<[u8]>> {
        let made = || exports::all(self.world()).into_iter();
        self.exports.get_or_init(|| made().map(|export| (export.path, export.text.into_bytes().into())).collect())
    }
}
