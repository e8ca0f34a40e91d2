//! What sorts of value are called, and how they are written.

use serde_json::Value;

use crate::i18n::Message;
use crate::message;

pub(super) fn json_type(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "boolean",
        Value::Number(_) => "number",
        Value::String(_) => "string",
        Value::Array(_) => "array",
        Value::Object(_) => "object",
    }
}

pub(super) fn sort_of(json_type: &str) -> (&'static str, &'static str) {
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

pub(super) fn example_of(wanted: &str) -> Option<Message> {
    match wanted {
        "array" => Some(message!(
            en: "write each entry on a line of its own that begins with `- `",
            vi: "mỗi mục viết trên một dòng riêng, bắt đầu bằng `- `"
        )),
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
