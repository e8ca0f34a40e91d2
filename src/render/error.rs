//! What can be wrong with a theme. Themes are the web host's own code, so these are failures, not content mistakes.

use std::fmt;

use crate::pages::SitePath;

/// Something is wrong with the theme.
#[derive(Debug, Clone)]
pub struct ThemeError(String);

impl ThemeError {
    pub(super) fn new(what: String) -> Self {
        Self(what)
    }

    pub(super) fn missing(file: &str) -> Self {
        Self(format!("the theme has no `{file}`"))
    }

    pub(super) fn template(error: &minijinja::Error, page: &SitePath) -> Self {
        Self(format!("{} (on the page `{page}`)", describe(error)))
    }
}

impl From<minijinja::Error> for ThemeError {
    fn from(error: minijinja::Error) -> Self {
        Self(describe(&error))
    }
}

impl fmt::Display for ThemeError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "theme: {}", self.0)
    }
}

impl std::error::Error for ThemeError {}

fn describe(error: &minijinja::Error) -> String {
    let mut text = error.to_string();
    let mut source = std::error::Error::source(error);
    while let Some(cause) = source {
        text.push_str(": ");
        text.push_str(&cause.to_string());
        source = cause.source();
    }
    text
}
