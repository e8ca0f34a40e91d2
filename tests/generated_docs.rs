//! The references and schemas under `docs/`, and the settings for editors, say what the program says of itself.
//!
//! `NOTICEBOARD_BLESS=1 cargo test --test generated_docs` writes them anew.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a document that can't be read fails the test")]

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use noticeboard::diagnostics::format::{self, Format};
use noticeboard::i18n::EditorLanguage;
use noticeboard::model::date::Date;
use noticeboard::model::kind::ContentKind;
use noticeboard::pipeline;
use noticeboard::schema;
use regex::Regex;

/// Every generated file of the repository, with what it must hold.
fn generated() -> BTreeMap<String, String> {
    let schema = |folder: &str, kind: ContentKind, language| {
        (format!("docs/schema/{folder}{}.json", kind.name()), schema::json(kind, language).unwrap())
    };
    let english = ContentKind::ALL.map(|kind| schema("", kind, EditorLanguage::English));
    let vietnamese = ContentKind::ALL.map(|kind| schema("vi/", kind, EditorLanguage::Vietnamese));
    let editor = schema::vscode::files("docs/schema/vi").map(|(name, text)| (format!(".vscode/{name}"), text));
    let references = [
        ("docs/fields.md".to_owned(), schema::fields::reference()),
        ("docs/checks.md".to_owned(), schema::checks::reference()),
        ("docs/schema/report.json".to_owned(), schema::report_json().unwrap()),
        ("docs/schema/changes.json".to_owned(), schema::changes_json().unwrap()),
    ];
    english.into_iter().chain(vietnamese).chain(editor).chain(references).collect()
}

#[test]
fn generated_documents_are_not_stale() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let bless = std::env::var_os("NOTICEBOARD_BLESS").is_some();
    let mut stale = Vec::new();
    for (name, text) in generated() {
        let path = root.join(&name);
        if bless {
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(&path, &text).unwrap();
        }
        if fs::read_to_string(&path).ok().as_deref() != Some(text.as_str()) {
            stale.push(name);
        }
    }
    assert!(
        stale.is_empty(),
        "stale: {}; run `NOTICEBOARD_BLESS=1 cargo test --test generated_docs`",
        stale.join(", ")
    );
}

#[test]
fn no_schema_is_left_of_a_kind_that_is_gone() {
    let wanted = generated();
    for folder in ["docs/schema", "docs/schema/vi", ".vscode"] {
        for entry in fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)).unwrap() {
            let entry = entry.unwrap();
            let name = format!("{folder}/{}", entry.file_name().to_string_lossy());
            let known = entry.file_type().unwrap().is_dir() || wanted.contains_key(&name);
            assert!(known, "delete {name}: nothing makes it");
        }
    }
}

#[test]
fn the_problem_matcher_of_the_editor_reads_what_check_prints() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/transcripts/broken");
    let checked = pipeline::check(&root, Date::try_from("2026-11-21".to_owned()).unwrap()).unwrap();
    let reports = checked.reports();
    assert!(reports.len() > 3);
    let printed = format::render(Format::Short, &reports, EditorLanguage::Vietnamese);
    let pattern = Regex::new(schema::vscode::PROBLEM).unwrap();
    for (line, report) in printed.lines().zip(&reports) {
        let found = pattern.captures(line).unwrap_or_else(|| panic!("not read: {line}"));
        let diagnostic = &report.diagnostic;
        let position = report.location.position;
        assert_eq!(&found[1], diagnostic.place.file.as_ref());
        assert_eq!((&found[2], &found[3]), (position.line.to_string().as_str(), position.column.to_string().as_str()));
        assert_eq!((&found[4], &found[5]), (diagnostic.severity.word(), diagnostic.code.name));
        assert_eq!(&found[6], diagnostic.message.text(EditorLanguage::Vietnamese));
    }
}

#[test]
fn the_settings_of_the_editor_name_schemas_and_files_that_are_there() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let settings = fs::read_to_string(root.join(".vscode/settings.json")).unwrap();
    let settings: serde_json::Value = serde_json::from_str(&settings).unwrap();
    for (schema, files) in settings["yaml.schemas"].as_object().unwrap() {
        assert!(root.join(schema).is_file(), "{schema}");
        let folder = files.as_str().unwrap().split('*').next().unwrap();
        // The demonstration has no spreadsheet to import; whoever writes a mapping makes the folder.
        assert!(folder == "content/imports/" || root.join(folder).exists(), "{files}");
    }
}
