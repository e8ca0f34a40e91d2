//! How long it takes, as pages show it.

use serde::Serialize;

use super::CaseView;
use crate::derive::wait::{self, Wait};
use crate::model::identifier::AreaClassId;
use crate::model::procedure::{Limit, Mode, Procedure, TimeLimit};
use crate::pages::citations::LawView;
use crate::pages::words::{Chooser, Words};

/// A length of time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "unit", rename_all = "snake_case")]
#[allow(missing_docs)]
pub enum LimitView {
    Hours { number: u16 },
    WorkingDays { number: u16 },
    CalendarDays { number: u16 },
    Months { number: u16 },
    SameDay { cutoff: Option<String> },
    Unknown { reason: Words },
}

/// A time limit with when it applies.
#[derive(Debug, Clone, Serialize)]
pub struct TimeLimitView {
    /// The limit.
    pub limit: LimitView,
    /// The ways of filing; empty for all.
    pub channels: Vec<Mode>,
    /// The cases; empty for all.
    pub cases: Vec<CaseView>,
    /// The area classes; empty for all.
    pub areas: Vec<AreaView>,
    /// Only if this is so.
    pub only_if: Option<Words>,
    /// From when it counts.
    pub counts_from: Option<Words>,
    /// What stops the count.
    pub stops_while: Option<Words>,
    /// The law that sets it.
    pub law: Option<LawView>,
    /// A remark.
    pub note: Option<Words>,
}

/// A class of areas.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct AreaView {
    /// Its identifier.
    pub id: String,
    /// Its name.
    pub name: Words,
}

/// All limits in one line.
#[derive(Debug, Clone, Serialize)]
pub struct WaitView {
    /// `same`, `between`, `several` or `unknown`.
    pub kind: &'static str,
    /// The limits to name: one, the shortest and the longest, or all different ones.
    pub limits: Vec<LimitView>,
    /// Whether some channel, case or area has no known limit.
    pub some_unknown: bool,
}

/// All limits for a place of a class in one line; those of every class where the class is not known.
pub(super) fn wait_view(chooser: &Chooser<'_>, procedure: &Procedure, area: Option<&AreaClassId>) -> WaitView {
    let (wait, some_unknown) = wait::wait(procedure, area);
    let (kind, limits) = match wait {
        Wait::Same(limit) => ("same", vec![limit]),
        Wait::Between(shortest, longest) => ("between", vec![shortest, longest]),
        Wait::Several(limits) => ("several", limits),
        Wait::Unknown => ("unknown", Vec::new()),
    };
    WaitView { kind, limits: limits.into_iter().map(|limit| limit_view(chooser, limit)).collect(), some_unknown }
}

pub(super) fn limit_view(chooser: &Chooser<'_>, limit: &Limit) -> LimitView {
    match limit {
        Limit::Hours { number } => LimitView::Hours { number: *number },
        Limit::WorkingDays { number } => LimitView::WorkingDays { number: *number },
        Limit::CalendarDays { number } => LimitView::CalendarDays { number: *number },
        Limit::Months { number } => LimitView::Months { number: *number },
        Limit::SameDay { cutoff } => LimitView::SameDay { cutoff: cutoff.map(|time| time.to_string()) },
        Limit::Unknown { reason } => LimitView::Unknown { reason: chooser.words(reason) },
    }
}

pub(super) fn time_limits(chooser: &Chooser<'_>, procedure: &Procedure) -> Vec<TimeLimitView> {
    let area = |id: &AreaClassId| {
        let classes = &chooser.catalogue.site.value.area_classes;
        classes
            .iter()
            .find(|class| class.id == *id)
            .map(|class| AreaView { id: id.to_string(), name: chooser.words(&class.name) })
    };
    let view = |entry: &TimeLimit| TimeLimitView {
        limit: limit_view(chooser, &entry.limit),
        channels: entry.channels.clone(),
        cases: CaseView::of(chooser, procedure, &entry.cases),
        areas: entry.areas.iter().filter_map(area).collect(),
        only_if: chooser.maybe(entry.only_if.as_ref()),
        counts_from: chooser.maybe(entry.counts_from.as_ref()),
        stops_while: chooser.maybe(entry.stops_while.as_ref()),
        law: entry.law.as_ref().map(|law| chooser.law(law)),
        note: chooser.maybe(entry.note.as_ref()),
    };
    procedure.time_limits.iter().map(view).collect()
}
