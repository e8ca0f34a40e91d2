//! Every format of reports has the shape that its readers publish.
//!
//! The shapes of others stand in `tests/formats/`, each with its source; ours in `docs/schema/`.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a shape that can't be read fails the test")]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use noticeboard::diagnostics::Report;
use noticeboard::diagnostics::format::{self, Format};
use noticeboard::i18n::EditorLanguage;
use noticeboard::model::date::Date;
use noticeboard::pipeline;
use regex::Regex;
use serde_json::Value;

const LANGUAGES: [EditorLanguage; 2] = [EditorLanguage::English, EditorLanguage::Vietnamese];

/// Folders of content with mistakes of many kinds, one of them without any.
fn folders() -> Vec<Vec<Report>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let today = Date::try_from("2026-11-21".to_owned()).unwrap();
    let folders = ["tests/transcripts/broken", "tests/transcripts/diff.in/mistaken", "tests/golden/minimal", "."];
    folders.map(|folder| pipeline::check(&root.join(folder), today).unwrap().reports()).into()
}

fn expect_shape(format: Format, shape: &str) {
    let text = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(shape)).unwrap();
    let validator = jsonschema::validator_for(&serde_json::from_str(&text).unwrap()).unwrap();
    for reports in folders() {
        for language in LANGUAGES {
            let printed: Value = serde_json::from_str(&format::render(format, &reports, language)).unwrap();
            let errors: Vec<String> =
                validator.iter_errors(&printed).map(|error| format!("{}: {error}", error.instance_path())).collect();
            assert!(errors.is_empty(), "{format:?}: {errors:#?}");
        }
    }
}

#[test]
fn the_examples_have_errors_warnings_suggestions_and_none_of_them() {
    let folders = folders();
    assert!(folders.iter().any(Vec::is_empty));
    let all: Vec<&Report> = folders.iter().flatten().collect();
    let severities: BTreeSet<_> = all.iter().map(|report| report.diagnostic.severity).collect();
    assert_eq!(severities.len(), 2);
    assert!(all.iter().any(|report| report.diagnostic.fix.is_some()));
}

#[test]
fn json_has_its_published_schema() {
    expect_shape(Format::Json, "docs/schema/report.json");
}

#[test]
fn sarif_has_the_shape_of_its_standard() {
    expect_shape(Format::Sarif, "tests/formats/sarif.json");
}

#[test]
fn rdjson_has_the_shape_of_its_definition() {
    expect_shape(Format::Rdjson, "tests/formats/rdjson.json");
}

#[test]
fn gitlab_has_the_shape_of_its_documentation() {
    expect_shape(Format::GitLab, "tests/formats/gitlab.json");
}

#[test]
fn fingerprints_of_one_report_differ() {
    for reports in folders() {
        let printed: Value =
            serde_json::from_str(&format::render(Format::GitLab, &reports, EditorLanguage::English)).unwrap();
        let all: Vec<&Value> = printed.as_array().unwrap().iter().map(|entry| &entry["fingerprint"]).collect();
        let different: BTreeSet<String> = all.iter().map(ToString::to_string).collect();
        assert_eq!(different.len(), all.len());
    }
}

#[test]
fn results_of_sarif_point_to_their_rules() {
    for reports in folders() {
        let printed: Value =
            serde_json::from_str(&format::render(Format::Sarif, &reports, EditorLanguage::English)).unwrap();
        let run = &printed["runs"][0];
        for result in run["results"].as_array().unwrap() {
            let index = usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap();
            assert_eq!(run["tool"]["driver"]["rules"][index]["id"], result["ruleId"]);
        }
    }
}

/// GitHub: "Workflow commands", `::error file={name},line={line},…::{message}`; no line break, colon or comma in a property.
#[test]
fn each_line_for_github_is_a_workflow_command() {
    let command = Regex::new(
        r"^::(error|warning) file=[^:,]+,line=\d+,col=\d+(,endLine=\d+,endColumn=\d+)?,title=[a-z0-9-]+::.+$|^::notice title=noticeboard::.+$",
    )
    .unwrap();
    for reports in folders() {
        for language in LANGUAGES {
            for line in format::render(Format::GitHub, &reports, language).lines() {
                assert!(command.is_match(line), "{line}");
            }
        }
    }
}

#[test]
fn each_mistake_is_one_line_of_short() {
    for reports in folders() {
        for language in LANGUAGES {
            assert_eq!(format::render(Format::Short, &reports, language).lines().count(), reports.len());
        }
    }
}
