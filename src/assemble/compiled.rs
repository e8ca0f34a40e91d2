//! The schemas of all kinds, compiled once.

use std::sync::LazyLock;

use jsonschema::Validator;
use serde_json::Value;

use crate::model::date::{self, Date, PartialDate};
use crate::model::kind::ContentKind;
use crate::model::schema;

/// The compiled schema of a kind.
pub(super) struct Compiled {
    kind: ContentKind,
    pub(super) schema: Value,
    pub(super) validator: Validator,
}

static COMPILED: LazyLock<Vec<Compiled>> = LazyLock::new(|| {
    ContentKind::ALL
        .into_iter()
        .map(|kind| {
            let schema = schema::of(kind).to_value();
            let validator = compile(&schema).expect("the schema of a kind is made from its struct and is always valid");
            Compiled { kind, schema, validator }
        })
        .collect()
});

/// A judge of whether a text fits a schema that refers to no other; none where it refers to one.
pub(super) fn judge_of(schema: &Value) -> Option<impl Fn(&str) -> bool> {
    let validator = compile(schema).ok()?;
    Some(move |text: &str| validator.is_valid(&Value::String(text.to_owned())))
}

fn compile(schema: &Value) -> Result<Validator, jsonschema::ValidationError<'static>> {
    jsonschema::options()
        .with_format(date::DAY_FORMAT, |text: &str| Date::try_from(text.to_owned()).is_ok())
        .with_format(date::PARTIAL_DAY_FORMAT, |text: &str| PartialDate::try_from(text.to_owned()).is_ok())
        .should_validate_formats(true)
        .build(schema)
}

/// The compiled schema of one kind.
pub(super) fn of(kind: ContentKind) -> &'static Compiled {
    COMPILED.iter().find(|compiled| compiled.kind == kind).expect("every kind is compiled")
}
