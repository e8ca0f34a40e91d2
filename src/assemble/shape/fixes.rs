//! What puts a misshapen value right.

use jsonschema::ValidationError;
use serde_json::Value;

use crate::assemble::remedy::{self, Counted, Remedy};
use crate::assemble::{compiled, schema_path};
use crate::diagnostics::{At, Certainty, Diagnostic, Edit, Fix};
use crate::source::{Node, NodeValue};
use crate::text::pointer::Pointer;
use crate::text::quote;
use crate::text::span::Span;

/// A remedy in the place where the mistake stands.
pub(super) fn here(mistake: &Diagnostic, remedy: &Remedy) -> Fix {
    Fix::replace(remedy.certainty, mistake.place.at.clone(), remedy.text.clone())
}

/// Says which word was meant.
pub(super) fn meant(mistake: &mut Diagnostic, remedy: &Remedy) {
    mistake.set_meant(&remedy.text);
    mistake.fix = Some(here(mistake, remedy));
}

/// A value that must be text, as text; in the form that its field asks for, where that can be told.
pub(super) fn quoted(written: &str, schema: Option<&Value>) -> Remedy {
    let as_it_is = Remedy { text: quote::quoted(written), certainty: Certainty::Sure };
    let Some((schema, fits)) = schema.and_then(|schema| Some((schema, compiled::judge_of(schema)?))) else {
        return as_it_is;
    };
    if fits(written) { as_it_is } else { remedy::form(written, schema).unwrap_or(as_it_is) }
}

/// A value of another sort than is wanted, and its text where it fits one line.
pub(super) fn of_type(node: &Node, text: &str, wanted: &str, written: &str) -> Option<(Fix, Option<String>)> {
    if node.is_block(text) {
        return None;
    }
    let remedy = match wanted {
        "array" => return remedy::list(node, text),
        "string" => return remedy::only_item(node, text),
        "integer" => remedy::number(written, Counted::Whole)?,
        "number" => remedy::number(written, Counted::Parts)?,
        "boolean" => remedy::flag(written)?,
        _ => return None,
    };
    let fix = Fix::replace(remedy.certainty, At::Span(node.span), remedy.text.clone());
    Some((fix, Some(remedy.text)))
}

/// The first of the few words that a field takes.
pub(super) fn first_word(root: &Value, error: &ValidationError<'_>, field: &str) -> Option<String> {
    let schema = schema_path::around(root, error.schema_path().as_str())?;
    let schema = schema_path::follow(root, schema.get("properties")?.get(field)?);
    let words = schema.get("enum").and_then(Value::as_array).and_then(|words| words.first());
    let first = || schema.get("oneOf")?.get(0)?.get("const");
    words.or_else(first)?.as_str().map(str::to_owned)
}

/// A line more at the beginning of a record.
pub(super) fn added_line(root: &Node, text: &str, pointer: &Pointer, line: &str) -> Option<Fix> {
    let record = root.find(pointer).filter(|node| matches!(node.value, NodeValue::Record(_)))?;
    let start = record.span.start;
    let before = text.get(..start)?;
    let column = before[before.rfind('\n').map_or(0, |newline| newline + 1)..].chars().count();
    if text.get(start..)?.starts_with('{') {
        return None;
    }
    let at = At::Span(Span { start, end: start });
    Some(Fix::replace(Certainty::Guess, at, format!("{line}\n{}", " ".repeat(column))))
}

/// A field taken out with its line.
pub(super) fn deleted_line(root: &Node, text: &str, pointer: &Pointer) -> Option<Fix> {
    let key = root.find_key(pointer)?;
    let value = root.find(pointer)?.span;
    let start = text.get(..key.start)?.rfind('\n').map_or(0, |newline| newline + 1);
    let end = text.get(key.end..)?.find('\n').map_or(text.len(), |newline| key.end + newline + 1);
    let alone = text.get(start..key.start)?.trim().is_empty() && value.end <= end;
    let edit = Edit { at: At::Span(Span { start, end }), text: String::new() };
    alone.then(|| Fix { certainty: Certainty::Guess, edits: vec![edit] })
}
