//! The wall notice of a procedure: one sheet of A4 in black and white, to be read from two metres.

use serde::Serialize;

use super::address::{NOTICES, SitePath};
use super::procedure::{self, ProcedureView};
use super::words::Chooser;
use super::{Draft, View, World, frame};
use crate::i18n::Language;
use crate::model::identifier::ProcedureId;
use crate::model::procedure::Procedure;

/// The wall notice of a procedure.
#[derive(Debug, Clone, Serialize)]
pub struct Notice {
    /// What the page of the procedure says; the notice shows what is asked for at the desk.
    pub procedure: Box<ProcedureView>,
}

pub(super) fn pages<'world>(world: World<'world>, language: &'world Language) -> Vec<Draft<'world>> {
    let draft = |(id, record): (&'world ProcedureId, &'world Procedure)| {
        let path_in = |language: &Language| SitePath::page_in(language, NOTICES, id.as_str());
        Draft::new(path_in(language), language, move || {
            let chooser = Chooser { catalogue: world.catalogue, language };
            let procedure = Box::new(procedure::view(world, &chooser, &path_in(language), (id, record)));
            frame::page(world, language, &path_in, Vec::new(), View::Notice(Notice { procedure }))
        })
    };
    procedure::in_force(world.catalogue).map(draft).collect()
}
