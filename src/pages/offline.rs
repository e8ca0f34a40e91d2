//! The page that is shown where there is no network. With scripts, it also lists what was saved, and deletes it.

use serde::Serialize;

use super::address::SitePath;
use super::reach::ContactView;
use super::words::Chooser;
use super::{Page, View, World, frame};
use crate::i18n::Language;

/// The page that is shown where there is no network.
#[derive(Debug, Clone, Serialize)]
pub struct Offline {
    /// Whom to call instead.
    pub contacts: Vec<ContactView>,
}

pub(super) fn pages(world: World<'_>, language: &Language) -> Vec<Page> {
    let chooser = Chooser { catalogue: world.catalogue, language };
    let view = Offline { contacts: chooser.contacts() };
    vec![frame::page(world, language, &SitePath::offline, Vec::new(), View::Offline(view))]
}
