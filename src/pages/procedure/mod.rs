//! A procedure: what to bring, where to go, how long it takes, what it costs, and how reliable that is.

mod bring;
pub(super) mod line;
mod money;
mod recording;
mod time;
mod view;

use serde::Serialize;

pub(super) use view::{ProcedureView, view};

use super::address::SitePath;
use super::words::{Chooser, Words};
use super::{Draft, View, World, frame};
use crate::assemble::Catalogue;
use crate::i18n::Language;
use crate::model::identifier::{CaseId, ProcedureId};
use crate::model::office::Level;
use crate::model::procedure::{Case, Procedure, Status};

/// A case, by name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CaseView {
    /// Its identifier.
    pub id: String,
    /// Its name.
    pub name: Words,
    /// A remark.
    pub note: Option<Words>,
}

impl CaseView {
    /// The named cases of a procedure.
    fn of(chooser: &Chooser<'_>, procedure: &Procedure, cases: &[CaseId]) -> Vec<Self> {
        let named = cases.iter().filter_map(|id| procedure.cases.iter().find(|case| case.id == *id));
        named.map(|case| Self::new(chooser, case)).collect()
    }

    fn new(chooser: &Chooser<'_>, case: &Case) -> Self {
        Self { id: case.id.to_string(), name: chooser.words(&case.name), note: chooser.maybe(case.note.as_ref()) }
    }
}

pub(super) fn pages<'world>(world: World<'world>, language: &'world Language) -> Vec<Draft<'world>> {
    let draft = |(id, procedure): (&'world ProcedureId, &'world Procedure)| {
        let path_in = |language: &Language| SitePath::procedure(language, id);
        Draft::new(path_in(language), language, move || {
            let chooser = Chooser { catalogue: world.catalogue, language };
            let here = path_in(language);
            let is_related = |other: &Procedure| other.topic == procedure.topic && other.code != procedure.code;
            let related = line::links(&chooser, &here, is_related);
            let view = ProcedureView { related, ..view(world, &chooser, &here, (id, procedure)) };
            let trail = view.topic.clone().into_iter().collect();
            let page = frame::page(world, language, &path_in, trail, View::Procedure(Box::new(view)));
            page.edited_in(world, world.catalogue.procedures.get(id).map_or("", |record| &record.file))
        })
    };
    in_force(world.catalogue).map(draft).collect()
}

/// The procedures that were not abolished.
pub(super) fn in_force(catalogue: &Catalogue) -> impl Iterator<Item = (&ProcedureId, &Procedure)> {
    let all = catalogue.procedures.iter().map(|(id, record)| (id, &record.value));
    all.filter(|(_, procedure)| !matches!(procedure.status, Status::Abolished { .. }))
}

/// Whether the centre of a commune handles it.
pub(super) fn at_communes(procedure: &Procedure) -> bool {
    procedure.levels.contains(&Level::Commune)
}
