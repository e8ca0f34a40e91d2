//! How complete a procedure is by law: Decree 63/2010/NĐ-CP, article 8, clause 2, as amended by Decree 92/2017/NĐ-CP, names
//! eight parts that a procedure is made of, points a to h.

use crate::assemble::Catalogue;
use crate::model::identifier::ProcedureId;
use crate::model::procedure::{Amount, Limit, Procedure, Status};

/// A part that the law asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// Point a: the name (tên thủ tục hành chính).
    Name,
    /// Point b: the steps in order (trình tự thực hiện).
    Steps,
    /// Point c: the ways to file (cách thức thực hiện).
    Ways,
    /// Point d: the papers of a dossier, and in how many sets (thành phần, số lượng hồ sơ). Content has no field for the
    /// number of sets: the papers alone are judged.
    Dossier,
    /// Point đ: the time limit (thời hạn giải quyết).
    TimeLimit,
    /// Point e: who may apply (đối tượng thực hiện).
    Applicants,
    /// Point g: who handles it (cơ quan thực hiện).
    Bodies,
    /// Point h: where it has them, forms, the result, conditions and fees. Whether a form is needed can't be seen from the
    /// record: the other three are judged, since "there are none" can be written.
    WhereItHasThem,
}

impl Part {
    /// All parts, in the order of the law.
    pub const ALL: [Self; 8] = [
        Self::Name,
        Self::Steps,
        Self::Ways,
        Self::Dossier,
        Self::TimeLimit,
        Self::Applicants,
        Self::Bodies,
        Self::WhereItHasThem,
    ];

    /// The letter of its point in the law.
    pub fn letter(self) -> &'static str {
        match self {
            Self::Name => "a",
            Self::Steps => "b",
            Self::Ways => "c",
            Self::Dossier => "d",
            Self::TimeLimit => "đ",
            Self::Applicants => "e",
            Self::Bodies => "g",
            Self::WhereItHasThem => "h",
        }
    }

    fn of(self, procedure: &Procedure) -> Known {
        match self {
            // The schema accepts no procedure without them.
            Self::Name => Known::Fully,
            Self::Ways => Known::share([!procedure.channels.is_empty()]),
            Self::Bodies => Known::share([!procedure.handled_by.is_empty()]),
            Self::Steps => Known::share([!procedure.steps.is_empty()]),
            Self::Dossier => Known::share([procedure.documents.is_some()]),
            Self::Applicants => Known::share([!procedure.applicants.is_empty()]),
            Self::TimeLimit => {
                Known::share(procedure.time_limits.iter().map(|limit| !matches!(limit.limit, Limit::Unknown { .. })))
            }
            Self::WhereItHasThem => {
                let fees = procedure.fees.iter().all(|fee| !matches!(fee.amount, Amount::Unknown { .. }));
                Known::share([!procedure.outcomes.is_empty(), procedure.conditions.is_some(), fees])
            }
        }
    }
}

/// How much of something is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Known {
    /// Nothing.
    NotAtAll,
    /// Some of it.
    InPart,
    /// All of it.
    Fully,
}

impl Known {
    fn share(known: impl IntoIterator<Item = bool>) -> Self {
        let (mut some, mut all) = (false, true);
        for known in known {
            some |= known;
            all &= known;
        }
        match (some, all) {
            (true, true) => Self::Fully,
            (true, false) => Self::InPart,
            (false, _) => Self::NotAtAll,
        }
    }
}

/// How complete a procedure is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Completeness<'catalogue> {
    /// The procedure.
    pub procedure: &'catalogue ProcedureId,
    /// How much is known of each part, in the order of [`Part::ALL`].
    pub parts: [Known; 8],
}

/// How complete each procedure is, the least complete first; abolished ones are left out.
pub fn completeness(catalogue: &Catalogue) -> Vec<Completeness<'_>> {
    let in_force = catalogue.procedures.iter().filter(|(_, record)| !is_abolished(&record.value.status));
    let mut all: Vec<Completeness<'_>> = in_force
        .map(|(id, record)| Completeness { procedure: id, parts: Part::ALL.map(|part| part.of(&record.value)) })
        .collect();
    all.sort_by_key(|one| one.parts.iter().filter(|part| **part == Known::Fully).count());
    all
}

fn is_abolished(status: &Status) -> bool {
    matches!(status, Status::Abolished { .. })
}

#[cfg(test)]
mod tests {
    use super::Known;

    #[test]
    fn a_part_is_known_as_far_as_what_it_is_made_of() {
        assert_eq!(Known::share([true, true]), Known::Fully);
        assert_eq!(Known::share([true, false]), Known::InPart);
        assert_eq!(Known::share([false]), Known::NotAtAll);
        assert_eq!(Known::share([]), Known::NotAtAll);
    }
}
