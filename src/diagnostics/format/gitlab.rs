//! GitLab code quality: the list that a merge request shows beside its changes.

use serde::Serialize;

use super::fingerprint;
use crate::diagnostics::{Report, Severity};
use crate::i18n::EditorLanguage;

#[derive(Serialize)]
struct Entry<'report> {
    description: String,
    check_name: &'report str,
    fingerprint: String,
    severity: &'static str,
    location: Location<'report>,
}

#[derive(Serialize)]
struct Location<'report> {
    path: &'report str,
    lines: Lines,
}

#[derive(Serialize)]
struct Lines {
    begin: usize,
}

/// Prints all reports as one JSON array and a newline.
pub fn render(reports: &[Report], language: EditorLanguage) -> String {
    let entries: Vec<Entry<'_>> = reports
        .iter()
        .zip(fingerprint::all(reports))
        .map(|(report, fingerprint)| entry(report, fingerprint, language))
        .collect();
    super::pretty(&entries)
}

fn entry(report: &Report, fingerprint: String, language: EditorLanguage) -> Entry<'_> {
    let diagnostic = &report.diagnostic;
    Entry {
        // The widget of a merge request hides the name of the check.
        description: format!("{}: {}", diagnostic.code.name, report.sentence(language)),
        check_name: diagnostic.code.name,
        fingerprint,
        severity: match diagnostic.severity {
            Severity::Error => "major",
            Severity::Warning => "minor",
        },
        location: Location { path: &diagnostic.place.file, lines: Lines { begin: report.location.position.line } },
    }
}

#[cfg(test)]
mod tests {
    use super::render;
    use crate::diagnostics::format::examples;
    use crate::i18n::EditorLanguage;

    #[test]
    fn each_mistake_is_an_entry_with_its_own_fingerprint() {
        let expected = r#"[
  {
    "description": "unknown-field: `ofice` không phải trường của thủ tục — có phải `office` không?",
    "check_name": "unknown-field",
    "fingerprint": "6cb8c874907586156e5a0895192cb59c",
    "severity": "major",
    "location": {
      "path": "content/procedures/a,b.yaml",
      "lines": {
        "begin": 5
      }
    }
  },
  {
    "description": "not-nfc: 99% sure, not",
    "check_name": "not-nfc",
    "fingerprint": "a534ecf7df34981e4aa119861aeff01d",
    "severity": "minor",
    "location": {
      "path": "content/site.yaml",
      "lines": {
        "begin": 1
      }
    }
  }
]
"#;
        assert_eq!(render(&examples::two(), EditorLanguage::Vietnamese), expected);
    }
}
