//! What templates can call: words of content, phrases of the theme, formats.

use std::sync::Arc;

use minijinja::value::{Kwargs, ValueKind};
use minijinja::{Environment, Error, ErrorKind, HtmlEscape, Value};

use super::dictionary::Dictionary;
use super::{formats, late, markdown, message, qr};

/// Adds every filter and function to the environment of one language.
pub(super) fn add(environment: &mut Environment<'static>, dictionary: Dictionary) {
    let dictionary = Arc::new(dictionary);
    environment.add_filter("words", |value: Value| words(&value));
    environment.add_filter("plain", |value: Value| plain(&value));
    environment.add_filter("markdown", |text: &str| Value::from_safe_string(markdown::to_html(text)));
    let own = Arc::clone(&dictionary);
    environment.add_filter("number", move |value: Value| formats::number(&own, &value.to_string()));
    let own = Arc::clone(&dictionary);
    environment.add_filter("date", move |value: Value| formats::date(&own, &value.to_string()));
    let own = Arc::clone(&dictionary);
    environment
        .add_filter("money", move |value: Value, currency: &str| formats::money(&own, &value.to_string(), currency));
    let own = Arc::clone(&dictionary);
    environment.add_filter("filesize", move |bytes: u64| formats::filesize(&own, bytes));
    let own = Arc::clone(&dictionary);
    environment.add_filter("limit", move |value: Value| limit(&own, &value));
    environment.add_global("own_size", late::OWN_SIZE);
    environment.add_filter("size_of", |path: &str| Value::from_safe_string(format!("{0}{path}{0}", late::SIZE_OF)));
    environment.add_function("qr", |address: &str, label: Value| drawn(address, &label));
    environment.add_function("message", |pieces: Vec<Vec<String>>| message::message(&pieces));
    environment.add_function("say", move |key: &str, values: Kwargs| say(&dictionary, key, &values));
}

/// A QR code as a drawing. Phrases with values in them are markup already.
fn drawn(address: &str, label: &Value) -> Result<Value, Error> {
    let text = label.to_string();
    let label = if label.is_safe() { text } else { HtmlEscape(&text).to_string() };
    let drawing = qr::drawing(address, &label);
    drawing.map(Value::from_safe_string).map_err(|error| Error::new(ErrorKind::InvalidOperation, error.to_string()))
}

/// A text of content, escaped, marked with its language where that is not the page's.
fn words(value: &Value) -> Result<Value, Error> {
    let text = plain(value)?;
    let escaped = HtmlEscape(&text).to_string();
    let language = value.get_attr("language")?;
    Ok(Value::from_safe_string(match language.as_str() {
        Some(language) => format!("<span lang=\"{}\">{escaped}</span>", HtmlEscape(language)),
        None => escaped,
    }))
}

/// The bare text of a text of content.
fn plain(value: &Value) -> Result<String, Error> {
    let text = value.get_attr("text")?;
    text.as_str().map(str::to_owned).ok_or_else(|| {
        Error::new(
            ErrorKind::InvalidOperation,
            format!("`words` and `plain` need a text of content, not {}", value.kind()),
        )
    })
}

/// A phrase of the theme with its placeholders filled; texts are escaped, numbers formatted.
fn say(dictionary: &Dictionary, key: &str, values: &Kwargs) -> Result<Value, Error> {
    let mut filled: Vec<(String, String)> = Vec::new();
    let mut count = None;
    for name in values.args() {
        let value: Value = values.get(name)?;
        if name == "n" {
            count = u64::try_from(value.clone()).ok();
        }
        let text = if value.kind() == ValueKind::Number {
            formats::number(dictionary, &value.to_string())?
        } else if value.kind() == ValueKind::Map {
            words(&value)?.to_string()
        } else if value.is_safe() {
            value.to_string()
        } else {
            HtmlEscape(&value.to_string()).to_string()
        };
        filled.push((name.to_owned(), text));
    }
    let pairs: Vec<(&str, &str)> = filled.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    Ok(Value::from_safe_string(dictionary.fill(key, count, &pairs)?))
}

/// A length of time in words.
fn limit(dictionary: &Dictionary, value: &Value) -> Result<String, Error> {
    let unit = value.get_attr("unit")?;
    let unit = unit.as_str().unwrap_or_default();
    match unit {
        "unknown" => dictionary.fill("limit_unknown", None, &[]),
        "same_day" => match value.get_attr("cutoff")?.as_str() {
            Some(cutoff) => dictionary.fill("limit_same_day_cutoff", None, &[("cutoff", cutoff)]),
            None => dictionary.fill("limit_same_day", None, &[]),
        },
        unit => {
            let number = u64::try_from(value.get_attr("number")?)?;
            let shown = formats::number(dictionary, &number.to_string())?;
            dictionary.fill(&format!("limit_{unit}"), Some(number), &[("n", &shown)])
        }
    }
}
