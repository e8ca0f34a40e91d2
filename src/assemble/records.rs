//! The catalogue made of all records.

use std::collections::btree_map::Entry;

use super::catalogue::{CalendarYears, Catalogue};
use super::reader::Reader;
use super::record::Record;
use super::{downloads, pages, problems, references, strays, tables};
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::message;
use crate::model::kind::ContentKind;
use crate::model::{calendar, claim, identifier, indicator, office, place, procedure, register, site, topic};
use crate::source::Sources;

/// Makes the catalogue; every mistake goes to `found`.
///
/// Nothing is returned only where the site can't be spoken of at all: without `site.yaml` and the two lists that
/// every procedure refers to.
pub fn assemble(sources: &Sources, found: &mut Diagnostics) -> Option<Catalogue> {
    let reader = Reader { sources };
    strays::report(sources, found);
    let site = reader.only::<site::Site>(ContentKind::Site, found);
    let topics = reader.only::<topic::Topics>(ContentKind::Topics, found);
    let events = reader.only::<topic::Events>(ContentKind::Events, found);
    let calendar = reader.all::<calendar::CalendarYear>(ContentKind::Calendar, found);
    let offices = reader.named::<_, office::Office>(ContentKind::Office, identifier::OfficeId::parse, found);
    let places = reader.named::<_, place::Place>(ContentKind::Place, identifier::PlaceId::parse, found);
    let procedures =
        reader.named::<_, procedure::Procedure>(ContentKind::Procedure, identifier::ProcedureId::parse, found);
    let claims = reader.all::<claim::ClaimFile>(ContentKind::Claims, found);
    let indicators =
        reader.named::<_, indicator::Indicator>(ContentKind::Indicator, identifier::IndicatorId::parse, found);
    let letters = reader.all::<register::LetterRegister>(ContentKind::Letters, found);
    let postings = reader.all::<register::PostingRegister>(ContentKind::Postings, found);
    let tables = tables::read(sources, &reader, found);
    let synonyms = tables::synonyms(sources, found);
    let downloads = downloads::read(sources, found);
    let site = site?;
    let pages = pages::read(sources, &site.value, found);
    let catalogue = Catalogue {
        site,
        calendar: by_year(calendar, found),
        topics: topics?,
        events: events?,
        offices,
        places,
        procedures,
        tables,
        claims,
        indicators,
        letters,
        postings,
        synonyms,
        pages,
        downloads,
    };
    references::check(sources, &catalogue, found);
    Some(catalogue)
}

/// The calendars by year; a second one for a year would silently replace the first.
fn by_year(records: Vec<Record<calendar::CalendarYear>>, found: &mut Diagnostics) -> CalendarYears {
    let mut years = CalendarYears::new();
    for record in records {
        let year = record.value.year;
        match years.entry(year) {
            Entry::Vacant(free) => {
                free.insert(record);
            }
            Entry::Occupied(_) => found.push(
                Diagnostic::new(
                    problems::DUPLICATE_ID,
                    record.at("year"),
                    message!(
                        en: "another file holds the calendar of {year} too",
                        vi: "đã có một tệp khác ghi lịch năm {year}"
                    ),
                )
                .suggest(message!(
                    en: "correct the year, or merge the two files",
                    vi: "hãy sửa năm, hoặc gộp hai tệp"
                )),
            ),
        }
    }
    years
}
