//! A table taken apart by place, office, level, topic, procedure or period: one line a group, sorted by name.

use serde::Serialize;

use super::desk::{AboutView, CellView, Desk};
use super::funnel::{self, FunnelView, Standing};
use super::line::LineView;
use super::rates;
use super::trend::{self, TrendView};
use crate::derive::figures::accounts::Account;
use crate::derive::figures::breakdown::{By, Group, Key};
use crate::derive::figures::totals::{NoTotal, Total};
use crate::i18n::Collation;
use crate::model::identifier::TableId;
use crate::model::statistics::{Cell, EmptyReason, Measure, Period};
use crate::pages::address::{Href, SitePath};
use crate::pages::data::Shape;

/// The groups of a table.
#[derive(Debug, Clone, Serialize)]
pub struct BreakdownView {
    /// What the table is taken apart by, as words of the theme name it.
    pub by: &'static str,
    /// One line a group.
    pub lines: Vec<LineView>,
    /// The counts that lines show, as words of the theme name them.
    pub measures: Vec<&'static str>,
    /// Whether any line has a rate.
    pub has_rates: bool,
    /// The offices side by side, where they can be compared.
    pub funnel: Option<FunnelView>,
    /// The periods one after the other, where there are several.
    pub trend: Option<TrendView>,
    /// The same for other programs.
    pub csv: Href,
    /// The same for other programs.
    pub json: Href,
}

/// The counts that stand beside a rate. What is open is what a rate of resolved dossiers does not show.
const BESIDE: [Measure; 6] =
    [Measure::Received, Measure::Resolved, Measure::Late, Measure::Open, Measure::OpenWithin, Measure::OpenPast];

impl Desk<'_> {
    /// A table taken apart; none where no row says what it is asked for. `among` picks groups.
    pub(super) fn breakdown(
        &self,
        (id, account): (&TableId, Account<'_>),
        by: By,
        among: impl Fn(&Key) -> bool,
    ) -> Option<BreakdownView> {
        let measures: Vec<Measure> =
            BESIDE.into_iter().filter(|measure| account.table.measures.contains(measure)).collect();
        let groups = account.groups(by).iter().filter(|group| among(&group.key));
        let mut lines: Vec<(LineView, &Group)> =
            groups.filter_map(|group| Some((self.line(id, account, &measures, by, group)?, group))).collect();
        if lines.is_empty() {
            return None;
        }
        if by != By::Period {
            let order = Collation::of(self.chooser.language);
            lines.sort_by(|(left, _), (right, _)| order.compare(name(left), name(right)));
        }
        let funnel = stand(account, by, &mut lines);
        let trend = (by == By::Period).then(|| trend::trend(account, &lines)).flatten();
        let mut lines: Vec<LineView> = lines.into_iter().map(|(line, _)| line).collect();
        drop_common_period(&mut lines);
        Some(BreakdownView {
            by: by.name(),
            has_rates: lines.iter().any(|line| !line.rates.rates.is_empty()),
            lines,
            measures: measures.into_iter().map(Measure::column).collect(),
            funnel,
            trend,
            csv: self.here.link_to(&SitePath::group_data(id, by, Shape::Csv)),
            json: self.here.link_to(&SitePath::group_data(id, by, Shape::Json)),
        })
    }

    fn line(
        &self,
        id: &TableId,
        account: Account<'_>,
        measures: &[Measure],
        by: By,
        group: &Group,
    ) -> Option<LineView> {
        let about = match &group.key {
            Key::Period(period) => AboutView::Period { period: *period, href: Some(self.period_page(*period)) },
            Key::Id(id) => self.subject(by, id)?,
        };
        let total = group.total.as_ref().ok();
        let counts = total.map(Total::cells).unwrap_or_default();
        let cell = |measure: &Measure| counts.get(measure).copied().unwrap_or(Cell::Empty(EmptyReason::NotReported));
        let subject = match &group.key {
            Key::Id(id) => Some(id.as_str()),
            Key::Period(_) => None,
        };
        let more = self.part(id, account, by, &group.key);
        Some(LineView {
            about,
            period: total.map(|total| total.period).filter(|_| by != By::Period),
            cells: measures.iter().map(|measure| CellView::from(cell(measure))).collect(),
            rates: rates::rates(&self.chooser, account.table, &counts, total.map(|total| total.period)),
            no_total: group.total.as_ref().err().map(|why| reason(*why)),
            standing: None,
            more,
            comments: self.comments(account.table, |place, office| match by {
                By::Place => place.is_some() && place == subject,
                By::Office => office.is_some() && office == subject,
                _ => false,
            }),
        })
    }

    pub(super) fn period_page(&self, period: Period) -> Href {
        self.here.link_to(&SitePath::period(self.chooser.language, period))
    }
}

/// Says at each line of places or offices where it stands among the others.
fn stand(account: Account<'_>, by: By, lines: &mut [(LineView, &Group)]) -> Option<FunnelView> {
    let (together, compared) = account.compared(by)?;
    let mut named = Vec::new();
    for (line, group) in lines {
        if let Some(compared) = compared.get(&group.key) {
            line.standing = Some(Standing::from(*compared));
            named.push((name(line).to_owned(), *compared));
        }
    }
    Some(funnel::funnel(together, named))
}

/// The name that a line is sorted by.
fn name(line: &LineView) -> &str {
    match &line.about {
        AboutView::Record { link } => &link.name.text,
        AboutView::Level { level } => level,
        AboutView::Period { .. } => "",
    }
}

/// Where all lines speak of the same days, no line needs to say so; the heading does.
fn drop_common_period(lines: &mut [LineView]) {
    let first = lines.first().and_then(|line| line.period);
    if lines.iter().all(|line| line.period == first) {
        for line in lines {
            line.period = None;
        }
    }
}

pub(super) fn reason(why: NoTotal) -> &'static str {
    match why {
        NoTotal::HeldBack => "held_back",
        NoTotal::CountedTwice(..) => "counted_twice",
        NoTotal::NoPeriod(_) | NoTotal::Straddles(_) | NoTotal::Nothing | NoTotal::TooLarge(_) => "unknown",
    }
}
