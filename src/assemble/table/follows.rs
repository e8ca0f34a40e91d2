//! What follows from the procedure of a row: its topic, and its level where the procedure has only one.

use std::collections::BTreeMap;

use super::Table;
use crate::model::identifier::ProcedureId;
use crate::model::office::Level;
use crate::model::procedure::Procedure;
use crate::model::statistics::Dimension;

/// Names that follow from a procedure, by the position of the procedure's name in its column.
#[derive(Debug, Clone, Default)]
pub(super) struct Follows {
    topics: Vec<Option<Box<str>>>,
    levels: Vec<Option<Box<str>>>,
}

/// Names of a dimension for each row: its own, or the one that follows from its procedure.
#[derive(Debug, Clone)]
pub struct Belonging<'table> {
    /// The names, sorted.
    pub names: Vec<&'table str>,
    /// For each row the position of its name; [`NOTHING`](super::NOTHING) where there is none.
    pub codes: Vec<u32>,
}

impl Table {
    /// Tells the table which procedures it names, so that a row of a procedure belongs to its topic and level.
    pub fn know_procedures<'procedure>(&mut self, find: impl Fn(&ProcedureId) -> Option<&'procedure Procedure>) {
        let names = self.subjects(Dimension::Procedure).map_or(&[][..], |subjects| subjects.names);
        let found: Vec<Option<&Procedure>> =
            names.iter().map(|name| ProcedureId::parse(name).and_then(|id| find(&id))).collect();
        let topic = |procedure: &Procedure| procedure.topic.as_str().into();
        let level = |procedure: &Procedure| match procedure.levels.as_slice() {
            [level] => Some(level_name(*level).into()),
            _ => None,
        };
        self.follows = Follows {
            topics: found.iter().map(|procedure| procedure.map(topic)).collect(),
            levels: found.iter().map(|procedure| procedure.and_then(level)).collect(),
        };
    }

    /// What follows in a dimension from each name of a procedure.
    pub(super) fn follows(&self, dimension: Dimension) -> &[Option<Box<str>>] {
        match dimension {
            Dimension::Topic => &self.follows.topics,
            Dimension::Level => &self.follows.levels,
            _ => &[],
        }
    }

    /// To which office, place, level, procedure or topic each row belongs.
    pub fn belonging(&self, dimension: Dimension) -> Belonging<'_> {
        let own = self.subjects(dimension);
        let own_names = own.map_or(&[][..], |subjects| subjects.names);
        let follows = self.follows(dimension);
        let all = own_names.iter().chain(follows.iter().flatten()).map(AsRef::as_ref);
        let mut by_name: BTreeMap<&str, u32> =
            all.filter(|name: &&str| !name.is_empty()).map(|name| (name, 0)).collect();
        (0..).zip(by_name.values_mut()).for_each(|(next, code)| *code = next);
        let code = |name: &str| by_name.get(name).copied().unwrap_or(super::NOTHING);
        let own_codes: Vec<u32> = own_names.iter().map(|name| code(name)).collect();
        let following: Vec<u32> =
            follows.iter().map(|name| name.as_ref().map_or(super::NOTHING, |name| code(name))).collect();
        let procedures = self.subjects(Dimension::Procedure).filter(|_| !follows.is_empty());
        let at = |codes: &[u32], of: Option<&[u32]>, row: usize| {
            of.and_then(|of| codes.get(*of.get(row)? as usize)).copied().unwrap_or(super::NOTHING)
        };
        let codes = (0..self.len()).map(|row| match at(&own_codes, own.map(|own| own.codes), row) {
            super::NOTHING => at(&following, procedures.map(|procedures| procedures.codes), row),
            code => code,
        });
        let codes = codes.collect();
        Belonging { names: by_name.into_keys().collect(), codes }
    }
}

fn level_name(level: Level) -> &'static str {
    match level {
        Level::Ministry => "ministry",
        Level::Province => "province",
        Level::Commune => "commune",
        Level::Other => "other",
    }
}
