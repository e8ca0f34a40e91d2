//! A procedure in a list: its title, one line of meaning, and the two things that travellers ask first.

use serde::Serialize;

use super::money::{CostView, cost_view};
use super::time::{WaitView, wait_view};
use crate::i18n::{Collation, Language};
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
    let chooser = Chooser { catalogue: world.catalogue, language };
    let order = Collation::of(language);
    let mut lines: Vec<ProcedureLine> = world
        .catalogue
        .procedures
        .iter()
        .filter(|(_, record)| fits(&record.value) && !matches!(record.value.status, Status::Abolished { .. }))
        .map(|(id, record)| {
            let procedure = &record.value;
            ProcedureLine {
                link: Crumb {
                    name: chooser.words(&procedure.title),
                    href: here.link_to(&SitePath::procedure(language, id)),
                },
                summary: chooser.words(&procedure.summary),
                code: procedure.code.clone(),
                wait: wait_view(&chooser, procedure),
                cost: cost_view(world, procedure),
                online: procedure.online,
                in_effect: procedure.status.is_in_effect(),
            }
        })
        .collect();
    lines.sort_by(|left, right| {
        order.compare(&left.link.name.text, &right.link.name.text).then_with(|| left.code.cmp(&right.code))
    });
    lines
}
