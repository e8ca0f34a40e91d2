//! Letters of apology against late dossiers: whoever is late owes a letter, so published numbers of both can be held
//! against each other.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use crate::assemble::Catalogue;
use crate::derive::claims::{self, Arithmetic};
use crate::derive::figures::accounts::Accounts;
use crate::derive::figures::rate::Definition;
use crate::i18n::Localized;
use crate::model::citation::Citation;
use crate::model::claim::{Failures, Holds};
use crate::model::date::PartialDate;
use crate::model::statistics::Period;

/// Late dossiers of a period, and the letters that were published of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reconciled<'catalogue> {
    /// Whose dossiers.
    pub what: &'catalogue Localized,
    /// When.
    pub period: Period,
    /// The fewest that can have been late.
    pub fewest: u64,
    /// The most that can have been late.
    pub most: u64,
    /// How many letters of apology can be of that period.
    pub letters: u64,
    /// Whether they are made up, for tests.
    pub simulated: bool,
    /// Where the number of late dossiers follows from.
    pub source: &'catalogue Citation,
}

impl Reconciled<'_> {
    /// The fewest late dossiers without a published letter.
    pub fn fewest_without(&self) -> u64 {
        self.fewest.saturating_sub(self.letters)
    }

    /// The most late dossiers without a published letter.
    pub fn most_without(&self) -> u64 {
        self.most.saturating_sub(self.letters)
    }
}

/// What follows for letters of apology from tables of counts and from published rates, tables first.
pub fn reconcile<'catalogue>(
    catalogue: &'catalogue Catalogue,
    accounts: &'catalogue Accounts,
) -> Vec<Reconciled<'catalogue>> {
    let of = |what, period, [fewest, most]: [u64; 2], simulated, source| {
        let letters = letters_in(catalogue, period);
        Reconciled { what, period, fewest, most, letters, simulated, source }
    };
    let counted = accounts.all(catalogue).filter_map(|(_, account)| {
        let descriptor = &account.table.descriptor.value;
        let total = account.whole().ok()?;
        let rate = account.rate(Definition::OfResolved, total).ok()?;
        let late = [rate.denominator() - rate.most(), rate.denominator() - rate.fewest()];
        Some(of(&descriptor.title, total.period, late, descriptor.simulated, descriptor.sources.first()?))
    });
    let findings = claims::findings(catalogue).into_iter().flatten();
    let implied = findings.filter_map(|finding| {
        let Holds::Rate { failures_are: Some(Failures::Late), .. } = finding.relation.holds else { return None };
        let Arithmetic::Rate { rate, of: all, implied: Some((fewest, most)), .. } = finding.arithmetic else {
            return None;
        };
        let count = |number: Decimal| number.to_u64();
        Some(of(&all.what, all.period?, [count(fewest)?, count(most)?], false, &rate.source))
    });
    counted.chain(implied).collect()
}

/// How many letters of apology can be of a period; those of which only the month or the year is known count where that
/// touches the period.
fn letters_in(catalogue: &Catalogue, period: Period) -> u64 {
    let letters = catalogue.letters.iter().flat_map(|register| &register.value.apologies);
    letters.filter(|letter| touches(letter.date, period)).map(|_| 1).sum()
}

fn touches(date: PartialDate, period: Period) -> bool {
    let (Some(first), Some(last)) = (date.earliest(), date.latest()) else { return false };
    first <= period.to && last >= period.from
}
