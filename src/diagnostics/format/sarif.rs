//! SARIF 2.1.0 (OASIS): what code scanning desks read. A run with findings is a success there.

use serde_json::{Value, json};

use super::fingerprint;
use crate::diagnostics::{Code, Report};
use crate::i18n::EditorLanguage;
use crate::text::span::Position;

const SCHEMA: &str = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/// Prints all reports as one run and a newline.
pub fn render(reports: &[Report], language: EditorLanguage) -> String {
    let rules = rules(reports);
    let results: Vec<Value> = reports
        .iter()
        .zip(fingerprint::all(reports))
        .map(|(report, fingerprint)| result(report, &fingerprint, &rules, language))
        .collect();
    super::pretty(&json!({
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": "noticeboard",
                "version": env!("CARGO_PKG_VERSION"),
                "rules": rules.iter().map(|code| rule(code, language)).collect::<Vec<_>>(),
            } },
            // Columns count characters, not UTF-16 units, which would be the default.
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    }))
}

/// The codes that occur, sorted by name, each once.
fn rules(reports: &[Report]) -> Vec<Code> {
    let mut codes: Vec<Code> = reports.iter().map(|report| report.diagnostic.code).collect();
    codes.sort_by_key(|code| code.name);
    codes.dedup_by_key(|code| code.name);
    codes
}

fn rule(code: &Code, language: EditorLanguage) -> Value {
    let meaning = code.meaning(language);
    json!({
        "id": code.name,
        "shortDescription": { "text": meaning },
        "help": { "text": meaning, "markdown": meaning },
        "defaultConfiguration": { "level": code.severity.word() },
    })
}

fn result(report: &Report, fingerprint: &str, rules: &[Code], language: EditorLanguage) -> Value {
    let diagnostic = &report.diagnostic;
    let mut result = json!({
        "ruleId": diagnostic.code.name,
        "ruleIndex": rules.iter().position(|code| code.name == diagnostic.code.name),
        "level": diagnostic.severity.word(),
        "message": { "text": report.sentence(language) },
        "locations": [{ "physicalLocation": {
            "artifactLocation": { "uri": uri(&diagnostic.place.file), "uriBaseId": "%SRCROOT%" },
            "region": region(report),
        } }],
        "partialFingerprints": { "noticeboard/v1": fingerprint },
    });
    if let (Some(fix), Some(fields)) = (fix(report, language), result.as_object_mut()) {
        fields.insert("fixes".to_owned(), json!([fix]));
    }
    result
}

fn fix(report: &Report, language: EditorLanguage) -> Option<Value> {
    let change = report.change.as_ref()?;
    let (from, to) = (change.from.position, change.to.position);
    let mut fix = json!({ "artifactChanges": [{
        "artifactLocation": { "uri": uri(&report.diagnostic.place.file), "uriBaseId": "%SRCROOT%" },
        "replacements": [{
            "deletedRegion": {
                "startLine": from.line, "startColumn": from.column, "endLine": to.line, "endColumn": to.column,
            },
            "insertedContent": { "text": change.text },
        }],
    }] });
    if let (Some(suggestion), Some(fields)) = (&report.diagnostic.suggestion, fix.as_object_mut()) {
        fields.insert("description".to_owned(), json!({ "text": suggestion.text(language) }));
    }
    Some(fix)
}

fn region(report: &Report) -> Value {
    let Position { line, column } = report.location.position;
    match report.location.end() {
        Some(end) => json!({ "startLine": line, "startColumn": column, "endLine": end.line, "endColumn": end.column }),
        None => json!({ "startLine": line, "startColumn": column }),
    }
}

/// The path as a relative reference (RFC 3986).
fn uri(path: &str) -> String {
    path.bytes()
        .map(|byte| match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'/' | b'-' | b'.' | b'_' | b'~' => char::from(byte).to_string(),
            other => format!("%{other:02X}"),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::{render, uri};
    use crate::diagnostics::format::examples;
    use crate::i18n::EditorLanguage;

    #[test]
    fn a_run_names_its_rules_and_places() {
        let run: Value = serde_json::from_str(&render(&examples::two(), EditorLanguage::English)).unwrap();
        assert_eq!(run["version"], "2.1.0");
        let rules = &run["runs"][0]["tool"]["driver"]["rules"];
        assert_eq!(rules[0]["id"], "not-nfc");
        assert_eq!(rules[1]["defaultConfiguration"]["level"], "error");
        let first = &run["runs"][0]["results"][0];
        assert_eq!(first["ruleIndex"], 1);
        assert_eq!(first["message"]["text"], "`ofice` is not a field of a procedure — did you mean `office`?");
        let place = &first["locations"][0]["physicalLocation"];
        assert_eq!(place["artifactLocation"]["uri"], "content/procedures/a%2Cb.yaml");
        assert_eq!(place["region"], json!({ "startLine": 5, "startColumn": 1, "endLine": 5, "endColumn": 6 }));
        let replacement = &first["fixes"][0]["artifactChanges"][0]["replacements"][0];
        assert_eq!(replacement["deletedRegion"], place["region"]);
        assert_eq!(replacement["insertedContent"]["text"], "office");
        assert_eq!(
            run["runs"][0]["results"][1]["locations"][0]["physicalLocation"]["region"],
            json!({ "startLine": 1, "startColumn": 1 })
        );
    }

    #[test]
    fn a_run_without_findings_is_still_a_run() {
        let run: Value = serde_json::from_str(&render(&[], EditorLanguage::English)).unwrap();
        assert_eq!(run["runs"][0]["results"], json!([]));
    }

    #[test]
    fn paths_are_written_as_addresses() {
        assert_eq!(uri("content/điện biên.yaml"), "content/%C4%91i%E1%BB%87n%20bi%C3%AAn.yaml");
    }
}
