//! The directory of offices.

use serde::Serialize;

use super::address::{OFFICES, SitePath};
use super::frame::{self, Crumb};
use super::words::{Chooser, Words};
use super::{Page, View, World};
use crate::i18n::Language;
use crate::model::office::{Confirmation, Level, OfficeKind};

/// The directory of offices.
#[derive(Debug, Clone, Serialize)]
pub struct Directory {
    /// The offices by level.
    pub levels: Vec<LevelGroup>,
}

/// The offices of one level of government.
#[derive(Debug, Clone, Serialize)]
pub struct LevelGroup {
    /// The level.
    pub level: Level,
    /// Its offices.
    pub offices: Vec<OfficeLine>,
}

/// An office in a list.
#[derive(Debug, Clone, Serialize)]
pub struct OfficeLine {
    /// Its name and page.
    pub link: Crumb,
    /// What kind of body it is.
    pub kind: OfficeKind,
    /// Where it is.
    pub address: Option<Words>,
    /// How far it is confirmed.
    pub confirmed: Confirmation,
}

fn path(language: &Language) -> SitePath {
    SitePath::page(language, "offices")
}

pub(super) fn pages(world: World<'_>, language: &Language) -> Vec<Page> {
    let chooser = Chooser { catalogue: world.catalogue, language };
    let here = path(language);
    let levels = [Level::Ministry, Level::Province, Level::Commune, Level::Other].into_iter().map(|level| LevelGroup {
        level,
        offices: world
            .catalogue
            .offices
            .iter()
            .filter(|(_, record)| record.value.level == level)
            .map(|(id, record)| OfficeLine {
                link: Crumb {
                    name: chooser.words(&record.value.name),
                    href: here.link_to(&SitePath::page_in(language, OFFICES, id.as_str())),
                },
                kind: record.value.kind,
                address: chooser.maybe(record.value.address.as_ref()),
                confirmed: record.value.confirmed,
            })
            .collect(),
    });
    let view = Directory { levels: levels.filter(|group| !group.offices.is_empty()).collect() };
    vec![frame::page(world, language, &path, Vec::new(), View::Directory(view))]
}
