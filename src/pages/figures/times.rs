//! How long dossiers took, always with how many they were, what is still open and in which days; and what changed in a year.

use serde::Serialize;

use crate::derive::figures::accounts::Account;
use crate::derive::figures::breakdown::By;
use crate::derive::figures::change::year_on_year;
use crate::derive::figures::times::{Open, Times};
use crate::derive::figures::totals::Selection;
use crate::model::statistics::{DaysUnit, Measure, Period};

/// How long dossiers took.
#[derive(Debug, Clone, Serialize)]
pub struct TimesView {
    /// How many were resolved and measured.
    pub measured: u64,
    /// Within how many days half of them were done; none of too few.
    pub median: Option<String>,
    /// Within how many days 90 of 100 were done; none of too few.
    pub p90: Option<String>,
    /// In which days.
    pub unit: DaysUnit,
    /// How many were open at the end; none where nobody says.
    pub open: Option<u64>,
    /// The age of the oldest of them, in the same days.
    pub oldest: Option<String>,
}

/// What changed from the same days a year earlier.
#[derive(Debug, Clone, Serialize)]
pub struct ChangeView {
    /// The days a year earlier.
    pub before: Period,
    /// Each count that is known in both years.
    pub counts: Vec<CountChange>,
}

/// A count in two years.
#[derive(Debug, Clone, Copy, Serialize)]
#[allow(missing_docs)]
pub struct CountChange {
    pub measure: &'static str,
    pub before: u64,
    pub now: u64,
}

/// The rows of one subject, or all rows.
pub(super) fn selection(subject: Option<(By, &str)>) -> Selection {
    let about = subject.and_then(|(by, id)| Some((by.dimension()?, id.to_owned())));
    Selection { about: about.into_iter().collect(), span: None }
}

/// The times of some rows; none where the table says nothing of times, or holds a total back that they could give away.
pub(super) fn times(account: Account<'_>, selection: &Selection) -> Option<TimesView> {
    let said = Times::new(account.table, selection).ok().filter(|_| !account.holds_totals())?.said();
    let (open, oldest) = match said.open {
        Open::Known { count, oldest } => (Some(count), oldest),
        Open::Unknown => (None, None),
    };
    Some(TimesView {
        measured: said.measured,
        median: said.median.map(|median| median.days().to_string()),
        p90: said.p90.map(|p90| p90.days().to_string()),
        unit: said.unit,
        open,
        oldest: oldest.map(|days| days.to_string()),
    })
}

/// What changed from a year earlier; none where the two can't be compared, or a total is held back.
pub(super) fn change(account: Account<'_>, period: Period) -> Option<ChangeView> {
    let asked = Selection { span: Some(period), ..Selection::default() };
    let change = year_on_year(account.table, &asked).ok().filter(|_| !account.holds_totals())?;
    let count = |measure: &Measure| {
        let [before, now] = change.of(*measure)?;
        Some(CountChange { measure: measure.column(), before, now })
    };
    let [before, _] = change.spans();
    Some(ChangeView { before, counts: account.table.measures.iter().filter_map(count).collect() })
}
