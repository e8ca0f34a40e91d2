//! What the program says of itself, for editors and their tools: JSON Schemas and generated references.

pub mod checks;
pub mod fields;
mod plain_type;
mod record;

use crate::model::kind::ContentKind;
use crate::model::schema;

/// The JSON Schema of one kind as text, for editors that check while one types.
///
/// # Errors
/// If the schema can't be written as JSON, which would be a mistake in the model.
pub fn json(kind: ContentKind) -> Result<String, serde_json::Error> {
    let mut text = serde_json::to_string_pretty(&schema::of(kind))?;
    text.push('\n');
    Ok(text)
}
