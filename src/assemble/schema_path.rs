//! Finding the part of a schema that an error speaks of.

use serde_json::Value;

/// The subschema that `path` (a JSON pointer) leads to; references are followed on the way.
pub(super) fn subschema<'schema>(root: &'schema Value, path: &str) -> Option<&'schema Value> {
    let mut current = root;
    for part in path.split('/').filter(|part| !part.is_empty()) {
        if part == "$ref" {
            current = follow(root, current);
            continue;
        }
        let name = part.replace("~1", "/").replace("~0", "~");
        current = step(current, &name).or_else(|| step(follow(root, current), &name))?;
    }
    Some(current)
}

/// The subschema around the keyword that `path` ends with, such as `…/items` for `…/items/additionalProperties`.
pub(super) fn around<'schema>(root: &'schema Value, path: &str) -> Option<&'schema Value> {
    let parent = path.rsplit_once('/').map_or("", |(parent, _)| parent);
    subschema(root, parent).map(|found| follow(root, found))
}

/// The schema itself, or the one that it refers to.
pub(super) fn follow<'schema>(root: &'schema Value, schema: &'schema Value) -> &'schema Value {
    schema
        .get("$ref")
        .and_then(Value::as_str)
        .and_then(|reference| root.pointer(reference.strip_prefix('#')?))
        .unwrap_or(schema)
}

fn step<'schema>(schema: &'schema Value, name: &str) -> Option<&'schema Value> {
    match schema {
        Value::Array(items) => items.get(name.parse::<usize>().ok()?),
        other => other.get(name),
    }
}
