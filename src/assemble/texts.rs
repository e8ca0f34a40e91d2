//! Every text of the catalogue with its place: each record is walked beside its schema, which knows what is a text
//! and what is a number, a date or a name of another record.

use std::sync::Arc;

use rayon::prelude::*;
use serde::Serialize;
use serde_json::Value;

use super::catalogue::Catalogue;
use super::compiled;
use super::record::Record;
use super::schema_path::follow;
use crate::diagnostics::Place;
use crate::i18n::Language;
use crate::model::kind::ContentKind;
use crate::model::page::PageText;
use crate::text::pointer::Pointer;
use crate::text::span::Span;

/// A text with where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlacedText {
    /// Where it stands.
    pub place: Place,
    /// The field that it is the value of, such as `name`; empty for lines of pages and tables.
    pub field: String,
    /// What sort of text it is.
    pub sort: TextSort,
    /// The language that it is written under; none where no language is named.
    pub language: Option<Language>,
    /// The words.
    pub text: String,
}

/// The sorts of text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum TextSort {
    /// Words for the public, in one or several languages.
    Public,
    /// A text that is the same in all languages, such as the number of a law.
    Plain,
    /// A web address.
    Link,
    /// A line of a page in Markdown.
    Markdown,
    /// A row of a table of words.
    Row,
}

/// Every text of the catalogue, record by record in the order of the fields.
pub fn of_catalogue(catalogue: &Catalogue) -> Vec<PlacedText> {
    of_catalogue_but(catalogue, &|_| false)
}

/// Every text of the catalogue but those of procedures whose file is `left_out`.
pub fn of_catalogue_but(catalogue: &Catalogue, left_out: &(dyn Fn(&str) -> bool + Sync)) -> Vec<PlacedText> {
    let mut texts = Vec::new();
    texts.extend(of_record(ContentKind::Site, &catalogue.site));
    texts.extend(of_record(ContentKind::Topics, &catalogue.topics));
    texts.extend(of_record(ContentKind::Events, &catalogue.events));
    texts.extend(catalogue.calendar.values().flat_map(|record| of_record(ContentKind::Calendar, record)));
    texts.extend(catalogue.offices.values().flat_map(|record| of_record(ContentKind::Office, record)));
    texts.extend(catalogue.places.values().flat_map(|record| of_record(ContentKind::Place, record)));
    // Most texts of a site are those of its procedures.
    let procedures = catalogue.procedures.par_iter().filter(|(_, record)| !left_out(&record.file));
    texts.par_extend(procedures.flat_map_iter(|(_, record)| of_record(ContentKind::Procedure, record)));
    texts.extend(catalogue.tables.values().flat_map(|table| of_record(ContentKind::Statistics, &table.descriptor)));
    texts.extend(catalogue.imports.values().flat_map(|record| of_record(ContentKind::Import, record)));
    texts.extend(catalogue.claims.iter().flat_map(|record| of_record(ContentKind::Claims, record)));
    texts.extend(catalogue.indicators.values().flat_map(|record| of_record(ContentKind::Indicator, record)));
    texts.extend(catalogue.letters.iter().flat_map(|record| of_record(ContentKind::Letters, record)));
    texts.extend(catalogue.postings.iter().flat_map(|record| of_record(ContentKind::Postings, record)));
    texts.extend(catalogue.pages.values().flatten().flat_map(|(_, page)| of_page(page)));
    texts.extend(of_synonyms(catalogue));
    texts
}

/// Every text of one record, in the order of its fields.
pub fn of_record<T: Serialize>(kind: ContentKind, record: &Record<T>) -> Vec<PlacedText> {
    of_value(kind, &record.file, &record.value)
}

fn of_value<T: Serialize>(kind: ContentKind, file: &Arc<str>, value: &T) -> Vec<PlacedText> {
    let mut walk = Walk { root: &compiled::of(kind).schema, file, found: Vec::new() };
    if let Ok(value) = serde_json::to_value(value) {
        walk.value(walk.root, &value, &Pointer::root());
    }
    walk.found
}

fn of_page(page: &Record<PageText>) -> Vec<PlacedText> {
    let mut texts = of_value(ContentKind::Page, &page.file, &page.value.head);
    for (line, start) in page.value.markdown.lines().zip(&page.value.line_starts) {
        texts.push(PlacedText {
            place: Place::span(&page.file, Span { start: *start, end: start + line.len() }),
            field: String::new(),
            sort: TextSort::Markdown,
            language: None,
            text: line.to_owned(),
        });
    }
    texts
}

fn of_synonyms(catalogue: &Catalogue) -> Vec<PlacedText> {
    let file: Arc<str> = "content/synonyms.csv".into();
    let rows = catalogue.synonyms.iter().map(|(span, synonym)| PlacedText {
        place: Place::span(&file, *span),
        field: String::new(),
        sort: TextSort::Row,
        language: None,
        text: [synonym.term.as_str(), &synonym.canonical, &synonym.kind].join(","),
    });
    rows.collect()
}

/// A walk through one record, with its schema at hand.
struct Walk<'record> {
    root: &'record Value,
    file: &'record Arc<str>,
    found: Vec<PlacedText>,
}

impl<'record> Walk<'record> {
    fn value(&mut self, schema: &'record Value, value: &Value, at: &Pointer) {
        if schema.get("$ref").and_then(Value::as_str) == Some("#/$defs/Localized") {
            self.localized(value, at);
            return;
        }
        let schema = self.branch(schema, value);
        match value {
            Value::String(text) => {
                if let Some(sort) = sort_of(schema) {
                    self.push(at.clone(), at.field(), sort, None, text);
                }
            }
            Value::Array(items) => {
                let Some(schema) = schema.get("items") else { return };
                for (index, item) in items.iter().enumerate() {
                    self.value(schema, item, &at.index(index));
                }
            }
            Value::Object(fields) => {
                for (key, field) in fields {
                    if let Some(schema) = schema.get("properties").and_then(|properties| properties.get(key)) {
                        self.value(schema, field, &at.key(key.as_str()));
                    }
                }
            }
            _ => {}
        }
    }

    fn localized(&mut self, value: &Value, at: &Pointer) {
        match value {
            Value::String(text) => self.push(at.clone(), at.field(), TextSort::Public, None, text),
            Value::Object(texts) => {
                for (language, text) in texts {
                    let text = text.as_str().unwrap_or_default();
                    self.push(at.key(language.as_str()), at.field(), TextSort::Public, Language::parse(language), text);
                }
            }
            _ => {}
        }
    }

    fn push(&mut self, at: Pointer, field: Option<&str>, sort: TextSort, language: Option<Language>, text: &str) {
        self.found.push(PlacedText {
            place: Place::value(self.file, at),
            field: field.unwrap_or_default().to_owned(),
            sort,
            language,
            text: text.to_owned(),
        });
    }

    /// Of several kinds of record that may stand here, the one whose tag (`kind: …`) the value bears.
    fn branch(&self, schema: &'record Value, value: &Value) -> &'record Value {
        let schema = follow(self.root, schema);
        let branches = schema.get("oneOf").or_else(|| schema.get("anyOf")).and_then(Value::as_array);
        let fitting = branches.and_then(|branches| {
            branches.iter().map(|branch| follow(self.root, branch)).find(|branch| bears_tag_of(branch, value))
        });
        fitting.unwrap_or(schema)
    }
}

fn bears_tag_of(branch: &Value, value: &Value) -> bool {
    branch.get("properties").and_then(Value::as_object).is_some_and(|properties| {
        properties.iter().all(|(name, property)| property.get("const").is_none_or(|word| value.get(name) == Some(word)))
    })
}

/// Words of a fixed list, days, identifiers and the like are not texts; codes in digits are.
fn sort_of(schema: &Value) -> Option<TextSort> {
    let pattern = schema.get("pattern").and_then(Value::as_str).unwrap_or_default();
    let is_link = pattern.starts_with("^https?");
    if pattern.starts_with("^[0-9]{") {
        return Some(TextSort::Plain);
    }
    let is_free = ["pattern", "format", "enum", "const"].iter().all(|keyword| schema.get(keyword).is_none());
    match schema.get("type").and_then(Value::as_str) {
        Some("string") if is_link => Some(TextSort::Link),
        Some("string") if is_free => Some(TextSort::Plain),
        _ => None,
    }
}
