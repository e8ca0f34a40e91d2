//! Parts that many pages have in the same words: each is rendered once.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use minijinja::value::Serde;
use minijinja::{Environment, Value, context};

use super::ThemeError;
use crate::pages::{Fragment, Page};

/// The markup of a fragment, once it is made.
type Made = Arc<OnceLock<Result<Value, ThemeError>>>;

/// The fragments that were rendered, by language, template and key.
#[derive(Debug, Default)]
pub(super) struct Fragments(Mutex<BTreeMap<(String, &'static str, String), Made>>);

impl Fragments {
    /// The markup of a page's fragment; empty where it has none.
    pub(super) fn of(&self, page: &Page, environment: &Environment<'_>) -> Result<Value, ThemeError> {
        let Some(fragment) = page.view.fragment() else { return Ok(Value::from_safe_string(String::new())) };
        let key = (page.language.to_string(), fragment.content.template(), fragment.key.clone());
        // Held only to find the cell: whoever comes first fills it, and only those who want the same one wait.
        let made = Arc::clone(self.0.lock().unwrap_or_else(PoisonError::into_inner).entry(key).or_default());
        made.get_or_init(|| markup(fragment, environment)).clone()
    }
}

fn markup(fragment: &Fragment, environment: &Environment<'_>) -> Result<Value, ThemeError> {
    let template = environment.get_template(fragment.content.template())?;
    let markup = template.render(context! { content => Serde(&*fragment.content) })?;
    Ok(Value::from_safe_string(markup))
}
