//! Published figures, and what follows from them: where the sources disagree, with the arithmetic.

use serde::Serialize;

use super::address::SitePath;
use super::citations::CitationView;
use super::words::{Chooser, Words};
use super::{Page, View, World, frame};
use crate::derive::claims::{self as derived, Arithmetic, Finding, Verdict};
use crate::i18n::Language;
use crate::model::claim::{Claim, ClaimFile, PlaceMeasure, Value};
use crate::model::date::PartialDate;
use crate::model::decimal::Figure;
use crate::model::identifier::PlaceId;
use crate::model::statistics::Period;

/// All published figures.
#[derive(Debug, Clone, Serialize)]
pub struct Claims {
    /// Relations that can't all be true.
    pub disagreements: Vec<FindingView>,
    /// What follows from a rate without its count.
    pub implications: Vec<FindingView>,
    /// The figures, by subject.
    pub subjects: Vec<Subject>,
}

/// The figures of one subject.
#[derive(Debug, Clone, Serialize)]
pub struct Subject {
    /// The subject.
    pub title: Words,
    /// The spot in the page.
    pub anchor: String,
    /// The figures.
    pub claims: Vec<ClaimView>,
    /// The relations that fit, or that can't be judged.
    pub findings: Vec<FindingView>,
}

/// A published figure.
#[derive(Debug, Clone, Serialize)]
pub struct ClaimView {
    /// What it says.
    pub what: Words,
    /// The place that it speaks of.
    pub place: Option<Words>,
    /// The figure.
    pub value: Value,
    /// What is counted.
    pub unit: Option<Words>,
    /// The day, month or year that it speaks of.
    pub as_of: Option<PartialDate>,
    /// The period that it speaks of.
    pub period: Option<Period>,
    /// A remark.
    pub note: Option<Words>,
    /// Where it was published.
    pub source: CitationView,
}

/// What came of checking a relation.
#[derive(Debug, Clone, Serialize)]
pub struct FindingView {
    /// What the figures are about.
    pub subject: Words,
    /// `agree`, `disagree`, `implies` or `unknown`.
    pub verdict: &'static str,
    /// The arithmetic.
    pub arithmetic: ArithmeticView,
    /// What the sources leave open.
    pub note: Option<Words>,
}

/// How a verdict was worked out.
#[derive(Debug, Clone, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
#[allow(missing_docs)]
#[allow(clippy::large_enum_variant, reason = "a handful of these exist, each for the length of one page")]
pub enum ArithmeticView {
    Sum {
        total: ClaimView,
        parts: Vec<ClaimView>,
        made: Figure,
        difference: Difference,
    },
    Places {
        total: ClaimView,
        measure: PlaceMeasure,
        counted: usize,
        lacking: usize,
        made: Figure,
        difference: Difference,
    },
    Rate {
        rate: ClaimView,
        of: ClaimView,
        fewest: Option<Figure>,
        most: Option<Figure>,
        failures: Option<ClaimView>,
    },
    Pair {
        first: ClaimView,
        second: ClaimView,
        difference: Difference,
    },
}

/// How far two figures are apart.
#[derive(Debug, Clone, Copy, Serialize)]
pub struct Difference {
    /// By how much, without a sign.
    pub size: Figure,
    /// Whether what was worked out is more than what was published.
    pub more: bool,
}

fn path(language: &Language) -> SitePath {
    SitePath::page(language, "claims")
}

pub(super) fn pages(world: World<'_>, language: &Language) -> Vec<Page> {
    let catalogue = world.catalogue;
    let chooser = Chooser { catalogue, language };
    let mut view = Claims { disagreements: Vec::new(), implications: Vec::new(), subjects: Vec::new() };
    for (position, (record, findings)) in catalogue.claims.iter().zip(derived::findings(catalogue)).enumerate() {
        let mut subject = chooser.subject(position, &record.value);
        for finding in &findings {
            let list = match finding.verdict {
                Verdict::Disagree => &mut view.disagreements,
                Verdict::Implies => &mut view.implications,
                Verdict::Agree | Verdict::Unknown => &mut subject.findings,
            };
            list.push(chooser.finding(&record.value, finding));
        }
        view.subjects.push(subject);
    }
    vec![frame::page(world, language, &path, Vec::new(), View::Claims(view))]
}

/// The published figures of one place.
pub(super) fn of_place(chooser: &Chooser<'_>, place: &PlaceId) -> Vec<ClaimView> {
    let claims = chooser.catalogue.claims.iter().flat_map(|file| &file.value.claims);
    claims.filter(|claim| claim.place.as_ref() == Some(place)).map(|claim| chooser.claim(claim)).collect()
}

/// The published figures of one period.
pub(super) fn of_period(chooser: &Chooser<'_>, period: Period) -> Vec<ClaimView> {
    let claims = chooser.catalogue.claims.iter().flat_map(|file| &file.value.claims);
    claims.filter(|claim| claim.period == Some(period)).map(|claim| chooser.claim(claim)).collect()
}

/// All findings of the catalogue, with their verdicts.
pub(super) fn findings(chooser: &Chooser<'_>) -> Vec<(Verdict, FindingView)> {
    let files = chooser.catalogue.claims.iter().zip(derived::findings(chooser.catalogue));
    let findings = files.flat_map(|(record, findings)| findings.into_iter().map(move |finding| (record, finding)));
    findings.map(|(record, finding)| (finding.verdict, chooser.finding(&record.value, &finding))).collect()
}

impl Chooser<'_> {
    fn subject(&self, position: usize, file: &ClaimFile) -> Subject {
        Subject {
            title: self.words(&file.title),
            anchor: format!("subject-{}", position + 1),
            claims: file.claims.iter().map(|claim| self.claim(claim)).collect(),
            findings: Vec::new(),
        }
    }

    fn claim(&self, claim: &Claim) -> ClaimView {
        ClaimView {
            what: self.words(&claim.what),
            place: claim.place.as_ref().and_then(|id| Some(self.own(&self.catalogue.places.get(id)?.value.name))),
            value: claim.value,
            unit: self.maybe(claim.unit.as_ref()),
            as_of: claim.as_of,
            period: claim.period,
            note: self.maybe(claim.note.as_ref()),
            source: self.citation(&claim.source),
        }
    }

    fn finding(&self, file: &ClaimFile, finding: &Finding<'_>) -> FindingView {
        let verdict = match finding.verdict {
            Verdict::Agree => "agree",
            Verdict::Disagree => "disagree",
            Verdict::Implies => "implies",
            Verdict::Unknown => "unknown",
        };
        FindingView {
            subject: self.words(&file.title),
            verdict,
            arithmetic: self.arithmetic(&finding.arithmetic),
            note: self.maybe(finding.relation.note.as_ref()),
        }
    }

    fn arithmetic(&self, arithmetic: &Arithmetic<'_>) -> ArithmeticView {
        match arithmetic {
            Arithmetic::Sum { total, parts, made, difference } => ArithmeticView::Sum {
                total: self.claim(total),
                parts: parts.iter().map(|part| self.claim(part)).collect(),
                made: Figure(*made),
                difference: Difference::of(*difference),
            },
            Arithmetic::Places { total, measure, counted, lacking, made, difference } => ArithmeticView::Places {
                total: self.claim(total),
                measure: *measure,
                counted: *counted,
                lacking: *lacking,
                made: Figure(*made),
                difference: Difference::of(*difference),
            },
            Arithmetic::Rate { rate, of, implied, failures } => ArithmeticView::Rate {
                rate: self.claim(rate),
                of: self.claim(of),
                fewest: implied.map(|(fewest, _)| Figure(fewest)),
                most: implied.map(|(_, most)| Figure(most)),
                failures: failures.map(|claim| self.claim(claim)),
            },
            Arithmetic::Pair { first, second, difference } => ArithmeticView::Pair {
                first: self.claim(first),
                second: self.claim(second),
                difference: Difference::of(*difference),
            },
        }
    }
}

impl Difference {
    fn of(difference: rust_decimal::Decimal) -> Self {
        Self { size: Figure(difference.abs()), more: difference.is_sign_positive() }
    }
}
