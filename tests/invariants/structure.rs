//! Which pages there are, and what every one of them has.

use std::collections::{BTreeMap, BTreeSet};

use crate::demonstration::{all_pages, catalogue, no_page_has};

/// Every kind of page but the one for abolished procedures, of which the demonstration has none yet.
const KINDS: [&str; 14] = [
    "a_to_z",
    "claims",
    "directory",
    "event",
    "free",
    "home",
    "not_found",
    "office",
    "offline",
    "performance",
    "place",
    "places",
    "procedure",
    "topic",
];

/// Procedures that the demonstration promises at least.
const PROCEDURES: usize = 70;

/// Communes and wards of Điện Biên since Resolution 1661/NQ-UBTVQH15 of 16/06/2025.
const PLACES: usize = 45;

#[test]
fn every_kind_of_page_exists_in_both_languages() {
    for language in ["vi", "en"] {
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        let folder = format!("{language}/");
        for page in all_pages().iter().filter(|page| page.path.starts_with(&folder)) {
            *counts.entry(page.kind.unwrap_or("other")).or_default() += 1;
        }
        for kind in KINDS {
            assert!(counts.contains_key(kind), "no page of the kind {kind} in {language}");
        }
        assert!(counts["procedure"] >= PROCEDURES, "{} procedures in {language}", counts["procedure"]);
        assert_eq!(counts["place"], PLACES, "places in {language}");
        println!("{language}: {counts:?}");
    }
    assert_eq!(catalogue().places.len(), PLACES);
}

#[test]
fn every_page_names_its_language_and_has_one_title_one_heading_and_one_main() {
    no_page_has(|page| {
        let mut breaches = Vec::new();
        let language = page.html.named("html").next().and_then(|html| html.attribute("lang"));
        // The pages at the root are in the language of the country.
        let expected = page.path.split_once('/').map_or("vi", |(folder, _)| folder);
        if language != Some(expected) {
            breaches.push(format!("lang is {language:?}"));
        }
        for name in ["title", "h1", "main"] {
            let found = page.html.named(name).count();
            if found != 1 {
                breaches.push(format!("{found} elements {name}"));
            }
        }
        let empty = |name: &&str| page.html.named(name).any(|element| element.text.trim().is_empty());
        breaches.extend(["title"].iter().filter(|name| empty(name)).map(|name| format!("{name} is empty")));
        breaches
    });
}

#[test]
fn no_two_pages_of_a_language_have_the_same_title() {
    let mut titles: BTreeMap<(&str, &str), Vec<&str>> = BTreeMap::new();
    for page in all_pages() {
        let Some((language, _)) = page.path.split_once('/') else { continue };
        for title in page.html.named("title") {
            titles.entry((language, title.text.as_str())).or_default().push(&page.path);
        }
    }
    titles.retain(|_, pages| pages.len() > 1);
    assert!(titles.is_empty(), "{titles:#?}");
}

#[test]
fn no_two_elements_of_a_page_have_the_same_id() {
    no_page_has(|page| {
        let mut seen = BTreeSet::new();
        let ids = page.html.attributes().filter(|(_, name, _)| *name == "id").map(|(_, _, id)| id);
        ids.filter(|id| !seen.insert(id.to_string())).map(|id| format!("id `{id}` twice")).collect()
    });
}

#[test]
fn every_reference_inside_a_page_leads_to_an_element() {
    const REFERENCES: [&str; 5] = ["for", "aria-labelledby", "aria-describedby", "aria-controls", "list"];
    no_page_has(|page| {
        let ids: BTreeSet<&str> =
            page.html.attributes().filter(|(_, name, _)| *name == "id").map(|(_, _, id)| id).collect();
        let references = page.html.attributes().filter(|(_, name, _)| REFERENCES.contains(name));
        references
            .flat_map(|(_, name, value)| value.split_whitespace().map(move |id| (name, id)))
            .filter(|(_, id)| !ids.contains(id))
            .map(|(name, id)| format!("{name}=`{id}`"))
            .collect()
    });
}
