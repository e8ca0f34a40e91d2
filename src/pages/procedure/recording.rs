//! Recordings of a procedure, for who would rather listen than read.

use serde::Serialize;

use crate::model::date::Date;
use crate::model::procedure::{Procedure, Recording};
use crate::pages::address::{Href, SitePath};
use crate::pages::words::{Chooser, Words};

/// A recording.
#[derive(Debug, Clone, Serialize)]
pub struct RecordingView {
    /// The language's own name for itself.
    pub language: Words,
    /// The file.
    pub href: Href,
    /// Its size in bytes.
    pub size: usize,
    /// How long it is, in seconds.
    pub seconds: u16,
    /// What is said.
    pub transcript: Words,
    /// Who recorded it.
    pub recorded_by: Words,
    /// When.
    pub on: Date,
}

pub(super) fn recordings(chooser: &Chooser<'_>, here: &SitePath, procedure: &Procedure) -> Vec<RecordingView> {
    let view = |recording: &Recording| {
        let bytes = chooser.catalogue.downloads.get(&recording.file)?;
        Some(RecordingView {
            language: chooser.written_in_tongue(&recording.language, &recording.language_name),
            href: here.link_to(&SitePath::download(&recording.file)),
            size: bytes.len(),
            seconds: recording.seconds,
            transcript: chooser.words(&recording.transcript),
            recorded_by: chooser.words(&recording.recorded_by),
            on: recording.on,
        })
    };
    procedure.recordings.iter().filter_map(view).collect()
}
