//! Whatever is changed in a record is seen by the comparison of two versions.

#![allow(clippy::unwrap_used, clippy::panic, reason = "content that can't be read fails the test")]

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;

use noticeboard::assemble::{Catalogue, Table};
use noticeboard::changes::{self, Changes, Fate, Version};
use noticeboard::diagnostics::Diagnostics;
use noticeboard::i18n::EditorLanguage;
use noticeboard::model::kind::ContentKind;
use noticeboard::model::schema;
use noticeboard::pipeline::{self, Checked, Named};
use noticeboard::source::SourceContent;
use noticeboard::source::table::Table as Csv;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

fn read(folder: &str) -> Checked {
    pipeline::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)).unwrap()
}

fn version(catalogue: &Catalogue) -> Version<'_> {
    Version { name: String::new(), day: None, catalogue, files: BTreeSet::new(), mistaken: BTreeSet::new() }
}

fn between(old: &Catalogue, new: &Catalogue) -> Changes {
    changes::between(&version(old), &version(new), EditorLanguage::Vietnamese)
}

/// The record as it is written, before it becomes a struct.
fn written(checked: &Checked, file: &str) -> Value {
    let source = &checked.sources.files[file];
    match &source.content {
        SourceContent::Yaml(Some(node)) => node.to_json(),
        _ => panic!("{file} is no record"),
    }
}

/// Every place in a value: the fields and positions that lead to it.
fn places(value: &Value, here: &[String], found: &mut Vec<Vec<String>>) {
    found.push(here.to_vec());
    let below = |step: String| [here, &[step]].concat();
    match value {
        Value::Object(fields) => fields.iter().for_each(|(name, value)| places(value, &below(name.clone()), found)),
        Value::Array(entries) => {
            entries.iter().enumerate().for_each(|(at, value)| places(value, &below(at.to_string()), found));
        }
        _ => {}
    }
}

fn pointer(place: &[String]) -> String {
    let steps: Vec<String> = place.iter().map(|step| step.replace('~', "~0").replace('/', "~1")).collect();
    if steps.is_empty() { String::new() } else { format!("/{}", steps.join("/")) }
}

/// Other values that could stand in the place of one.
fn others(value: &Value, words: &[String]) -> Vec<Value> {
    match value {
        Value::Bool(value) => vec![json!(!value)],
        Value::Number(number) => {
            vec![number.as_u64().map_or_else(|| json!(number.as_f64().unwrap() + 1.0), |number| json!(number + 1))]
        }
        Value::String(text) => {
            let forms = ["2031-01-02", "06:07", "0215 111 222", "https://example.vn/x", "77.7", "xyz", "00000"];
            let longer = [format!("{text} x"), format!("{text}-x")];
            longer.into_iter().chain(forms.map(str::to_owned)).chain(words.iter().cloned()).map(Value::from).collect()
        }
        Value::Array(entries) if entries.len() > 1 => {
            let mut shorter = entries.clone();
            shorter.pop();
            let mut turned = entries.clone();
            turned.reverse();
            vec![json!(shorter), json!(turned)]
        }
        Value::Array(entries) if entries.len() == 1 => vec![json!([])],
        _ => Vec::new(),
    }
}

/// The value with another one in a place, or with the place taken out.
fn mutations(record: &Value, place: &[String], words: &[String]) -> Vec<Value> {
    let mut found = Vec::new();
    for other in others(record.pointer(&pointer(place)).unwrap(), words) {
        let mut changed = record.clone();
        *changed.pointer_mut(&pointer(place)).unwrap() = other;
        found.push(changed);
    }
    if let Some((last, parents)) = place.split_last() {
        let mut changed = record.clone();
        if let Some(Value::Object(fields)) = changed.pointer_mut(&pointer(parents)) {
            fields.shift_remove(last);
            found.push(changed);
        }
    }
    found
}

/// The words that enums of a kind accept.
fn words(schema: &Value, found: &mut Vec<String>) {
    match schema {
        Value::Object(fields) => {
            found.extend(fields.get("const").and_then(Value::as_str).map(str::to_owned));
            let listed = fields.get("enum").and_then(Value::as_array).into_iter().flatten();
            found.extend(listed.filter_map(Value::as_str).map(str::to_owned));
            fields.values().for_each(|value| words(value, found));
        }
        Value::Array(values) => values.iter().for_each(|value| words(value, found)),
        _ => {}
    }
}

/// The names of all fields that records of a kind can have.
fn field_names(schema: &Value, found: &mut BTreeSet<String>) {
    match schema {
        Value::Object(fields) => {
            if let Some(Value::Object(properties)) = fields.get("properties") {
                found.extend(properties.keys().cloned());
            }
            fields.values().for_each(|value| field_names(value, found));
        }
        Value::Array(values) => values.iter().for_each(|value| field_names(value, found)),
        _ => {}
    }
}

/// What a test found: fields whose change was seen, and changes that were not.
#[derive(Default)]
struct Findings {
    seen: BTreeSet<String>,
    unseen: Vec<String>,
}

impl Findings {
    /// Changes a record in every way that is still a record, and looks whether the comparison sees it.
    fn try_all<T: DeserializeOwned + PartialEq>(
        &mut self,
        kind: ContentKind,
        record: &Value,
        old: &Catalogue,
        put: impl Fn(&mut Catalogue, T),
    ) {
        let original: T = serde_json::from_value(record.clone()).unwrap();
        let mut accepted = Vec::new();
        words(&schema::of(kind).to_value(), &mut accepted);
        let mut all = Vec::new();
        places(record, &[], &mut all);
        for place in &all {
            let mut changed: Vec<T> = mutations(record, place, &accepted)
                .into_iter()
                .filter_map(|value| serde_json::from_value(value).ok())
                .filter(|value| *value != original)
                .collect();
            // One other value of each place is enough, and taking it out.
            let last = changed.pop();
            for value in changed.into_iter().take(2).chain(last) {
                let mut new = old.clone();
                put(&mut new, value);
                if between(old, &new).records.is_empty() {
                    self.unseen.push(format!("{}: {}", kind.name(), place.join("/")));
                } else {
                    self.seen.extend(place.iter().filter(|step| step.parse::<usize>().is_err()).cloned());
                }
            }
        }
    }

    fn expect_fields(&self, kind: ContentKind) {
        let mut names = BTreeSet::new();
        field_names(&schema::of(kind).to_value(), &mut names);
        let missing: Vec<&String> = names.iter().filter(|name| !self.seen.contains(*name)).collect();
        assert!(missing.is_empty(), "no record of the test has these fields of a {}: {missing:?}", kind.name());
    }

    fn expect_all_seen(&self) {
        assert!(self.unseen.is_empty(), "a change of these is not seen: {:#?}", self.unseen);
    }
}

#[test]
fn a_change_of_any_field_of_a_procedure_is_seen() {
    let mut findings = Findings::default();
    for folder in ["tests/golden/procedure-full", "tests/golden/tombstone"] {
        let checked = read(folder);
        let catalogue = checked.catalogue.as_ref().unwrap();
        for (id, record) in &catalogue.procedures {
            let mut value = written(&checked, &record.file);
            value["translations"] = json!([{ "language": "en", "against": "0a1b2c3d", "on": "2026-01-02" }]);
            value["recordings"] = json!([{
                "language": "hmn", "language_name": "Hmoob", "file": "a.mp3", "seconds": 60, "transcript": "Lời",
                "recorded_by": "UBND xã", "on": "2026-01-02"
            }]);
            let mut old = catalogue.clone();
            old.procedures.get_mut(id).unwrap().value = serde_json::from_value(value.clone()).unwrap();
            findings.try_all(ContentKind::Procedure, &value, &old, |new, value| {
                new.procedures.get_mut(id).unwrap().value = value;
            });
        }
    }
    findings.expect_all_seen();
    findings.expect_fields(ContentKind::Procedure);
}

#[test]
fn a_change_of_any_field_of_other_records_is_seen() {
    let checked = read("tests/golden/procedure-full");
    let catalogue = checked.catalogue.as_ref().unwrap();
    let mut findings = Findings::default();
    let of = |file: &Arc<str>| written(&checked, file);
    for (id, record) in &catalogue.places {
        findings.try_all(ContentKind::Place, &of(&record.file), catalogue, |new, value| {
            new.places.get_mut(id).unwrap().value = value;
        });
    }
    for (id, record) in &catalogue.offices {
        findings.try_all(ContentKind::Office, &of(&record.file), catalogue, |new, value| {
            new.offices.get_mut(id).unwrap().value = value;
        });
    }
    for (year, record) in &catalogue.calendar {
        findings.try_all(ContentKind::Calendar, &of(&record.file), catalogue, |new, value| {
            new.calendar.get_mut(year).unwrap().value = value;
        });
    }
    findings.try_all(ContentKind::Site, &of(&catalogue.site.file), catalogue, |new, value| new.site.value = value);
    findings.try_all(ContentKind::Topics, &of(&catalogue.topics.file), catalogue, |new, value| {
        new.topics.value = value;
    });
    findings.try_all(ContentKind::Events, &of(&catalogue.events.file), catalogue, |new, value| {
        new.events.value = value;
    });
    findings.expect_all_seen();
}

#[test]
fn a_change_of_any_field_of_published_figures_is_seen() {
    let checked = read(".");
    let mut catalogue = checked.catalogue.clone().unwrap();
    // Procedures, places and statistics are large, and are looked at by themselves.
    catalogue.procedures.clear();
    catalogue.tables.retain(|_, table| table.len() < 50);
    let catalogue = &catalogue;
    let mut findings = Findings::default();
    let of = |file: &Arc<str>| written(&checked, file);
    let smallest = |files: Vec<&Arc<str>>| {
        let text = |file: &&Arc<str>| checked.sources.files[*file].text.len();
        files.into_iter().min_by_key(text).cloned()
    };
    let claims = smallest(catalogue.claims.iter().map(|record| &record.file).collect()).unwrap();
    let at = catalogue.claims.iter().position(|record| record.file == claims).unwrap();
    findings.try_all(ContentKind::Claims, &of(&claims), catalogue, |new, value| new.claims[at].value = value);
    for (id, record) in &catalogue.indicators {
        findings.try_all(ContentKind::Indicator, &of(&record.file), catalogue, |new, value| {
            new.indicators.get_mut(id).unwrap().value = value;
        });
    }
    for (at, record) in catalogue.letters.iter().enumerate() {
        findings
            .try_all(ContentKind::Letters, &of(&record.file), catalogue, |new, value| new.letters[at].value = value);
    }
    for (at, record) in catalogue.postings.iter().enumerate() {
        findings
            .try_all(ContentKind::Postings, &of(&record.file), catalogue, |new, value| new.postings[at].value = value);
    }
    for (id, table) in &catalogue.tables {
        findings.try_all(ContentKind::Statistics, &of(&table.descriptor.file), catalogue, |new, value| {
            new.tables.get_mut(id).unwrap().descriptor.value = value;
        });
    }
    findings.expect_all_seen();
}

#[test]
fn rows_pages_synonyms_and_downloads_are_compared() {
    let checked = read(".");
    let old = checked.catalogue.unwrap();
    let seen = |change: &dyn Fn(&mut Catalogue)| {
        let mut new = old.clone();
        change(&mut new);
        between(&old, &new).records.iter().map(|record| record.changes.len()).sum::<usize>()
    };
    assert_eq!(seen(&|_| {}), 0);
    assert_eq!(seen(&|new| drop(new.synonyms.pop())), 2, "one word fewer, and which");
    assert_eq!(
        seen(&|new| {
            let text = new.pages.first_entry().unwrap().into_mut().values_mut().next().unwrap();
            text.value.markdown.push_str("\n\nA new paragraph.");
        }),
        2,
        "one paragraph more, and which"
    );
    let (id, table) = old.tables.iter().find(|(_, table)| !table.is_empty()).unwrap();
    let written = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(&*table.file)).unwrap();
    let (shorter, _) = written.trim_end().rsplit_once('\n').unwrap();
    let csv = Arc::new(Csv::of_text(&table.file, shorter, &mut Diagnostics::default()));
    let shorter = Table::read(table.descriptor.clone(), Arc::clone(&table.file), &csv, &mut Diagnostics::default());
    assert_eq!(seen(&|new| drop(new.tables.insert(id.clone(), shorter.clone()))), 2, "one row fewer, and which");
}

#[test]
fn records_that_come_go_and_change_their_name_are_told_apart() {
    let old = read("tests/golden/procedure-full").catalogue.unwrap();
    let (id, record) = old.procedures.iter().next().map(|(id, record)| (id.clone(), record.clone())).unwrap();
    let mut gone = old.clone();
    gone.procedures.remove(&id);
    assert_eq!(between(&old, &gone).records[0].fate, Fate::Removed);
    assert_eq!(between(&gone, &old).records[0].fate, Fate::Added);
    let mut renamed = gone.clone();
    renamed.procedures.insert(noticeboard::model::identifier::ProcedureId::parse("moi").unwrap(), record.clone());
    assert_eq!(between(&old, &renamed).records[0].fate, Fate::Renamed { from: id.to_string() });
    let figures = read(".").catalogue.unwrap();
    let mut moved = figures.clone();
    moved.claims[0].file = "content/claims/moved.yaml".into();
    let changes = between(&figures, &moved);
    assert_eq!((changes.records.len(), &changes.records[0].fate), (1, &Fate::Kept), "a file without a page of its own");
    let mut unread = version(&gone);
    unread.files.insert(Arc::clone(&record.file));
    let changes = changes::between(&version(&old), &unread, EditorLanguage::English);
    assert!(matches!(changes.records[0].fate, Fate::Unread { .. }), "what can't be read is not gone");
}

#[test]
fn what_is_printed_fits_the_published_schema() {
    let text = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/schema/changes.json")).unwrap();
    let validator = jsonschema::validator_for(&serde_json::from_str(&text).unwrap()).unwrap();
    let old = read("tests/golden/procedure-full").catalogue.unwrap();
    let mut new = old.clone();
    new.places.clear();
    let record = new.procedures.first_entry().unwrap().into_mut();
    record.value.documents = None;
    let mut mistaken = version(&new);
    mistaken.mistaken.insert("content/a.yaml".into());
    let changes = changes::between(&version(&old), &mistaken, EditorLanguage::English);
    let printed: Value = serde_json::from_str(&changes::format::json::render(&changes)).unwrap();
    assert_eq!(printed["version"], 1);
    let errors: Vec<String> = validator.iter_errors(&printed).map(|error| error.to_string()).collect();
    assert!(errors.is_empty(), "{errors:?}");
}

#[test]
fn the_example_in_the_documentation_is_what_is_printed() {
    let text = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/diff.md")).unwrap();
    let named = |name: &str| Named {
        name: name.to_owned(),
        day: None,
        checked: read(&format!("tests/transcripts/diff.in/{name}")),
    };
    let (old, new) = (named("old"), named("new"));
    for language in [EditorLanguage::English, EditorLanguage::Vietnamese] {
        let changes = pipeline::compare(&old, &new, language).unwrap();
        let printed = changes::format::markdown::render(&changes, language);
        assert!(text.contains(&printed), "docs/diff.md lacks:\n{printed}");
    }
}
