//! The sources that records name.

use std::sync::Arc;

use crate::assemble::Catalogue;
use crate::diagnostics::Place;
use crate::model::citation::Citation;
use crate::text::pointer::Pointer;

/// A source with where it stands.
pub(in crate::checks) struct Cited<'catalogue> {
    file: &'catalogue Arc<str>,
    pointer: Pointer,
    /// The source.
    pub(in crate::checks) citation: &'catalogue Citation,
}

impl Cited<'_> {
    /// The place of one of its fields.
    pub(in crate::checks) fn at(&self, field: &str) -> Place {
        Place::value(self.file, self.pointer.key(field))
    }
}

/// Every source of the catalogue.
pub(in crate::checks) fn all(catalogue: &Catalogue) -> Vec<Cited<'_>> {
    let mut cited = Vec::new();
    let mut add = |file, sources| cited.extend(listed(file, &Pointer::root(), sources));
    catalogue.calendar.values().for_each(|record| add(&record.file, &record.value.sources));
    catalogue.offices.values().for_each(|record| add(&record.file, &record.value.sources));
    catalogue.places.values().for_each(|record| add(&record.file, &record.value.sources));
    catalogue.procedures.values().for_each(|record| add(&record.file, &record.value.sources));
    catalogue.tables.values().for_each(|table| add(&table.descriptor.file, &table.descriptor.value.sources));
    catalogue.indicators.values().for_each(|record| add(&record.file, &record.value.sources));
    catalogue.letters.iter().for_each(|record| add(&record.file, &record.value.sources));
    catalogue.postings.iter().for_each(|record| add(&record.file, &record.value.sources));
    for (index, event) in catalogue.events.value.events.iter().enumerate() {
        cited.extend(listed(&catalogue.events.file, &Pointer::of("events").index(index), &event.sources));
    }
    for record in &catalogue.claims {
        cited.extend(record.value.claims.iter().enumerate().map(|(index, claim)| Cited {
            file: &record.file,
            pointer: Pointer::of("claims").index(index).key("source"),
            citation: &claim.source,
        }));
    }
    cited
}

fn listed<'catalogue>(
    file: &'catalogue Arc<str>,
    around: &Pointer,
    sources: &'catalogue [Citation],
) -> Vec<Cited<'catalogue>> {
    let list = around.key("sources");
    let cited = sources.iter().enumerate();
    cited.map(|(index, citation)| Cited { file, pointer: list.index(index), citation }).collect()
}
