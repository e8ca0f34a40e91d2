//! Links and anchors over the finished HTML: what is checked is what citizens will get.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use html5gum::{DefaultEmitter, Token, Tokenizer};
use rayon::prelude::*;

use super::{Site, problems};
use crate::diagnostics::{Diagnostic, Diagnostics, Place};
use crate::message;

/// The links and anchors of one page.
#[derive(Debug, Default)]
pub struct Anchors {
    ids: BTreeSet<String>,
    twice: BTreeSet<String>,
    /// Where a reader can go: to other sites too.
    links: BTreeSet<String>,
    /// What a browser loads by itself: never from another site.
    loads: BTreeSet<String>,
}

/// Checks every link of every page of the site.
pub fn check(site: &Site, found: &mut Diagnostics) {
    let pages = site.files.par_iter().filter(|(path, _)| path.is_page());
    let pages = pages.map(|(path, bytes)| (path.as_str().to_owned(), Anchors::of(bytes))).collect();
    check_anchors(&pages, &|path| site.get(path).is_some(), found);
}

/// Checks every link of some pages, given by path, of a site in which a file `exists` or not.
pub fn check_anchors(pages: &BTreeMap<String, Anchors>, exists: &dyn Fn(&str) -> bool, found: &mut Diagnostics) {
    for (path, anchors) in pages {
        for id in &anchors.twice {
            found.push(Diagnostic::new(
                problems::DUPLICATE_ANCHOR,
                page(path),
                message!(en: "`{id}` is the `id` of two elements", vi: "`{id}` là `id` của hai phần tử"),
            ));
        }
        let links = anchors.links.iter().filter(|link| !leaves_the_site(link));
        for link in links.chain(anchors.loads.iter().filter(|load| !load.starts_with("data:"))) {
            if !leads_somewhere(path, link, exists, pages) {
                found.push(Diagnostic::new(
                    problems::DEAD_LINK,
                    page(path),
                    message!(en: "the link `{link}` leads nowhere", vi: "liên kết `{link}` không dẫn tới đâu"),
                ));
            }
        }
    }
}

fn page(path: &str) -> Place {
    Place::file(&Arc::from(path))
}

impl Anchors {
    /// Reads a page as a browser does.
    pub fn of(html: &[u8]) -> Self {
        let mut anchors = Self::default();
        let mut emitter = DefaultEmitter::default();
        // Without this, what stands inside style and script would be read as elements.
        emitter.naively_switch_states(true);
        for token in Tokenizer::new_with_emitter(html, emitter).flatten() {
            let Token::StartTag(tag) = token else { continue };
            for (name, value) in &tag.attributes {
                let value = String::from_utf8_lossy(value).into_owned();
                match name.as_slice() {
                    b"id" if anchors.ids.contains(&value) => {
                        anchors.twice.insert(value);
                    }
                    b"id" => {
                        anchors.ids.insert(value);
                    }
                    b"href" | b"action" => {
                        anchors.links.insert(value);
                    }
                    b"src" => {
                        anchors.loads.insert(value);
                    }
                    _ => {}
                }
            }
        }
        anchors
    }
}

fn leaves_the_site(link: &str) -> bool {
    ["https://", "http://", "mailto:", "tel:", "sms:", "data:"].iter().any(|scheme| link.starts_with(scheme))
}

fn leads_somewhere(from: &str, link: &str, exists: &dyn Fn(&str) -> bool, pages: &BTreeMap<String, Anchors>) -> bool {
    let (path, spot) = link.split_once('#').map_or((link, None), |(path, spot)| (path, Some(spot)));
    let path = path.split('?').next().unwrap_or_default();
    let Some(target) = resolve(from, path) else { return false };
    let has_spot =
        |spot: &str| spot.is_empty() || pages.get(target.as_str()).is_some_and(|page| page.ids.contains(spot));
    exists(&target) && spot.is_none_or(has_spot)
}

/// The path that a relative link leads to; none where it would leave the site.
fn resolve(from: &str, link: &str) -> Option<String> {
    if link.is_empty() {
        return Some(from.to_owned());
    }
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for part in link.split('/') {
        match part {
            "" => return None,
            "." => {}
            ".." => {
                parts.pop()?;
            }
            name => parts.push(name),
        }
    }
    Some(parts.join("/"))
}

#[cfg(test)]
mod tests {
    use super::{Anchors, resolve};

    #[test]
    fn links_resolve_inside_the_site_only() {
        assert_eq!(resolve("vi/places/a.html", "../index.html").as_deref(), Some("vi/index.html"));
        assert_eq!(resolve("index.html", "vi/a.html").as_deref(), Some("vi/a.html"));
        assert_eq!(resolve("vi/a.html", "../../etc/passwd"), None);
        assert_eq!(resolve("vi/a.html", "/a.html"), None);
    }

    #[test]
    fn anchors_are_read_as_a_browser_reads_them() {
        let anchors = Anchors::of(b"<p id=a><a href='x&amp;y'>z</a><svg id=\"a\"/>");
        assert!(anchors.links.contains("x&y"));
        assert!(anchors.twice.contains("a"));
    }
}
