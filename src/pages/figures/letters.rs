//! Letters of apology, held against late dossiers; letters of thanks; inspections of public posting.

use serde::Serialize;

use super::desk::Desk;
use super::overview::trail;
use crate::derive::apologies::{self, Reconciled};
use crate::i18n::Language;
use crate::model::date::PartialDate;
use crate::model::register::{Apology, ApologyReason, Inspection, Thanks};
use crate::model::statistics::Period;
use crate::pages::address::{Href, SitePath};
use crate::pages::citations::{CitationView, MissingView, RuleView};
use crate::pages::data::{Register, Shape};
use crate::pages::frame::{self, Crumb};
use crate::pages::words::{Chooser, Words};
use crate::pages::{Page, View, World};

/// The registers.
#[derive(Debug, Clone, Serialize)]
pub struct Letters {
    /// Letters of apology, the latest first.
    pub apologies: Vec<ApologyView>,
    /// What follows for them from numbers of late dossiers.
    pub reconciled: Vec<ReconciledView>,
    /// The rule on apologies.
    pub apology_rule: Option<RuleView>,
    /// Letters of thanks, the latest first.
    pub thanks: Vec<ThanksView>,
    /// Inspections of public posting, the latest first.
    pub inspections: Vec<InspectionView>,
    /// What is not published.
    pub missing: Vec<MissingView>,
    /// Where the registers were read.
    pub sources: Vec<CitationView>,
    /// The registers for other programs.
    pub files: Vec<Href>,
}

/// A letter of apology.
#[derive(Debug, Clone, Serialize)]
pub struct ApologyView {
    /// When.
    pub date: PartialDate,
    /// Who apologised.
    pub by: Option<Crumb>,
    /// The unit of that time.
    pub former_unit: Option<Words>,
    /// The group of procedures.
    pub topic: Option<Crumb>,
    /// How many days late.
    pub days_late: Option<u16>,
    /// Why.
    pub reason: ApologyReason,
    /// Whether the new date was kept.
    pub new_date_kept: Option<bool>,
    /// A remark.
    pub note: Option<Words>,
}

/// Late dossiers of a period and the letters of it.
#[derive(Debug, Clone, Serialize)]
#[allow(missing_docs)]
pub struct ReconciledView {
    pub what: Words,
    pub period: Period,
    pub simulated: bool,
    pub fewest: u64,
    pub most: u64,
    pub letters: u64,
    pub fewest_without: u64,
    pub most_without: u64,
    pub source: CitationView,
}

/// A letter of thanks.
#[derive(Debug, Clone, Serialize)]
#[allow(missing_docs)]
pub struct ThanksView {
    pub date: PartialDate,
    pub by: Option<Crumb>,
    pub about: Words,
}

/// An inspection of public posting.
#[derive(Debug, Clone, Serialize)]
pub struct InspectionView {
    /// When.
    pub date: PartialDate,
    /// Where.
    pub at: Option<Crumb>,
    /// How many were posted.
    pub posted: Option<u32>,
    /// Of how many.
    pub of: Option<u32>,
    /// What was found.
    pub finding: Words,
}

fn path(language: &Language) -> SitePath {
    SitePath::page(language, "letters")
}

pub(super) fn pages(world: World<'_>, language: &Language) -> Vec<Page> {
    let catalogue = world.catalogue;
    let here = path(language);
    let chooser = Chooser { catalogue, language };
    let desk = Desk { chooser, here: &here };
    let letters = || catalogue.letters.iter().map(|record| &record.value);
    let postings = || catalogue.postings.iter().map(|record| &record.value);
    let missing = letters().flat_map(|register| &register.missing).chain(postings().flat_map(|other| &other.missing));
    let sources = letters().flat_map(|register| &register.sources).chain(postings().flat_map(|other| &other.sources));
    let mut apologies: Vec<&Apology> = letters().flat_map(|register| &register.apologies).collect();
    let mut thanks: Vec<&Thanks> = letters().flat_map(|register| &register.thanks).collect();
    let mut inspections: Vec<&Inspection> = postings().flat_map(|register| &register.inspections).collect();
    apologies.sort_by_key(|letter| std::cmp::Reverse(letter.date.latest()));
    thanks.sort_by_key(|letter| std::cmp::Reverse(letter.date.latest()));
    inspections.sort_by_key(|inspection| std::cmp::Reverse(inspection.date.latest()));
    let both =
        |register| [Shape::Csv, Shape::Json].map(|shape| here.link_to(&SitePath::register_data(register, shape)));
    let view = Letters {
        apologies: apologies.into_iter().map(|letter| desk.apology(letter)).collect(),
        reconciled: apologies::reconcile(catalogue, world.figures)
            .into_iter()
            .map(|found| desk.reconciled(&found))
            .collect(),
        apology_rule: chooser.rule(catalogue.site.value.apology.as_ref()),
        thanks: thanks.into_iter().map(|letter| desk.thanks(letter)).collect(),
        inspections: inspections.into_iter().map(|inspection| desk.inspection(inspection)).collect(),
        missing: chooser.missing(&missing.cloned().collect::<Vec<_>>()),
        sources: chooser.citations(&sources.cloned().collect::<Vec<_>>()),
        files: [Register::Letters, Register::Postings].map(both).concat(),
    };
    vec![frame::page(world, language, &path, trail(language, &here), View::Letters(Box::new(view)))]
}

impl Desk<'_> {
    fn apology(&self, apology: &Apology) -> ApologyView {
        let place = apology.place.as_ref().and_then(|id| self.place(id));
        ApologyView {
            date: apology.date,
            by: place.or_else(|| apology.office.as_ref().and_then(|id| self.office(id))),
            former_unit: apology.former_unit.as_deref().map(|name| self.chooser.own(name)),
            topic: self.topic(&apology.topic),
            days_late: apology.days_late,
            reason: apology.reason,
            new_date_kept: apology.new_date_kept,
            note: self.chooser.maybe(apology.note.as_ref()),
        }
    }

    fn reconciled(&self, found: &Reconciled<'_>) -> ReconciledView {
        ReconciledView {
            what: self.chooser.words(found.what),
            period: found.period,
            simulated: found.simulated,
            fewest: found.fewest,
            most: found.most,
            letters: found.letters,
            fewest_without: found.fewest_without(),
            most_without: found.most_without(),
            source: self.chooser.citation(found.source),
        }
    }

    fn thanks(&self, letter: &Thanks) -> ThanksView {
        let by = letter.place.as_ref().and_then(|id| self.place(id));
        ThanksView { date: letter.date, by, about: self.chooser.words(&letter.about) }
    }

    fn inspection(&self, inspection: &Inspection) -> InspectionView {
        let place = inspection.place.as_ref().and_then(|id| self.place(id));
        InspectionView {
            date: inspection.date,
            at: place.or_else(|| inspection.office.as_ref().and_then(|id| self.office(id))),
            posted: inspection.posted,
            of: inspection.of,
            finding: self.chooser.words(&inspection.finding),
        }
    }
}
