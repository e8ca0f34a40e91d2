//! The catalogue: everything that editors wrote, typed and linked.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::diagnostics::Place;
use crate::i18n::{Chosen, Language, Localized};
use crate::model::calendar::CalendarYear;
use crate::model::claim::{Claim, ClaimFile};
use crate::model::date::Date;
use crate::model::identifier::{
    ClaimId, EventId, ImportId, IndicatorId, OfficeId, PageId, PlaceId, ProcedureId, TableId, TopicId,
};
use crate::model::import::ImportMapping;
use crate::model::indicator::Indicator;
use crate::model::office::Office;
use crate::model::page::PageText;
use crate::model::place::Place as PlaceRecord;
use crate::model::procedure::Procedure;
use crate::model::register::{LetterRegister, PostingRegister};
use crate::model::site::Site;
use crate::model::statistics::{Cell, Dimension, Measure, Period, TableDescriptor};
use crate::model::synonym::Synonym;
use crate::model::topic::{Event, Events, Topic, Topics};
use crate::text::pointer::Pointer;
use crate::text::span::Span;

/// Everything that editors wrote. References between records are known to lead somewhere.
#[derive(Debug, Clone)]
pub struct Catalogue {
    /// The site as a whole.
    pub site: Record<Site>,
    /// Working days, by year.
    pub calendar: CalendarYears,
    /// Fields of administration.
    pub topics: Record<Topics>,
    /// Life and business events.
    pub events: Record<Events>,
    /// Agencies and departments.
    pub offices: BTreeMap<OfficeId, Record<Office>>,
    /// Communes and wards.
    pub places: BTreeMap<PlaceId, Record<PlaceRecord>>,
    /// Procedures.
    pub procedures: BTreeMap<ProcedureId, Record<Procedure>>,
    /// Tables of counts.
    pub tables: BTreeMap<TableId, Table>,
    /// How spreadsheets become tables of counts.
    pub imports: BTreeMap<ImportId, Record<ImportMapping>>,
    /// Published figures, by file.
    pub claims: Vec<Record<ClaimFile>>,
    /// Indices and ranks.
    pub indicators: BTreeMap<IndicatorId, Record<Indicator>>,
    /// Registers of letters.
    pub letters: Vec<Record<LetterRegister>>,
    /// Registers of inspections.
    pub postings: Vec<Record<PostingRegister>>,
    /// What people type.
    pub synonyms: Vec<(Span, Synonym)>,
    /// Free pages, by language.
    pub pages: BTreeMap<PageId, BTreeMap<Language, Record<PageText>>>,
    /// Files to download, by path under `files/`.
    pub downloads: BTreeMap<String, Arc<[u8]>>,
}

/// Working days, by year.
pub type CalendarYears = BTreeMap<i16, Record<CalendarYear>>;

/// A record with the file that it stands in.
#[derive(Debug, Clone)]
pub struct Record<T> {
    /// The file, relative to the root.
    pub file: Arc<str>,
    /// What it says.
    pub value: T,
}

/// A table of counts with its descriptor.
#[derive(Debug, Clone)]
pub struct Table {
    /// What the table is.
    pub descriptor: Record<TableDescriptor>,
    /// The CSV file.
    pub file: Arc<str>,
    /// The columns of counts, in the order of the file.
    pub measures: Vec<Measure>,
    /// The rows.
    pub rows: Vec<TableRow>,
}

/// A row of a table of counts.
#[derive(Debug, Clone)]
pub struct TableRow {
    /// Where it stands in the CSV file.
    pub span: Span,
    /// What the row is about; only what is given.
    pub about: BTreeMap<Dimension, String>,
    /// The counts, one for each measure of the table.
    pub cells: BTreeMap<Measure, Cell>,
}

impl<T> Record<T> {
    /// The place of a value in this record.
    pub fn at(&self, pointer: &str) -> Place {
        Place::value(&self.file, Pointer::of(pointer))
    }

    /// The place of the record as a whole.
    pub fn whole(&self) -> Place {
        Place::value(&self.file, Pointer::root())
    }
}

impl TableRow {
    /// The cell of a measure; none where the table has no such column.
    pub fn cell(&self, measure: Measure) -> Option<Cell> {
        self.cells.get(&measure).copied()
    }

    /// The count of a measure, where there is one.
    pub fn count(&self, measure: Measure) -> Option<u64> {
        self.cell(measure).and_then(Cell::count)
    }
}

impl Table {
    /// The period of a row: its own, or where it names none the one of its table.
    ///
    /// None where the row's own days can't be read or only one of the two is given.
    pub fn period_of(&self, row: &TableRow) -> Option<Period> {
        let day = |text: &String| Date::try_from(text.clone()).ok();
        match (row.about.get(&Dimension::From), row.about.get(&Dimension::To)) {
            (None, None) => self.descriptor.value.period,
            (from, to) => Some(Period { from: day(from?)?, to: day(to?)? }),
        }
    }
}

impl Catalogue {
    /// Every published figure by its identifier.
    pub fn claims_by_id(&self) -> BTreeMap<&ClaimId, &Claim> {
        let claims = self.claims.iter().flat_map(|file| &file.value.claims);
        claims.map(|claim| (&claim.id, claim)).collect()
    }

    /// The site's languages, the default one first.
    pub fn languages(&self) -> impl Iterator<Item = &Language> {
        self.site.value.languages.iter().map(|language| &language.code)
    }

    /// The language in which plain texts are written.
    pub fn default_language(&self) -> &Language {
        &self.site.value.languages[0].code
    }

    /// The words of a text for a reader of `language`.
    pub fn choose<'text>(&'text self, text: &'text Localized, language: &'text Language) -> Chosen<'text> {
        text.choose(language, self.default_language())
    }

    /// The topic of this identifier.
    pub fn topic(&self, id: &TopicId) -> Option<&Topic> {
        self.topics.value.topics.iter().find(|topic| topic.id == *id)
    }

    /// The event of this identifier.
    pub fn event(&self, id: &EventId) -> Option<&Event> {
        self.events.value.events.iter().find(|event| event.id == *id)
    }
}
