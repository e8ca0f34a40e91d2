//! Performance overview: what is published on how well offices keep their promises, and what is not.

use serde::Serialize;

use super::address::SitePath;
use super::citations::{CitationView, MissingView, RuleView};
use super::claims::{self, FindingView};
use super::frame::Crumb;
use super::rates::{self, RatesView};
use super::words::{Chooser, Words};
use super::{Href, Page, View, World, frame};
use crate::assemble::{Record, Row, Table};
use crate::derive::claims::Verdict;
use crate::derive::disclosure::{self, Reason};
use crate::i18n::Language;
use crate::model::date::{Date, PartialDate};
use crate::model::decimal::Figure;
use crate::model::identifier::{OfficeId, PlaceId, ProcedureId, TopicId};
use crate::model::indicator::{Indicator, IndicatorUnit};
use crate::model::register::ApologyReason;
use crate::model::statistics::{Cell, Dimension, EmptyReason, Measure, Period, SeriesBreak};

/// What is published on performance.
#[derive(Debug, Clone, Serialize)]
pub struct Performance {
    /// The page of published figures.
    pub claims: Href,
    /// How many relations between published figures can't be true.
    pub disagreements: usize,
    /// What follows from published rates.
    pub rates: Vec<FindingView>,
    /// Tables of counts.
    pub tables: Vec<TableView>,
    /// Indices and ranks.
    pub indicators: Vec<IndicatorView>,
    /// Letters of apology.
    pub apologies: Vec<ApologyView>,
    /// How many letters of thanks are published.
    pub thanks: usize,
    /// The rule on apologies.
    pub apology_rule: Option<RuleView>,
    /// Inspections of public posting.
    pub inspections: Vec<InspectionView>,
    /// What is not published.
    pub missing: Vec<MissingView>,
    /// Where the registers were read.
    pub sources: Vec<CitationView>,
}

/// A table of counts.
#[derive(Debug, Clone, Serialize)]
pub struct TableView {
    /// Its title.
    pub title: Words,
    /// What is counted.
    pub definition: Words,
    /// What it covers.
    pub coverage: Option<Words>,
    /// Whether its figures are made up.
    pub simulated: bool,
    /// The columns, by name.
    pub measures: Vec<&'static str>,
    /// The rows.
    pub rows: Vec<RowView>,
    /// What is held back to protect persons.
    pub held: Option<HeldView>,
    /// Breaks in the series.
    pub breaks: Vec<BreakView>,
    /// What the source does not give.
    pub missing: Vec<MissingView>,
    /// Where it was read.
    pub sources: Vec<CitationView>,
}

/// Rows that are held back to protect persons.
#[derive(Debug, Clone, Copy, Serialize)]
pub struct HeldView {
    /// How many have a count that is small.
    pub small: usize,
    /// How many would give away a small count.
    pub derivable: usize,
    /// Of how many rows on one procedure in one place.
    pub of: usize,
}

/// A row of a table.
#[derive(Debug, Clone, Serialize)]
pub struct RowView {
    /// What the row is about.
    pub about: Vec<AboutView>,
    /// Its period.
    pub period: Option<Period>,
    /// Its cells, one a column.
    pub cells: Vec<CellView>,
    /// The on-time rates that follow from it.
    #[serde(flatten)]
    pub rates: RatesView,
}

/// What a row is about.
#[derive(Debug, Clone, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
#[allow(missing_docs)]
pub enum AboutView {
    Level { level: String },
    Record { link: Crumb },
}

/// A cell.
#[derive(Debug, Clone, Copy, Serialize)]
pub struct CellView {
    /// The count.
    pub count: Option<u64>,
    /// Why there is none.
    pub empty: Option<EmptyReason>,
}

/// An indicator.
#[derive(Debug, Clone, Serialize)]
pub struct IndicatorView {
    /// Its name.
    pub name: Words,
    /// What it measures.
    pub definition: Words,
    /// Who publishes it.
    pub publisher: Words,
    /// What its values are.
    pub unit: IndicatorUnit,
    /// Its values, by year.
    pub values: Vec<ValueView>,
    /// Breaks in the series.
    pub breaks: Vec<BreakView>,
    /// What is not published.
    pub missing: Vec<MissingView>,
    /// Where it was read.
    pub sources: Vec<CitationView>,
}

/// The value of a year.
#[derive(Debug, Clone, Serialize)]
pub struct ValueView {
    /// The year.
    pub year: i16,
    /// The value.
    pub value: Figure,
    /// Out of how many.
    pub out_of: Option<Figure>,
    /// A remark.
    pub note: Option<Words>,
}

/// A break in a series.
#[derive(Debug, Clone, Serialize)]
pub struct BreakView {
    /// The first day of the new series.
    pub on: Date,
    /// What changed.
    pub reason: Words,
}

/// A letter of apology.
#[derive(Debug, Clone, Serialize)]
pub struct ApologyView {
    /// When.
    pub date: PartialDate,
    /// Who apologised.
    pub by: Option<Crumb>,
    /// The unit of that time.
    pub former_unit: Option<Words>,
    /// The group of procedures.
    pub topic: Option<Crumb>,
    /// How many days late.
    pub days_late: Option<u16>,
    /// Why.
    pub reason: ApologyReason,
    /// Whether the new date was kept.
    pub new_date_kept: Option<bool>,
    /// A remark.
    pub note: Option<Words>,
}

/// An inspection of public posting.
#[derive(Debug, Clone, Serialize)]
pub struct InspectionView {
    /// When.
    pub date: PartialDate,
    /// Where.
    pub at: Option<Crumb>,
    /// How many were posted.
    pub posted: Option<u32>,
    /// Of how many.
    pub of: Option<u32>,
    /// What was found.
    pub finding: Words,
}

fn path(language: &Language) -> SitePath {
    SitePath::page(language, "performance")
}

pub(super) fn pages(world: World<'_>, language: &Language) -> Vec<Page> {
    let catalogue = world.catalogue;
    let here = path(language);
    let desk = Desk { chooser: Chooser { catalogue, language }, here: &here };
    let letters = || catalogue.letters.iter().map(|record| &record.value);
    let postings = || catalogue.postings.iter().map(|record| &record.value);
    let missing =
        letters().flat_map(|register| &register.missing).chain(postings().flat_map(|register| &register.missing));
    let sources =
        letters().flat_map(|register| &register.sources).chain(postings().flat_map(|register| &register.sources));
    let chooser = &desk.chooser;
    let findings = claims::findings(chooser);
    let view = Performance {
        claims: here.link_to(&SitePath::page(language, "claims")),
        disagreements: findings.iter().filter(|(verdict, _)| *verdict == Verdict::Disagree).count(),
        rates: findings
            .into_iter()
            .filter(|(verdict, _)| *verdict == Verdict::Implies)
            .map(|(_, finding)| finding)
            .collect(),
        tables: catalogue.tables.values().map(|table| desk.table(table)).collect(),
        indicators: catalogue.indicators.values().map(|indicator| desk.indicator(indicator)).collect(),
        apologies: letters().flat_map(|register| &register.apologies).map(|apology| desk.apology(apology)).collect(),
        thanks: letters().map(|register| register.thanks.len()).sum(),
        apology_rule: chooser.rule(catalogue.site.value.apology.as_ref()),
        inspections: postings()
            .flat_map(|register| &register.inspections)
            .map(|inspection| desk.inspection(inspection))
            .collect(),
        missing: chooser.missing(&missing.cloned().collect::<Vec<_>>()),
        sources: chooser.citations(&sources.cloned().collect::<Vec<_>>()),
    };
    vec![frame::page(world, language, &path, Vec::new(), View::Performance(view))]
}

/// The rows of all tables that speak of one place and nothing less than all of it.
pub(super) fn tables_of(chooser: &Chooser<'_>, here: &SitePath, place: &PlaceId) -> Vec<TableView> {
    let desk = Desk { chooser: *chooser, here };
    let is_own = |row: &Row<'_>| row.subject().eq([(Dimension::Place, place.as_str())]);
    let own = |table: &Table| {
        let rows: Vec<RowView> = table.rows().filter(is_own).map(|row| desk.row(row)).collect();
        (!rows.is_empty()).then(|| TableView { rows, ..desk.table(table) })
    };
    chooser.catalogue.tables.values().filter_map(own).collect()
}

/// Writes views for one page.
struct Desk<'page> {
    chooser: Chooser<'page>,
    here: &'page SitePath,
}

impl Desk<'_> {
    fn table(&self, table: &Table) -> TableView {
        let published = disclosure::published(self.chooser.catalogue, table);
        let table = published.table.as_ref();
        let descriptor = &table.descriptor.value;
        let small = published.held.values().filter(|why| **why == Reason::Small).count();
        let derivable = published.held.len() - small;
        TableView {
            title: self.chooser.words(&descriptor.title),
            definition: self.chooser.words(&descriptor.definition),
            coverage: self.chooser.maybe(descriptor.coverage.as_ref()),
            simulated: descriptor.simulated,
            measures: table.measures.iter().map(|measure| measure.column()).collect(),
            rows: table.rows().map(|row| self.row(row)).collect(),
            held: (small + derivable > 0).then_some(HeldView { small, derivable, of: published.of }),
            breaks: self.breaks(&descriptor.breaks),
            missing: self.chooser.missing(&descriptor.missing),
            sources: self.chooser.citations(&descriptor.sources),
        }
    }

    fn row(&self, row: Row<'_>) -> RowView {
        let cell = |measure: &Measure| match row.cell(*measure) {
            Some(Cell::Count(count)) => CellView { count: Some(count), empty: None },
            Some(Cell::Empty(reason)) => CellView { count: None, empty: Some(reason) },
            None => CellView { count: None, empty: Some(EmptyReason::NotReported) },
        };
        RowView {
            about: row.subject().filter_map(|(dimension, id)| self.about(dimension, id)).collect(),
            period: row.period(),
            cells: row.table().measures.iter().map(cell).collect(),
            rates: rates::rates(&self.chooser, row),
        }
    }

    fn about(&self, dimension: Dimension, id: &str) -> Option<AboutView> {
        let link = match dimension {
            Dimension::From | Dimension::To | Dimension::Days => return None,
            Dimension::Level => return Some(AboutView::Level { level: id.to_owned() }),
            Dimension::Office => self.office(&OfficeId::parse(id)?)?,
            Dimension::Place => self.place(&PlaceId::parse(id)?)?,
            Dimension::Topic => self.topic(&TopicId::parse(id)?)?,
            Dimension::Procedure => self.procedure(&ProcedureId::parse(id)?)?,
        };
        Some(AboutView::Record { link })
    }

    fn office(&self, id: &OfficeId) -> Option<Crumb> {
        let office = self.chooser.catalogue.offices.get(id)?;
        let href = self.here.link_to(&SitePath::office(self.chooser.language, id));
        Some(Crumb { name: self.chooser.words(&office.value.name), href })
    }

    fn place(&self, id: &PlaceId) -> Option<Crumb> {
        let place = self.chooser.catalogue.places.get(id)?;
        let href = self.here.link_to(&SitePath::place(self.chooser.language, id));
        Some(Crumb { name: self.chooser.own(&place.value.name), href })
    }

    fn topic(&self, id: &TopicId) -> Option<Crumb> {
        let topic = self.chooser.catalogue.topic(id)?;
        let href = self.here.link_to(&SitePath::topic(self.chooser.language, id));
        Some(Crumb { name: self.chooser.words(&topic.name), href })
    }

    fn procedure(&self, id: &ProcedureId) -> Option<Crumb> {
        let procedure = self.chooser.catalogue.procedures.get(id)?;
        let href = self.here.link_to(&SitePath::procedure(self.chooser.language, id));
        Some(Crumb { name: self.chooser.words(&procedure.value.title), href })
    }

    fn indicator(&self, record: &Record<Indicator>) -> IndicatorView {
        let indicator = &record.value;
        let mut values: Vec<ValueView> = indicator
            .values
            .iter()
            .map(|value| ValueView {
                year: value.year,
                value: value.value,
                out_of: value.out_of,
                note: self.chooser.maybe(value.note.as_ref()),
            })
            .collect();
        values.sort_by_key(|value| value.year);
        IndicatorView {
            name: self.chooser.words(&indicator.name),
            definition: self.chooser.words(&indicator.definition),
            publisher: self.chooser.words(&indicator.publisher),
            unit: indicator.unit,
            values,
            breaks: self.breaks(&indicator.breaks),
            missing: self.chooser.missing(&indicator.missing),
            sources: self.chooser.citations(&indicator.sources),
        }
    }

    fn breaks(&self, breaks: &[SeriesBreak]) -> Vec<BreakView> {
        breaks.iter().map(|found| BreakView { on: found.on, reason: self.chooser.words(&found.reason) }).collect()
    }

    fn apology(&self, apology: &crate::model::register::Apology) -> ApologyView {
        let place = apology.place.as_ref().and_then(|id| self.place(id));
        ApologyView {
            date: apology.date,
            by: place.or_else(|| apology.office.as_ref().and_then(|id| self.office(id))),
            former_unit: apology.former_unit.as_deref().map(|name| self.chooser.own(name)),
            topic: self.topic(&apology.topic),
            days_late: apology.days_late,
            reason: apology.reason,
            new_date_kept: apology.new_date_kept,
            note: self.chooser.maybe(apology.note.as_ref()),
        }
    }

    fn inspection(&self, inspection: &crate::model::register::Inspection) -> InspectionView {
        let place = inspection.place.as_ref().and_then(|id| self.place(id));
        InspectionView {
            date: inspection.date,
            at: place.or_else(|| inspection.office.as_ref().and_then(|id| self.office(id))),
            posted: inspection.posted,
            of: inspection.of,
            finding: self.chooser.words(&inspection.finding),
        }
    }
}
