//! How long a procedure takes, in one line: the limits of all channels, cases and areas side by side.

use crate::model::procedure::{Limit, Procedure};

/// The time limits of a procedure, summed up without hiding that they differ.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wait<'procedure> {
    /// The same for everyone.
    Same(&'procedure Limit),
    /// Between a shortest and a longest limit of the same unit.
    Between(&'procedure Limit, &'procedure Limit),
    /// Limits in different units.
    Several(Vec<&'procedure Limit>),
    /// No source says.
    Unknown,
}

/// The summary, and whether some channel, case or area has a limit that no source gives.
pub fn wait(procedure: &Procedure) -> (Wait<'_>, bool) {
    let mut known: Vec<&Limit> = Vec::new();
    let mut some_unknown = false;
    for entry in &procedure.time_limits {
        if matches!(entry.limit, Limit::Unknown { .. }) {
            some_unknown = true;
        } else if !known.contains(&&entry.limit) {
            known.push(&entry.limit);
        }
    }
    let wait = match known.as_slice() {
        [] => Wait::Unknown,
        [only] => Wait::Same(only),
        several => between(several).unwrap_or_else(|| Wait::Several(several.to_vec())),
    };
    (wait, some_unknown)
}

fn between<'procedure>(limits: &[&'procedure Limit]) -> Option<Wait<'procedure>> {
    let first = std::mem::discriminant(limits[0]);
    if limits.iter().any(|limit| std::mem::discriminant(*limit) != first) {
        return None;
    }
    let shortest = limits.iter().min_by_key(|limit| length(limit))?;
    let longest = limits.iter().max_by_key(|limit| length(limit))?;
    length(shortest).and(Some(Wait::Between(shortest, longest)))
}

/// The number of a limit, in its own unit; none for limits without a number.
fn length(limit: &Limit) -> Option<u16> {
    match limit {
        Limit::Hours { number }
        | Limit::WorkingDays { number }
        | Limit::CalendarDays { number }
        | Limit::Months { number } => Some(*number),
        Limit::SameDay { .. } | Limit::Unknown { .. } => None,
    }
}
