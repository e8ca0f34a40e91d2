//! What the program says of itself, for editors and their tools: JSON Schemas and generated references.

pub mod checks;
pub mod fields;
mod help;
mod plain_type;
mod record;
mod tables;
pub mod vscode;

use schemars::Schema;

use crate::changes;
use crate::diagnostics::format;
use crate::i18n::EditorLanguage;
use crate::model::kind::ContentKind;
use crate::model::schema;

/// The JSON Schema of one kind as text, for editors that check while one types, with help in one language.
///
/// # Errors
/// If the schema can't be written as JSON, which would be a mistake in the model.
pub fn json(kind: ContentKind, language: EditorLanguage) -> Result<String, serde_json::Error> {
    let mut schema = schema::of(kind);
    help::translate(&mut schema, language);
    text(&schema)
}

/// The JSON Schema of what `check --format json` prints.
///
/// # Errors
/// If the schema can't be written as JSON.
pub fn report_json() -> Result<String, serde_json::Error> {
    text(&format::json::schema())
}

/// The JSON Schema of what `diff --format json` prints.
///
/// # Errors
/// If the schema can't be written as JSON.
pub fn changes_json() -> Result<String, serde_json::Error> {
    text(&changes::format::json::schema())
}

fn text(schema: &Schema) -> Result<String, serde_json::Error> {
    let mut text = serde_json::to_string_pretty(schema)?;
    text.push('\n');
    Ok(text)
}
