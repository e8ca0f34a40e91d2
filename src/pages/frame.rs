//! What every page has: the bar, the languages, the breadcrumb, the foot.

use serde::Serialize;

use super::address::{Href, SitePath};
use super::words::{self, Chooser, Words};
use super::{Page, View, World};
use crate::assemble::Catalogue;
use crate::i18n::Language;
use crate::model::date::Date;

/// What every page has.
#[derive(Debug, Clone, Serialize)]
pub struct Frame {
    /// The language of the page.
    pub language: String,
    /// The name of the site.
    pub site_title: Words,
    /// The name of the area that the site speaks of.
    pub jurisdiction: Words,
    /// The home page.
    pub home: Href,
    /// The page that searches.
    pub search: Href,
    /// The list of everything, where the page that searches leads without JavaScript.
    pub a_to_z: Href,
    /// The page that finds a commune by its old or new name.
    pub places: Href,
    /// The offices.
    pub offices: Href,
    /// How well offices keep their promises.
    pub performance: Href,
    /// Where the site will stand, with a `/` at its end, where that is known.
    pub base_url: Option<String>,
    /// How browsers search the site from their own search field, where it is known where the site will stand.
    pub open_search: Option<Href>,
    /// The same page in each language.
    pub languages: Vec<LanguageLink>,
    /// The way down from the home page; empty on the home page.
    pub breadcrumb: Vec<Crumb>,
    /// The notice of the site.
    pub notice: Option<Words>,
    /// The national portal.
    pub portal: Option<Crumb>,
    /// Free pages that the foot links to.
    pub footer: Vec<Crumb>,
    /// Where the file that the page comes from is edited, if the page comes from one and the site says where.
    pub edit: Option<Href>,
    /// The day that the page speaks on.
    pub today: Date,
    /// Whether a text of the page is not in the page's language; set when the page is finished.
    pub has_fallback: bool,
}

/// A link with its name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Crumb {
    /// The name.
    pub name: Words,
    /// Where it leads.
    pub href: Href,
}

/// A link to the same page in another language.
#[derive(Debug, Clone, Serialize)]
pub struct LanguageLink {
    /// The language.
    pub code: String,
    /// Its own name for itself.
    pub name: String,
    /// Where it leads.
    pub href: Href,
    /// Whether it is the language of this page.
    pub current: bool,
}

/// Where a page stands in a language; the same function for all languages gives the links between them.
pub(super) type PathIn<'path> = &'path dyn Fn(&Language) -> SitePath;

/// Finishes a page: works out everything that it shares with all others.
pub(super) fn page(world: World<'_>, language: &Language, path_in: PathIn<'_>, trail: Vec<Crumb>, view: View) -> Page {
    let path = path_in(language);
    page_at(world, language, path, path_in, trail, view)
}

/// Finishes a page that stands elsewhere than its siblings in other languages, such as the home page at the root.
pub(super) fn page_at(
    world: World<'_>,
    language: &Language,
    path: SitePath,
    path_in: PathIn<'_>,
    trail: Vec<Crumb>,
    view: View,
) -> Page {
    let catalogue = world.catalogue;
    let chooser = Chooser { catalogue, language };
    let site = &catalogue.site.value;
    let to = |name: &str| path.link_to(&SitePath::page(language, name));
    let languages = site.languages.iter().map(|other| LanguageLink {
        code: other.code.to_string(),
        name: other.name.clone(),
        href: path.link_to(&path_in(&other.code)),
        current: other.code == *language,
    });
    let footer = catalogue.pages.iter().filter_map(|(id, texts)| {
        let (written_in, text) = chooser.page_text(texts)?;
        let head = &text.value.head;
        head.in_footer.then(|| Crumb { name: chooser.written_in(written_in, &head.title), href: to(id.as_str()) })
    });
    let frame = Frame {
        language: language.to_string(),
        site_title: chooser.words(&site.title),
        jurisdiction: chooser.words(&site.jurisdiction.name),
        home: to("index"),
        search: to("search"),
        a_to_z: to("a-z"),
        places: to("places"),
        offices: to("offices"),
        performance: to("performance"),
        base_url: base_url(world.catalogue),
        open_search: site.base_url.as_ref().map(|_| path.link_to(&SitePath::open_search(language))),
        languages: languages.collect(),
        breadcrumb: trail,
        notice: chooser.maybe(site.notice.as_ref()),
        portal: site
            .national_portal
            .as_ref()
            .map(|portal| Crumb { name: chooser.words(&portal.name), href: Href::external(portal.url.as_str()) }),
        footer: footer.collect(),
        edit: None,
        today: world.today,
        has_fallback: words::lack_translation(&view),
    };
    Page { path, language: language.clone(), frame, view }
}

impl Page {
    /// The page with a link to where the file that it comes from is edited.
    pub(super) fn edited_in(mut self, world: World<'_>, file: &str) -> Self {
        let edit_url = world.catalogue.site.value.edit_url.as_ref();
        self.frame.edit = edit_url.map(|url| Href::external(url.of(file)));
        self
    }
}

/// Where the site will stand, with a `/` at its end.
pub fn base_url(catalogue: &Catalogue) -> Option<String> {
    let base = catalogue.site.value.base_url.as_ref()?;
    Some(format!("{}/", base.as_str().trim_end_matches('/')))
}
