//! A second checker of links, which shares nothing with the one that the program runs over its own output.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Component, Path, PathBuf};

use crate::demonstration::{Page, all_pages, no_page_has, site};

/// Attributes that make a browser go or ask somewhere.
const LINKS: [&str; 8] = ["href", "src", "action", "formaction", "poster", "data", "cite", "xlink:href"];

/// Schemes under which a link may leave the site, all of them only when a citizen follows it.
const OUTWARD: [&str; 4] = ["https:", "mailto:", "tel:", "sms:"];

#[test]
fn every_link_inside_the_site_leads_to_a_file_and_a_spot_of_it() {
    let files: BTreeSet<PathBuf> = site().files().map(|(path, _)| PathBuf::from(path.as_str())).collect();
    let spots: BTreeMap<PathBuf, BTreeSet<&str>> =
        all_pages().iter().map(|page| (PathBuf::from(&page.path), ids(page))).collect();
    no_page_has(|page| {
        let elsewhere = |link: &str| link.starts_with("data:") || OUTWARD.iter().any(|scheme| link.starts_with(scheme));
        let inward = links(page).filter(|(_, link)| !elsewhere(link));
        let dead = inward.filter(|(_, link)| {
            let (path, spot) = link.split_once('#').unwrap_or((link, ""));
            let path = path.split('?').next().unwrap_or("");
            let Some(target) = target(Path::new(&page.path), path) else { return true };
            let has_spot = spot.is_empty() || spots.get(&target).is_some_and(|ids| ids.contains(spot));
            !files.contains(&target) || !has_spot
        });
        dead.map(|(element, link)| format!("{element} leads to `{link}`")).collect()
    });
}

#[test]
fn only_links_that_a_citizen_follows_lead_to_other_hosts_and_only_by_https() {
    no_page_has(|page| {
        let is_absolute =
            |link: &str| link.starts_with("//") || link.split('/').next().is_some_and(|head| head.contains(':'));
        let breaches = links(page).filter(|(element, link)| {
            let followed = *element == "a" && OUTWARD.iter().any(|scheme| link.starts_with(scheme));
            let own_picture = link.starts_with("data:image/");
            is_absolute(link) && !followed && !own_picture
        });
        let sources = page.html.attributes().filter(|(_, name, _)| ["srcset", "ping", "imagesrcset"].contains(name));
        breaches
            .map(|(element, link)| format!("{element} asks `{link}`"))
            .chain(sources.map(|(element, name, _)| format!("{} has {name}", element.name)))
            .collect()
    });
}

#[test]
fn every_page_can_be_reached_from_the_home_page() {
    let pages: BTreeMap<PathBuf, &Page> = all_pages().iter().map(|page| (PathBuf::from(&page.path), page)).collect();
    let mut reached = BTreeSet::new();
    let mut waiting = vec![PathBuf::from("index.html")];
    while let Some(path) = waiting.pop() {
        let Some(page) = pages.get(&path).filter(|_| reached.insert(path.clone())) else { continue };
        let paths = links(page).map(|(_, link)| link.split(['#', '?']).next().unwrap_or(""));
        waiting.extend(paths.filter_map(|link| target(&path, link)));
    }
    // Hosts show this page for addresses that lead nowhere.
    let lost: Vec<_> = pages.keys().filter(|path| !reached.contains(*path) && !path.ends_with("404.html")).collect();
    assert!(lost.is_empty(), "nothing leads to {lost:?}");
}

fn links(page: &Page) -> impl Iterator<Item = (&str, &str)> {
    let links = page.html.attributes().filter(|(_, name, _)| LINKS.contains(name));
    links.map(|(element, _, link)| (element.name.as_str(), link))
}

fn ids(page: &Page) -> BTreeSet<&str> {
    page.html.attributes().filter(|(_, name, _)| *name == "id").map(|(_, _, id)| id).collect()
}

/// The file that a relative link leads to; none where it is absolute or leads out of the site.
fn target(from: &Path, link: &str) -> Option<PathBuf> {
    if link.is_empty() {
        return Some(from.to_path_buf());
    }
    let mut target = from.parent()?.to_path_buf();
    for part in Path::new(link).components() {
        match part {
            Component::Normal(name) => target.push(name),
            Component::ParentDir => target.pop().then_some(())?,
            Component::CurDir => {}
            Component::RootDir | Component::Prefix(_) => return None,
        }
    }
    Some(target)
}
