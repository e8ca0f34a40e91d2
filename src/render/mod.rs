//! Pages to bytes: theme, words, Markdown. Knows views, not the catalogue.

mod dictionary;
mod error;
mod filters;
mod finder;
mod formats;
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
pub use offline::Offline;
pub use theme::{Theme, default_words};

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
        let (indexes, travels) = (BTreeMap::new(), BTreeMap::new());
        Ok(Self { environments, dictionaries, indexes, travels, sheet, code, offline })
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
        let script = travel::Script::new(dictionary, language, travel, &self.code.travel, self.offline)?;
        self.travels.insert(language.clone(), script);
        Ok(())
    }

    /// The script of each language.
    pub fn travel_files(&self) -> impl Iterator<Item = (SitePath, &str)> {
        self.travels.values().map(|script| (script.path.clone(), script.text.as_str()))
    }

    /// The files of the search: the script that all pages share, and the files of each index.
    pub fn search_files(&self) -> impl Iterator<Item = (SitePath, &str)> {
        let script = (finder::script(), self.code.search.as_str());
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
            return Ok((offline::path(), self.code.worker.clone()));
        }
        let shell = |language: &Language| {
            let script = self.travels.get(language).ok_or_else(|| ThemeError::missing("travel.js"))?;
            Ok([SitePath::offline(language), script.path.clone(), SitePath::search(language)])
        };
        let shells: Vec<[SitePath; 3]> = languages.map(shell).collect::<Result<_, ThemeError>>()?;
        Ok((offline::path(), offline::worker(&self.code.worker, &shells, files)?))
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
        let search = finder::SearchView::of(page, &self.indexes, &self.code.search);
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

    /// Says the sizes of other files in the pages that name them, once all are made.
    ///
    /// # Errors
    /// If the theme lacks the words of a language.
    pub fn say_sizes(&self, pages: &[Page], files: &mut [(SitePath, Vec<u8>)]) -> Result<(), ThemeError> {
        let sizes = files.iter().map(|(path, bytes)| (path.clone(), bytes.len())).collect::<Vec<_>>();
        let sizes: BTreeMap<&SitePath, usize> = sizes.iter().map(|(path, size)| (path, *size)).collect();
        for (page, (_, bytes)) in pages.iter().zip(files) {
            if let Some(html) = std::str::from_utf8(bytes).ok().filter(|html| html.contains(late::SIZE_OF)) {
                *bytes = late::with_sizes(html, &sizes, self.dictionary(&page.language)?)?.into_bytes();
            }
        }
        Ok(())
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
