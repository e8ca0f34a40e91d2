//! A line of a table that is taken apart.

use serde::Serialize;

use super::desk::{AboutView, CellView, CommentView};
use super::funnel::Standing;
use super::rates::RatesView;
use crate::model::statistics::Period;
use crate::pages::address::Href;

/// A group.
#[derive(Debug, Clone, Serialize)]
pub struct LineView {
    /// What it is about.
    pub about: AboutView,
    /// Its period, where that is not the one of all lines.
    pub period: Option<Period>,
    /// Its counts, one for each measure of the view.
    pub cells: Vec<CellView>,
    /// The on-time rates that follow.
    #[serde(flatten)]
    pub rates: RatesView,
    /// Why there is no total, as words of the theme name it.
    pub no_total: Option<&'static str>,
    /// Where it stands among the others.
    pub standing: Option<Standing>,
    /// More figures of the group.
    pub more: Option<Href>,
    /// What the office itself says.
    pub comments: Vec<CommentView>,
}
