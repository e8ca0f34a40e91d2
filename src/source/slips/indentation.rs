//! Lines that begin too far left or right.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use super::Slip;
use super::line::Line;
use crate::diagnostics::Certainty;
use crate::message;
use crate::text::span::Span;

/// The line at `index`, with what belongs to it, moved to each indentation that the lines above it allow; the nearest
/// first.
pub(super) fn moved(lines: &[Line<'_>], index: usize) -> Vec<Slip> {
    let line = &lines[index];
    let now = line.indentation();
    let mut targets: Vec<usize> = allowed(&lines[..index]).into_iter().filter(|target| *target != now).collect();
    // Too far left is the more usual slip.
    targets.sort_by_key(|target| (target.abs_diff(now), Reverse(*target)));
    targets.into_iter().map(|target| to(lines, index, target)).collect()
}

/// Where a line can begin: as one of the records and lists around the line above, or one level deeper.
fn allowed(above: &[Line<'_>]) -> BTreeSet<usize> {
    let mut targets = BTreeSet::new();
    let mut limit = usize::MAX;
    for line in above.iter().rev().filter(|line| !line.text.trim().is_empty()) {
        let (outer, inner) = (line.indentation(), line.lead());
        if outer >= limit {
            continue;
        }
        if targets.is_empty() && line.rest().ends_with(':') {
            targets.insert(inner + 2);
        }
        targets.extend([outer, inner]);
        limit = outer;
    }
    targets
}

fn to(lines: &[Line<'_>], index: usize, target: usize) -> Slip {
    let now = lines[index].indentation();
    let belongs = |line: &&Line<'_>| line.text.trim().is_empty() || line.indentation() > now;
    // What opens a list or record takes along what stands in it.
    let opens = lines[index].rest().ends_with(':') || lines[index].lead() > now;
    let below = lines[index + 1..].iter().take_while(|line| opens && belongs(line));
    let below = below.filter(|line| !line.text.trim().is_empty());
    let edits = std::iter::once(&lines[index]).chain(below).map(|line| {
        let (start, delta) = (line.start, target.abs_diff(now));
        if target > now {
            (Span { start, end: start }, " ".repeat(delta))
        } else {
            (Span { start, end: start + delta.min(line.indentation()) }, String::new())
        }
    });
    Slip {
        what: message!(
            en: "the line is indented by {now} spaces, which fits no line above it",
            vi: "dòng này thụt vào {now} dấu cách, không khớp dòng nào ở trên"
        ),
        written: format!("{}{}", " ".repeat(target), lines[index].text.trim()),
        edits: edits.collect(),
        certainty: Certainty::Guess,
    }
}
