//! A topic: the procedures of one field of administration.

use serde::Serialize;

use super::address::SitePath;
use super::figures::{self, TableView};
use super::frame;
use super::procedure::line::{self, ProcedureLine};
use super::words::{Chooser, Words};
use super::{Page, View, World};
use crate::derive::figures::breakdown::By;
use crate::i18n::Language;

/// A topic with its procedures.
#[derive(Debug, Clone, Serialize)]
pub struct TopicView {
    /// Its plain name.
    pub name: Words,
    /// Its official name, where that differs.
    pub official_name: Option<Words>,
    /// What it covers.
    pub summary: Option<Words>,
    /// Its procedures, sorted by title.
    pub procedures: Vec<ProcedureLine>,
    /// What tables of counts say of it.
    pub tables: Vec<TableView>,
}

pub(super) fn pages(world: World<'_>, language: &Language) -> Vec<Page> {
    let chooser = Chooser { catalogue: world.catalogue, language };
    let page = |topic: &crate::model::topic::Topic| {
        let here = SitePath::topic(language, &topic.id);
        let view = TopicView {
            name: chooser.words(&topic.name),
            official_name: chooser.maybe(topic.official_name.as_ref()),
            summary: chooser.maybe(topic.summary.as_ref()),
            procedures: line::lines(world, language, &here, |procedure| procedure.topic == topic.id),
            tables: figures::figures_of(world, language, &here, (By::Topic, topic.id.as_str())),
        };
        frame::page(world, language, &|language| SitePath::topic(language, &topic.id), Vec::new(), View::Topic(view))
    };
    world.catalogue.topics.value.topics.iter().map(page).collect()
}
