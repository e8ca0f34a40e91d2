//! Values that may have one of several shapes: the mistake is told of the shape that was most likely meant.

use jsonschema::ValidationError;
use jsonschema::error::ValidationErrorKind;
use serde_json::Value;

use super::{Shape, pointer_of};
use crate::text::pointer::Pointer;

impl Shape<'_> {
    /// Of several accepted shapes, speaks of the one that the editor most likely meant.
    pub(super) fn branches(
        &mut self,
        error: &ValidationError<'_>,
        pointer: &Pointer,
        context: &[Vec<ValidationError<'static>>],
    ) {
        if error.instance().is_null() {
            self.empty_value(pointer.clone());
            return;
        }
        let words: Vec<Value> = context.iter().filter_map(|branch| constant_of(branch, error)).collect();
        if words.len() == context.len() && error.instance().is_string() {
            self.unknown_word(pointer.clone(), error.instance(), &words);
            return;
        }
        if !error.instance().is_object() && words.len() == context.len() {
            self.wrong_type_of_branch(pointer, error.instance(), context);
            return;
        }
        let tags: Vec<(String, Value)> = context.iter().filter_map(|branch| tag_of(branch, pointer)).collect();
        let matching: Vec<_> = context.iter().filter(|branch| tag_of(branch, pointer).is_none()).collect();
        if matching.is_empty() {
            self.wrong_tag(error, pointer, &tags);
            return;
        }
        let meant =
            matching.into_iter().min_by_key(|branch| branch.iter().map(|error| misfit(error, pointer)).sum::<usize>());
        for error in meant.into_iter().flatten() {
            self.take(error);
        }
    }

    fn wrong_type_of_branch(&mut self, pointer: &Pointer, value: &Value, context: &[Vec<ValidationError<'static>>]) {
        let typed = context.iter().flatten().find_map(|error| match error.kind() {
            ValidationErrorKind::Type { kind } => Some((error, kind)),
            _ => None,
        });
        if let Some((error, kind)) = typed {
            self.wrong_type(error, pointer, value, kind);
        }
    }

    /// The word that says which of several records this is, is missing or unknown.
    fn wrong_tag(&mut self, error: &ValidationError<'_>, pointer: &Pointer, tags: &[(String, Value)]) {
        let Some((tag, _)) = tags.first() else { return };
        let words: Vec<Value> = tags.iter().map(|(_, word)| word.clone()).collect();
        match error.instance().get(tag) {
            Some(value) => self.unknown_word(pointer.key(tag.clone()), value, &words),
            None => self.missing_field(None, pointer, &Value::String(tag.clone())),
        }
    }
}

/// The word of a branch that is a plain word, such as `in_person`.
fn constant_of(branch: &[ValidationError<'static>], whole: &ValidationError<'_>) -> Option<Value> {
    branch.iter().find_map(|error| match error.kind() {
        ValidationErrorKind::Constant { expected_value } if error.instance_path() == whole.instance_path() => {
            Some(expected_value.as_ref().clone())
        }
        _ => None,
    })
}

/// The tag of a branch that did not fit by its tag: the field's name and the word that it needs.
fn tag_of(branch: &[ValidationError<'static>], pointer: &Pointer) -> Option<(String, Value)> {
    branch.iter().find_map(|error| match error.kind() {
        ValidationErrorKind::Constant { expected_value } => {
            let at = pointer_of(error);
            (at.parent().as_ref() == Some(pointer))
                .then(|| (at.field().unwrap_or_default().to_owned(), expected_value.as_ref().clone()))
        }
        _ => None,
    })
}

/// How badly a branch misfits: a value of another sort at the very top can't have been meant.
fn misfit(error: &ValidationError<'_>, pointer: &Pointer) -> usize {
    match error.kind() {
        ValidationErrorKind::Type { .. } if pointer_of(error) == *pointer => 100,
        _ => 1,
    }
}
