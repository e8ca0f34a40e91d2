//! Everything that the page of a procedure says.

use serde::Serialize;

use super::bring::{self, BringView};
use super::line;
use super::money::{self, CostView, ExemptionView, FeeView};
use super::recording::{RecordingView, recordings};
use super::time::{self, LimitView, TimeLimitView, WaitView};
use super::{CaseView, Procedure};
use crate::derive::figures::breakdown::By;
use crate::model::calendar::Weekday;
use crate::model::date::{Date, PartialDate};
use crate::model::identifier::ProcedureId;
use crate::model::office::Level;
use crate::model::procedure::{Actor, Body, Mode, Online, Proxy, Scope, Status};
use crate::pages::World;
use crate::pages::address::{Href, NOTICES, SitePath};
use crate::pages::citations::{CitationView, LawView, MissingView, RuleView, ValidityView};
use crate::pages::figures::{self, TableView};
use crate::pages::frame::Crumb;
use crate::pages::printed::{Printed, of_procedure, printed};
use crate::pages::reach::{ContactView, working_week};
use crate::pages::words::{Chooser, Words};

/// The page of a procedure.
#[derive(Debug, Clone, Serialize)]
#[allow(missing_docs)]
pub struct ProcedureView {
    pub code: String,
    pub title: Words,
    pub name: Words,
    pub summary: Words,
    pub also_called: Vec<Words>,
    pub topic: Option<Crumb>,
    pub official_field: Option<Words>,
    pub levels: Vec<Level>,
    pub scope: Scope,
    pub suspended: Option<Suspension>,
    pub effective: Option<ValidityView>,
    pub issued_by: Words,
    pub announced_by: Option<AnnouncementView>,
    pub portal: Option<PortalView>,
    pub wait: WaitView,
    pub cost: CostView,
    pub trips: Option<u8>,
    pub online: Option<Online>,
    pub online_services: Vec<OnlineServiceView>,
    pub cases: Vec<CaseView>,
    pub bring: Option<BringView>,
    pub right_to_refuse: Option<RuleView>,
    pub contacts: Vec<ContactView>,
    pub channels: Vec<ChannelView>,
    pub handled_by: Vec<BodyView>,
    pub received_at: Vec<BodyView>,
    pub file_anywhere: Option<RuleView>,
    pub places: Href,
    pub share: ShareView,
    pub working_week: Vec<Weekday>,
    pub applicants: Vec<Words>,
    pub must_come: Option<Words>,
    pub proxy: Option<Proxy>,
    pub proxy_note: Option<Words>,
    pub time_limits: Vec<TimeLimitView>,
    pub fees: Vec<FeeView>,
    pub exemptions: Vec<ExemptionView>,
    pub steps: Vec<StepView>,
    pub outcomes: Vec<OutcomeView>,
    pub conditions: Option<Vec<Words>>,
    pub apology_rule: Option<RuleView>,
    pub performance: Href,
    /// What tables of counts say of it.
    pub tables: Vec<TableView>,
    pub legal_basis: Vec<LawView>,
    pub redress: Option<Words>,
    pub silence: Option<Words>,
    pub recordings: Vec<RecordingView>,
    pub notes: Vec<Words>,
    pub missing: Vec<MissingView>,
    pub verified: Option<VerifiedView>,
    pub sources: Vec<CitationView>,
    pub related: Vec<Crumb>,
}

/// Ways to keep the page, to put it on paper and to pass it on.
#[derive(Debug, Clone, Serialize)]
pub struct ShareView {
    /// The page itself.
    pub page: Href,
    /// Its wall notice.
    pub notice: Href,
    /// Its address on paper.
    pub printed: Option<Printed>,
}

/// A procedure that is not carried out for a time.
#[derive(Debug, Clone, Serialize)]
pub struct Suspension {
    /// Why.
    pub reason: Words,
    /// Until when.
    pub until: Option<Date>,
}

/// The decision that announced a procedure.
#[derive(Debug, Clone, Serialize)]
pub struct AnnouncementView {
    /// Its number.
    pub number: String,
    /// When it was signed.
    pub date: Option<PartialDate>,
    /// Since when the portal shows the procedure.
    pub on_portal_since: Option<PartialDate>,
}

/// The record on the national portal.
#[derive(Debug, Clone, Serialize)]
pub struct PortalView {
    /// Its address.
    pub url: String,
    /// Its host.
    pub host: String,
    /// Its state as published.
    pub state: Option<String>,
}

/// A service of the portal.
#[derive(Debug, Clone, Serialize)]
pub struct OnlineServiceView {
    /// Its code.
    pub code: String,
    /// Its name.
    pub name: Option<Words>,
    /// Its own limit.
    pub limit: Option<LimitView>,
}

/// A way to file.
#[derive(Debug, Clone, Serialize)]
pub struct ChannelView {
    /// Which way.
    pub mode: Mode,
    /// Where.
    pub url: Option<String>,
    /// The host of that address.
    pub host: Option<String>,
    /// A remark.
    pub note: Option<Words>,
}

/// A body with a part in the procedure.
#[derive(Debug, Clone, Serialize)]
pub struct BodyView {
    /// Its name.
    pub name: Words,
    /// Its page.
    pub href: Option<Href>,
}

/// A step.
#[derive(Debug, Clone, Serialize)]
pub struct StepView {
    /// Who acts.
    pub by: Actor,
    /// What is done.
    pub text: Words,
    /// Who is responsible.
    pub responsible: Option<Words>,
    /// How long it takes.
    pub duration: Option<LimitView>,
}

/// What one gets.
#[derive(Debug, Clone, Serialize)]
pub struct OutcomeView {
    /// The paper or decision.
    pub name: Words,
    /// Its national code.
    pub code: Option<String>,
    /// How long it is valid.
    pub validity: Option<Words>,
}

/// Who checked the record.
#[derive(Debug, Clone, Serialize)]
pub struct VerifiedView {
    /// Who.
    pub by: Words,
    /// When.
    pub on: Date,
    /// When it is due again.
    pub due: Date,
    /// Whether that day is over.
    pub overdue: bool,
}

pub(in crate::pages) fn view(
    world: World<'_>,
    chooser: &Chooser<'_>,
    here: &SitePath,
    (id, procedure): (&ProcedureId, &Procedure),
) -> ProcedureView {
    let site = &world.catalogue.site.value;
    let language = chooser.language;
    let presence = procedure.presence.as_ref();
    let related = line::links(chooser, here, |other| other.topic == procedure.topic && other.code != procedure.code);
    ProcedureView {
        code: procedure.code.clone(),
        title: chooser.words(&procedure.title),
        name: chooser.words(&procedure.name),
        summary: chooser.words(&procedure.summary),
        also_called: chooser.names(&procedure.also_called),
        topic: topic(chooser, here, procedure),
        official_field: procedure.official_field.as_ref().map(|field| chooser.words(&field.name)),
        levels: procedure.levels.clone(),
        scope: procedure.scope,
        suspended: suspension(chooser, &procedure.status),
        effective: procedure.effective.map(|span| ValidityView::of(span, world.today)),
        issued_by: chooser.words(&procedure.issued_by),
        announced_by: announcement(procedure),
        portal: portal(procedure),
        wait: time::wait_view(chooser, procedure, None),
        cost: money::cost_view(world, procedure),
        trips: presence.and_then(|presence| presence.trips),
        online: procedure.online,
        online_services: online_services(chooser, procedure),
        cases: procedure.cases.iter().map(|case| CaseView::new(chooser, case)).collect(),
        bring: bring::bring(chooser, here, procedure),
        right_to_refuse: chooser.rule(site.right_to_refuse.as_ref()),
        contacts: chooser.contacts(),
        channels: channels(chooser, procedure),
        handled_by: bodies(chooser, here, &procedure.handled_by),
        received_at: bodies(chooser, here, &procedure.received_at),
        file_anywhere: chooser.rule(site.file_anywhere.as_ref()),
        share: share(world, chooser, here, (id, procedure)),
        places: here.link_to(&SitePath::page(language, "places")),
        working_week: working_week(world),
        applicants: chooser.all(&procedure.applicants),
        must_come: presence.and_then(|presence| chooser.maybe(presence.must_come.as_ref())),
        proxy: presence.and_then(|presence| presence.proxy),
        proxy_note: presence.and_then(|presence| chooser.maybe(presence.proxy_note.as_ref())),
        time_limits: time::time_limits(chooser, procedure),
        fees: money::fees(world, chooser, procedure),
        exemptions: money::exemptions(world, chooser, procedure),
        steps: steps(chooser, procedure),
        outcomes: outcomes(chooser, procedure),
        conditions: procedure.conditions.as_ref().map(|conditions| chooser.all(conditions)),
        apology_rule: chooser.rule(site.apology.as_ref()),
        performance: here.link_to(&SitePath::page(language, "performance")),
        tables: figures::figures_of(world, language, here, (By::Procedure, id.as_str())),
        legal_basis: chooser.laws(&procedure.legal_basis),
        redress: chooser.maybe(procedure.redress.as_ref()),
        silence: chooser.maybe(procedure.silence.as_ref()),
        recordings: recordings(chooser, here, procedure),
        notes: chooser.all(&procedure.notes),
        missing: chooser.missing(&procedure.missing),
        verified: verified(world, chooser, procedure),
        sources: chooser.citations(&procedure.sources),
        related,
    }
}

fn share(
    world: World<'_>,
    chooser: &Chooser<'_>,
    here: &SitePath,
    (id, procedure): (&ProcedureId, &Procedure),
) -> ShareView {
    let page = SitePath::procedure(chooser.language, id);
    ShareView {
        page: here.link_to(&page),
        notice: here.link_to(&SitePath::page_in(chooser.language, NOTICES, id.as_str())),
        printed: printed(world, chooser.language, &page, of_procedure(&procedure.code)),
    }
}

fn topic(chooser: &Chooser<'_>, here: &SitePath, procedure: &Procedure) -> Option<Crumb> {
    let topic = chooser.catalogue.topic(&procedure.topic)?;
    let href = here.link_to(&SitePath::topic(chooser.language, &topic.id));
    Some(Crumb { name: chooser.words(&topic.name), href })
}

fn suspension(chooser: &Chooser<'_>, status: &Status) -> Option<Suspension> {
    match status {
        Status::Suspended { reason, until } => Some(Suspension { reason: chooser.words(reason), until: *until }),
        Status::InEffect | Status::Abolished { .. } => None,
    }
}

fn announcement(procedure: &Procedure) -> Option<AnnouncementView> {
    procedure.announced_by.as_ref().map(|announcement| AnnouncementView {
        number: announcement.number.clone(),
        date: announcement.date,
        on_portal_since: announcement.on_portal_since,
    })
}

fn portal(procedure: &Procedure) -> Option<PortalView> {
    procedure.portal.as_ref().map(|record| PortalView {
        url: record.url.as_str().to_owned(),
        host: record.url.host().to_owned(),
        state: record.state.clone(),
    })
}

fn online_services(chooser: &Chooser<'_>, procedure: &Procedure) -> Vec<OnlineServiceView> {
    let services = procedure.online_services.iter();
    services
        .map(|service| OnlineServiceView {
            code: service.code.clone(),
            name: chooser.maybe(service.name.as_ref()),
            limit: service.limit.as_ref().map(|limit| time::limit_view(chooser, limit)),
        })
        .collect()
}

fn channels(chooser: &Chooser<'_>, procedure: &Procedure) -> Vec<ChannelView> {
    let channels = procedure.channels.iter();
    channels
        .map(|channel| ChannelView {
            mode: channel.mode,
            url: channel.url.as_ref().map(|url| url.as_str().to_owned()),
            host: channel.url.as_ref().map(|url| url.host().to_owned()),
            note: chooser.maybe(channel.note.as_ref()),
        })
        .collect()
}

fn bodies(chooser: &Chooser<'_>, here: &SitePath, bodies: &[Body]) -> Vec<BodyView> {
    let view = |body: &Body| {
        let office = body.office.as_ref().and_then(|id| Some((id, chooser.catalogue.offices.get(id)?)));
        let name = body.name.as_ref().or_else(|| office.map(|(_, record)| &record.value.name))?;
        Some(BodyView {
            name: chooser.words(name),
            href: office.map(|(id, _)| here.link_to(&SitePath::office(chooser.language, id))),
        })
    };
    bodies.iter().filter_map(view).collect()
}

fn steps(chooser: &Chooser<'_>, procedure: &Procedure) -> Vec<StepView> {
    let steps = procedure.steps.iter();
    steps
        .map(|step| StepView {
            by: step.by,
            text: chooser.words(&step.text),
            responsible: chooser.maybe(step.responsible.as_ref()),
            duration: step.duration.as_ref().map(|limit| time::limit_view(chooser, limit)),
        })
        .collect()
}

fn outcomes(chooser: &Chooser<'_>, procedure: &Procedure) -> Vec<OutcomeView> {
    let outcomes = procedure.outcomes.iter();
    outcomes
        .map(|outcome| OutcomeView {
            name: chooser.words(&outcome.name),
            code: outcome.code.clone(),
            validity: chooser.maybe(outcome.validity.as_ref()),
        })
        .collect()
}

fn verified(world: World<'_>, chooser: &Chooser<'_>, procedure: &Procedure) -> Option<VerifiedView> {
    procedure.verified.as_ref().map(|verified| VerifiedView {
        by: chooser.words(&verified.by),
        on: verified.on,
        due: verified.due,
        overdue: verified.due < world.today,
    })
}
