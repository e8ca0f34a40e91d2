//! Pages to bytes: theme, words, Markdown. Knows views, not the catalogue.

mod dictionary;
mod error;
mod filters;
mod formats;
mod markdown;
mod policy;
mod style;
mod theme;

use std::collections::BTreeMap;

use minijinja::value::Serde;
use minijinja::{AutoEscape, Environment, UndefinedBehavior, Value, context};

use crate::i18n::Language;
use crate::pages::Page;

pub use error::ThemeError;
pub use theme::Theme;

use dictionary::Dictionary;

/// Renders pages with one theme.
pub struct Renderer {
    environments: BTreeMap<Language, Environment<'static>>,
    style: Value,
    policy: String,
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
        let policy = policy::of(&style);
        let mut environments = BTreeMap::new();
        for language in languages {
            let dictionary = Dictionary::read(theme, language)?;
            environments.insert(language.clone(), environment(theme, dictionary)?);
        }
        Ok(Self { environments, style: Value::from_safe_string(style), policy })
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
        let html = template
            .render(context! {
                kind,
                frame => Serde(&page.frame),
                view => Serde(&page.view),
                style => self.style.clone(),
                csp => self.policy.as_str(),
            })
            .map_err(|error| ThemeError::template(&error, &page.path))?;
        Ok(style::without_blank_lines(&html).into_bytes())
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
