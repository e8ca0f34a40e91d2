//! Pages to bytes: theme, words, Markdown. Knows views, not the catalogue.

mod dictionary;
mod error;
mod filters;
mod finder;
mod formats;
mod markdown;
mod policy;
mod sheet;
mod style;
mod theme;

use std::collections::BTreeMap;

use minijinja::value::Serde;
use minijinja::{AutoEscape, Environment, UndefinedBehavior, context};

use crate::i18n::Language;
use crate::pages::{Findable, Page, SitePath};
use crate::search::Index;

pub use error::ThemeError;
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
    sheet: Sheet,
    search_script: String,
}

impl Renderer {
    /// Prepares the theme for the languages of a site: templates compiled, words read, style hashed.
    ///
    /// # Errors
    /// If a template can't be compiled, or the theme lacks a file or the words of a language.
    pub fn new<'language>(
        theme: &Theme,
        languages: impl Iterator<Item = &'language Language>,
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
        Ok(Self { environments, dictionaries, indexes: BTreeMap::new(), sheet, search_script })
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

    /// The files of the search: the script that all pages share, and the files of each index.
    pub fn search_files(&self) -> impl Iterator<Item = (SitePath, &str)> {
        let script = (finder::script(), self.search_script.as_str());
        let of_index = |(language, index)| finder::files(language, index);
        std::iter::once(script).chain(self.indexes.iter().flat_map(of_index))
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
        let html = template
            .render(context! {
                kind,
                frame => Serde(&page.frame),
                view => Serde(&page.view),
                style => STYLE,
                csp => POLICY,
                search => Serde(&search),
            })
            .map_err(|error| ThemeError::template(&error, &page.path))?;
        let html = style::without_blank_lines(&html);
        let style = self.sheet.for_page(&html);
        let html =
            html.replacen(POLICY, &policy::of(&style, finder::scripts(search.as_ref())), 1).replacen(STYLE, &style, 1);
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
