//! The page of a table of counts: the whole, then its parts; and a page for the procedures of each topic in it.

use serde::Serialize;

use super::breakdown::{self, BreakdownView};
use super::desk::{BreakView, CommentView, Desk, RowView, TableView};
use super::overview::trail;
use crate::derive::disclosure::Reason;
use crate::derive::figures::accounts::Account;
use crate::derive::figures::breakdown::{By, Key};
use crate::i18n::Language;
use crate::model::identifier::{ProcedureId, TableId, TopicId};
use crate::pages::address::{Href, SitePath};
use crate::pages::citations::MissingView;
use crate::pages::data::Shape;
use crate::pages::frame::{self, Crumb};
use crate::pages::words::Chooser;
use crate::pages::{Page, View, World};

/// A table with more rows than this is shown by its parts only; all rows are in its files.
const SHORT: usize = 12;

/// A table of counts.
#[derive(Debug, Clone, Serialize)]
pub struct TablePage {
    /// What it is, with its rows where they are few.
    pub table: TableView,
    /// How many rows it has.
    pub size: usize,
    /// Its total, where there is one and more than one row.
    pub whole: Option<RowView>,
    /// Why there is no total, as words of the theme name it.
    pub no_whole: Option<&'static str>,
    /// Its parts.
    pub breakdowns: Vec<BreakdownView>,
    /// What is held back to protect persons.
    pub held: Option<HeldView>,
    /// What offices say of their figures.
    pub comments: Vec<CommentView>,
    /// Breaks in the series.
    pub breaks: Vec<BreakView>,
    /// What the source does not give.
    pub missing: Vec<MissingView>,
    /// All rows, for other programs.
    pub csv: Href,
    /// All rows, for other programs.
    pub json: Href,
}

/// Rows that are held back to protect persons.
#[derive(Debug, Clone, Serialize)]
pub struct HeldView {
    /// How many have a count that is small.
    pub small: usize,
    /// How many would give away a small count.
    pub derivable: usize,
    /// Of how many rows on one procedure in one place.
    pub of: usize,
    /// Which rows, and why, for other programs.
    pub csv: Href,
}

/// The procedures of one topic in a table.
#[derive(Debug, Clone, Serialize)]
pub struct PartPage {
    /// What the table is.
    pub table: TableView,
    /// The topic.
    pub topic: Crumb,
    /// Its procedures.
    pub breakdown: BreakdownView,
}

pub(super) fn pages(world: World<'_>, language: &Language) -> Vec<Page> {
    let page = |(id, account): (&TableId, &Account<'_>)| {
        let here = SitePath::table(language, id);
        let desk = Desk { chooser: Chooser { catalogue: world.catalogue, language }, here: &here };
        let view = View::FigureTable(Box::new(desk.table_page(id, account)));
        frame::page(world, language, &|language| SitePath::table(language, id), trail(language, &here), view)
    };
    world.figures.all().map(page).collect()
}

pub(super) fn parts(world: World<'_>, language: &Language) -> Vec<Page> {
    let tables = world.figures.all().filter(|(_, account)| !account.groups(By::Procedure).is_empty());
    let topics = || world.catalogue.topics.value.topics.iter();
    tables.flat_map(|table| topics().filter_map(move |topic| part(world, language, table, &topic.id))).collect()
}

fn part(world: World<'_>, language: &Language, table: (&TableId, &Account<'_>), topic: &TopicId) -> Option<Page> {
    let (id, account) = table;
    let path = |language: &Language| SitePath::table_part(language, id, topic);
    let here = path(language);
    let desk = Desk { chooser: Chooser { catalogue: world.catalogue, language }, here: &here };
    let is_its = |key: &Key| match key {
        Key::Id(id) => topic_of(world, id) == Some(topic),
        Key::Period(_) => false,
    };
    let breakdown = desk.breakdown(table, By::Procedure, is_its)?;
    let table = desk.table(id, account.table);
    let mut trail = trail(language, &here);
    trail.push(Crumb { name: table.title.clone(), href: table.page.clone() });
    let view = View::FigurePart(Box::new(PartPage { table, topic: desk.topic(topic)?, breakdown }));
    Some(frame::page(world, language, &path, trail, view))
}

fn topic_of<'catalogue>(world: World<'catalogue>, procedure: &str) -> Option<&'catalogue TopicId> {
    let record = world.catalogue.procedures.get(&ProcedureId::parse(procedure)?)?;
    Some(&record.value.topic)
}

impl Desk<'_> {
    fn table_page(&self, id: &TableId, account: &Account<'_>) -> TablePage {
        let published = account.published.table.as_ref();
        let descriptor = &account.table.descriptor.value;
        let is_short = published.len() <= SHORT;
        let rows = published.rows().filter(|_| is_short).map(|row| self.row(row));
        // A short table shows its rows; parts of one row each would say the same again.
        let says_more = |by: &By| !is_short || account.groups(*by).len() < published.len();
        let kinds = By::ALL.into_iter().filter(|by| *by != By::Procedure && account.groups(*by).len() > 1);
        let is_single = published.len() < 2;
        TablePage {
            size: published.len(),
            whole: account
                .whole
                .as_ref()
                .ok()
                .filter(|_| !is_single)
                .map(|total| self.total(account.table, Vec::new(), total)),
            no_whole: account.whole.as_ref().err().map(|why| breakdown::reason(*why)),
            breakdowns: kinds.filter(says_more).filter_map(|by| self.breakdown((id, account), by, |_| true)).collect(),
            held: self.held(id, account),
            comments: self.comments(account.table, |_, _| is_short),
            breaks: self.breaks(&descriptor.breaks),
            missing: self.chooser.missing(&descriptor.missing),
            csv: self.here.link_to(&SitePath::table_data(id, Shape::Csv)),
            json: self.here.link_to(&SitePath::table_data(id, Shape::Json)),
            table: TableView { rows: rows.collect(), ..self.table(id, account.table) },
        }
    }

    fn held(&self, id: &TableId, account: &Account<'_>) -> Option<HeldView> {
        let held = &account.published.held;
        let small = held.values().filter(|why| **why == Reason::Small).count();
        let view = HeldView {
            small,
            derivable: held.len() - small,
            of: account.published.of,
            csv: self.here.link_to(&SitePath::held_back_data(id)),
        };
        (!held.is_empty()).then_some(view)
    }

    /// The page of a topic's procedures.
    pub(super) fn part(&self, id: &TableId, account: &Account<'_>, by: By, key: &Key) -> Option<Href> {
        let Key::Id(topic) = key else { return None };
        let topic = TopicId::parse(topic).filter(|_| by == By::Topic)?;
        let procedures = account.groups(By::Procedure).iter().filter_map(|group| match &group.key {
            Key::Id(id) => self.chooser.catalogue.procedures.get(&ProcedureId::parse(id)?),
            Key::Period(_) => None,
        });
        let has_its = procedures.into_iter().any(|record| record.value.topic == topic);
        has_its.then(|| self.here.link_to(&SitePath::table_part(self.chooser.language, id, &topic)))
    }
}
