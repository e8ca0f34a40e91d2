//! A life or business event: the procedures that it needs.

use serde::Serialize;

use super::address::SitePath;
use super::frame;
use super::procedure::line::{self, ProcedureLine};
use super::words::{Chooser, Words};
use super::{Page, View, World};
use crate::i18n::Language;
use crate::model::topic::{Event, EventKind};

/// An event with its procedures.
#[derive(Debug, Clone, Serialize)]
pub struct EventView {
    /// Its name.
    pub name: Words,
    /// Whom it happens to.
    pub kind: EventKind,
    /// What it covers.
    pub summary: Option<Words>,
    /// Its procedures, sorted by title.
    pub procedures: Vec<ProcedureLine>,
}

pub(super) fn pages(world: World<'_>, language: &Language) -> Vec<Page> {
    let chooser = Chooser { catalogue: world.catalogue, language };
    let page = |event: &Event| {
        let here = SitePath::event(language, &event.id);
        let view = EventView {
            name: chooser.words(&event.name),
            kind: event.kind,
            summary: chooser.maybe(event.summary.as_ref()),
            procedures: line::lines(world, language, &here, |procedure| procedure.events.contains(&event.id)),
        };
        let path_in = |language: &Language| SitePath::event(language, &event.id);
        let page = frame::page(world, language, &path_in, Vec::new(), View::Event(view));
        page.edited_in(world, &world.catalogue.events.file)
    };
    world.catalogue.events.value.events.iter().map(page).collect()
}
