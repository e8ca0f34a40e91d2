//! Pages to bytes: theme, words, Markdown. Knows views, not the catalogue.

mod dictionary;
mod error;
mod filters;
mod finder;
mod formats;
mod fragments;
mod late;
mod markdown;
mod message;
mod offline;
mod policy;
mod qr;
mod sheet;
mod style;
mod theme;
mod travel;

use std::collections::BTreeMap;

use minijinja::value::Serde;
use minijinja::{AutoEscape, Environment, UndefinedBehavior, context};

use crate::i18n::Language;
use crate::pages::{Findable, Page, SitePath, Travel, View};
use crate::search::Index;

pub use error::ThemeError;
pub use finder::Searches;
pub use offline::Offline;
pub use theme::{Theme, default_words};

use dictionary::Dictionary;
use fragments::Fragments;
use sheet::Sheet;

/// Stands for the policy of a page until its style is known; content can't have control characters.
const POLICY: &str = "\u{1}";

/// Stands for the style of a page until it is known what the page has.
const STYLE: &str = "\u{2}";

/// Renders pages with one theme.
pub struct Renderer {
    environments: BTreeMap<Language, Environment<'static>>,
    dictionaries: BTreeMap<Language, Dictionary>,
    travels: BTreeMap<Language, travel::Script>,
    fragments: Fragments,
    sheet: Sheet,
    code: Code,
    offline: Offline,
}

/// The scripts of a theme.
struct Code {
    search: String,
    travel: String,
    handbook: String,
    worker: String,
}

impl Code {
    fn read(theme: &Theme, offline: Offline) -> Result<Self, ThemeError> {
        let text = |name: &str| Ok::<_, ThemeError>(theme.text(name)?.to_owned());
        Ok(Self {
            search: text("search.js")?,
            travel: text("travel.js")?,
            handbook: text("handbook.js")?.trim_end().to_owned(),
            worker: text(if offline == Offline::Kept { "sw.js" } else { "retire.js" })?,
        })
    }
}

impl Renderer {
    /// Prepares the theme for the languages of a site: templates compiled, words read, style hashed.
    ///
    /// # Errors
    /// If a template can't be compiled, or the theme lacks a file or the words of a language.
    pub fn new<'language>(
        theme: &Theme,
        languages: impl Iterator<Item = &'language Language>,
        offline: Offline,
    ) -> Result<Self, ThemeError> {
        let style = style::compact(theme.text("style.css")?);
        let mut environments = BTreeMap::new();
        let mut dictionaries = BTreeMap::new();
        for language in languages {
            let dictionary = Dictionary::read(theme, language)?;
            environments.insert(language.clone(), environment(theme, dictionary.clone())?);
            dictionaries.insert(language.clone(), dictionary);
        }
        let sheet = Sheet::parse(&style);
        let code = Code::read(theme, offline)?;
        let (travels, fragments) = (BTreeMap::new(), Fragments::default());
        Ok(Self { environments, dictionaries, travels, fragments, sheet, code, offline })
    }

    /// Builds the search index of a language.
    ///
    /// # Errors
    /// If the theme lacks a word that something is found by.
    pub fn index(&self, language: &Language, findable: &Findable) -> Result<Index, ThemeError> {
        finder::index(self.dictionary(language)?, language, findable)
    }

    /// Makes the script that pages of a language bring once they are shown.
    ///
    /// # Errors
    /// If the theme lacks the words of the language.
    pub fn travel(&mut self, language: &Language, travel: &Travel) -> Result<(), ThemeError> {
        let dictionary = self.dictionary(language)?;
        let script = travel::Script::new(dictionary, language, travel, &self.code.travel, self.offline)?;
        self.travels.insert(language.clone(), script);
        Ok(())
    }

    /// The script of each language.
    pub fn travel_files(&self) -> impl Iterator<Item = (SitePath, &str)> {
        self.travels.values().map(|script| (script.path.clone(), script.text.as_str()))
    }

    /// The files of the search: the script that all pages share, and the files of each index.
    pub fn search_files<'made>(&'made self, searches: &'made Searches) -> impl Iterator<Item = (SitePath, &'made str)> {
        std::iter::once((finder::script(), self.code.search.as_str())).chain(searches.files())
    }

    /// The worker that keeps pages of a site with these files, or the one that puts an end to that. The default language is
    /// the first of `languages`.
    ///
    /// # Errors
    /// If a language has no script.
    pub fn worker<'site>(
        &self,
        languages: impl Iterator<Item = &'site Language>,
        files: impl Iterator<Item = (&'site SitePath, &'site [u8])>,
    ) -> Result<(SitePath, String), ThemeError> {
        if self.offline == Offline::Off {
            return Ok((offline::path(), self.code.worker.clone()));
        }
        let shell = |language: &Language| {
            let script = self.travels.get(language).ok_or_else(|| ThemeError::missing("travel.js"))?;
            Ok([SitePath::offline(language), script.path.clone(), SitePath::search(language)])
        };
        let shells: Vec<[SitePath; 3]> = languages.map(shell).collect::<Result<_, ThemeError>>()?;
        Ok((offline::path(), offline::worker(&self.code.worker, &shells, files)?))
    }

    /// Renders one page; `searches` is asked for only where the page searches.
    ///
    /// # Errors
    /// If its template fails: it names something that the view does not have, or a word that the theme lacks.
    pub fn render<'made>(
        &self,
        page: &Page,
        searches: impl FnOnce() -> Result<&'made Searches, ThemeError>,
    ) -> Result<Vec<u8>, ThemeError> {
        let environment = self
            .environments
            .get(&page.language)
            .ok_or_else(|| ThemeError::missing(&format!("locales/{}.yaml", page.language)))?;
        let kind = page.view.kind();
        let template = environment.get_template(&format!("{kind}.html"))?;
        let search = finder::SearchView::of(page, searches, &self.code.search)?;
        let start = self.start(page);
        let html = template
            .render(context! {
                kind,
                frame => Serde(&page.frame),
                view => Serde(&page.view),
                style => STYLE,
                csp => POLICY,
                search => Serde(&search),
                start => &start,
                handbook => &self.code.handbook,
                fragment => self.fragments.of(page, environment)?,
                fingerprint => late::FINGERPRINT,
            })
            .map_err(|error| ThemeError::template(&error, &page.path))?;
        // The engine escapes slashes, which mean nothing in HTML and cost a long page some hundred bytes.
        let html = style::without_blank_lines(&html).replace("&#x2f;", "/");
        let style = self.sheet.for_page(&html);
        let handbook = matches!(page.view, View::Handbook(_)).then_some(&self.code.handbook);
        let inline = search.as_ref().and_then(|search| search.inline.as_ref());
        let scripts = [inline, start.as_ref(), handbook];
        let scripts: Vec<&str> = scripts.into_iter().flatten().map(String::as_str).collect();
        let html = html.replacen(POLICY, &policy::of(&html, &style, &scripts), 1).replacen(STYLE, &style, 1);
        Ok(late::finished(html, self.dictionary(&page.language)?)?.into_bytes())
    }

    /// A page with the sizes of the files that it names, once they are made.
    ///
    /// # Errors
    /// If the theme lacks the words of the language.
    pub fn with_sizes(
        &self,
        language: &Language,
        page: Vec<u8>,
        size_of: impl Fn(&SitePath) -> Option<usize>,
    ) -> Result<Vec<u8>, ThemeError> {
        match std::str::from_utf8(&page).ok().filter(|html| html.contains(late::SIZE_OF)) {
            Some(html) => Ok(late::with_sizes(html, size_of, self.dictionary(language)?)?.into_bytes()),
            None => Ok(page),
        }
    }
}

impl Renderer {
    /// What the page runs to bring the script of all pages. A handbook stands alone, a short address only leads on.
    fn start(&self, page: &Page) -> Option<String> {
        let script = self.travels.get(&page.language)?;
        (!matches!(page.view, View::Handbook(_) | View::Short(_))).then(|| script.start(&page.path))
    }

    fn dictionary(&self, language: &Language) -> Result<&Dictionary, ThemeError> {
        self.dictionaries.get(language).ok_or_else(|| ThemeError::missing(&format!("locales/{language}.yaml")))
    }
}

fn environment(theme: &Theme, dictionary: Dictionary) -> Result<Environment<'static>, ThemeError> {
    let mut environment = Environment::new();
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    environment.set_auto_escape_callback(|_| AutoEscape::Html);
    for (name, text) in theme.templates()? {
        environment.add_template_owned(name, text)?;
    }
    filters::add(&mut environment, dictionary);
    Ok(environment)
}
