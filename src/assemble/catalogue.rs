//! The catalogue: everything that editors wrote, typed and linked.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::record::Record;
use super::table::Table;
use crate::i18n::{Chosen, Language, Localized};
use crate::model::calendar::CalendarYear;
use crate::model::claim::{Claim, ClaimFile};
use crate::model::identifier::{
    ClaimId, EventId, IndicatorId, OfficeId, PageId, PlaceId, ProcedureId, TableId, TopicId,
};
use crate::model::indicator::Indicator;
use crate::model::office::Office;
use crate::model::page::PageText;
use crate::model::place::Place as PlaceRecord;
use crate::model::procedure::Procedure;
use crate::model::register::{LetterRegister, PostingRegister};
use crate::model::site::Site;
use crate::model::synonym::Synonym;
use crate::model::topic::{Event, Events, Topic, Topics};
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
