//! A table for other programs: CSV for spreadsheets, JSON for the rest, with the same rows in both.

use serde_json::{Map, Value, json};

/// A table with named columns.
#[derive(Debug, Clone, Default)]
pub(super) struct Sheet {
    pub(super) columns: Vec<&'static str>,
    pub(super) rows: Vec<Vec<Field>>,
}

/// A field of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Field {
    /// A name or a text.
    Text(String),
    /// A count.
    Count(u64),
    /// A word that says why there is no count.
    Word(&'static str),
    /// Nothing is said.
    Nothing,
}

impl Field {
    /// A text that may be missing.
    pub(super) fn maybe(text: Option<impl ToString>) -> Self {
        text.map_or(Self::Nothing, |text| Self::Text(text.to_string()))
    }

    fn cell(&self) -> String {
        match self {
            Self::Text(text) => harmless(text),
            Self::Count(count) => count.to_string(),
            Self::Word(word) => (*word).to_owned(),
            Self::Nothing => String::new(),
        }
    }

    fn value(&self) -> Value {
        match self {
            Self::Text(text) => json!(text),
            Self::Count(count) => json!(count),
            Self::Word(word) => json!(word),
            Self::Nothing => Value::Null,
        }
    }
}

/// A text that no spreadsheet takes for a formula (OWASP, CSV injection): a quote mark goes before what would begin one.
fn harmless(text: &str) -> String {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{text}") } else { text.to_owned() }
}

impl Sheet {
    /// The table as CSV (RFC 4180), its header first.
    pub(super) fn csv(&self) -> String {
        let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
        let rows = self.rows.iter().map(|row| row.iter().map(Field::cell).collect());
        let header: Vec<String> = self.columns.iter().map(|column| (*column).to_owned()).collect();
        for row in std::iter::once(header).chain(rows) {
            // Memory takes every row; were one refused, it would be missing, and a test compares them.
            if writer.write_record(&row).is_err() {
                break;
            }
        }
        String::from_utf8(writer.into_inner().unwrap_or_default()).unwrap_or_default()
    }

    /// The table as JSON, one object a row, after what `about` says of it.
    pub(super) fn json(&self, about: Value) -> String {
        let object = |row: &Vec<Field>| -> Value {
            let pairs = self.columns.iter().zip(row).map(|(column, field)| ((*column).to_owned(), field.value()));
            Value::Object(pairs.collect::<Map<String, Value>>())
        };
        let mut document = Map::new();
        document.insert("about".to_owned(), about);
        document.insert("rows".to_owned(), self.rows.iter().map(object).collect());
        format!("{:#}\n", Value::Object(document))
    }
}

#[cfg(test)]
mod tests {
    use super::{Field, Sheet};

    #[test]
    fn both_shapes_say_the_same_and_no_text_is_a_formula() {
        let rows = vec![
            vec![Field::Text("=1+1".into()), Field::Count(0)],
            vec![Field::Text("a, \"b\"".into()), Field::Word("suppressed")],
            vec![Field::Nothing, Field::Count(7)],
        ];
        let sheet = Sheet { columns: vec!["name", "late"], rows };
        assert_eq!(sheet.csv(), "name,late\r\n'=1+1,0\r\n\"a, \"\"b\"\"\",suppressed\r\n,7\r\n");
        let json: serde_json::Value = serde_json::from_str(&sheet.json(serde_json::json!({"title": "t"}))).unwrap();
        assert_eq!(json["rows"][0]["name"], "=1+1");
        assert_eq!(json["rows"][0]["late"], 0);
        assert_eq!(json["rows"][1]["late"], "suppressed");
        assert!(json["rows"][2]["name"].is_null());
    }
}
