//! When each procedure is to be checked against the law again.

use jiff::ToSpan;

use crate::assemble::{Catalogue, Record};
use crate::model::date::Date;
use crate::model::identifier::ProcedureId;
use crate::model::procedure::Procedure;

/// When a procedure is to be checked again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Review<'catalogue> {
    /// The procedure.
    pub procedure: &'catalogue ProcedureId,
    /// The day; none where nothing says.
    pub due: Option<Date>,
    /// What the day follows from.
    pub basis: Basis,
}

/// What the day of the next check follows from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Basis {
    /// Somebody checked the record, and said when it is due again.
    Verified(Date),
    /// Nobody checked it since its newest source was read: due as many days later as the site allows.
    SourceRead(Date),
    /// Nobody checked it, and no source says when it was read.
    Never,
}

/// When each procedure is to be checked again: those of unknown days first, then by day.
pub fn reviews(catalogue: &Catalogue) -> Vec<Review<'_>> {
    let mut all: Vec<Review<'_>> =
        catalogue.procedures.iter().map(|(id, record)| review(catalogue, id, record)).collect();
    all.sort_by_key(|review| review.due);
    all
}

fn review<'catalogue>(
    catalogue: &Catalogue,
    procedure: &'catalogue ProcedureId,
    record: &Record<Procedure>,
) -> Review<'catalogue> {
    if let Some(verified) = &record.value.verified {
        return Review { procedure, due: Some(verified.due), basis: Basis::Verified(verified.on) };
    }
    let read = record.value.sources.iter().filter_map(|source| source.read_on?.latest()).max();
    let days = catalogue.site.value.review_after_days.map(|days| i32::from(days).days());
    let due = read.zip(days).and_then(|(read, days)| read.0.checked_add(days).ok().map(Date));
    Review { procedure, due, basis: read.map_or(Basis::Never, Basis::SourceRead) }
}
