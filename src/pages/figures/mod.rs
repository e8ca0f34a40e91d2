//! Figures: what is published on how well offices keep their promises. One page an overview, a table, a period, the indices
//! and the letters; sections on the pages of places, offices, topics and procedures.

mod breakdown;
mod desk;
mod funnel;
mod indicators;
mod letters;
mod line;
mod overview;
mod period;
mod rates;
mod table;
mod trend;

use crate::pages::address::SitePath;

pub(super) use desk::{TableView, figures_of};
pub(super) use indicators::Indicators;
pub(super) use letters::Letters;
pub(super) use overview::Overview;
pub(super) use period::PeriodView;
pub(super) use table::{PartPage, TablePage};

use super::{Kind, Page, World};
use crate::i18n::Language;
use crate::model::identifier::{TableId, TopicId};
use crate::model::statistics::Period;

/// The folder of pages on figures in addresses.
const FIGURES: &str = "figures";

/// The kinds of pages on figures.
const KINDS: [Kind; 6] =
    [overview::pages, table::pages, table::parts, period::pages, indicators::pages, letters::pages];

pub(super) fn pages(world: World<'_>, language: &Language) -> Vec<Page> {
    KINDS.iter().flat_map(|kind| kind(world, language)).collect()
}

impl SitePath {
    /// The page of a table of counts.
    pub(super) fn table(language: &Language, table: &TableId) -> Self {
        Self::page_in(language, FIGURES, table.as_str())
    }

    /// The page of a topic's procedures in a table of counts. No identifier has two hyphens in a row.
    pub(super) fn table_part(language: &Language, table: &TableId, topic: &TopicId) -> Self {
        Self::page_in(language, FIGURES, &format!("{table}--{topic}"))
    }

    /// The page of a period.
    pub(super) fn period(language: &Language, period: Period) -> Self {
        Self::page_in(language, FIGURES, &format!("{}--{}", period.from, period.to))
    }
}
