//! The procedures that the centres of communes handle, by topic, with everything that is said of each.

use serde::Serialize;

use super::World;
use super::address::SitePath;
use super::procedure::{self, ProcedureView, at_communes};
use super::words::{Chooser, Words};
use crate::derive::wait;
use crate::i18n::{Collation, Language};
use crate::model::identifier::{AreaClassId, ProcedureId};
use crate::model::procedure::Procedure;

/// The procedures of one topic.
#[derive(Debug, Clone, Serialize)]
pub struct Chapter {
    /// The topic.
    pub topic: Words,
    /// Its procedures.
    pub procedures: Vec<Entry>,
}

/// A procedure in the handbook.
#[derive(Debug, Clone, Serialize)]
pub struct Entry {
    /// Its spot in the file.
    pub anchor: String,
    /// What its own page says.
    pub procedure: ProcedureView,
}

/// The chapters of pages in the folder of `here`, with the time limits of one class of areas.
pub(super) fn chapters(
    world: World<'_>,
    language: &Language,
    here: &SitePath,
    area: Option<&AreaClassId>,
) -> Vec<Chapter> {
    let chooser = Chooser { catalogue: world.catalogue, language };
    let order = Collation::of(language);
    let entry = |(id, procedure): (&ProcedureId, &Procedure)| Entry {
        anchor: id.to_string(),
        procedure: procedure::view(world, &chooser, here, (id, &in_area(procedure, area))),
    };
    let chapter = |topic: &crate::model::topic::Topic| {
        let own = procedure::in_force(world.catalogue)
            .filter(|(_, procedure)| procedure.topic == topic.id && at_communes(procedure));
        let mut procedures: Vec<Entry> = own.map(entry).collect();
        procedures.sort_by(|left, right| order.compare(&left.procedure.title.text, &right.procedure.title.text));
        Chapter { topic: chooser.words(&topic.name), procedures }
    };
    let chapters = world.catalogue.topics.value.topics.iter().map(chapter);
    chapters.filter(|chapter| !chapter.procedures.is_empty()).collect()
}

/// The procedure as it is where the class of the area is known: with the time limits of that class alone.
fn in_area(procedure: &Procedure, area: Option<&AreaClassId>) -> Procedure {
    let time_limits = wait::in_area(&procedure.time_limits, area).into_iter().cloned().collect();
    Procedure { time_limits, ..procedure.clone() }
}
