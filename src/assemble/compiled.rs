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
            let validator = jsonschema::options()
                .with_format(date::DAY_FORMAT, |text: &str| Date::try_from(text.to_owned()).is_ok())
                .with_format(date::PARTIAL_DAY_FORMAT, |text: &str| PartialDate::try_from(text.to_owned()).is_ok())
                .should_validate_formats(true)
                .build(&schema)
                .expect("the schema of a kind is made from its struct and is always valid");
            Compiled { kind, schema, validator }
        })
        .collect()
});

/// The compiled schema of one kind.
pub(super) fn of(kind: ContentKind) -> &'static Compiled {
    COMPILED.iter().find(|compiled| compiled.kind == kind).expect("every kind is compiled")
}
