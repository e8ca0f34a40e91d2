//! Rows of tables on their way to a page: what they are about, their counts, the rates that follow.

use std::collections::BTreeMap;

use serde::Serialize;

use super::rates::{self, RatesView};
use crate::assemble::{Row, Table};
use crate::derive::figures::accounts::Account;
use crate::derive::figures::breakdown::{By, Key};
use crate::derive::figures::totals::Total;
use crate::i18n::Language;
use crate::model::date::Date;
use crate::model::identifier::{OfficeId, PlaceId, ProcedureId, TableId, TopicId};
use crate::model::statistics::{Cell, Dimension, EmptyReason, Measure, Period, SeriesBreak};
use crate::pages::World;
use crate::pages::address::{Href, SitePath};
use crate::pages::citations::CitationView;
use crate::pages::frame::Crumb;
use crate::pages::words::{Chooser, Words};

/// What a table says of one subject, or of everything.
#[derive(Debug, Clone, Serialize)]
pub struct TableView {
    /// Its title.
    pub title: Words,
    /// The page of the table.
    pub page: Href,
    /// What is counted.
    pub definition: Words,
    /// What it covers, and what it leaves out.
    pub coverage: Option<Words>,
    /// Whether its figures are made up.
    pub simulated: bool,
    /// The columns, by name.
    pub measures: Vec<&'static str>,
    /// The rows.
    pub rows: Vec<RowView>,
    /// What the offices themselves say of these figures.
    pub comments: Vec<CommentView>,
    /// Where it was read.
    pub sources: Vec<CitationView>,
}

/// A row of a table, or a total of rows.
#[derive(Debug, Clone, Serialize)]
pub struct RowView {
    /// What the row is about.
    pub about: Vec<AboutView>,
    /// Its period.
    pub period: Option<Period>,
    /// Whether days of the period are missing.
    pub has_gaps: bool,
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
    Period { period: Period, href: Option<Href> },
}

/// A cell.
#[derive(Debug, Clone, Copy, Serialize)]
pub struct CellView {
    /// The count.
    pub count: Option<u64>,
    /// Why there is none.
    pub empty: Option<EmptyReason>,
}

/// What an office says of its figures.
#[derive(Debug, Clone, Serialize)]
pub struct CommentView {
    /// Who says it.
    pub by: Crumb,
    /// When.
    pub on: Date,
    /// What.
    pub text: Words,
}

/// A break in a series.
#[derive(Debug, Clone, Serialize)]
pub struct BreakView {
    /// The first day of the new series.
    pub on: Date,
    /// What changed.
    pub reason: Words,
}

/// Writes views for one page.
pub(super) struct Desk<'page> {
    pub(super) chooser: Chooser<'page>,
    pub(super) here: &'page SitePath,
}

impl From<Cell> for CellView {
    fn from(cell: Cell) -> Self {
        match cell {
            Cell::Count(count) => Self { count: Some(count), empty: None },
            Cell::Empty(reason) => Self { count: None, empty: Some(reason) },
        }
    }
}

/// What all tables say of one subject, the latest first: a place, an office, a topic or a procedure.
pub(in crate::pages) fn figures_of(
    world: World<'_>,
    language: &Language,
    here: &SitePath,
    (by, id): (By, &str),
) -> Vec<TableView> {
    let desk = Desk { chooser: Chooser { catalogue: world.catalogue, language }, here };
    let own = |(table_id, account): (&TableId, &Account<'_>)| {
        let total = account.total(by, &Key::Id(id.to_owned()))?;
        let comments = desk.comments(account.table, |place, office| match by {
            By::Place => place == Some(id),
            By::Office => office == Some(id),
            _ => false,
        });
        let rows = vec![desk.total(account.table, Vec::new(), total)];
        Some(TableView { rows, comments, ..desk.table(table_id, account.table) })
    };
    let mut tables: Vec<TableView> = world.figures.all().filter_map(own).collect();
    tables.sort_by_key(|table| std::cmp::Reverse(table.rows.first().and_then(|row| row.period).map(|days| days.to)));
    tables
}

impl Desk<'_> {
    /// A table without rows.
    pub(super) fn table(&self, id: &TableId, table: &Table) -> TableView {
        let descriptor = &table.descriptor.value;
        TableView {
            title: self.chooser.words(&descriptor.title),
            page: self.here.link_to(&SitePath::table(self.chooser.language, id)),
            definition: self.chooser.words(&descriptor.definition),
            coverage: self.chooser.maybe(descriptor.coverage.as_ref()),
            simulated: descriptor.simulated,
            measures: table.measures.iter().map(|measure| measure.column()).collect(),
            rows: Vec::new(),
            comments: Vec::new(),
            sources: self.chooser.citations(&descriptor.sources),
        }
    }

    pub(super) fn row(&self, row: Row<'_>) -> RowView {
        let about = row.subject().filter_map(|(dimension, id)| self.about(dimension, id)).collect();
        self.counts(row.table(), about, &row.cells(), row.period())
    }

    pub(super) fn total(&self, table: &Table, about: Vec<AboutView>, total: &Total) -> RowView {
        let row = self.counts(table, about, &total.cells(), Some(total.period));
        RowView { has_gaps: total.has_gaps, ..row }
    }

    fn counts(
        &self,
        table: &Table,
        about: Vec<AboutView>,
        counts: &BTreeMap<Measure, Cell>,
        period: Option<Period>,
    ) -> RowView {
        let cell = |measure: &Measure| {
            CellView::from(counts.get(measure).copied().unwrap_or(Cell::Empty(EmptyReason::NotReported)))
        };
        RowView {
            about,
            period,
            has_gaps: false,
            cells: table.measures.iter().map(cell).collect(),
            rates: rates::rates(&self.chooser, table, counts, period),
        }
    }

    fn about(&self, dimension: Dimension, id: &str) -> Option<AboutView> {
        let by = match dimension {
            Dimension::From | Dimension::To => return None,
            Dimension::Level => By::Level,
            Dimension::Office => By::Office,
            Dimension::Place => By::Place,
            Dimension::Topic => By::Topic,
            Dimension::Procedure => By::Procedure,
        };
        self.subject(by, id)
    }

    /// What a group of rows is about; none where there is no such record.
    pub(super) fn subject(&self, by: By, id: &str) -> Option<AboutView> {
        let link = match by {
            By::Period => return None,
            By::Level => return Some(AboutView::Level { level: id.to_owned() }),
            By::Office => self.office(&OfficeId::parse(id)?)?,
            By::Place => self.place(&PlaceId::parse(id)?)?,
            By::Topic => self.topic(&TopicId::parse(id)?)?,
            By::Procedure => self.procedure(&ProcedureId::parse(id)?)?,
        };
        Some(AboutView::Record { link })
    }

    pub(super) fn office(&self, id: &OfficeId) -> Option<Crumb> {
        let office = self.chooser.catalogue.offices.get(id)?;
        let href = self.here.link_to(&SitePath::office(self.chooser.language, id));
        Some(Crumb { name: self.chooser.words(&office.value.name), href })
    }

    pub(super) fn place(&self, id: &PlaceId) -> Option<Crumb> {
        let place = self.chooser.catalogue.places.get(id)?;
        let href = self.here.link_to(&SitePath::place(self.chooser.language, id));
        Some(Crumb { name: self.chooser.own(&place.value.name), href })
    }

    pub(super) fn topic(&self, id: &TopicId) -> Option<Crumb> {
        let topic = self.chooser.catalogue.topic(id)?;
        let href = self.here.link_to(&SitePath::topic(self.chooser.language, id));
        Some(Crumb { name: self.chooser.words(&topic.name), href })
    }

    fn procedure(&self, id: &ProcedureId) -> Option<Crumb> {
        let procedure = self.chooser.catalogue.procedures.get(id)?;
        let href = self.here.link_to(&SitePath::procedure(self.chooser.language, id));
        Some(Crumb { name: self.chooser.words(&procedure.value.title), href })
    }

    pub(super) fn breaks(&self, breaks: &[SeriesBreak]) -> Vec<BreakView> {
        breaks.iter().map(|found| BreakView { on: found.on, reason: self.chooser.words(&found.reason) }).collect()
    }

    /// What offices say of a table, as far as `of` asks for the place or the office.
    pub(super) fn comments(&self, table: &Table, of: impl Fn(Option<&str>, Option<&str>) -> bool) -> Vec<CommentView> {
        let view = |comment: &crate::model::statistics::Comment| {
            let place = comment.place.as_ref().and_then(|id| self.place(id));
            let by = place.or_else(|| comment.office.as_ref().and_then(|id| self.office(id)))?;
            let (place, office) = (comment.place.as_ref(), comment.office.as_ref());
            of(place.map(PlaceId::as_str), office.map(OfficeId::as_str)).then(|| CommentView {
                by,
                on: comment.on,
                text: self.chooser.words(&comment.text),
            })
        };
        table.descriptor.value.comments.iter().filter_map(view).collect()
    }
}
