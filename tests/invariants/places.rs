//! Every old name leads to the right new place: whoever follows a wrong one travels to the wrong office.

use crate::demonstration::{catalogue, page};
use crate::html::Entry;

/// Commune-level units before the merger of 2025 (115 communes, 9 wards, 5 townships).
const OLD_UNITS: usize = 129;

/// Old units whose name another new place bears: the old name, where its people go now, and the place of that name.
/// Found by comparing the conversion table of the national statistics office with the names of the 45 new places.
const TRAPS: [(&str, &str, &str); 3] = [
    ("Mường Chà", "na-sang", "muong-cha"),
    ("Mường Thanh", "dien-bien-phu", "muong-thanh"),
    ("Sam Mứn", "thanh-an", "sam-mun"),
];

fn leads_to(entry: &Entry, place: &str) -> bool {
    entry.links.iter().any(|link| *link == format!("places/{place}.html"))
}

#[test]
fn every_old_name_leads_to_its_new_place() {
    for language in ["vi", "en"] {
        let page = page(&format!("{language}/places.html"));
        let mut units = 0;
        let mut lost = Vec::new();
        for (id, record) in &catalogue().places {
            for unit in &record.value.predecessors {
                units += 1;
                let mut entries = page.html.entries.iter();
                // First the old name, then the link: the list of new places, which names old units too, is the other way.
                if !entries.any(|entry| entry.lead.contains(&unit.name) && leads_to(entry, id.as_str())) {
                    lost.push(format!("{} → {id}", unit.name));
                }
            }
        }
        assert_eq!(units, OLD_UNITS);
        assert!(lost.is_empty(), "not in {language}/places.html: {lost:#?}");
    }
}

#[test]
fn names_that_lead_astray_are_marked_with_both_places() {
    for language in ["vi", "en"] {
        let page = page(&format!("{language}/places.html"));
        for (name, right, wrong) in TRAPS {
            let mut entries = page.html.entries.iter();
            let marked =
                entries.any(|entry| entry.text.contains(name) && leads_to(entry, right) && leads_to(entry, wrong));
            assert!(marked, "{language}/places.html does not mark {name}: {right}, not {wrong}");
        }
    }
}

#[test]
fn the_place_that_bears_an_old_name_sends_its_people_on() {
    for language in ["vi", "en"] {
        for (name, right, wrong) in TRAPS {
            let page = page(&format!("{language}/places/{wrong}.html"));
            let link = format!("{right}.html");
            let links = page.html.named("a").filter_map(|element| element.attribute("href"));
            assert!(
                links.into_iter().any(|href| href == link),
                "{} does not lead people of old {name} to {right}",
                page.path
            );
        }
    }
}
