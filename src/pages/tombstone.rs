//! The page that an abolished procedure leaves at its old address.

use serde::Serialize;

use super::address::SitePath;
use super::citations::{CitationView, LawView};
use super::frame::{self, Crumb};
use super::words::{Chooser, Words};
use super::{Page, View, World};
use crate::assemble::Record;
use crate::i18n::Language;
use crate::model::date::Date;
use crate::model::identifier::ProcedureId;
use crate::model::procedure::{Procedure, Status};

/// What remains of an abolished procedure.
#[derive(Debug, Clone, Serialize)]
pub struct Tombstone {
    /// Its title.
    pub title: Words,
    /// Its legal name.
    pub name: Words,
    /// Its national code.
    pub code: String,
    /// What abolished it.
    pub by: LawView,
    /// From which day.
    pub on: Option<Date>,
    /// What replaces it.
    pub successor: Option<Crumb>,
    /// Where it was read.
    pub sources: Vec<CitationView>,
}

pub(super) fn pages(world: World<'_>, language: &Language) -> Vec<Page> {
    let procedures = world.catalogue.procedures.iter();
    let page = |(id, record): (&ProcedureId, &Record<Procedure>)| {
        Some(page(world, language, id, &record.value)?.edited_in(world, &record.file))
    };
    procedures.filter_map(page).collect()
}

fn page(world: World<'_>, language: &Language, id: &ProcedureId, procedure: &Procedure) -> Option<Page> {
    let Status::Abolished { by, on, successor } = &procedure.status else { return None };
    let catalogue = world.catalogue;
    let chooser = Chooser { catalogue, language };
    let here = SitePath::procedure(language, id);
    let successor = successor.as_ref().and_then(|successor| {
        let record = catalogue.procedures.get(successor)?;
        Some(Crumb {
            name: chooser.words(&record.value.title),
            href: here.link_to(&SitePath::procedure(language, successor)),
        })
    });
    let view = Tombstone {
        title: chooser.words(&procedure.title),
        name: chooser.words(&procedure.name),
        code: procedure.code.clone(),
        by: chooser.law(by),
        on: *on,
        successor,
        sources: chooser.citations(&procedure.sources),
    };
    Some(frame::page(world, language, &|language| SitePath::procedure(language, id), Vec::new(), View::Tombstone(view)))
}
