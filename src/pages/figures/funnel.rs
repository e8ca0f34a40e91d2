//! The drawing of a funnel plot in whole points: offices by how many dossiers they resolved and what share was late, between
//! the limits of chance (Spiegelhalter 2005). The theme draws it and writes the equal table.

use serde::Serialize;

use crate::derive::figures::binomial::float;
use crate::derive::figures::comparison::{COMPARED_FROM, Compared, Together, Verdict};

/// How wide the drawing is, in points.
const WIDTH: u64 = 640;

/// How high the drawing is, in points.
const HEIGHT: u64 = 400;

/// Where the lower left corner of the plot lies.
const ORIGIN: (f64, f64) = (64.0, 352.0);

/// How far the plot reaches to the right of its corner and above it.
const REACH: (f64, f64) = (560.0, 336.0);

/// How many points a line of limits has.
const STEPS: u32 = 60;

/// A funnel plot.
#[derive(Debug, Clone, Serialize)]
pub struct FunnelView {
    /// How wide the drawing is, in points.
    pub width: u64,
    /// How high the drawing is, in points.
    pub height: u64,
    /// How many dossiers all resolved together.
    pub n: u64,
    /// How many of them late.
    pub late: u64,
    /// The height of the line of all together.
    pub together: Spot,
    /// The line above which there are more late ones than chance explains in 95 of 100 cases.
    pub alert: Vec<Spot>,
    /// The line above which there are more than in 998 of 1,000.
    pub alarm: Vec<Spot>,
    /// The offices.
    pub dots: Vec<Dot>,
    /// Numbers of dossiers along the foot.
    pub across: Vec<Tick>,
    /// Late ones of every 1,000 along the side.
    pub up: Vec<Tick>,
}

/// A spot of the drawing, from the upper left corner.
#[derive(Debug, Clone, Copy, Serialize)]
#[allow(missing_docs)]
pub struct Spot {
    pub x: u64,
    pub y: u64,
}

/// A mark along an edge.
#[derive(Debug, Clone, Copy, Serialize)]
#[allow(missing_docs)]
pub struct Tick {
    pub at: u64,
    pub number: u64,
}

/// An office of the plot.
#[derive(Debug, Clone, Serialize)]
pub struct Dot {
    /// Where it lies.
    pub spot: Spot,
    /// Where it stands among the others.
    #[serde(flatten)]
    pub standing: Standing,
    /// The name, where it is written beside the dot.
    pub name: Option<String>,
}

/// Where an office stands among the others.
#[derive(Debug, Clone, Copy, Serialize)]
pub struct Standing {
    /// How many dossiers.
    pub n: u64,
    /// How many late.
    pub late: u64,
    /// From how many late ones on it is worth asking why.
    pub alert: u64,
    /// From how many on there are far more than chance explains.
    pub alarm: u64,
    /// `inside`, `fewer`, `more` or `far_more`.
    pub verdict: &'static str,
}

impl From<Compared> for Standing {
    fn from(compared: Compared) -> Self {
        Self {
            n: compared.n,
            late: compared.late,
            alert: compared.limits.alert,
            alarm: compared.limits.alarm,
            verdict: compared.verdict.name(),
        }
    }
}

/// Numbers and shares as lengths of the drawing: dossiers by powers of ten, shares evenly from none.
struct Scale {
    fewest: f64,
    most: f64,
    highest: f64,
}

/// Draws offices that take part in a comparison; at least two do.
pub(super) fn funnel(together: Together, offices: Vec<(String, Compared)>) -> FunnelView {
    let numbers = || offices.iter().map(|(_, office)| office);
    let smallest = numbers().map(|office| office.n).min().unwrap_or(COMPARED_FROM);
    let powers = || std::iter::successors(Some(COMPARED_FROM), |number| number.checked_mul(10));
    let fewest = powers().take_while(|number| *number <= smallest).last().unwrap_or(COMPARED_FROM);
    let most = numbers().map(|office| office.n).max().unwrap_or(COMPARED_FROM).max(fewest * 10);
    let average = share(together.late, together.n);
    let highest = numbers().map(|office| share(office.late, office.n)).fold(average * 4.0, f64::max) * 1.1;
    let scale = Scale { fewest: float(fewest), most: float(most), highest: highest.min(1.0) };
    let line = |limit: fn(&Compared) -> u64| scale.limits(together, limit);
    let (alert, alarm) = (line(|office| office.limits.alert), line(|office| office.limits.alarm));
    let across = powers()
        .filter(|number| *number >= fewest)
        .take_while(|number| *number <= most)
        .map(|number| Tick { at: scale.x(float(number)), number });
    FunnelView {
        width: WIDTH,
        height: HEIGHT,
        n: together.n,
        late: together.late,
        together: Spot { x: scale.x(float(fewest)), y: scale.y(average) },
        across: across.collect(),
        up: scale.ticks(),
        alert,
        alarm,
        dots: offices.into_iter().map(|(name, office)| scale.dot(name, office)).collect(),
    }
}

impl Scale {
    fn x(&self, n: f64) -> u64 {
        let from = self.fewest.ln();
        whole(ORIGIN.0 + REACH.0 * (n.ln() - from) / (self.most.ln() - from))
    }

    fn y(&self, share: f64) -> u64 {
        whole(ORIGIN.1 - REACH.1 * (share / self.highest).min(1.0))
    }

    fn dot(&self, name: String, office: Compared) -> Dot {
        let is_named = matches!(office.verdict, Verdict::More | Verdict::FarMore);
        Dot {
            spot: Spot { x: self.x(float(office.n)), y: self.y(share(office.late, office.n)) },
            standing: office.into(),
            name: is_named.then_some(name),
        }
    }

    /// The line of a limit, from few dossiers to many; the part above the drawing is left out.
    fn limits(&self, together: Together, limit: fn(&Compared) -> u64) -> Vec<Spot> {
        let from = self.fewest.ln();
        let step = (self.most.ln() - from) / f64::from(STEPS);
        let numbers = (0..=STEPS).map(|at| whole((from + step * f64::from(at)).exp()));
        let spot = |n: u64| {
            let limits = together.limits(n)?;
            let share = share(limit(&Compared { n, late: 0, limits, verdict: Verdict::Inside }), n);
            (share <= self.highest).then(|| Spot { x: self.x(float(n)), y: self.y(share) })
        };
        numbers.filter_map(spot).collect()
    }

    /// Late ones of every 1,000, in steps of 1, 2 or 5 and so that there are few of them.
    fn ticks(&self) -> Vec<Tick> {
        let highest = whole(self.highest * 1_000.0).max(1);
        let steps = std::iter::successors(Some(1), |step: &u64| step.checked_mul(10));
        let steps = steps.flat_map(|step| [step, step * 2, step * 5]);
        let step = steps.into_iter().find(|step| highest / step <= 6).unwrap_or(highest);
        let numbers = (0..=highest / step).map(|at| at * step);
        numbers.map(|number| Tick { at: self.y(float(number) / 1_000.0), number }).collect()
    }
}

fn share(k: u64, n: u64) -> f64 {
    float(k) / float(n.max(1))
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "lengths of a drawing, never negative")]
fn whole(length: f64) -> u64 {
    length.round() as u64
}

#[cfg(test)]
mod tests {
    use super::{FunnelView, funnel};
    use crate::derive::figures::comparison::compare;
    use crate::derive::figures::rate::{Definition, Rate};
    use crate::model::citation::Citation;
    use crate::model::date::Date;
    use crate::model::statistics::{Cell, Measure, Period};

    /// Offices that resolved so many dossiers, so many of them late.
    fn drawn(offices: &[(u64, u64)]) -> Option<FunnelView> {
        let source: Citation = serde_json::from_str(r#"{"title": {"en": "A report"}}"#).unwrap();
        let sources = [source];
        let day = Date::try_from("2026-01-01".to_owned()).unwrap();
        let rate = |(n, late): &(u64, u64)| {
            let counts = [(Measure::Resolved, Cell::Count(*n)), (Measure::Late, Cell::Count(*late))].into();
            Rate::new(Definition::OfResolved, &counts, Period { from: day, to: day }, &sources).ok()
        };
        let (together, compared) = compare(&offices.iter().map(rate).collect::<Vec<_>>())?;
        let named = compared.into_iter().flatten().enumerate().map(|(at, office)| (at.to_string(), office));
        Some(funnel(together, named.collect()))
    }

    #[test]
    fn offices_lie_above_a_line_exactly_where_they_are_outside_it() {
        let offices = [(100, 0), (100, 5), (1_265, 4), (5_000, 12), (300, 30), (9, 9)];
        let view = drawn(&offices).unwrap();
        assert_eq!(view.dots.len(), 5, "the office with 9 dossiers takes no part");
        for dot in &view.dots {
            let is_above = |line: &[super::Spot]| {
                let near = line.iter().filter(|spot| spot.x <= dot.spot.x).max_by_key(|spot| spot.x);
                near.is_some_and(|spot| dot.spot.y + 2 < spot.y)
            };
            assert_eq!(dot.standing.late >= dot.standing.alarm, dot.standing.verdict == "far_more");
            if is_above(&view.alarm) {
                assert!(dot.standing.late + 1 >= dot.standing.alarm, "{dot:?}");
            }
        }
        assert!(view.dots.iter().all(|dot| dot.spot.x <= view.width && dot.spot.y <= view.height));
    }

    #[test]
    fn none_is_compared_where_none_was_late_or_only_one_office_is_known() {
        assert!(drawn(&[(100, 0), (200, 0)]).is_none());
        assert!(drawn(&[(100, 3), (9, 1)]).is_none());
        assert!(drawn(&[(100, 3), (10, 1)]).is_some());
    }
}
