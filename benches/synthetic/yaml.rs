//! YAML, with every text in quotes.

use crate::lists::Both;

/// A value of a record.
pub(crate) enum Node {
    /// A text, in quotes.
    Text(String),
    /// A number or a fixed word, without quotes.
    Word(String),
    List(Vec<Node>),
    Map(Vec<(&'static str, Node)>),
}

impl Node {
    pub(crate) fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }

    pub(crate) fn word(word: impl std::fmt::Display) -> Self {
        Self::Word(format!("{word}"))
    }

    pub(crate) fn words(words: &[&str]) -> Self {
        Self::List(words.iter().map(Self::word).collect())
    }

    /// Writes the record from the first column.
    pub(crate) fn written(&self) -> String {
        let mut out = String::new();
        self.write(0, &mut out);
        out
    }

    fn write(&self, indent: usize, out: &mut String) {
        match self {
            Self::Text(text) => {
                out.push('\'');
                out.push_str(&text.replace('\'', "''"));
                out.push_str("'\n");
            }
            Self::Word(word) => {
                out.push_str(word);
                out.push('\n');
            }
            Self::List(entries) => {
                for entry in entries {
                    pad(indent, out);
                    out.push_str("- ");
                    entry.write_inline(indent + 2, out);
                }
            }
            Self::Map(fields) => {
                for field in fields {
                    pad(indent, out);
                    write_field(field, indent, out);
                }
            }
        }
    }

    /// Writes an entry whose first line begins behind a dash.
    fn write_inline(&self, indent: usize, out: &mut String) {
        let Self::Map(fields) = self else { return self.write(indent, out) };
        for (index, field) in fields.iter().enumerate() {
            if index > 0 {
                pad(indent, out);
            }
            write_field(field, indent, out);
        }
    }
}

impl From<&Both> for Node {
    fn from(text: &Both) -> Self {
        Self::Map(vec![("vi", Self::text(&text.vi)), ("en", Self::text(&text.en))])
    }
}

fn pad(indent: usize, out: &mut String) {
    for _ in 0..indent {
        out.push(' ');
    }
}

fn write_field((name, value): &(&'static str, Node), indent: usize, out: &mut String) {
    out.push_str(name);
    match value {
        Node::List(entries) if entries.is_empty() => out.push_str(": []\n"),
        Node::Text(_) | Node::Word(_) => {
            out.push_str(": ");
            value.write(indent, out);
        }
        Node::List(_) | Node::Map(_) => {
            out.push_str(":\n");
            value.write(indent + 2, out);
        }
    }
}
