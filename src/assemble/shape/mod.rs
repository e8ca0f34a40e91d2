//! The shape of a record against its schema: every mistake at once, in words for people.

mod branches;
mod fixes;
mod words;

use std::sync::Arc;

use jsonschema::ValidationError;
use jsonschema::error::{TypeKind, ValidationErrorKind};
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::{compiled, problems, remedy, schema_path};
use crate::diagnostics::{Code, Diagnostic, Diagnostics, Place};
use crate::i18n::Message;
use crate::message;
use crate::model::kind::ContentKind;
use crate::source::{Node, NodeValue};
use crate::text::pointer::Pointer;

/// Reads a record of one kind, of which `text` is the whole file; nothing where a mistake was reported.
pub(super) fn read<T: DeserializeOwned>(
    kind: ContentKind,
    file: &Arc<str>,
    text: &str,
    node: &Node,
    found: &mut Diagnostics,
) -> Option<T> {
    let json = node.to_json();
    let compiled = compiled::of(kind);
    let mut shape = Shape { kind, schema: &compiled.schema, file, text, node, mistakes: Vec::new() };
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
    text: &'record str,
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
            ValidationErrorKind::Required { property } => self.missing_field(Some(error), &pointer, property),
            ValidationErrorKind::AnyOf { context } | ValidationErrorKind::OneOfNotValid { context } => {
                self.branches(error, &pointer, context);
            }
            _ if value.is_null() => self.empty_value(pointer),
            ValidationErrorKind::Type { kind } => self.wrong_type(error, &pointer, value, kind),
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
        let present = error.instance().as_object();
        let free: Vec<&str> = known
            .iter()
            .map(String::as_str)
            .filter(|field| present.is_none_or(|fields| !fields.contains_key(*field)))
            .collect();
        for field in unexpected {
            let meant = remedy::field(field, &free);
            let place = Place::key(self.file, pointer.key(field.clone()));
            let diagnostic = self.push(
                problems::UNKNOWN_FIELD,
                place,
                message!(en: "`{field}` is not a field here", vi: "ở đây không có trường `{field}`"),
            );
            if let Some(remedy) = meant {
                fixes::meant(diagnostic, &remedy);
            }
            let list = known.join(", ");
            diagnostic.help = Some(message!(
                en: "fields here: {list} (`noticeboard schema {kind}`)",
                vi: "các trường ở đây: {list} (`noticeboard schema {kind}`)"
            ));
        }
    }

    /// Where the field takes one of a few words, the first of them is the example.
    fn missing_field(&mut self, error: Option<&ValidationError<'_>>, pointer: &Pointer, property: &Value) {
        let field = property.as_str().unwrap_or_default();
        let kind = self.kind.name();
        let place = self.value(pointer.clone());
        let line =
            error.and_then(|error| fixes::first_word(self.schema, error, field)).map(|word| format!("{field}: {word}"));
        let fix = line.as_ref().and_then(|line| fixes::added_line(self.node, self.text, pointer, line));
        let diagnostic = self.push(
            problems::MISSING_FIELD,
            place,
            message!(en: "the field `{field}` is missing here", vi: "ở đây thiếu trường `{field}`"),
        );
        let line = line.unwrap_or_else(|| format!("{field}: …"));
        diagnostic.suggestion = Some(message!(en: "add a line `{line}`", vi: "hãy thêm dòng `{line}`"));
        diagnostic.fix = fix;
        diagnostic.help = Some(message!(
            en: "what it holds: `noticeboard schema {kind}`",
            vi: "nội dung của trường: `noticeboard schema {kind}`"
        ));
    }

    fn empty_value(&mut self, pointer: Pointer) {
        let field = pointer.field().unwrap_or_default().to_owned();
        let fix = fixes::deleted_line(self.node, self.text, &pointer);
        let place = self.value(pointer);
        let diagnostic = self.push(
            problems::EMPTY_VALUE,
            place,
            message!(en: "`{field}` has no value", vi: "`{field}` không có giá trị"),
        );
        diagnostic.suggestion = Some(message!(
            en: "write the value, or delete the line where it is not known",
            vi: "hãy ghi giá trị, hoặc xóa dòng này nếu chưa biết"
        ));
        diagnostic.fix = fix;
    }

    fn wrong_type(&mut self, error: &ValidationError<'_>, pointer: &Pointer, value: &Value, kind: &TypeKind) {
        let wanted = match kind {
            TypeKind::Single(kind) => kind.to_string(),
            TypeKind::Multiple(_) => String::new(),
        };
        let written = self.written(pointer);
        let place = self.value(pointer.clone());
        if wanted == "string" && (value.is_number() || value.is_boolean()) {
            let schema = schema_path::around(self.schema, error.schema_path().as_str());
            let remedy = fixes::quoted(&written, schema);
            let text = &remedy.text;
            let suggestion = message!(en: "put it in quotes: `{text}`", vi: "hãy đặt trong dấu nháy: `{text}`");
            let diagnostic = self.push(
                problems::UNQUOTED,
                place,
                message!(en: "`{written}` must be text", vi: "`{written}` phải là văn bản"),
            );
            diagnostic.suggestion = Some(suggestion);
            diagnostic.fix = Some(fixes::here(diagnostic, &remedy));
            return;
        }
        let (wanted_english, wanted_vietnamese) = words::sort_of(&wanted);
        let (have_english, have_vietnamese) = words::sort_of(words::json_type(value));
        let node = self.node.find(pointer);
        let better = node.and_then(|node| fixes::of_type(node, self.text, &wanted, &written));
        let diagnostic = self.push(
            problems::WRONG_TYPE,
            place,
            message!(
                en: "{wanted_english} is needed here, not {have_english}",
                vi: "ở đây cần {wanted_vietnamese}, không phải {have_vietnamese}"
            ),
        );
        diagnostic.suggestion = words::example_of(&wanted);
        if let Some((fix, text)) = better {
            diagnostic.fix = Some(fix);
            if let Some(text) = text {
                diagnostic.suggestion = Some(message!(en: "write `{text}`", vi: "hãy ghi `{text}`"));
            }
        }
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
        match remedy::word(&written, &words) {
            Some(remedy) => fixes::meant(diagnostic, &remedy),
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
        let schema = schema_path::around(self.schema, error.schema_path().as_str());
        let example = schema.and_then(|schema| schema.get("examples")?.get(0)?.as_str()).map(str::to_owned);
        let remedy = schema.and_then(|schema| remedy::form(&written, schema));
        let place = self.value(pointer);
        let diagnostic = self.push(
            problems::BAD_FORM,
            place,
            message!(en: "`{shown}` does not have the form that is needed here", vi: "`{shown}` không đúng dạng cần ghi ở đây"),
        );
        if let Some(remedy) = remedy {
            let text = &remedy.text;
            diagnostic.suggestion = Some(message!(en: "write `{text}`", vi: "hãy ghi `{text}`"));
            diagnostic.fix = Some(fixes::here(diagnostic, &remedy));
            return;
        }
        diagnostic.suggestion = Some(match example {
            Some(example) => message!(en: "write it like `{example}`", vi: "hãy ghi như `{example}`"),
            None => message!(en: "see the field reference, docs/fields.md", vi: "xem bảng các trường, docs/fields.md"),
        });
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
