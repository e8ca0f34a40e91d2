//! Changes for programs, as one JSON object with `"version": 1`.

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::Serialize;

use super::subject;
use crate::changes::{Audience, Change, Changes, Fate, RecordChange, Side, What};

/// What `noticeboard diff OLD NEW --format json` prints.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Changes")]
struct Output<'changes> {
    /// The version of this format: 1. New fields can appear in it, none disappears.
    version: u8,
    /// What readers call the older version.
    old: &'changes str,
    /// What readers call the newer version.
    new: &'changes str,
    /// Files with mistakes: what they say was compared only as far as it could be read.
    mistaken: Vec<MistakenFile<'changes>>,
    /// The records that differ.
    records: Vec<Record<'changes>>,
}

/// A file with mistakes.
#[derive(Serialize, JsonSchema)]
struct MistakenFile<'changes> {
    /// The version in which it has them: `old` or `new`.
    side: &'changes str,
    /// The file, relative to the root of the site.
    file: &'changes str,
}

/// A record that differs.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
struct Record<'changes> {
    /// Its kind: `procedure`, `place`, `office`, `calendar` …
    kind: &'changes str,
    /// Its identifier: what its file is named by.
    id: &'changes str,
    /// What readers call it.
    title: &'changes str,
    /// Its file, relative to the root of the site; in the older version where it is gone.
    file: &'changes str,
    /// What became of it: `added`, `removed`, `changed`, `renamed`, or `unread` where its file can't be read in one
    /// version.
    fate: &'changes str,
    /// Its identifier in the older version, where it was renamed.
    former_id: Option<&'changes str>,
    /// What differs in it; all that it says where it is new.
    changes: Vec<Fact<'changes>>,
}

/// A fact that differs.
#[derive(Serialize, JsonSchema)]
struct Fact<'changes> {
    /// Where it stands, in the names of fields and the keys of entries.
    path: &'changes [String],
    /// Where it stands, in the reader's words.
    label: &'changes [String],
    /// Who sees it: `citizens`, `provenance` (citizens who ask for sources) or `editors`.
    audience: &'changes str,
    /// What became of it: `added`, `removed`, `changed`, `count` (a list has more or fewer entries) or `reordered`.
    change: &'changes str,
    /// What was said, in the reader's words.
    before: Option<String>,
    /// What is said now, in the reader's words.
    after: Option<String>,
    /// From when and by which law a figure is what it is now.
    grounds: Option<&'changes str>,
}

/// The JSON Schema of this format.
pub fn schema() -> Schema {
    SchemaGenerator::default().into_root_schema_for::<Output<'_>>()
}

/// Prints all changes as one JSON object and a newline.
pub fn render(changes: &Changes) -> String {
    let mistaken = changes.unread.iter().map(|unread| MistakenFile {
        side: match unread.side {
            Side::Old => "old",
            Side::New => "new",
        },
        file: &unread.file,
    });
    let output = Output {
        version: 1,
        old: &changes.old,
        new: &changes.new,
        mistaken: mistaken.collect(),
        records: changes.records.iter().map(record).collect(),
    };
    let mut text = serde_json::to_string_pretty(&output).unwrap_or_default();
    text.push('\n');
    text
}

fn record(record: &RecordChange) -> Record<'_> {
    let (fate, former_id) = match &record.fate {
        Fate::Added => ("added", None),
        Fate::Removed => ("removed", None),
        Fate::Kept => ("changed", None),
        Fate::Renamed { from } => ("renamed", Some(from.as_str())),
        Fate::Unread { .. } => ("unread", None),
    };
    Record {
        kind: subject::name(record.subject),
        id: &record.id,
        title: &record.title,
        file: &record.file,
        fate,
        former_id,
        changes: record.changes.iter().map(fact).collect(),
    }
}

fn fact(change: &Change) -> Fact<'_> {
    let (name, before, after) = match &change.what {
        What::Added { words } => ("added", None, Some(words.clone())),
        What::Removed { words } => ("removed", Some(words.clone()), None),
        What::Changed { before, after } => ("changed", Some(before.clone()), Some(after.clone())),
        What::Count { before, after } => ("count", Some(before.to_string()), Some(after.to_string())),
        What::Reordered => ("reordered", None, None),
    };
    let audience = match change.audience {
        Audience::Citizens => "citizens",
        Audience::Provenance => "provenance",
        Audience::Editors => "editors",
    };
    let Change { path, trail, grounds, .. } = change;
    Fact { path, label: trail, audience, change: name, before, after, grounds: grounds.as_deref() }
}
