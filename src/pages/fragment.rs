//! What many pages of a kind say in the same words, such as the procedures of a handbook: worked out once, rendered once.

use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

use serde::Serialize;

use super::chapters::Chapter;
use super::procedure::line::ProcedureLine;
use super::{World, words};
use crate::model::identifier::AreaClassId;

/// A part of a page that other pages of its kind and language have too.
#[derive(Debug, Clone, Serialize)]
pub struct Fragment {
    /// What tells it from the others of its kind and language.
    pub key: String,
    /// Whether a text of it is not in the page's language; said here, since a page does not look into its fragment.
    fallback: bool,
    /// What it says.
    #[serde(skip)]
    pub content: Arc<Content>,
}

/// What a fragment says, by kind.
#[derive(Debug, Serialize)]
#[serde(untagged)]
pub enum Content {
    /// The procedures of a handbook.
    Chapters(Vec<Chapter>),
    /// What the centre of a place handles.
    Lines(Vec<ProcedureLine>),
}

impl Content {
    /// The name of its template.
    pub fn template(&self) -> &'static str {
        match self {
            Self::Chapters(_) => "parts/chapters.html",
            Self::Lines(_) => "parts/handled.html",
        }
    }
}

/// One fragment for each class of areas: time limits depend on it, and nothing else of a list does.
pub(super) struct ByArea<'world>(BTreeMap<Option<&'world AreaClassId>, OnceLock<Fragment>>);

impl<'world> ByArea<'world> {
    /// A fragment for each class that a place has; none is made yet.
    pub(super) fn of(world: World<'world>) -> Self {
        let places = world.catalogue.places.values();
        Self(places.map(|place| (place.value.area_class.as_ref(), OnceLock::new())).collect())
    }

    /// The fragment of a class, which `make` makes where it is wanted for the first time.
    pub(super) fn get(&self, area: Option<&AreaClassId>, make: impl FnOnce() -> Content) -> Option<Fragment> {
        let make = || {
            let content = make();
            let key = area.map(ToString::to_string).unwrap_or_default();
            Fragment { key, fallback: words::lack_translation(&content), content: Arc::new(content) }
        };
        self.0.get(&area).map(|fragment| fragment.get_or_init(make).clone())
    }
}
