//! The demonstration, built in memory once for all tests.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::LazyLock;

use noticeboard::assemble::Catalogue;
use noticeboard::derive::figures::accounts::Accounts;
use noticeboard::model::date::Date;
use noticeboard::pages::{self, World};
use noticeboard::pipeline::{self, Built};
use noticeboard::site::Site;
use rayon::prelude::*;

use crate::html::Html;

/// The day that the demonstration speaks on.
pub(crate) const DATE: &str = "2026-11-21";

/// The folder that holds `content/`.
pub(crate) fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// A page of the demonstration.
pub(crate) struct Page {
    /// Its path inside the site.
    pub(crate) path: String,
    /// Its kind; none for pages that no page module made.
    pub(crate) kind: Option<&'static str>,
    /// Its bytes.
    pub(crate) bytes: Vec<u8>,
    /// What a browser reads in them.
    pub(crate) html: Html,
}

static BUILT: LazyLock<Built> = LazyLock::new(|| pipeline::build(root(), today()).expect("the demonstration is built"));

static PAGES: LazyLock<Vec<Page>> = LazyLock::new(|| {
    let kinds: BTreeMap<String, &'static str> =
        pages::all(World { catalogue: catalogue(), figures: &Accounts::of(catalogue()), today: today() })
            .iter()
            .map(|page| (page.path.as_str().to_owned(), page.view.kind()))
            .collect();
    let files: Vec<_> = site().files().filter(|(path, _)| is_page(path.as_str())).collect();
    files
        .par_iter()
        .map(|(path, bytes)| Page {
            path: path.as_str().to_owned(),
            kind: kinds.get(path.as_str()).copied(),
            bytes: bytes.to_vec(),
            html: Html::read(bytes),
        })
        .collect()
});

/// The day as the program takes it.
pub(crate) fn today() -> Date {
    Date::try_from(DATE.to_owned()).expect("a day")
}

/// The site. Fails with everything that is wrong with the content where there is none.
pub(crate) fn site() -> &'static Site {
    BUILT.site.as_ref().unwrap_or_else(|| panic!("the content has errors: {:#?}", BUILT.checked.reports()))
}

/// What the editors wrote.
pub(crate) fn catalogue() -> &'static Catalogue {
    BUILT.checked.catalogue.as_ref().expect("the content can be read")
}

/// All pages, sorted by path.
pub(crate) fn all_pages() -> &'static [Page] {
    &PAGES
}

/// One page.
pub(crate) fn page(path: &str) -> &'static Page {
    PAGES.iter().find(|page| page.path == path).unwrap_or_else(|| panic!("there is no page `{path}`"))
}

fn is_page(path: &str) -> bool {
    Path::new(path).extension().is_some_and(|ending| ending == "html")
}

/// The pages that break a rule, each with what breaks it, must be none.
pub(crate) fn no_page_has(breaches: impl Fn(&Page) -> Vec<String> + Sync) {
    let found: Vec<String> = all_pages()
        .par_iter()
        .flat_map_iter(|page| breaches(page).into_iter().map(|breach| format!("{}: {breach}", page.path)))
        .collect();
    let shown = found.iter().take(40).map(String::as_str).collect::<Vec<_>>().join("\n  ");
    assert!(found.is_empty(), "{} breaches, such as\n  {shown}", found.len());
}
