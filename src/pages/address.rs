//! Addresses: every file of the site, and every link from one to another. Links are relative by construction, so that
//! the same output works at the root of a host, in a folder of it, and from `file://`.

use std::fmt;

use serde::Serialize;

use crate::i18n::Language;
use crate::model::identifier::{EventId, OfficeId, PlaceId, ProcedureId, TopicId};

/// The folder of offices in addresses.
pub(super) const OFFICES: &str = "offices";

/// The folder of places in addresses.
pub(super) const PLACES: &str = "places";

/// The folder of wall notices of procedures in addresses.
pub(super) const NOTICES: &str = "notices";

/// The folder of wall notices of centres in addresses.
pub(super) const CENTRES: &str = "centres";

/// The folder of posters of results in addresses.
pub(super) const POSTERS: &str = "posters";

/// The folder of handbooks, each a whole commune in one file, in addresses.
pub(super) const HANDBOOKS: &str = "handbooks";

/// The folder of topics in addresses.
const TOPICS: &str = "topics";

/// The folder of events in addresses.
const EVENTS: &str = "events";

/// The path of a file of the site, with `/` and without a leading one: `vi/dang-ky-khai-sinh.html`.
///
/// Made only from parts that are slugs or written in the program, so it can't lead out of the output folder.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SitePath(String);

/// A link from one file to another, relative to the first; or to another site.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Href(String);

/// A link to a file of the site that is kept: whoever follows it is told its size first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Download {
    /// The link.
    pub href: Href,
    /// The path of the file, by which its size is found once it is made.
    pub path: String,
}

impl Download {
    /// The link from one file to another.
    pub(super) fn of(here: &SitePath, file: &SitePath) -> Self {
        Self { href: here.link_to(file), path: file.to_string() }
    }
}

impl SitePath {
    /// A file at the root of the site.
    pub fn root(name: &str) -> Self {
        Self(name.to_owned())
    }

    /// A page of one language: `<language>/<name>.html`.
    pub fn page(language: &Language, name: &str) -> Self {
        Self(format!("{language}/{name}.html"))
    }

    /// A page of one language in the folder of its kind: `<language>/<folder>/<name>.html`.
    pub fn page_in(language: &Language, folder: &str, name: &str) -> Self {
        Self(format!("{language}/{folder}/{name}.html"))
    }

    /// The page of a procedure.
    pub fn procedure(language: &Language, procedure: &ProcedureId) -> Self {
        Self::page(language, procedure.as_str())
    }

    /// The page of an office.
    pub fn office(language: &Language, office: &OfficeId) -> Self {
        Self::page_in(language, OFFICES, office.as_str())
    }

    /// The page of a place.
    pub fn place(language: &Language, place: &PlaceId) -> Self {
        Self::page_in(language, PLACES, place.as_str())
    }

    /// The page of a topic.
    pub fn topic(language: &Language, topic: &TopicId) -> Self {
        Self::page_in(language, TOPICS, topic.as_str())
    }

    /// The page of an event.
    pub fn event(language: &Language, event: &EventId) -> Self {
        Self::page_in(language, EVENTS, event.as_str())
    }

    /// The page that searches.
    pub fn search(language: &Language) -> Self {
        Self::page(language, "search")
    }

    /// The page that is shown where there is no network, and where what was saved is listed.
    pub fn offline(language: &Language) -> Self {
        Self::page(language, "no-connection")
    }

    /// How phones put the site among their apps, in one language.
    pub fn manifest(language: &Language) -> Self {
        Self(format!("{language}/manifest.webmanifest"))
    }

    /// How browsers search the site in one language.
    pub fn open_search(language: &Language) -> Self {
        Self(format!("{language}/opensearch.xml"))
    }

    /// A file to download, as it is named in `content/files/`.
    pub fn download(name: &str) -> Self {
        Self(format!("files/{name}"))
    }

    /// The path as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether the file is an HTML page.
    pub fn is_page(&self) -> bool {
        self.0.rsplit_once('.').is_some_and(|(_, ending)| ending.eq_ignore_ascii_case("html"))
    }

    /// The link from this file to `target`.
    pub fn link_to(&self, target: &Self) -> Href {
        let from: Vec<&str> = self.folders().collect();
        let to: Vec<&str> = target.folders().collect();
        let shared = from.iter().zip(&to).take_while(|(left, right)| left == right).count();
        let mut href = "../".repeat(from.len() - shared);
        for folder in &to[shared..] {
            href.push_str(folder);
            href.push('/');
        }
        href.push_str(target.file_name());
        Href(href)
    }

    /// The link from this file to a spot in `target`.
    pub fn link_to_spot(&self, target: &Self, spot: &str) -> Href {
        let href = if self == target { String::new() } else { self.link_to(target).0 };
        Href(format!("{href}#{spot}"))
    }

    fn folders(&self) -> impl Iterator<Item = &str> {
        self.0.split('/').take(self.0.matches('/').count())
    }

    fn file_name(&self) -> &str {
        self.0.rsplit('/').next().unwrap_or(&self.0)
    }
}

impl Href {
    /// A link to another site or to a telephone.
    pub fn external(address: impl Into<String>) -> Self {
        Self(address.into())
    }

    /// The link as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Href {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl fmt::Display for SitePath {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::SitePath;
    use crate::i18n::Language;

    #[test]
    fn links_are_relative_to_the_page_that_holds_them() {
        let vi = Language::parse("vi").unwrap();
        let en = Language::parse("en").unwrap();
        let home = SitePath::page(&vi, "index");
        let place = SitePath::page_in(&vi, "places", "na-sang");
        let other = SitePath::page_in(&en, "places", "na-sang");
        assert_eq!(home.link_to(&place).as_str(), "places/na-sang.html");
        assert_eq!(place.link_to(&home).as_str(), "../index.html");
        assert_eq!(place.link_to(&other).as_str(), "../../en/places/na-sang.html");
        assert_eq!(SitePath::root("index.html").link_to(&place).as_str(), "vi/places/na-sang.html");
        assert_eq!(place.link_to(&place).as_str(), "na-sang.html");
        assert_eq!(place.link_to_spot(&place, "x").as_str(), "#x");
    }
}
