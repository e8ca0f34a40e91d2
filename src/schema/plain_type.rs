//! What a field takes, in the words of people who do not program.

use serde_json::{Map, Value};

use crate::model::date::{DAY_FORMAT, PARTIAL_DAY_FORMAT};
use crate::text::slug;

/// The named records and word lists that schemas refer to.
pub(super) type Definitions = Map<String, Value>;

/// What `schema` takes: "text", "list of days", "one of `a`, `b`".
pub(super) fn of(schema: &Value, definitions: &Definitions) -> String {
    if let Some(name) = reference(schema) {
        return referred(name, definitions);
    }
    match schema.get("type").and_then(Value::as_str) {
        Some("array") => list(schema, definitions),
        Some("integer") => number("whole number", schema),
        Some("number") => number("number", schema),
        Some("boolean") => "`true` or `false`".to_owned(),
        Some("object") => match schema.get("additionalProperties") {
            Some(entry @ Value::Object(_)) => format!("entries of a name and {}", of(entry, definitions)),
            _ => "record".to_owned(),
        },
        _ => text(schema).to_owned(),
    }
}

/// The name of the definition that a schema refers to.
pub(super) fn reference(schema: &Value) -> Option<&str> {
    schema.get("$ref")?.as_str()?.strip_prefix("#/$defs/")
}

/// The words that a schema allows, each with its meaning; none where it allows more than words.
pub(super) fn words(schema: &Value) -> Option<Vec<(&str, &str)>> {
    if let Some(words) = schema.get("enum").and_then(Value::as_array) {
        return words.iter().map(|word| Some((word.as_str()?, ""))).collect();
    }
    let branches = schema.get("oneOf")?.as_array()?;
    branches.iter().map(|branch| Some((branch.get("const")?.as_str()?, description(branch)))).collect()
}

/// The comment of the definition or field.
pub(super) fn description(schema: &Value) -> &str {
    schema.get("description").and_then(Value::as_str).unwrap_or_default()
}

/// The name of a definition as words: `TimeLimit` is "time limit".
pub(super) fn title(name: &str, definition: &Value) -> String {
    if let Some(title) = definition.get("title").and_then(Value::as_str) {
        return title.to_owned();
    }
    let mut title = String::new();
    for character in name.chars() {
        if character.is_uppercase() && !title.is_empty() {
            title.push(' ');
        }
        title.extend(character.to_lowercase());
    }
    title
}

fn referred(name: &str, definitions: &Definitions) -> String {
    let Some(definition) = definitions.get(name) else { return "record".to_owned() };
    let title = title(name, definition);
    let link = format!("[{title}](#{})", slug::slugify(&title));
    match words(definition) {
        Some(words) => {
            let words: Vec<String> = words.iter().map(|(word, _)| format!("`{word}`")).collect();
            format!("{link}: {}", words.join(", "))
        }
        None => link,
    }
}

fn list(schema: &Value, definitions: &Definitions) -> String {
    let entry = schema.get("items").map_or_else(|| "value".to_owned(), |items| of(items, definitions));
    match schema.get("minItems").and_then(Value::as_u64) {
        Some(least) => format!("list, at least {least}: {entry}"),
        None => format!("list: {entry}"),
    }
}

fn number(word: &str, schema: &Value) -> String {
    // The bounds of the machine's own integers mean nothing to an editor.
    let stated = |value: &&Value| !["0", "255", "65535", "4294967295"].contains(&value.to_string().as_str());
    let least = schema.get("minimum").filter(stated);
    let most = schema.get("maximum").filter(stated).filter(|_| least.is_some());
    match (least, most) {
        (Some(least), Some(most)) => format!("{word}, {least} to {most}"),
        (Some(least), None) => format!("{word}, at least {least}"),
        _ => word.to_owned(),
    }
}

fn text(schema: &Value) -> &'static str {
    match schema.get("format").and_then(Value::as_str) {
        Some(DAY_FORMAT) => return "day",
        Some(PARTIAL_DAY_FORMAT) => return "day, month or year",
        _ => {}
    }
    if schema.get("pattern").and_then(Value::as_str) == Some(slug::PATTERN) { "identifier" } else { "text" }
}

#[cfg(test)]
mod tests {
    use serde_json::{Map, json};

    use super::{of, title};

    #[test]
    fn types_are_said_in_plain_words() {
        let definitions = Map::from_iter([
            ("Mode".to_owned(), json!({ "oneOf": [{ "const": "online" }, { "const": "post" }] })),
            ("TimeLimit".to_owned(), json!({ "type": "object" })),
        ]);
        for (schema, expected) in [
            (json!({ "type": "string" }), "text"),
            (json!({ "type": "string", "format": "calendar-day" }), "day"),
            (json!({ "type": "integer", "minimum": 1, "maximum": 65535 }), "whole number, at least 1"),
            (json!({ "type": "integer", "minimum": 1900, "maximum": 2200 }), "whole number, 1900 to 2200"),
            (json!({ "type": "integer", "minimum": 0, "maximum": 255 }), "whole number"),
            (json!({ "$ref": "#/$defs/Mode" }), "[mode](#mode): `online`, `post`"),
            (
                json!({ "type": "array", "minItems": 1, "items": { "$ref": "#/$defs/TimeLimit" } }),
                "list, at least 1: [time limit](#time-limit)",
            ),
        ] {
            assert_eq!(of(&schema, &definitions), expected);
        }
    }

    #[test]
    fn a_title_of_its_own_wins() {
        assert_eq!(title("Localized", &json!({ "title": "public text" })), "public text");
        assert_eq!(title("AreaKm", &json!({})), "area km");
    }
}
