//! The records of two versions, found again in each other.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Display;
use std::sync::Arc;

use super::change::{Change, Fate, RecordChange, Side, Subject, What};
use super::compare::differences;
use super::reader::Reader;
use super::tell::{Tell, place_name};
use super::told::{Alike, Audience, Field, Item, Told};
use super::wording::Wording;
use crate::assemble::{Record, stem};
use crate::i18n::Localized;
use crate::message;
use crate::text::digest;

/// A record as it is compared.
#[derive(Debug)]
pub(super) struct Telling {
    subject: Subject,
    id: String,
    title: String,
    file: String,
    /// By what it is found again under another name: its official code.
    code: Option<String>,
    told: Told,
}

/// The records of one version, with all its files.
type Version<'files> = (Vec<Telling>, &'files BTreeSet<Arc<str>>);

/// Every record of a version.
pub(super) fn of(reader: &Reader<'_>) -> Vec<Telling> {
    let parts = [procedures, places, single, by_name, figures, files];
    parts.into_iter().flat_map(|part: fn(&Reader<'_>) -> Vec<Telling>| part(reader)).collect()
}

fn telling<T: Tell>(
    reader: &Reader<'_>,
    subject: Subject,
    id: &dyn Display,
    record: &Record<T>,
    title: String,
) -> Telling {
    let told = record.value.tell(reader);
    Telling { subject, id: id.to_string(), title, file: record.file.to_string(), code: None, told }
}

fn procedures(reader: &Reader<'_>) -> Vec<Telling> {
    let procedures = reader.catalogue.procedures.iter().map(|(id, record)| Telling {
        code: Some(record.value.code.clone()),
        ..telling(reader, Subject::Procedure, id, record, reader.text(&record.value.title))
    });
    procedures.collect()
}

fn places(reader: &Reader<'_>) -> Vec<Telling> {
    let places = reader.catalogue.places.iter().map(|(id, record)| Telling {
        code: Some(record.value.code.clone()),
        ..telling(reader, Subject::Place, id, record, place_name(&record.value, reader))
    });
    places.collect()
}

/// The records of which there is one.
fn single(reader: &Reader<'_>) -> Vec<Telling> {
    let catalogue = reader.catalogue;
    vec![
        telling(
            reader,
            Subject::Topics,
            &"topics",
            &catalogue.topics,
            reader.word("Fields of administration", "Các lĩnh vực"),
        ),
        telling(
            reader,
            Subject::Events,
            &"events",
            &catalogue.events,
            reader.word("Life and business events", "Các sự kiện"),
        ),
        telling(reader, Subject::Site, &"site", &catalogue.site, reader.text(&catalogue.site.value.title)),
    ]
}

fn by_name(reader: &Reader<'_>) -> Vec<Telling> {
    let catalogue = reader.catalogue;
    let offices = catalogue
        .offices
        .iter()
        .map(|(id, record)| telling(reader, Subject::Office, id, record, reader.text(&record.value.name)));
    let years = catalogue.calendar.iter().map(|(year, record)| {
        let title = reader.say(&message!(en: "Calendar of {year}", vi: "Lịch năm {year}"));
        telling(reader, Subject::Calendar, year, record, title)
    });
    let letters = catalogue.letters.iter().map(|record| {
        let id = stem(&record.file);
        let title = reader.say(&message!(en: "Letters {id}", vi: "Thư {id}"));
        telling(reader, Subject::Letters, &id, record, title)
    });
    let postings = catalogue.postings.iter().map(|record| {
        let id = stem(&record.file);
        let title = reader.say(&message!(en: "Inspections {id}", vi: "Kiểm tra niêm yết {id}"));
        telling(reader, Subject::Postings, &id, record, title)
    });
    offices.chain(years).chain(letters).chain(postings).collect()
}

fn figures(reader: &Reader<'_>) -> Vec<Telling> {
    let catalogue = reader.catalogue;
    let titled = |title: &Localized| reader.text(title);
    let tables = catalogue.tables.iter().map(|(id, table)| Telling {
        subject: Subject::Statistics,
        id: id.to_string(),
        title: titled(&table.descriptor.value.title),
        file: table.file.to_string(),
        code: None,
        told: table.tell(reader),
    });
    let claims = catalogue
        .claims
        .iter()
        .map(|record| telling(reader, Subject::Claims, &stem(&record.file), record, titled(&record.value.title)));
    let indicators = catalogue
        .indicators
        .iter()
        .map(|(id, record)| telling(reader, Subject::Indicator, id, record, titled(&record.value.name)));
    tables.chain(claims).chain(indicators).collect()
}

/// Pages, downloads and synonyms: what is no record of a struct.
fn files(reader: &Reader<'_>) -> Vec<Telling> {
    let catalogue = reader.catalogue;
    let pages = catalogue.pages.iter().map(|(id, texts)| {
        let own = texts.get(reader.tongue).or_else(|| texts.values().next());
        Telling {
            subject: Subject::Page,
            id: id.to_string(),
            title: own.map_or_else(|| id.to_string(), |record| record.value.head.title.clone()),
            file: own.map(|record| record.file.to_string()).unwrap_or_default(),
            code: None,
            told: texts.tell(reader),
        }
    });
    let downloads = catalogue.downloads.iter().map(|(name, bytes)| Telling {
        subject: Subject::Download,
        id: name.clone(),
        title: name.clone(),
        file: format!("content/files/{name}"),
        code: Some(digest::short(bytes)),
        told: download(bytes, reader),
    });
    pages.chain(downloads).chain(std::iter::once(synonyms(reader))).collect()
}

fn download(bytes: &[u8], reader: &Reader<'_>) -> Told {
    let (kilobytes, version) = (bytes.len().div_ceil(1024), digest::short(bytes));
    let words = reader.say(&message!(en: "{kilobytes} KB, version {version}", vi: "{kilobytes} KB, bản {version}"));
    Told::record(vec![Field::new("content", reader.word("content", "nội dung"), Told::Word(words))])
}

fn synonyms(reader: &Reader<'_>) -> Telling {
    let items = reader.catalogue.synonyms.iter().map(|(_, synonym)| Item {
        key: synonym.term.clone(),
        name: synonym.term.clone(),
        alike: Alike::Never,
        told: synonym.tell(reader),
    });
    let words = Field::new("synonyms", reader.word("words", "từ"), Told::List(items.collect()));
    Telling {
        subject: Subject::Synonyms,
        id: "synonyms".to_owned(),
        title: reader.word("Words that people type", "Từ người dân gõ khi tìm"),
        file: "content/synonyms.csv".to_owned(),
        code: None,
        told: Told::record(vec![words]),
    }
}

/// What became of each record, those without a difference left out.
pub(super) fn compare(old: Version<'_>, new: Version<'_>, wording: &Wording<'_>) -> Vec<RecordChange> {
    let (before, old_files) = old;
    let (after, new_files) = new;
    let mut free: BTreeMap<(Subject, String), Telling> =
        before.into_iter().map(|telling| ((telling.subject, telling.id.clone()), telling)).collect();
    let mut found = Vec::new();
    let mut strangers = Vec::new();
    for telling in after {
        match free.remove(&(telling.subject, telling.id.clone())) {
            Some(old) => found.extend(kept(&old, &telling, wording)),
            None => strangers.push(telling),
        }
    }
    for telling in strangers {
        let former = free.iter().find(|(_, old)| is_renamed(old, &telling)).map(|(key, _)| key.clone());
        match former.and_then(|key| free.remove(&key)) {
            Some(old) => found.push(renamed(&old, &telling, wording)),
            None if holds_name(old_files, &telling.file) => found.push(change(&telling, unread(Side::Old), Vec::new())),
            None => found.push(change(&telling, Fate::Added, contents(&telling, wording))),
        }
    }
    for gone in free.values() {
        let fate = if holds_name(new_files, &gone.file) { unread(Side::New) } else { Fate::Removed };
        found.push(change(gone, fate, Vec::new()));
    }
    found.sort_by(|left, right| (left.subject, &left.id).cmp(&(right.subject, &right.id)));
    found
}

fn unread(side: Side) -> Fate {
    Fate::Unread { side }
}

/// Where procedures lie, each in the folder of a topic: it is the same procedure in another one.
const PROCEDURES: &str = "content/procedures/";

/// Whether a file of this name is there, in whatever folder: then the record is not gone, it could not be read.
fn holds_name(files: &BTreeSet<Arc<str>>, file: &str) -> bool {
    let name = |path: &str| path.strip_prefix(PROCEDURES)?.rsplit('/').next().map(str::to_owned);
    let wanted = name(file);
    files.contains(file) || (wanted.is_some() && files.iter().any(|other| name(other) == wanted))
}

fn is_renamed(old: &Telling, new: &Telling) -> bool {
    old.subject == new.subject && if new.code.is_some() { old.code == new.code } else { old.told == new.told }
}

fn kept(old: &Telling, new: &Telling, wording: &Wording<'_>) -> Option<RecordChange> {
    let changes = differences(&old.told, &new.told, wording);
    (!changes.is_empty()).then(|| change(new, Fate::Kept, changes))
}

/// A record under another name. Where it has an address, that changes; elsewhere only editors see its name.
fn renamed(old: &Telling, new: &Telling, wording: &Wording<'_>) -> RecordChange {
    let mut changes = differences(&old.told, &new.told, wording);
    let has_address = matches!(
        new.subject,
        Subject::Procedure | Subject::Place | Subject::Office | Subject::Page | Subject::Download
    );
    if has_address {
        return change(new, Fate::Renamed { from: old.id.clone() }, changes);
    }
    changes.push(Change {
        path: vec!["file".to_owned()],
        trail: vec![wording.file.clone()],
        audience: Audience::Editors,
        what: What::Changed { before: old.id.clone(), after: new.id.clone() },
        grounds: None,
    });
    change(new, Fate::Kept, changes)
}

fn change(telling: &Telling, fate: Fate, changes: Vec<Change>) -> RecordChange {
    let Telling { subject, id, title, file, .. } = telling;
    RecordChange { subject: *subject, id: id.clone(), title: title.clone(), file: file.clone(), fate, changes }
}

/// All that a new record says, field by field.
fn contents(telling: &Telling, wording: &Wording<'_>) -> Vec<Change> {
    let said = telling.told.fields().iter().filter(|field| !field.told.is_nothing());
    let change = |field: &Field| Change {
        path: vec![field.name.to_owned()],
        trail: vec![field.label.clone()],
        audience: field.audience,
        what: What::Added { words: wording.of(&field.told) },
        grounds: None,
    };
    said.map(change).collect()
}
