//! What citizens will see change between two versions of the content.
//!
//! Catalogues are compared, never files or pages: each record tells what it says as labelled facts (`tell`), two
//! versions of it are compared fact by fact (`compare`), and what differs is a typed list that a renderer words.

mod alignment;
mod change;
mod compare;
pub mod format;
mod reader;
mod records;
mod tell;
mod told;
mod wording;

use std::collections::BTreeSet;
use std::sync::Arc;

pub use change::{Change, Changes, Fate, RecordChange, Side, Subject, Unread, What};
pub use told::Audience;

use crate::assemble::Catalogue;
use crate::i18n::{EditorLanguage, Language};
use crate::model::date::Date;
use reader::Reader;
use wording::Wording;

/// One version of the content.
#[derive(Debug, Clone)]
pub struct Version<'content> {
    /// What readers call it.
    pub name: String,
    /// The day it was written, where that is known.
    pub day: Option<Date>,
    /// What it says, as far as it could be read.
    pub catalogue: &'content Catalogue,
    /// All its files.
    pub files: BTreeSet<Arc<str>>,
    /// Those of its files that have mistakes.
    pub mistaken: BTreeSet<Arc<str>>,
}

/// Everything that differs between two versions, in the words of a reader.
pub fn between(old: &Version<'_>, new: &Version<'_>, speech: EditorLanguage) -> Changes {
    let tag = match speech {
        EditorLanguage::English => "en",
        EditorLanguage::Vietnamese => "vi",
    };
    let tongue = Language::parse(tag).unwrap_or_else(|| new.catalogue.default_language().clone());
    let before = records::of(&reader(old.catalogue, speech, &tongue));
    let newer = reader(new.catalogue, speech, &tongue);
    let after = records::of(&newer);
    let languages = &new.catalogue.site.value.languages;
    let wording = Wording {
        tongue: &tongue,
        default: new.catalogue.default_language(),
        languages: languages.iter().map(|language| (&language.code, language.name.as_str())).collect(),
        none: newer.word("none", "không có"),
        file: newer.word("name of the file", "tên tệp"),
    };
    let unread = |side, version: &Version<'_>| {
        let files = version.mistaken.iter().map(move |file| Unread { side, file: file.to_string() });
        files.collect::<Vec<_>>()
    };
    Changes {
        old: dated(old, &newer),
        new: dated(new, &newer),
        unread: [unread(Side::Old, old), unread(Side::New, new)].concat(),
        records: records::compare((before, &old.files), (after, &new.files), &wording),
    }
}

/// The name of a version with its day: `main (1 March 2026)`.
fn dated(version: &Version<'_>, reader: &Reader<'_>) -> String {
    let day = version.day.map(|day| format!(" ({})", reader.day(day)));
    format!("{}{}", version.name, day.unwrap_or_default())
}

fn reader<'content>(
    catalogue: &'content Catalogue,
    speech: EditorLanguage,
    tongue: &'content Language,
) -> Reader<'content> {
    Reader { catalogue, speech, tongue, cases: &[], currency: &catalogue.site.value.currency }
}
