//! The references and schemas under `docs/` say what the program says of itself.
//!
//! `NOTICEBOARD_BLESS=1 cargo test --test generated_docs` writes them anew.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a document that can't be read fails the test")]

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use noticeboard::model::kind::ContentKind;
use noticeboard::schema;

/// Every generated file under `docs/`, with what it must hold.
fn generated() -> BTreeMap<String, String> {
    let schemas =
        ContentKind::ALL.into_iter().map(|kind| (format!("schema/{}.json", kind.name()), schema::json(kind).unwrap()));
    let references = [
        ("fields.md".to_owned(), schema::fields::reference()),
        ("checks.md".to_owned(), schema::checks::reference()),
        ("schema/report.json".to_owned(), schema::report_json().unwrap()),
        ("schema/changes.json".to_owned(), schema::changes_json().unwrap()),
    ];
    schemas.chain(references).collect()
}

#[test]
fn generated_documents_are_not_stale() {
    let docs = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs");
    let bless = std::env::var_os("NOTICEBOARD_BLESS").is_some();
    let mut stale = Vec::new();
    for (name, text) in generated() {
        let path = docs.join(&name);
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
        "stale under docs/: {}; run `NOTICEBOARD_BLESS=1 cargo test --test generated_docs`",
        stale.join(", ")
    );
}

#[test]
fn no_schema_is_left_of_a_kind_that_is_gone() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/schema");
    let wanted = generated();
    for entry in fs::read_dir(folder).unwrap() {
        let name = entry.unwrap().file_name().to_string_lossy().into_owned();
        assert!(wanted.contains_key(&format!("schema/{name}")), "delete docs/schema/{name}: no kind has this name");
    }
}
