//! The tables of one record: its fields, its variants, or the words that it allows.

use serde_json::Value;

use super::plain_type::{self, Definitions};
use crate::text::slug;

/// The description of a record, a record with variants, or a list of words.
pub(super) fn describe(schema: &Value, definitions: &Definitions) -> String {
    let mut parts = vec![paragraph(plain_type::description(schema))];
    if let Some(words) = plain_type::words(schema) {
        parts.push("| Word | Meaning |\n|---|---|\n".to_owned());
        parts.extend(words.into_iter().map(|(word, meaning)| format!("| `{word}` | {} |\n", cell(meaning))));
        parts.push("\n".to_owned());
    } else if let Some(variants) = schema.get("oneOf").and_then(Value::as_array) {
        parts.extend(variants.iter().map(|variant| describe_variant(variant, definitions)));
    } else {
        parts.push(fields(schema, definitions));
    }
    parts.concat()
}

/// A variant is told by a field with a fixed word, such as `kind: free`.
fn describe_variant(variant: &Value, definitions: &Definitions) -> String {
    let tag = properties(variant).find_map(|(name, schema)| Some((name, schema.get("const")?.as_str()?)));
    let (name, word) = tag.unwrap_or_default();
    format!("**`{name}: {word}`** — {}\n\n{}", cell(plain_type::description(variant)), fields(variant, definitions))
}

fn fields(schema: &Value, definitions: &Definitions) -> String {
    let required: Vec<&str> = schema
        .get("required")
        .and_then(Value::as_array)
        .map(|names| names.iter().filter_map(Value::as_str).collect())
        .unwrap_or_default();
    let rows: String = properties(schema)
        .filter(|(_, field)| field.get("const").is_none())
        .map(|(name, field)| row(name, field, required.contains(&name), definitions))
        .collect();
    if rows.is_empty() { rows } else { format!("| Field | | Takes | Meaning |\n|---|---|---|---|\n{rows}\n") }
}

fn row(name: &str, field: &Value, required: bool, definitions: &Definitions) -> String {
    // The example of an identifier says nothing about the record that is meant here.
    let own = field.get("pattern").and_then(Value::as_str) != Some(slug::PATTERN);
    let example = field.get("examples").filter(|_| own).and_then(|examples| examples.get(0)?.as_str());
    format!(
        "| `{name}` | {} | {} | {}{} |\n",
        if required { "required" } else { "" },
        plain_type::of(field, definitions),
        cell(plain_type::description(field)),
        example.map_or(String::new(), |example| format!(" Example: `{example}`")),
    )
}

fn properties(schema: &Value) -> impl Iterator<Item = (&str, &Value)> {
    schema
        .get("properties")
        .and_then(Value::as_object)
        .into_iter()
        .flatten()
        .map(|(name, field)| (name.as_str(), field))
}

fn paragraph(text: &str) -> String {
    if text.is_empty() { String::new() } else { format!("{text}\n\n") }
}

fn cell(text: &str) -> String {
    text.replace("\n\n", " ").replace('\n', " ").replace('|', "\\|")
}

#[cfg(test)]
mod tests {
    use serde_json::{Map, json};

    use super::describe;

    #[test]
    fn a_record_is_a_table_of_its_fields() {
        let schema = json!({
            "description": "A case.",
            "properties": { "id": { "type": "string", "description": "Its name.", "examples": ["a"] }, "note": { "type": "string" } },
            "required": ["id"]
        });
        let expected = "\
A case.

| Field | | Takes | Meaning |
|---|---|---|---|
| `id` | required | text | Its name. Example: `a` |
| `note` |  | text |  |

";
        assert_eq!(describe(&schema, &Map::new()), expected);
    }

    #[test]
    fn variants_and_words_have_tables_of_their_own() {
        let variants = json!({ "oneOf": [{
            "description": "Nothing.", "properties": { "kind": { "const": "free" } }, "required": ["kind"]
        }] });
        assert_eq!(describe(&variants, &Map::new()), "**`kind: free`** — Nothing.\n\n");
        let words = json!({ "oneOf": [{ "const": "online", "description": "On the portal." }] });
        assert!(describe(&words, &Map::new()).contains("| `online` | On the portal. |"));
    }
}
