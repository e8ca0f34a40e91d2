//! A procedure in a list: its title, one line of meaning, and the two things that travellers ask first.

use serde::Serialize;

use super::money::{CostView, cost_view};
use super::time::{WaitView, wait_view};
use crate::i18n::{Collation, Language};
use crate::model::identifier::{AreaClassId, ProcedureId};
use crate::model::procedure::{Online, Procedure, Status};
use crate::pages::World;
use crate::pages::address::SitePath;
use crate::pages::frame::Crumb;
use crate::pages::words::{Chooser, Words};

/// A procedure in a list.
#[derive(Debug, Clone, Serialize)]
pub struct ProcedureLine {
    /// Its title and page.
    pub link: Crumb,
    /// One line of plain meaning.
    pub summary: Words,
    /// Its national code.
    pub code: String,
    /// How long it takes.
    pub wait: WaitView,
    /// What it costs.
    pub cost: CostView,
    /// How far it can be done online.
    pub online: Option<Online>,
    /// Whether it is in effect.
    pub in_effect: bool,
}

/// The procedures that fit, sorted by title; abolished ones are left out.
pub(in crate::pages) fn lines(
    world: World<'_>,
    language: &Language,
    here: &SitePath,
    fits: impl Fn(&Procedure) -> bool,
) -> Vec<ProcedureLine> {
    lines_in(world, language, here, None, fits)
}

/// The procedures that fit, with the time limits of places of one class of areas, where the class is known.
pub(in crate::pages) fn lines_in(
    world: World<'_>,
    language: &Language,
    here: &SitePath,
    area: Option<&AreaClassId>,
    fits: impl Fn(&Procedure) -> bool,
) -> Vec<ProcedureLine> {
    let chooser = Chooser { catalogue: world.catalogue, language };
    let line = |(id, procedure): (&ProcedureId, &Procedure)| ProcedureLine {
        link: link(&chooser, here, id, procedure),
        summary: chooser.words(&procedure.summary),
        code: procedure.code.clone(),
        wait: wait_view(&chooser, procedure, area),
        cost: cost_view(world, procedure),
        online: procedure.online,
        in_effect: procedure.status.is_in_effect(),
    };
    sorted(&chooser, fits).into_iter().map(line).collect()
}

/// Links to the procedures that fit, sorted by title; abolished ones are left out.
pub(super) fn links(chooser: &Chooser<'_>, here: &SitePath, fits: impl Fn(&Procedure) -> bool) -> Vec<Crumb> {
    sorted(chooser, fits).into_iter().map(|(id, procedure)| link(chooser, here, id, procedure)).collect()
}

fn link(chooser: &Chooser<'_>, here: &SitePath, id: &ProcedureId, procedure: &Procedure) -> Crumb {
    Crumb { name: chooser.words(&procedure.title), href: here.link_to(&SitePath::procedure(chooser.language, id)) }
}

fn sorted<'catalogue>(
    chooser: &Chooser<'catalogue>,
    fits: impl Fn(&Procedure) -> bool,
) -> Vec<(&'catalogue ProcedureId, &'catalogue Procedure)> {
    let order = Collation::of(chooser.language);
    let title = |procedure: &'catalogue Procedure| chooser.catalogue.choose(&procedure.title, chooser.language).text;
    let procedures = chooser.catalogue.procedures.iter().map(|(id, record)| (id, &record.value));
    let mut fitting: Vec<_> = procedures
        .filter(|(_, procedure)| fits(procedure) && !matches!(procedure.status, Status::Abolished { .. }))
        .collect();
    fitting.sort_by(|(_, left), (_, right)| {
        order.compare(title(left), title(right)).then_with(|| left.code.cmp(&right.code))
    });
    fitting
}
