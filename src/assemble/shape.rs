//! The shape of a record against its schema: every mistake at once, in words for people.

use std::sync::Arc;

use jsonschema::ValidationError;
use jsonschema::error::{TypeKind, ValidationErrorKind};
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::{compiled, problems, schema_path};
use crate::diagnostics::{Code, Diagnostic, Diagnostics, Place};
use crate::i18n::Message;
use crate::message;
use crate::model::kind::ContentKind;
use crate::source::{Node, NodeValue};
use crate::text::pointer::Pointer;
use crate::text::suggest;

/// Reads a record of one kind; nothing where a mistake was reported.
pub(super) fn read<T: DeserializeOwned>(
    kind: ContentKind,
    file: &Arc<str>,
    node: &Node,
    found: &mut Diagnostics,
) -> Option<T> {
    let json = node.to_json();
    let compiled = compiled::of(kind);
    let mut shape = Shape { kind, schema: &compiled.schema, file, node, mistakes: Vec::new() };
    for error in compiled.validator.iter_errors(&json) {
        shape.take(&error);
    }
    let mistakes = shape.mistakes;
    if !mistakes.is_empty() {
        found.extend(mistakes);
        return None;
    }
    serde_path_to_error::deserialize(json).map_err(|error| report_rest(file, &error, found)).ok()
}

/// A mistake that the schema can't express; rare, since the schema comes from the same struct.
fn report_rest(file: &Arc<str>, error: &serde_path_to_error::Error<serde_json::Error>, found: &mut Diagnostics) {
    let pointer = Pointer::of(&error.path().to_string().replace(['.', '['], "/").replace(']', ""));
    found.push(
        Diagnostic::new(
            problems::BAD_FORM,
            Place::value(file, pointer),
            message!(en: "this value can't be used here", vi: "giá trị này không dùng được ở đây"),
        )
        .help(Message::verbatim(&error.inner().to_string())),
    );
}

struct Shape<'record> {
    kind: ContentKind,
    schema: &'record Value,
    file: &'record Arc<str>,
    node: &'record Node,
    mistakes: Vec<Diagnostic>,
}

impl Shape<'_> {
    fn take(&mut self, error: &ValidationError<'_>) {
        let pointer = pointer_of(error);
        let value = error.instance();
        match error.kind() {
            ValidationErrorKind::AdditionalProperties { unexpected } => {
                self.unknown_fields(error, &pointer, unexpected);
            }
            ValidationErrorKind::Required { property } => self.missing_field(&pointer, property),
            ValidationErrorKind::AnyOf { context } | ValidationErrorKind::OneOfNotValid { context } => {
                self.branches(error, &pointer, context);
            }
            _ if value.is_null() => self.empty_value(pointer),
            ValidationErrorKind::Type { kind } => self.wrong_type(pointer, value, kind),
            ValidationErrorKind::Enum { options } => {
                let words: Vec<Value> = options.as_array().cloned().unwrap_or_default();
                self.unknown_word(pointer, value, &words);
            }
            ValidationErrorKind::Constant { expected_value } => {
                self.unknown_word(pointer, value, &[expected_value.as_ref().clone()]);
            }
            ValidationErrorKind::MinLength { .. } => self.empty_value(pointer),
            ValidationErrorKind::MinItems { .. } | ValidationErrorKind::MinProperties { .. } => self.too_few(pointer),
            ValidationErrorKind::Minimum { limit } => self.out_of_range(pointer, limit, &Value::Null),
            ValidationErrorKind::Maximum { limit } => self.out_of_range(pointer, &Value::Null, limit),
            _ => self.bad_form(error, pointer, value),
        }
    }

    fn push(&mut self, code: Code, place: Place, message: Message) -> &mut Diagnostic {
        self.mistakes.push(Diagnostic::new(code, place, message));
        let last = self.mistakes.len() - 1;
        &mut self.mistakes[last]
    }

    fn value(&self, pointer: Pointer) -> Place {
        Place::value(self.file, pointer)
    }

    fn unknown_fields(&mut self, error: &ValidationError<'_>, pointer: &Pointer, unexpected: &[String]) {
        let known: Vec<String> = schema_path::around(self.schema, error.schema_path().as_str())
            .and_then(|schema| schema.get("properties")?.as_object())
            .map(|properties| properties.keys().cloned().collect())
            .unwrap_or_default();
        let kind = self.kind.name();
        for field in unexpected {
            let place = Place::key(self.file, pointer.key(field.clone()));
            let diagnostic = self.push(
                problems::UNKNOWN_FIELD,
                place,
                message!(en: "`{field}` is not a field here", vi: "ở đây không có trường `{field}`"),
            );
            if let Some(nearest) = suggest::nearest(field, known.iter().map(String::as_str)) {
                diagnostic.set_meant(nearest);
            }
            let list = known.join(", ");
            diagnostic.help = Some(message!(
                en: "fields here: {list} (`noticeboard schema {kind}`)",
                vi: "các trường ở đây: {list} (`noticeboard schema {kind}`)"
            ));
        }
    }

    fn missing_field(&mut self, pointer: &Pointer, property: &Value) {
        let field = property.as_str().unwrap_or_default();
        let kind = self.kind.name();
        let place = self.value(pointer.clone());
        let diagnostic = self.push(
            problems::MISSING_FIELD,
            place,
            message!(en: "the field `{field}` is missing here", vi: "ở đây thiếu trường `{field}`"),
        );
        diagnostic.suggestion = Some(message!(en: "add a line `{field}: …`", vi: "hãy thêm dòng `{field}: …`"));
        diagnostic.help = Some(message!(
            en: "what it holds: `noticeboard schema {kind}`",
            vi: "nội dung của trường: `noticeboard schema {kind}`"
        ));
    }

    fn empty_value(&mut self, pointer: Pointer) {
        let field = pointer.field().unwrap_or_default().to_owned();
        let place = self.value(pointer);
        self.push(
            problems::EMPTY_VALUE,
            place,
            message!(en: "`{field}` has no value", vi: "`{field}` không có giá trị"),
        )
        .suggestion = Some(message!(
            en: "write the value, or delete the line where it is not known",
            vi: "hãy ghi giá trị, hoặc xóa dòng này nếu chưa biết"
        ));
    }

    fn wrong_type(&mut self, pointer: Pointer, value: &Value, kind: &TypeKind) {
        let wanted = match kind {
            TypeKind::Single(kind) => kind.to_string(),
            TypeKind::Multiple(_) => String::new(),
        };
        let written = self.written(&pointer);
        let place = self.value(pointer);
        if wanted == "string" && (value.is_number() || value.is_boolean()) {
            self.push(
                problems::UNQUOTED,
                place,
                message!(en: "`{written}` must be text", vi: "`{written}` phải là văn bản"),
            )
            .suggestion =
                Some(message!(en: "put it in quotes: `'{written}'`", vi: "hãy đặt trong dấu nháy: `'{written}'`"));
            return;
        }
        let (wanted_english, wanted_vietnamese) = sort_of(&wanted);
        let (have_english, have_vietnamese) = sort_of(json_type(value));
        self.push(
            problems::WRONG_TYPE,
            place,
            message!(
                en: "{wanted_english} is needed here, not {have_english}",
                vi: "ở đây cần {wanted_vietnamese}, không phải {have_vietnamese}"
            ),
        )
        .suggestion = example_of(&wanted, &written);
    }

    fn unknown_word(&mut self, pointer: Pointer, value: &Value, words: &[Value]) {
        let words: Vec<&str> = words.iter().filter_map(Value::as_str).collect();
        let written = value.as_str().map_or_else(|| self.written(&pointer), str::to_owned);
        let list = words.iter().map(|word| format!("`{word}`")).collect::<Vec<_>>().join(", ");
        let place = self.value(pointer);
        let diagnostic = self.push(
            problems::UNKNOWN_WORD,
            place,
            message!(en: "`{written}` is not one of {list}", vi: "`{written}` không thuộc {list}"),
        );
        match suggest::nearest(&written, words.iter().copied()) {
            Some(nearest) => diagnostic.set_meant(nearest),
            None => {
                diagnostic.suggestion = Some(message!(en: "write one of {list}", vi: "hãy ghi một trong {list}"));
            }
        }
    }

    fn too_few(&mut self, pointer: Pointer) {
        let field = pointer.field().unwrap_or_default().to_owned();
        let place = self.value(pointer);
        self.push(
            problems::TOO_FEW,
            place,
            message!(en: "`{field}` has too few entries", vi: "`{field}` có quá ít mục"),
        )
        .suggestion = Some(message!(
            en: "add at least one; what is not known is written as unknown, with its reason",
            vi: "hãy thêm ít nhất một mục; điều chưa biết thì ghi là chưa biết, kèm lý do"
        ));
    }

    fn out_of_range(&mut self, pointer: Pointer, least: &Value, most: &Value) {
        let written = self.written(&pointer);
        let place = self.value(pointer);
        let message = if most.is_null() {
            message!(en: "`{written}` is less than {least}", vi: "`{written}` nhỏ hơn {least}")
        } else {
            message!(en: "`{written}` is more than {most}", vi: "`{written}` lớn hơn {most}")
        };
        self.push(problems::OUT_OF_RANGE, place, message).suggestion =
            Some(message!(en: "check the number against the source", vi: "hãy đối chiếu số này với nguồn"));
    }

    fn bad_form(&mut self, error: &ValidationError<'_>, pointer: Pointer, value: &Value) {
        let written = value.as_str().map_or_else(|| self.written(&pointer), str::to_owned);
        let shown: String = written.chars().take(60).collect();
        let example = schema_path::around(self.schema, error.schema_path().as_str())
            .and_then(|schema| schema.get("examples")?.get(0)?.as_str())
            .map(str::to_owned);
        let place = self.value(pointer);
        let diagnostic = self.push(
            problems::BAD_FORM,
            place,
            message!(en: "`{shown}` does not have the form that is needed here", vi: "`{shown}` không đúng dạng cần ghi ở đây"),
        );
        diagnostic.suggestion = Some(match example {
            Some(example) => message!(en: "write it like `{example}`", vi: "hãy ghi như `{example}`"),
            None => message!(en: "see the field reference, docs/fields.md", vi: "xem bảng các trường, docs/fields.md"),
        });
    }

    /// Of several accepted shapes, speaks of the one that the editor most likely meant.
    fn branches(&mut self, error: &ValidationError<'_>, pointer: &Pointer, context: &[Vec<ValidationError<'static>>]) {
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
        let kind = context.iter().flatten().find_map(|error| match error.kind() {
            ValidationErrorKind::Type { kind } => Some(kind),
            _ => None,
        });
        if let Some(kind) = kind {
            self.wrong_type(pointer.clone(), value, kind);
        }
    }

    /// The word that says which of several records this is, is missing or unknown.
    fn wrong_tag(&mut self, error: &ValidationError<'_>, pointer: &Pointer, tags: &[(String, Value)]) {
        let Some((tag, _)) = tags.first() else { return };
        let words: Vec<Value> = tags.iter().map(|(_, word)| word.clone()).collect();
        match error.instance().get(tag) {
            Some(value) => self.unknown_word(pointer.key(tag.clone()), value, &words),
            None => self.missing_field(pointer, &Value::String(tag.clone())),
        }
    }

    /// The value as the editor wrote it, not as it was read.
    fn written(&self, pointer: &Pointer) -> String {
        match self.node.find(pointer).map(|node| &node.value) {
            Some(NodeValue::Scalar { text, .. }) => text.clone(),
            _ => String::new(),
        }
    }
}

fn pointer_of(error: &ValidationError<'_>) -> Pointer {
    Pointer::of(error.instance_path().as_str())
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

fn json_type(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "boolean",
        Value::Number(_) => "number",
        Value::String(_) => "string",
        Value::Array(_) => "array",
        Value::Object(_) => "object",
    }
}

fn sort_of(json_type: &str) -> (&'static str, &'static str) {
    match json_type {
        "string" => ("a text", "văn bản"),
        "number" => ("a number", "số"),
        "integer" => ("a whole number", "số nguyên"),
        "boolean" => ("`true` or `false`", "`true` hoặc `false`"),
        "array" => ("a list", "danh sách"),
        "object" => ("a record with fields", "bản ghi gồm các trường"),
        _ => ("another value", "giá trị khác"),
    }
}

fn example_of(wanted: &str, written: &str) -> Option<Message> {
    match wanted {
        "array" if written.is_empty() => Some(message!(
            en: "write each entry on a line of its own that begins with `- `",
            vi: "mỗi mục viết trên một dòng riêng, bắt đầu bằng `- `"
        )),
        "array" => Some(message!(en: "write `[{written}]`", vi: "hãy ghi `[{written}]`")),
        "integer" | "number" => Some(message!(
            en: "write digits only, with a point before decimals: `1250` or `9.5`",
            vi: "chỉ ghi chữ số, dấu chấm trước phần thập phân: `1250` hoặc `9.5`"
        )),
        "object" => Some(message!(
            en: "write its fields below it, indented by two spaces",
            vi: "viết các trường ở các dòng dưới, thụt vào hai dấu cách"
        )),
        "boolean" => Some(message!(en: "write `true` or `false`", vi: "hãy ghi `true` hoặc `false`")),
        _ => None,
    }
}
