//! The JSON Schema of each kind of content file, made from its struct.

use schemars::generate::SchemaSettings;
use schemars::transform::RecursiveTransform;
use schemars::{JsonSchema, Schema};
use serde_json::{Value, json};

use super::kind::ContentKind;
use super::{calendar, claim, import, indicator, office, page, place, procedure, register, site, statistics, topic};

/// The schema of one kind (JSON Schema 2020-12).
///
/// Two things differ from what the structs alone would say: an empty value is never accepted (an optional field is
/// left out instead), and keys that begin with `x-` are carried untouched.
pub fn of(kind: ContentKind) -> Schema {
    match kind {
        ContentKind::Site => generate::<site::Site>(),
        ContentKind::Calendar => generate::<calendar::CalendarYear>(),
        ContentKind::Topics => generate::<topic::Topics>(),
        ContentKind::Events => generate::<topic::Events>(),
        ContentKind::Office => generate::<office::Office>(),
        ContentKind::Place => generate::<place::Place>(),
        ContentKind::Procedure => generate::<procedure::Procedure>(),
        ContentKind::Statistics => generate::<statistics::TableDescriptor>(),
        ContentKind::Import => generate::<import::ImportMapping>(),
        ContentKind::Claims => generate::<claim::ClaimFile>(),
        ContentKind::Indicator => generate::<indicator::Indicator>(),
        ContentKind::Letters => generate::<register::LetterRegister>(),
        ContentKind::Postings => generate::<register::PostingRegister>(),
        ContentKind::Page => generate::<page::PageHead>(),
    }
}

fn generate<T: JsonSchema>() -> Schema {
    SchemaSettings::draft2020_12()
        .with_transform(RecursiveTransform(without_null))
        .with_transform(RecursiveTransform(with_carried_keys))
        .into_generator()
        .into_root_schema_for::<T>()
}

fn without_null(schema: &mut Schema) {
    let Some(object) = schema.as_object_mut() else { return };
    if let Some(Value::Array(types)) = object.get_mut("type") {
        types.retain(|name| name != "null");
        if let [only] = types.as_slice() {
            let only = only.clone();
            object.insert("type".into(), only);
        }
    }
    if let Some(Value::Array(branches)) = object.get_mut("anyOf") {
        branches.retain(|branch| branch.get("type") != Some(&json!("null")));
        if let [Value::Object(only)] = branches.as_slice() {
            let only = only.clone();
            object.remove("anyOf");
            for (key, value) in only {
                object.entry(key).or_insert(value);
            }
        }
    }
    if object.get("default") == Some(&Value::Null) {
        object.remove("default");
    }
}

fn with_carried_keys(schema: &mut Schema) {
    let Some(object) = schema.as_object_mut() else { return };
    if object.get("additionalProperties") == Some(&Value::Bool(false)) {
        object.insert("patternProperties".into(), json!({ "^x-": true }));
    }
}
