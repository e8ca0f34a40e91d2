//! From old units to new ones: where the people of a commune that was merged must go now.

use std::collections::BTreeMap;

use crate::assemble::Catalogue;
use crate::i18n::Collation;
use crate::model::identifier::PlaceId;
use crate::model::place::{Place, Predecessor};
use crate::text::fold::fold;

/// An old unit and the place that it belongs to now.
#[derive(Debug, Clone)]
pub struct OldUnit<'catalogue> {
    /// The old unit.
    pub unit: &'catalogue Predecessor,
    /// The identifier of the new place.
    pub now_in: &'catalogue PlaceId,
    /// The new place.
    pub place: &'catalogue Place,
    /// Another new place that bears the old unit's name: people would go to the wrong office.
    pub trap: Option<&'catalogue PlaceId>,
}

/// All old units of one former district, sorted.
#[derive(Debug, Clone)]
pub struct FormerDistrict<'catalogue> {
    /// The district with its kind; none for units whose district is not known.
    pub name: Option<&'catalogue str>,
    /// Its units.
    pub units: Vec<OldUnit<'catalogue>>,
}

/// All old units by former district, in the given order.
pub fn by_district<'catalogue>(catalogue: &'catalogue Catalogue, order: &Collation) -> Vec<FormerDistrict<'catalogue>> {
    let mut districts: BTreeMap<Option<&str>, Vec<OldUnit<'_>>> = BTreeMap::new();
    for unit in all(catalogue) {
        districts.entry(unit.unit.district.as_deref()).or_default().push(unit);
    }
    let mut list: Vec<_> = districts.into_iter().map(|(name, units)| FormerDistrict { name, units }).collect();
    for district in &mut list {
        district.units.sort_by(|left, right| {
            order.compare(&left.unit.name, &right.unit.name).then_with(|| left.now_in.cmp(right.now_in))
        });
    }
    list.sort_by(|left, right| order.compare(left.name.unwrap_or(""), right.name.unwrap_or("")));
    list
}

/// All old units, in the order of places.
pub fn all(catalogue: &Catalogue) -> Vec<OldUnit<'_>> {
    let bearers = bearers_of_names(catalogue);
    let units = catalogue
        .places
        .iter()
        .flat_map(|(id, record)| record.value.predecessors.iter().map(move |unit| (id, &record.value, unit)));
    units
        .map(|(now_in, place, unit)| {
            let bearer = bearers.get(&fold(&unit.name)).copied();
            OldUnit { unit, now_in, place, trap: bearer.filter(|bearer| *bearer != now_in) }
        })
        .collect()
}

/// Which new place bears which name, folded: travellers type and read names without marks.
///
/// An old unit of that name is a trap wherever it went, even if the new place has a predecessor of the same name too: a
/// name alone never says which of the two is meant.
fn bearers_of_names(catalogue: &Catalogue) -> BTreeMap<String, &PlaceId> {
    catalogue.places.iter().map(|(id, record)| (fold(&record.value.name), id)).collect()
}
