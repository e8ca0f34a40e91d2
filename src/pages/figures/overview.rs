//! Performance overview: what is published on how well offices keep their promises, and what is not.

use serde::Serialize;

use super::desk::{Desk, TableView};
use crate::derive::claims::Verdict;
use crate::derive::figures::accounts::Account;
use crate::i18n::Language;
use crate::model::identifier::TableId;
use crate::model::statistics::Period;
use crate::pages::address::{Href, SitePath};
use crate::pages::citations::MissingView;
use crate::pages::claims::{self, FindingView};
use crate::pages::frame::{self, Crumb};
use crate::pages::words::{Chooser, Words};
use crate::pages::{Page, View, World};

/// What is published on performance.
#[derive(Debug, Clone, Serialize)]
pub struct Overview {
    /// The page of published figures.
    pub claims: Href,
    /// How many relations between published figures can't be true.
    pub disagreements: usize,
    /// What follows from published rates.
    pub rates: Vec<FindingView>,
    /// Tables of counts, each with its total where there is one.
    pub tables: Vec<TableView>,
    /// Periods that tables speak of, the latest first.
    pub periods: Vec<PeriodLink>,
    /// Indices and ranks.
    pub indicators: Vec<Words>,
    /// The page of indices and ranks.
    pub indicators_page: Href,
    /// How many letters of apology are published.
    pub apologies: usize,
    /// The page of letters and inspections.
    pub letters_page: Href,
    /// What no table gives.
    pub missing: Vec<MissingView>,
}

/// A link to the page of a period.
#[derive(Debug, Clone, Serialize)]
#[allow(missing_docs)]
pub struct PeriodLink {
    pub period: Period,
    pub href: Href,
}

fn path(language: &Language) -> SitePath {
    SitePath::page(language, "performance")
}

pub(super) fn pages(world: World<'_>, language: &Language) -> Vec<Page> {
    let catalogue = world.catalogue;
    let here = path(language);
    let chooser = Chooser { catalogue, language };
    let desk = Desk { chooser, here: &here };
    let (impossible, rest): (Vec<_>, Vec<_>) =
        claims::findings(&chooser).into_iter().partition(|(verdict, _)| *verdict == Verdict::Disagree);
    let implied = rest.into_iter().filter(|(verdict, _)| *verdict == Verdict::Implies);
    let to = |name: &str| here.link_to(&SitePath::page(language, name));
    let gaps = catalogue.tables.values().flat_map(|table| table.descriptor.value.missing.clone());
    let view = Overview {
        claims: to("claims"),
        disagreements: impossible.len(),
        rates: implied.map(|(_, finding)| finding).collect(),
        tables: world.accounts().map(|(id, account)| desk.brief(id, account)).collect(),
        periods: desk.periods(world),
        indicators: catalogue.indicators.values().map(|record| chooser.words(&record.value.name)).collect(),
        indicators_page: to("indicators"),
        apologies: catalogue.letters.iter().map(|register| register.value.apologies.len()).sum(),
        letters_page: to("letters"),
        missing: chooser.missing(&gaps.collect::<Vec<_>>()),
    };
    vec![frame::page(world, language, &path, Vec::new(), View::Performance(Box::new(view)))]
}

/// The way to a page below this one.
pub(super) fn trail(language: &Language, here: &SitePath) -> Vec<Crumb> {
    vec![Crumb { name: Words::here(""), href: here.link_to(&path(language)) }]
}

impl Desk<'_> {
    /// A table with its total, or with its only row.
    fn brief(&self, id: &TableId, account: Account<'_>) -> TableView {
        let total = account.whole().ok().map(|total| self.total(account.table, Vec::new(), total));
        TableView { rows: total.into_iter().collect(), ..self.table(id, account.table) }
    }

    fn periods(&self, world: World<'_>) -> Vec<PeriodLink> {
        let mut periods = Vec::from_iter(world.figures.periods());
        periods.sort_by_key(|period| std::cmp::Reverse((period.to, period.from)));
        periods.into_iter().map(|period| PeriodLink { period, href: self.period_page(period) }).collect()
    }
}
