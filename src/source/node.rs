//! The tree of a YAML file in which every value and every key knows where it stands.

use serde_json::{Map, Number, Value};

use crate::text::pointer::{Pointer, Segment};
use crate::text::span::Span;

/// A value of a YAML file with its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Node {
    /// Where the value stands.
    pub span: Span,
    /// The value.
    pub value: NodeValue,
}

/// What a [`Node`] holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NodeValue {
    /// A single value: text, number, true, false or nothing, as written.
    Scalar {
        /// The text, unescaped and in Unicode normal form C.
        text: String,
        /// Whether it was written in quotes or as a block: then it is text whatever it looks like.
        quoted: bool,
    },
    /// A list.
    List(Vec<Node>),
    /// A record.
    Record(Vec<Entry>),
}

/// A field of a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The name of the field.
    pub key: String,
    /// Where the name stands.
    pub key_span: Span,
    /// The value of the field.
    pub value: Node,
}

impl Node {
    /// The value that `pointer` leads to.
    pub fn find(&self, pointer: &Pointer) -> Option<&Self> {
        pointer.segments().iter().try_fold(self, |node, segment| node.child(segment))
    }

    /// The place of the key that `pointer` ends with.
    pub fn find_key(&self, pointer: &Pointer) -> Option<Span> {
        let (last, parents) = pointer.segments().split_last()?;
        let parent = parents.iter().try_fold(self, |node, segment| node.child(segment))?;
        match (&parent.value, last) {
            (NodeValue::Record(entries), Segment::Key(key)) => {
                entries.iter().find(|entry| entry.key == *key).map(|entry| entry.key_span)
            }
            _ => parent.child(last).map(|node| node.span),
        }
    }

    /// The field `key` of a record.
    pub fn field(&self, key: &str) -> Option<&Self> {
        match &self.value {
            NodeValue::Record(entries) => entries.iter().find(|entry| entry.key == key).map(|entry| &entry.value),
            _ => None,
        }
    }

    /// The text of a single value as written; none for lists and records.
    pub fn scalar(&self) -> Option<&str> {
        match &self.value {
            NodeValue::Scalar { text, .. } => Some(text),
            NodeValue::List(_) | NodeValue::Record(_) => None,
        }
    }

    /// Whether this is a text written as a block (`|` or `>`) in the file that holds `text`.
    pub fn is_block(&self, text: &str) -> bool {
        let starts_with_quote = || text.get(self.span.start..).is_some_and(|rest| rest.starts_with(['\'', '"']));
        matches!(self.value, NodeValue::Scalar { quoted: true, .. }) && !starts_with_quote()
    }

    fn child(&self, segment: &Segment) -> Option<&Self> {
        match (&self.value, segment) {
            (NodeValue::List(items), Segment::Index(index)) => items.get(*index),
            (NodeValue::Record(_), Segment::Key(key)) => self.field(key),
            (NodeValue::Record(_), Segment::Index(index)) => self.field(&index.to_string()),
            _ => None,
        }
    }

    /// The value as JSON, with plain scalars read by the core schema of YAML 1.2: `no` and dates stay text.
    ///
    /// Fields that begin with `x-` are left out: they are carried in the file and mean nothing here.
    pub fn to_json(&self) -> Value {
        match &self.value {
            NodeValue::Scalar { text, quoted: true } => Value::String(text.clone()),
            NodeValue::Scalar { text, quoted: false } => plain_scalar(text),
            NodeValue::List(items) => Value::Array(items.iter().map(Self::to_json).collect()),
            NodeValue::Record(entries) => {
                let mut map = Map::with_capacity(entries.len());
                for entry in entries.iter().filter(|entry| !entry.key.starts_with("x-")) {
                    map.entry(entry.key.clone()).or_insert_with(|| entry.value.to_json());
                }
                Value::Object(map)
            }
        }
    }
}

/// Reads an unquoted scalar (YAML 1.2.2, section 10.3.2, without octal and hexadecimal numbers).
fn plain_scalar(text: &str) -> Value {
    match text {
        "" | "~" | "null" | "Null" | "NULL" => Value::Null,
        "true" | "True" | "TRUE" => Value::Bool(true),
        "false" | "False" | "FALSE" => Value::Bool(false),
        _ => number(text).map_or_else(|| Value::String(text.to_owned()), Value::Number),
    }
}

fn number(text: &str) -> Option<Number> {
    let digits = text.strip_prefix(['-', '+']).unwrap_or(text);
    let looks_numeric = digits.starts_with(|first: char| first.is_ascii_digit() || first == '.')
        && digits.bytes().all(|byte| byte.is_ascii_digit() || b".eE+-".contains(&byte));
    if !looks_numeric {
        return None;
    }
    let unsigned = text.strip_prefix('+').unwrap_or(text);
    unsigned
        .parse::<u64>()
        .map(Number::from)
        .or_else(|_| unsigned.parse::<i64>().map(Number::from))
        .ok()
        .or_else(|| unsigned.parse::<f64>().ok().and_then(Number::from_f64))
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::plain_scalar;

    #[test]
    fn words_and_dates_stay_text() {
        for text in ["no", "yes", "on", "2026-03-31", "15:00", "1.001.193", "0215 000", "-", "."] {
            assert_eq!(plain_scalar(text), Value::String(text.to_owned()), "{text}");
        }
    }

    #[test]
    fn numbers_are_numbers() {
        assert_eq!(plain_scalar("0012"), json!(12));
        assert_eq!(plain_scalar("-3"), json!(-3));
        assert_eq!(plain_scalar("9539.90"), json!(9539.9));
        assert_eq!(plain_scalar("1.001193"), json!(1.001_193));
    }
}
