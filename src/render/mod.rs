//! Pages to bytes: theme, words, Markdown. Knows views, not the catalogue.

mod dictionary;
mod error;
mod filters;
mod finder;
mod formats;
mod markdown;
mod offline;
mod policy;
mod sheet;
mod style;
mod theme;
mod travel;

use std::collections::BTreeMap;

use minijinja::value::Serde;
use minijinja::{AutoEscape, Environment, UndefinedBehavior, context};

use crate::i18n::Language;
use crate::pages::{Findable, Page, SitePath, Travel};
use crate::search::Index;

pub use error::ThemeError;
pub use offline::Offline;
pub use theme::Theme;

use dictionary::Dictionary;
use sheet::Sheet;

/// Stands for the policy of a page until its style is known; content can't have control characters.
const POLICY: &str = "\u{1}";

/// Stands for the style of a page until it is known what the page has.
const STYLE: &str = "\u{2}";

/// Renders pages with one theme.
pub struct Renderer {
    environments: BTreeMap<Language, Environment<'static>>,
    dictionaries: BTreeMap<Language, Dictionary>,
    indexes: BTreeMap<Language, Index>,
    travels: BTreeMap<Language, travel::Script>,
    sheet: Sheet,
    search_script: String,
    travel_script: String,
    offline: Offline,
    worker: String,
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
        let search_script = theme.text("search.js")?.to_owned();
        let travel_script = theme.text("travel.js")?.to_owned();
        let worker = theme.text(if offline == Offline::Kept { "sw.js" } else { "retire.js" })?.to_owned();
        let (indexes, travels) = (BTreeMap::new(), BTreeMap::new());
        Ok(Self { environments, dictionaries, indexes, travels, sheet, search_script, travel_script, offline, worker })
    }

    /// Builds the search index of a language, which pages of it refer to from then on.
    ///
    /// # Errors
    /// If the theme lacks a word that something is found by.
    pub fn index(&mut self, language: &Language, findable: &Findable) -> Result<(), ThemeError> {
        let dictionary = self.dictionary(language)?;
        self.indexes.insert(language.clone(), finder::index(dictionary, language, findable)?);
        Ok(())
    }

    /// Makes the script that pages of a language bring once they are shown.
    ///
    /// # Errors
    /// If the theme lacks the words of the language.
    pub fn travel(&mut self, language: &Language, travel: &Travel) -> Result<(), ThemeError> {
        let dictionary = self.dictionary(language)?;
        let script = travel::Script::new(dictionary, language, travel, &self.travel_script, self.offline)?;
        self.travels.insert(language.clone(), script);
        Ok(())
    }

    /// The script of each language.
    pub fn travel_files(&self) -> impl Iterator<Item = (SitePath, &str)> {
        self.travels.values().map(|script| (script.path.clone(), script.text.as_str()))
    }

    /// The files of the search: the script that all pages share, and the files of each index.
    pub fn search_files(&self) -> impl Iterator<Item = (SitePath, &str)> {
        let script = (finder::script(), self.search_script.as_str());
        let of_index = |(language, index)| finder::files(language, index);
        std::iter::once(script).chain(self.indexes.iter().flat_map(of_index))
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
            return Ok((offline::path(), self.worker.clone()));
        }
        let shell = |language: &Language| {
            let script = self.travels.get(language).ok_or_else(|| ThemeError::missing("travel.js"))?;
            Ok([SitePath::offline(language), script.path.clone(), SitePath::search(language)])
        };
        let shells: Vec<[SitePath; 3]> = languages.map(shell).collect::<Result<_, ThemeError>>()?;
        Ok((offline::path(), offline::worker(&self.worker, &shells, files)?))
    }

    /// Renders one page.
    ///
    /// # Errors
    /// If its template fails: it names something that the view does not have, or a word that the theme lacks.
    pub fn render(&self, page: &Page) -> Result<Vec<u8>, ThemeError> {
        let environment = self
            .environments
            .get(&page.language)
            .ok_or_else(|| ThemeError::missing(&format!("locales/{}.yaml", page.language)))?;
        let kind = page.view.kind();
        let template = environment.get_template(&format!("{kind}.html"))?;
        let search = finder::SearchView::of(page, &self.indexes, &self.search_script);
        let start = self.travels.get(&page.language).map(|script| script.start(&page.path));
        let html = template
            .render(context! {
                kind,
                frame => Serde(&page.frame),
                view => Serde(&page.view),
                style => STYLE,
                csp => POLICY,
                search => Serde(&search),
                start => &start,
            })
            .map_err(|error| ThemeError::template(&error, &page.path))?;
        let html = style::without_blank_lines(&html);
        let style = self.sheet.for_page(&html);
        let scripts: Vec<&str> = [&search.inline, &start].into_iter().flatten().map(String::as_str).collect();
        let html = html.replacen(POLICY, &policy::of(&style, &scripts, kind == "home"), 1).replacen(STYLE, &style, 1);
        Ok(html.into_bytes())
    }
}

impl Renderer {
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
