//! Sources, legal texts and gaps, as pages show them.

use serde::Serialize;

use super::words::{Chooser, Words};
use crate::model::citation::{Citation, LegalKind, LegalText, Missing, Validity};
use crate::model::date::{Date, PartialDate};
use crate::model::site::Rule;

/// A source.
#[derive(Debug, Clone, Serialize)]
pub struct CitationView {
    /// Its title.
    pub title: Words,
    /// Its address.
    pub url: Option<String>,
    /// How it is dated.
    pub dated: Option<PartialDate>,
    /// When it was read.
    pub read_on: Option<PartialDate>,
    /// Through what it was read.
    pub via: Option<Words>,
}

/// A legal text.
#[derive(Debug, Clone, Serialize)]
pub struct LawView {
    /// Its number.
    pub number: String,
    /// Its kind.
    pub kind: Option<LegalKind>,
    /// Its title.
    pub title: Option<Words>,
    /// When it was signed.
    pub date: Option<PartialDate>,
    /// Which part of it is meant.
    pub part: Option<Words>,
    /// Where it can be read.
    pub url: Option<String>,
    /// A remark.
    pub note: Option<Words>,
}

/// A gap: what is not known.
#[derive(Debug, Clone, Serialize)]
pub struct MissingView {
    /// What is not known.
    pub what: Words,
    /// When it was last looked for.
    pub looked_on: PartialDate,
    /// Who could publish it.
    pub publisher: Option<Words>,
}

/// A rule that protects citizens.
#[derive(Debug, Clone, Serialize)]
pub struct RuleView {
    /// The rule.
    pub text: Words,
    /// The law behind it.
    pub law: LawView,
}

/// A span of days, judged as of today.
#[derive(Debug, Clone, Serialize)]
pub struct ValidityView {
    /// The first day.
    pub from: Option<Date>,
    /// The last day.
    pub to: Option<Date>,
    /// Whether it is over.
    pub over: bool,
    /// Whether it is yet to begin.
    pub ahead: bool,
}

impl ValidityView {
    pub(super) fn of(validity: Validity, today: Date) -> Self {
        let over = validity.ended_before(today);
        Self { from: validity.from, to: validity.to, over, ahead: !over && !validity.contains(today) }
    }
}

impl Chooser<'_> {
    pub(super) fn citations(&self, sources: &[Citation]) -> Vec<CitationView> {
        sources.iter().map(|source| self.citation(source)).collect()
    }

    pub(super) fn citation(&self, source: &Citation) -> CitationView {
        CitationView {
            title: self.words(&source.title),
            url: source.url.as_ref().map(|url| url.as_str().to_owned()),
            dated: source.dated,
            read_on: source.read_on,
            via: self.maybe(source.via.as_ref()),
        }
    }

    pub(super) fn laws(&self, laws: &[LegalText]) -> Vec<LawView> {
        laws.iter().map(|law| self.law(law)).collect()
    }

    pub(super) fn law(&self, law: &LegalText) -> LawView {
        LawView {
            number: law.number.clone(),
            kind: law.kind,
            title: self.maybe(law.title.as_ref()),
            date: law.date,
            part: self.maybe(law.part.as_ref()),
            url: law.url.as_ref().map(|url| url.as_str().to_owned()),
            note: self.maybe(law.note.as_ref()),
        }
    }

    pub(super) fn missing(&self, gaps: &[Missing]) -> Vec<MissingView> {
        let view = |gap: &Missing| MissingView {
            what: self.words(&gap.what),
            looked_on: gap.looked_on,
            publisher: self.maybe(gap.publisher.as_ref()),
        };
        gaps.iter().map(view).collect()
    }

    pub(super) fn rule(&self, rule: Option<&Rule>) -> Option<RuleView> {
        rule.map(|rule| RuleView { text: self.words(&rule.text), law: self.law(&rule.law) })
    }
}
