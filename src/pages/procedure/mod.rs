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
use super::{Page, View, World, frame};
use crate::assemble::Catalogue;
use crate::i18n::Language;
use crate::model::identifier::{CaseId, ProcedureId};
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

pub(super) fn pages(world: World<'_>, language: &Language) -> Vec<Page> {
    let page = |(id, procedure): (&ProcedureId, &Procedure)| {
        let here = SitePath::procedure(language, id);
        let chooser = Chooser { catalogue: world.catalogue, language };
        let view = view(world, &chooser, &here, (id, procedure));
        let trail = view.topic.clone();
        let view = View::Procedure(Box::new(view));
        frame::page(world, language, &|language| SitePath::procedure(language, id), trail.into_iter().collect(), view)
    };
    in_force(world.catalogue).map(page).collect()
}

/// The procedures that were not abolished.
pub(super) fn in_force(catalogue: &Catalogue) -> impl Iterator<Item = (&ProcedureId, &Procedure)> {
    let all = catalogue.procedures.iter().map(|(id, record)| (id, &record.value));
    all.filter(|(_, procedure)| !matches!(procedure.status, Status::Abolished { .. }))
}
