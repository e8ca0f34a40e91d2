//! An office: where it is, when it is open, what it handles.

use serde::Serialize;

use super::address::{OFFICES, SitePath};
use super::citations::{CitationView, MissingView};
use super::figures::{self, TableView};
use super::frame::{self, Crumb};
use super::procedure::line::{self, ProcedureLine};
use super::reach::{HoursView, PhoneView, phone};
use super::words::{Chooser, Words};
use super::{Page, View, World};
use crate::derive::figures::breakdown::By;
use crate::i18n::Language;
use crate::model::identifier::OfficeId;
use crate::model::office::{Confirmation, Level, Office, OfficeKind};
use crate::model::procedure::Procedure;

/// An office.
#[derive(Debug, Clone, Serialize)]
pub struct OfficeView {
    /// Its name.
    pub name: Words,
    /// The letters by which documents name it.
    pub short_code: Option<String>,
    /// Its level of government.
    pub level: Level,
    /// What kind of body it is.
    pub kind: OfficeKind,
    /// The body it belongs to.
    pub parent: Option<Crumb>,
    /// The units that belong to it.
    pub units: Vec<Crumb>,
    /// Whether there is one in every commune-level unit.
    pub one_in_each_place: bool,
    /// What it was formed from.
    pub formed_from: Option<Words>,
    /// Where it is.
    pub address: Option<Words>,
    /// When it is open.
    pub hours: Option<HoursView>,
    /// Its telephone.
    pub phone: Option<PhoneView>,
    /// Its own site.
    pub url: Option<String>,
    /// What it accepts.
    pub accepts: Option<Words>,
    /// How far it is confirmed.
    pub confirmed: Confirmation,
    /// A remark.
    pub note: Option<Words>,
    /// What it handles.
    pub procedures: Vec<ProcedureLine>,
    /// What tables of counts say of it.
    pub tables: Vec<TableView>,
    /// What is not known of it.
    pub missing: Vec<MissingView>,
    /// Where it was read of.
    pub sources: Vec<CitationView>,
}

pub(super) fn pages(world: World<'_>, language: &Language) -> Vec<Page> {
    let trail =
        |here: &SitePath| vec![Crumb { name: Words::here(""), href: here.link_to(&SitePath::page(language, OFFICES)) }];
    let page = |(id, record): (&OfficeId, &crate::assemble::Record<Office>)| {
        let here = SitePath::office(language, id);
        let view = view(world, language, &here, id, &record.value);
        frame::page(world, language, &|language| SitePath::office(language, id), trail(&here), View::Office(view))
    };
    world.catalogue.offices.iter().map(page).collect()
}

fn view(world: World<'_>, language: &Language, here: &SitePath, id: &OfficeId, office: &Office) -> OfficeView {
    let catalogue = world.catalogue;
    let chooser = Chooser { catalogue, language };
    let link = |id: &OfficeId| {
        let office = catalogue.offices.get(id)?;
        Some(Crumb { name: chooser.words(&office.value.name), href: here.link_to(&SitePath::office(language, id)) })
    };
    let units = catalogue.offices.iter().filter(|(_, unit)| unit.value.parent.as_ref() == Some(id));
    OfficeView {
        name: chooser.words(&office.name),
        short_code: office.short_code.clone(),
        level: office.level,
        kind: office.kind,
        parent: office.parent.as_ref().and_then(link),
        units: units.filter_map(|(unit, _)| link(unit)).collect(),
        one_in_each_place: office.one_in_each_place,
        formed_from: chooser.maybe(office.formed_from.as_ref()),
        address: chooser.maybe(office.address.as_ref()),
        hours: office.hours.as_ref().map(|hours| chooser.hours(hours)),
        phone: office.phone.as_ref().map(phone),
        url: office.url.as_ref().map(|url| url.as_str().to_owned()),
        accepts: chooser.maybe(office.accepts.as_ref()),
        confirmed: office.confirmed,
        note: chooser.maybe(office.note.as_ref()),
        procedures: line::lines(world, language, here, |procedure| handles(procedure, id)),
        tables: figures::figures_of(world, language, here, (By::Office, id.as_str())),
        missing: chooser.missing(&office.missing),
        sources: chooser.citations(&office.sources),
    }
}

fn handles(procedure: &Procedure, id: &OfficeId) -> bool {
    procedure.handled_by.iter().chain(&procedure.received_at).any(|body| body.office.as_ref() == Some(id))
}
