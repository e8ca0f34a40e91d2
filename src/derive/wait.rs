//! How long a procedure takes, in one line: the limits of all channels, cases and areas side by side.

use crate::model::identifier::AreaClassId;
use crate::model::procedure::{Limit, Procedure, TimeLimit};

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

/// The summary for a place of the class `area`, and whether some channel or case has a limit that no source gives. Where
/// the class is not known, the limits of all classes count: the shorter one may not be the citizen's.
pub fn wait<'procedure>(procedure: &'procedure Procedure, area: Option<&AreaClassId>) -> (Wait<'procedure>, bool) {
    let mut known: Vec<&Limit> = Vec::new();
    let mut some_unknown = false;
    for entry in in_area(&procedure.time_limits, area) {
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

/// The limits that can hold in a place of the class `area`; all of them where the class is not known.
///
/// A limit for a class goes before one for everywhere that is otherwise the same.
pub fn in_area<'limits>(limits: &'limits [TimeLimit], area: Option<&AreaClassId>) -> Vec<&'limits TimeLimit> {
    let Some(area) = area else { return limits.iter().collect() };
    let is_own = |entry: &TimeLimit| entry.areas.contains(area);
    let has_own = |general: &TimeLimit| {
        let same = |own: &&TimeLimit| {
            own.channels == general.channels && own.cases == general.cases && own.only_if == general.only_if
        };
        limits.iter().filter(|entry| is_own(entry)).any(|own| same(&own))
    };
    limits.iter().filter(|entry| is_own(entry) || entry.areas.is_empty() && !has_own(entry)).collect()
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

#[cfg(test)]
mod tests {
    use super::{in_area, length};
    use crate::model::identifier::AreaClassId;
    use crate::model::procedure::{Limit, TimeLimit};

    fn limit(number: u16, areas: &[&str]) -> TimeLimit {
        let areas = areas.iter().map(|area| area_class(area)).collect();
        let limit = Limit::WorkingDays { number };
        let (only_if, counts_from, stops_while, law, note) = (None, None, None, None, None);
        TimeLimit {
            channels: Vec::new(),
            cases: Vec::new(),
            areas,
            only_if,
            limit,
            counts_from,
            stops_while,
            law,
            note,
        }
    }

    fn area_class(id: &str) -> AreaClassId {
        AreaClassId::try_from(id.to_owned()).unwrap()
    }

    #[test]
    fn a_limit_for_the_area_goes_before_the_general_one_and_one_for_another_area_is_not_it() {
        let limits = [limit(5, &[]), limit(15, &["mountain"]), limit(20, &["island"])];
        let lengths = |area: Option<&str>| {
            let class = area.map(area_class);
            in_area(&limits, class.as_ref()).iter().filter_map(|entry| length(&entry.limit)).collect::<Vec<_>>()
        };
        assert_eq!(lengths(Some("mountain")), [15]);
        assert_eq!(lengths(Some("lowland")), [5]);
        assert_eq!(lengths(None), [5, 15, 20]);
    }
}
