//! The second-trip index: of how many dossiers somebody had to come again, because papers were asked for later or because
//! the dossier was returned. Only where a table has those counts.

use std::collections::BTreeMap;

use super::shown::{Shown, shown};
use crate::model::citation::Citation;
use crate::model::statistics::{Cell, Measure, Period};

/// How many dossiers meant a second trip. A dossier can be asked for more papers and be returned too, so that two counts
/// give bounds.
#[derive(Debug, Clone, Copy)]
pub struct SecondTrips<'table> {
    asked: Option<u64>,
    returned: Option<u64>,
    received: u64,
    period: Period,
    sources: &'table [Citation],
}

impl<'table> SecondTrips<'table> {
    /// The index that follows from counts of one period; none where neither reason is counted, where it is not known how
    /// many dossiers were received, or where the counts can't be.
    pub fn new(counts: &BTreeMap<Measure, Cell>, period: Period, sources: &'table [Citation]) -> Option<Self> {
        let known = |measure| counts.get(&measure).copied().and_then(Cell::count);
        let (asked, returned) = (known(Measure::AskedAgain), known(Measure::Returned));
        let received = known(Measure::Received).filter(|received| *received > 0)?;
        let most = asked.into_iter().chain(returned).max()?;
        // Returned dossiers alone say nothing of those who were only asked for more papers.
        asked.filter(|_| most <= received && !sources.is_empty())?;
        Some(Self { asked, returned, received, period, sources })
    }

    /// The fewest that can have meant a second trip: all returned ones were asked for more papers before.
    pub fn fewest(&self) -> u64 {
        self.asked.unwrap_or(0).max(self.returned.unwrap_or(0))
    }

    /// The most: none was both.
    pub fn most(&self) -> u64 {
        self.asked.unwrap_or(0).saturating_add(self.returned.unwrap_or(0)).min(self.received)
    }

    /// Of how many.
    pub fn received(&self) -> u64 {
        self.received
    }

    /// The period it speaks of.
    pub fn period(&self) -> Period {
        self.period
    }

    /// Where its counts were read; never empty.
    pub fn sources(&self) -> &'table [Citation] {
        self.sources
    }

    /// What may be shown beside its counts.
    pub fn shown(&self) -> Shown {
        shown(self.fewest(), self.most(), self.received)
    }
}

#[cfg(test)]
mod tests {
    use super::SecondTrips;
    use crate::model::citation::Citation;
    use crate::model::date::Date;
    use crate::model::statistics::{Cell, Measure, Period};

    fn index(received: u64, asked: Option<u64>, returned: Option<u64>) -> Option<(u64, u64, u64)> {
        let source: Citation = serde_json::from_str(r#"{"title": {"en": "A report"}}"#).unwrap();
        let counts = [(Measure::Received, Some(received)), (Measure::AskedAgain, asked), (Measure::Returned, returned)];
        let counts = counts.into_iter().filter_map(|(measure, count)| Some((measure, Cell::Count(count?)))).collect();
        let day = Date::try_from("2026-01-01".to_owned()).unwrap();
        let sources = [source];
        let found = SecondTrips::new(&counts, Period { from: day, to: day }, &sources)?;
        Some((found.fewest(), found.most(), found.received()))
    }

    #[test]
    fn two_reasons_give_bounds_and_one_is_exact() {
        assert_eq!(index(100, Some(12), Some(5)), Some((12, 17, 100)));
        assert_eq!(index(100, Some(12), None), Some((12, 12, 100)));
        assert_eq!(index(100, Some(0), Some(0)), Some((0, 0, 100)));
        assert_eq!(index(20, Some(15), Some(10)), Some((15, 20, 20)));
    }

    #[test]
    fn without_the_reasons_there_is_no_index() {
        assert_eq!(index(100, None, Some(5)), None);
        assert_eq!(index(100, None, None), None);
        assert_eq!(index(0, Some(0), None), None);
        assert_eq!(index(10, Some(11), None), None);
    }
}
