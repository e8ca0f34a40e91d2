//! What it costs, as pages show it.

use serde::Serialize;

use super::CaseView;
use crate::derive::cost::{self, Cost};
use crate::model::decimal::Figure;
use crate::model::procedure::{Amount, Exemption, Fee, FeeKind, Mode, Procedure};
use crate::pages::World;
use crate::pages::citations::{LawView, ValidityView};
use crate::pages::words::{Chooser, Words};

/// An amount.
#[derive(Debug, Clone, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
#[allow(missing_docs)]
pub enum AmountView {
    Exact { value: Figure },
    Range { from: Figure, to: Figure },
    Formula { unit: Words, bands: Vec<BandView>, maximum: Option<Figure> },
    Free,
    Unknown { reason: Words, set_by: Option<Words> },
}

/// A band of a formula.
#[derive(Debug, Clone, Serialize)]
pub struct BandView {
    /// From which unit on.
    pub from: u32,
    /// Up to which unit; all further ones where not given.
    pub up_to: Option<u32>,
    /// The price for each.
    pub value: Figure,
}

/// A fee with when it applies.
#[derive(Debug, Clone, Serialize)]
pub struct FeeView {
    /// What kind of payment.
    pub kind: FeeKind,
    /// How much.
    pub amount: AmountView,
    /// In which currency.
    pub currency: String,
    /// What for.
    pub r#for: Option<Words>,
    /// The ways of filing; empty for all.
    pub channels: Vec<Mode>,
    /// The cases; empty for all.
    pub cases: Vec<CaseView>,
    /// From when and until when.
    pub valid: Option<ValidityView>,
    /// The law that sets it.
    pub law: Option<LawView>,
    /// A remark.
    pub note: Option<Words>,
}

/// Who pays nothing or less.
#[derive(Debug, Clone, Serialize)]
pub struct ExemptionView {
    /// Who.
    pub who: Words,
    /// What they pay, where it is not nothing.
    pub pays: Option<AmountView>,
    /// The cases; empty for all.
    pub cases: Vec<CaseView>,
    /// From when and until when.
    pub valid: Option<ValidityView>,
    /// The law behind it.
    pub law: Option<LawView>,
}

/// All fees in one line.
#[derive(Debug, Clone, Serialize)]
pub struct CostView {
    /// `free`, `amounts`, `varies` or `unknown`.
    pub kind: &'static str,
    /// The lowest amount.
    pub from: Option<Figure>,
    /// The highest amount.
    pub to: Option<Figure>,
    /// The currency.
    pub currency: String,
    /// Whether an amount is not known.
    pub some_unknown: bool,
}

pub(super) fn cost_view(world: World<'_>, procedure: &Procedure) -> CostView {
    let home = &world.catalogue.site.value.currency;
    let (cost, some_unknown) = cost::cost(procedure, world.today);
    let (kind, from, to, currency) = match cost {
        Cost::Free => ("free", None, None, None),
        Cost::Amounts { from, to, currency } => ("amounts", Some(Figure(from)), Some(Figure(to)), currency),
        Cost::Varies => ("varies", None, None, None),
        Cost::Unknown => ("unknown", None, None, None),
    };
    CostView { kind, from, to, currency: currency.unwrap_or(home).to_owned(), some_unknown }
}

pub(super) fn fees(world: World<'_>, chooser: &Chooser<'_>, procedure: &Procedure) -> Vec<FeeView> {
    let view = |fee: &Fee| FeeView {
        kind: fee.kind,
        amount: amount(chooser, &fee.amount),
        currency: fee.currency.clone().unwrap_or_else(|| world.catalogue.site.value.currency.clone()),
        r#for: chooser.maybe(fee.r#for.as_ref()),
        channels: fee.channels.clone(),
        cases: CaseView::of(chooser, procedure, &fee.cases),
        valid: fee.valid.map(|valid| ValidityView::of(valid, world.today)),
        law: fee.law.as_ref().map(|law| chooser.law(law)),
        note: chooser.maybe(fee.note.as_ref()),
    };
    procedure.fees.iter().map(view).collect()
}

pub(super) fn exemptions(world: World<'_>, chooser: &Chooser<'_>, procedure: &Procedure) -> Vec<ExemptionView> {
    let view = |exemption: &Exemption| ExemptionView {
        who: chooser.words(&exemption.who),
        pays: exemption.pays.as_ref().map(|pays| amount(chooser, pays)),
        cases: CaseView::of(chooser, procedure, &exemption.cases),
        valid: exemption.valid.map(|valid| ValidityView::of(valid, world.today)),
        law: exemption.law.as_ref().map(|law| chooser.law(law)),
    };
    procedure.exemptions.iter().map(view).collect()
}

fn amount(chooser: &Chooser<'_>, amount: &Amount) -> AmountView {
    match amount {
        Amount::Exact { value } => AmountView::Exact { value: *value },
        Amount::Range { from, to } => AmountView::Range { from: *from, to: *to },
        Amount::Formula { unit, bands, maximum } => {
            let mut next = 1;
            let bands = bands.iter().map(|band| {
                let from = next;
                next = band.up_to.map_or(next, |up_to| up_to.saturating_add(1));
                BandView { from, up_to: band.up_to, value: band.value }
            });
            AmountView::Formula { unit: chooser.words(unit), bands: bands.collect(), maximum: *maximum }
        }
        Amount::Free => AmountView::Free,
        Amount::Unknown { reason, set_by } => {
            AmountView::Unknown { reason: chooser.words(reason), set_by: chooser.maybe(set_by.as_ref()) }
        }
    }
}
