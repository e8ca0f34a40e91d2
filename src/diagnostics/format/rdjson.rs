//! Reviewdog diagnostic format: comments in a review, with fixes that one click applies.

use serde::Serialize;

use crate::diagnostics::fix::Corner;
use crate::diagnostics::{Report, Severity};
use crate::i18n::EditorLanguage;
use crate::text::span::Position;

#[derive(Serialize)]
struct Output<'report> {
    source: Source,
    diagnostics: Vec<Entry<'report>>,
}

#[derive(Serialize)]
struct Source {
    name: &'static str,
}

#[derive(Serialize)]
struct Entry<'report> {
    message: String,
    location: Location<'report>,
    severity: &'static str,
    code: Code<'report>,
    #[serde(skip_serializing_if = "Option::is_none")]
    suggestions: Option<[Suggestion<'report>; 1]>,
}

#[derive(Serialize)]
struct Location<'report> {
    path: &'report str,
    range: Range,
}

#[derive(Serialize, Clone, Copy)]
struct Range {
    start: Point,
    #[serde(skip_serializing_if = "Option::is_none")]
    end: Option<Point>,
}

/// A place in a line; columns count bytes here, unlike everywhere else.
#[derive(Serialize, Clone, Copy)]
struct Point {
    line: usize,
    column: usize,
}

#[derive(Serialize)]
struct Code<'report> {
    value: &'report str,
}

#[derive(Serialize)]
struct Suggestion<'report> {
    range: Range,
    text: &'report str,
}

/// Prints all reports as one JSON object and a newline.
pub fn render(reports: &[Report], language: EditorLanguage) -> String {
    let diagnostics = reports.iter().map(|report| entry(report, language)).collect();
    super::pretty(&Output { source: Source { name: "noticeboard" }, diagnostics })
}

fn entry(report: &Report, language: EditorLanguage) -> Entry<'_> {
    let diagnostic = &report.diagnostic;
    let range = range(report);
    Entry {
        message: report.sentence(language),
        location: Location { path: &diagnostic.place.file, range },
        severity: match diagnostic.severity {
            Severity::Error => "ERROR",
            Severity::Warning => "WARNING",
        },
        code: Code { value: diagnostic.code.name },
        suggestions: report.change.as_ref().map(|change| {
            let range = Range { start: corner(change.from), end: Some(corner(change.to)) };
            [Suggestion { range, text: &change.text }]
        }),
    }
}

fn corner(corner: Corner) -> Point {
    Point { line: corner.position.line, column: corner.byte }
}

fn range(report: &Report) -> Range {
    let line = report.location.excerpt.as_ref().map_or("", |excerpt| &excerpt.line);
    let point = |Position { line: number, column }| {
        let bytes: usize = line.chars().take(column - 1).map(char::len_utf8).sum();
        Point { line: number, column: bytes + 1 }
    };
    Range { start: point(report.location.position), end: report.location.end().map(point) }
}

#[cfg(test)]
mod tests {
    use super::render;
    use crate::diagnostics::format::examples;
    use crate::i18n::EditorLanguage;

    #[test]
    fn a_replacement_becomes_a_fix_for_one_click() {
        let expected = r#"{
  "source": {
    "name": "noticeboard"
  },
  "diagnostics": [
    {
      "message": "`ofice` is not a field of a procedure — did you mean `office`?",
      "location": {
        "path": "content/procedures/a,b.yaml",
        "range": {
          "start": {
            "line": 5,
            "column": 1
          },
          "end": {
            "line": 5,
            "column": 6
          }
        }
      },
      "severity": "ERROR",
      "code": {
        "value": "unknown-field"
      },
      "suggestions": [
        {
          "range": {
            "start": {
              "line": 5,
              "column": 1
            },
            "end": {
              "line": 5,
              "column": 6
            }
          },
          "text": "office"
        }
      ]
    },
    {
      "message": "99% sure, not",
      "location": {
        "path": "content/site.yaml",
        "range": {
          "start": {
            "line": 1,
            "column": 1
          }
        }
      },
      "severity": "WARNING",
      "code": {
        "value": "not-nfc"
      }
    }
  ]
}
"#;
        assert_eq!(render(&examples::two(), EditorLanguage::English), expected);
    }

    #[test]
    fn columns_count_bytes() {
        let mut report = examples::error_in("content/a.yaml");
        report.location.position.column = 5;
        report.location.excerpt.as_mut().unwrap().line = "vị: ofice".to_owned();
        assert!(render(&[report], EditorLanguage::English).contains("\"column\": 7"));
    }
}
