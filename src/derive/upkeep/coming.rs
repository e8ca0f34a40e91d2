//! What becomes valid or ends by itself on a day to come, without anybody changing a file.

use std::sync::Arc;

use crate::assemble::{Catalogue, Record};
use crate::model::citation::Validity;
use crate::model::date::Date;
use crate::model::procedure::{Procedure, Status};

/// Something that changes on a day to come.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Coming {
    /// The day: the first on which something holds, or the last.
    pub day: Date,
    /// What changes.
    pub change: Change,
    /// The file that says so.
    pub file: Arc<str>,
}

/// What changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Change {
    /// A fee begins to hold.
    FeeBegins,
    /// A fee holds for the last time.
    FeeEnds,
    /// An exemption begins to hold.
    ExemptionBegins,
    /// An exemption holds for the last time.
    ExemptionEnds,
    /// A procedure begins to apply.
    ProcedureBegins,
    /// A procedure applies for the last time.
    ProcedureEnds,
    /// A suspension ends.
    SuspensionEnds,
    /// A procedure is abolished from this day on.
    Abolished,
    /// The last day that a calendar covers: after it no due date can be worked out.
    CalendarEnds,
}

/// Everything that changes on `today` or later, by day.
pub fn coming(catalogue: &Catalogue, today: Date) -> Vec<Coming> {
    let mut all: Vec<Coming> = catalogue.procedures.values().flat_map(of_procedure).collect();
    all.extend(calendar_end(catalogue));
    all.retain(|change| change.day >= today);
    all.sort();
    all
}

fn of_procedure(record: &Record<Procedure>) -> Vec<Coming> {
    let procedure = &record.value;
    let mut days = Vec::new();
    let mut span = |valid: Option<Validity>, begins: Change, ends: Change| {
        let Some(valid) = valid else { return };
        days.extend(valid.from.map(|day| (day, begins)));
        days.extend(valid.to.map(|day| (day, ends)));
    };
    for fee in &procedure.fees {
        span(fee.valid, Change::FeeBegins, Change::FeeEnds);
    }
    for exemption in &procedure.exemptions {
        span(exemption.valid, Change::ExemptionBegins, Change::ExemptionEnds);
    }
    span(procedure.effective, Change::ProcedureBegins, Change::ProcedureEnds);
    match &procedure.status {
        Status::InEffect => {}
        Status::Suspended { until, .. } => days.extend(until.map(|day| (day, Change::SuspensionEnds))),
        Status::Abolished { on, .. } => days.extend(on.map(|day| (day, Change::Abolished))),
    }
    days.into_iter().map(|(day, change)| Coming { day, change, file: Arc::clone(&record.file) }).collect()
}

fn calendar_end(catalogue: &Catalogue) -> Option<Coming> {
    let (year, record) = catalogue.calendar.last_key_value()?;
    let day = jiff::civil::Date::new(*year, 12, 31).ok().map(Date)?;
    Some(Coming { day, change: Change::CalendarEnds, file: Arc::clone(&record.file) })
}
