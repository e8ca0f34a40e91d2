//! The page of a period: what all tables say of it.

use serde::Serialize;

use super::desk::{Desk, RowView, TableView};
use super::overview::trail;
use super::times;
use crate::derive::figures::accounts::Account;
use crate::derive::figures::breakdown::{By, Key};
use crate::derive::figures::totals::Selection;
use crate::i18n::Language;
use crate::model::identifier::TableId;
use crate::model::statistics::Period;
use crate::pages::address::SitePath;
use crate::pages::claims::{self, ClaimView};
use crate::pages::frame;
use crate::pages::words::Chooser;
use crate::pages::{Page, View, World};

/// A period.
#[derive(Debug, Clone, Serialize)]
pub struct PeriodView {
    /// The period.
    pub period: Period,
    /// The totals of each table that speaks of it.
    pub tables: Vec<TableView>,
    /// Figures that were published of it in prose.
    pub claims: Vec<ClaimView>,
}

pub(super) fn pages(world: World<'_>, language: &Language) -> Vec<Page> {
    world.figures.periods().into_iter().map(|period| page(world, language, period)).collect()
}

fn page(world: World<'_>, language: &Language, period: Period) -> Page {
    let path = |language: &Language| SitePath::period(language, period);
    let here = path(language);
    let chooser = Chooser { catalogue: world.catalogue, language };
    let desk = Desk { chooser, here: &here };
    let of_table = |(id, account): (&TableId, Account<'_>)| {
        let total = account.total(By::Period, &Key::Period(period))?;
        let row = desk.total(account.table, Vec::new(), total);
        let asked = Selection { span: Some(period), ..Selection::default() };
        let (times, change) = (times::times(account, &asked), times::change(account, period));
        let rows = vec![RowView { times, change, ..row }];
        Some(TableView { rows, ..desk.table(id, account.table) })
    };
    let view = PeriodView {
        period,
        tables: world.accounts().filter_map(of_table).collect(),
        claims: claims::of_period(&chooser, period),
    };
    frame::page(world, language, &path, trail(language, &here), View::Period(view))
}
