//! An adversary tries to work out counts that were held back, with everything that was published.
//!
//! It knows the counts that are shown, all totals that are shown, the release before, and that no count is negative. For
//! two-way tables it is exact: whether a number can have a certain value is a question of flow, which it answers anew
//! from what is published alone, without the true counts.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a count that is found out fails the test")]

use std::fmt::Write as _;
use std::sync::Arc;

use noticeboard::assemble::{Catalogue, Table};
use noticeboard::derive::disclosure::{Manifest, Reason, Spot, TwoWay, held_back, published};
use noticeboard::diagnostics::Diagnostics;
use noticeboard::model::date::Date;
use noticeboard::model::identifier::TableId;
use noticeboard::model::statistics::{Cell, EmptyReason, Measure};
use noticeboard::pipeline;
use noticeboard::source::table::Table as Csv;
use rayon::prelude::*;

/// More than any count of these tests.
const PLENTY: u64 = 1 << 20;

/// Random numbers that are the same on every machine (`SplitMix64`).
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, limit: u64) -> u64 {
        self.next() % limit
    }

    fn table(&mut self) -> TwoWay {
        let side = |random: &mut Self| usize::try_from(1 + random.below(6)).unwrap();
        let (rows, columns) = (side(self), side(self));
        let largest = [3, 8, 30, 200][usize::try_from(self.below(4)).unwrap()];
        TwoWay { columns, counts: (0..rows * columns).map(|_| Some(self.count(largest))).collect() }
    }

    /// Many counts of administration are zero or small.
    fn count(&mut self, largest: u64) -> u64 {
        match self.below(4) {
            0 => 0,
            1 => self.below(6),
            _ => self.below(largest + 1),
        }
    }

    /// A later release: a running total that grew, or a correction.
    fn later(&mut self, table: &TwoWay) -> TwoWay {
        let corrected = self.below(4) == 0;
        let mut change = |count: u64| match self.below(3) {
            0 => count,
            1 if corrected => count.saturating_sub(self.below(8)),
            _ => count + self.below(12),
        };
        let counts = table.counts.iter().map(|count| count.map(&mut change)).collect();
        TwoWay { columns: table.columns, counts }
    }
}

/// An arrow of the circulation with what is known of its number.
struct Arrow {
    spot: Spot,
    from: usize,
    to: usize,
    least: u64,
    most: u64,
}

/// What a reader knows: start → rows → columns → end → start.
fn knowledge(table: &TwoWay, is_held: &dyn Fn(Spot) -> bool) -> Vec<Arrow> {
    let (rows, columns) = (table.rows(), table.columns);
    let (start, end) = (rows + columns, rows + columns + 1);
    let count = |row, column| table.count(row, column).unwrap();
    let mut arrows = Vec::new();
    let mut arrow = |spot, from, to, value| {
        let (least, most) = if is_held(spot) { (0, PLENTY) } else { (value, value) };
        arrows.push(Arrow { spot, from, to, least, most });
    };
    for row in 0..rows {
        for column in 0..columns {
            arrow(Spot::Cell { row, column }, row, rows + column, count(row, column));
        }
        arrow(Spot::RowTotal(row), start, row, (0..columns).map(|column| count(row, column)).sum());
    }
    for column in 0..columns {
        arrow(Spot::ColumnTotal(column), rows + column, end, (0..rows).map(|row| count(row, column)).sum());
    }
    arrow(Spot::Total, end, start, table.counts.iter().flatten().sum());
    arrows
}

/// Whether numbers exist that fit all that is known (Hoffman's circulation by the largest flow).
fn is_possible(nodes: usize, arrows: &[Arrow]) -> bool {
    let (source, sink) = (nodes, nodes + 1);
    let mut room = vec![vec![0_u64; nodes + 2]; nodes + 2];
    let mut owed = 0;
    for arrow in arrows {
        room[arrow.from][arrow.to] += arrow.most - arrow.least;
        room[source][arrow.to] += arrow.least;
        room[arrow.from][sink] += arrow.least;
        owed += arrow.least;
    }
    let mut sent = 0;
    while let Some(way) = shortest(&room, source, sink) {
        let least = way.windows(2).map(|step| room[step[0]][step[1]]).min().unwrap();
        for step in way.windows(2) {
            room[step[0]][step[1]] -= least;
            room[step[1]][step[0]] += least;
        }
        sent += least;
    }
    sent == owed
}

fn shortest(room: &[Vec<u64>], source: usize, sink: usize) -> Option<Vec<usize>> {
    let mut before = vec![usize::MAX; room.len()];
    let mut queue = std::collections::VecDeque::from([source]);
    while let Some(node) = queue.pop_front() {
        for (next, room) in room[node].iter().enumerate() {
            if *room > 0 && next != source && before[next] == usize::MAX {
                before[next] = node;
                queue.push_back(next);
            }
        }
    }
    let mut way = vec![sink];
    while *way.last().unwrap() != source {
        let node = before[*way.last().unwrap()];
        if node == usize::MAX {
            return None;
        }
        way.push(node);
    }
    way.reverse();
    Some(way)
}

/// Whether a number could be another one. All values that fit lie side by side, so that its neighbours decide.
fn is_open(table: &TwoWay, is_held: &dyn Fn(Spot) -> bool, spot: Spot, truth: u64) -> bool {
    [truth.checked_sub(1), Some(truth + 1)].into_iter().flatten().any(|guess| {
        let mut arrows = knowledge(table, is_held);
        let arrow = arrows.iter_mut().find(|arrow| arrow.spot == spot).unwrap();
        (arrow.least, arrow.most) = (guess, guess);
        is_possible(table.rows() + table.columns + 2, &arrows)
    })
}

fn value(table: &TwoWay, spot: Spot) -> u64 {
    let is_part = |at: usize| match spot {
        Spot::Cell { row, column } => at == row * table.columns + column,
        Spot::RowTotal(row) => at / table.columns == row,
        Spot::ColumnTotal(column) => at % table.columns == column,
        Spot::Total => true,
    };
    table.counts.iter().enumerate().filter(|(at, _)| is_part(*at)).filter_map(|(_, count)| *count).sum()
}

/// Sensitive procedures stand in every third column.
fn threshold(column: usize) -> u64 {
    if column % 3 == 2 { 10 } else { 5 }
}

/// The counts that the adversary finds out in one release.
fn found_out(table: &TwoWay, manifest: &Manifest) -> Vec<Spot> {
    let is_held = |spot| manifest.contains_key(&spot);
    manifest.keys().copied().filter(|spot| !is_open(table, &is_held, *spot, value(table, *spot))).collect()
}

/// How many counts there are and how many of them are shown.
#[derive(Default, Clone, Copy)]
struct Utility {
    all: usize,
    shown: usize,
    totals_held: usize,
}

impl Utility {
    fn of(table: &TwoWay, manifest: &Manifest) -> Self {
        let cells = manifest.keys().filter(|spot| matches!(spot, Spot::Cell { .. })).count();
        Self { all: table.counts.len(), shown: table.counts.len() - cells, totals_held: manifest.len() - cells }
    }

    fn with(self, other: Self) -> Self {
        Self {
            all: self.all + other.all,
            shown: self.shown + other.shown,
            totals_held: self.totals_held + other.totals_held,
        }
    }

    fn print(self, what: &str) {
        let Self { all, shown, totals_held } = self;
        println!("{what}: {shown} of {all} counts shown, {totals_held} totals held back");
    }
}

#[test]
fn no_count_of_a_release_is_found_out() {
    let utility = (0..6_000_u64).into_par_iter().map(|seed| {
        let table = Random(seed).table();
        let manifest = held_back(&table, None, threshold).unwrap();
        assert_eq!(found_out(&table, &manifest), [], "{seed}: {table:?} {manifest:?}");
        for (at, count) in table.counts.iter().enumerate() {
            let (row, column) = (at / table.columns, at % table.columns);
            let small = (1..threshold(column)).contains(&count.unwrap());
            assert_eq!(manifest.get(&Spot::Cell { row, column }) == Some(&Reason::Small), small);
        }
        Utility::of(&table, &manifest)
    });
    utility.reduce(Utility::default, Utility::with).print("6,000 releases");
}

#[test]
fn no_count_is_found_out_from_the_difference_to_the_release_before() {
    let utility = (0..4_000_u64).into_par_iter().map(|seed| {
        let mut random = Random(seed ^ 0xD1FF);
        let before = random.table();
        let now = random.later(&before);
        let held_before = held_back(&before, None, threshold).unwrap();
        let manifest = held_back(&now, Some((&before, &held_before)), threshold).unwrap();
        // What was held back stays so. Each count that is held back in the earlier release is then free in the later
        // one, and the two releases, or the earlier one and what was added since, are questions of their own.
        assert!(held_before.keys().all(|spot| manifest.contains_key(spot)));
        assert_eq!(found_out(&before, &held_before), [], "{seed}");
        assert_eq!(found_out(&now, &manifest), [], "{seed}: {now:?} {manifest:?}");
        let added: Option<Vec<Option<u64>>> = now
            .counts
            .iter()
            .zip(&before.counts)
            .map(|(now, before)| now.unwrap().checked_sub(before.unwrap()).map(Some))
            .collect();
        let small_change = |at: usize, column: usize| {
            (1..threshold(column)).contains(&now.counts[at].unwrap().abs_diff(before.counts[at].unwrap()))
        };
        for at in (0..now.counts.len()).filter(|at| small_change(*at, at % now.columns)) {
            let spot = Spot::Cell { row: at / now.columns, column: at % now.columns };
            assert!(manifest.contains_key(&spot), "{seed}: a small change is shown");
        }
        if let Some(counts) = added {
            // Running totals: what was added is a table of its own, and none of its small counts is found out.
            let added = TwoWay { columns: now.columns, counts };
            let is_held = |spot| manifest.contains_key(&spot);
            for (spot, _) in manifest.iter().filter(|(_, why)| **why != Reason::HeldBefore) {
                assert!(is_open(&added, &is_held, *spot, value(&added, *spot)), "{seed}: {spot:?} of {added:?}");
            }
        }
        Utility::of(&now, &manifest)
    });
    utility.reduce(Utility::default, Utility::with).print("4,000 pairs of releases");
}

#[test]
fn a_table_of_a_province_keeps_most_of_its_large_counts() {
    // 45 places and 60 procedures, few of which are common; the counts of each halve from one to the next group.
    let mut random = Random(45);
    let count = |at: u64| Some(random.below(1 + (1_600 >> (at % 60 / 6))));
    let table = TwoWay { columns: 60, counts: (0..45 * 60).map(count).collect() };
    let manifest = held_back(&table, None, threshold).unwrap();
    let utility = Utility::of(&table, &manifest);
    utility.print("45 places, 60 procedures");
    let small = manifest.values().filter(|why| **why == Reason::Small).count();
    assert_eq!(utility.totals_held, 0);
    assert!(manifest.len() - small <= small / 10 + 1, "{} held beyond {small} small ones", manifest.len() - small);
}

#[test]
fn the_adversary_finds_what_is_badly_hidden() {
    let table = TwoWay { columns: 3, counts: [3, 20, 30, 40, 50, 60, 70, 80, 90].map(Some).to_vec() };
    let cell = |row, column| (Spot::Cell { row, column }, Reason::Small);
    assert_eq!(found_out(&table, &[cell(0, 0)].into()), [cell(0, 0).0]);
    assert_eq!(found_out(&table, &[cell(0, 0), cell(0, 1)].into()).len(), 2);
    assert_eq!(found_out(&table, &[cell(0, 0), cell(0, 1), cell(1, 0), cell(1, 1)].into()), []);
    // Zeros that can't become less leave no room: 0 + 1 = 1 in both directions.
    let zeros = TwoWay { columns: 2, counts: [0, 0, 0, 9].map(Some).to_vec() };
    assert_eq!(found_out(&zeros, &[cell(0, 0), cell(0, 1), cell(1, 0)].into()).len(), 3);
}

#[test]
fn few_counts_are_held_back_beyond_the_small_ones() {
    let table = TwoWay { columns: 3, counts: [3, 20, 30, 40, 50, 60, 70, 80, 90].map(Some).to_vec() };
    let manifest = held_back(&table, None, |_| 5).unwrap();
    assert_eq!(manifest.len(), 4);
    assert!(manifest.keys().all(|spot| matches!(spot, Spot::Cell { .. })), "{manifest:?}");
}

#[test]
fn a_release_of_another_shape_is_not_judged() {
    let table = |counts: &[u64], columns| TwoWay { columns, counts: counts.iter().copied().map(Some).collect() };
    let (two, four) = (table(&[1, 2], 1), table(&[1, 2, 3, 4], 2));
    assert_eq!(held_back(&four, Some((&two, &Manifest::new())), |_| 5), None);
    assert_eq!(held_back(&table(&[], 0), None, |_| 5), Some(Manifest::new()));
}

/// The catalogue of the demonstration, in which the topic of the first procedure is or is not sensitive.
fn catalogue(sensitive: bool) -> (Catalogue, Vec<String>) {
    let today = Date::try_from("2026-11-21".to_owned()).unwrap();
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut catalogue = pipeline::check(root, today).unwrap().catalogue.unwrap();
    let procedures: Vec<String> = catalogue.procedures.keys().take(3).map(ToString::to_string).collect();
    let topic = catalogue.procedures.values().next().unwrap().value.topic.clone();
    for known in &mut catalogue.topics.value.topics {
        known.sensitive = sensitive && known.id == topic;
    }
    (catalogue, procedures)
}

/// A table of places by procedures, one row a count.
fn table(catalogue: &Catalogue, procedures: &[String], counts: &[[Cell; 3]]) -> Table {
    let known = catalogue.tables.values().next().unwrap();
    let mut text = String::from("place,procedure,resolved\n");
    for (place, counts) in catalogue.places.keys().zip(counts) {
        for (procedure, count) in procedures.iter().zip(counts) {
            let count = count.count().map_or("not_reported".to_owned(), |count| count.to_string());
            writeln!(text, "{place},{procedure},{count}").unwrap();
        }
    }
    let mut found = Diagnostics::default();
    let csv = Arc::new(Csv::of_text(&known.file, &text, &mut found));
    let table = Table::read(known.descriptor.clone(), Arc::clone(&known.file), &csv, &mut found);
    assert!(found.iter().next().is_none(), "{found:?}");
    table
}

#[test]
fn a_table_is_published_without_its_small_counts_and_what_gives_them_away() {
    let (usual, procedures) = catalogue(false);
    let counts = [[3, 20, 30], [40, 50, 60], [70, 80, 7]].map(|row| row.map(Cell::Count));
    let own = table(&usual, &procedures, &counts);
    let shown = published(&usual, &own);
    assert_eq!((shown.held.len(), shown.of), (4, 9));
    assert_eq!(shown.held.get(&0), Some(&Reason::Small));
    assert_eq!(shown.held.values().filter(|why| **why == Reason::Derivable).count(), 3);
    for (at, row) in shown.table.rows().enumerate() {
        let held = row.cell(Measure::Resolved) == Some(Cell::Empty(EmptyReason::Suppressed));
        assert_eq!(held, shown.held.contains_key(&at), "row {at}");
    }
    // 7 is large enough, but not in a sensitive topic.
    let counts = [[7, 20, 30], [40, 50, 60], [70, 80, 90]].map(|row| row.map(Cell::Count));
    assert!(published(&usual, &table(&usual, &procedures, &counts)).held.is_empty());
    let (sensitive, procedures) = catalogue(true);
    let own = table(&sensitive, &procedures, &counts);
    assert_eq!(published(&sensitive, &own).held.get(&0), Some(&Reason::Small));
}

#[test]
fn a_release_holds_back_what_the_difference_to_the_one_before_gives_away() {
    let (mut catalogue, procedures) = catalogue(false);
    let earlier = [[60, 20, 30], [40, 50, 60], [70, 80, 90]].map(|row| row.map(Cell::Count));
    let now = [[62, 40, 50], [60, 70, 80], [90, 100, 110]].map(|row| row.map(Cell::Count));
    let own = table(&catalogue, &procedures, &now);
    assert!(published(&catalogue, &own).held.is_empty(), "by itself no count is small");

    let id = TableId::parse("earlier").unwrap();
    let mut before = table(&catalogue, &procedures, &earlier);
    before.file = "content/statistics/earlier.csv".into();
    catalogue.tables.insert(id.clone(), before);
    let mut following = own.clone();
    following.descriptor.value.follows = Some(id);
    let shown = published(&catalogue, &following);
    assert_eq!(shown.held.get(&0), Some(&Reason::SmallChange), "two more than before");
    assert!(shown.held.len() >= 4, "and what would give it away: {:?}", shown.held);
}

#[test]
fn a_count_that_nobody_knows_protects_nothing() {
    let (catalogue, procedures) = catalogue(false);
    let mut counts = [[3, 20, 30], [40, 50, 60], [70, 80, 90]].map(|row| row.map(Cell::Count));
    counts[0][1] = Cell::Empty(EmptyReason::NotReported);
    let own = table(&catalogue, &procedures, &counts);
    let shown = published(&catalogue, &own);
    assert_eq!(shown.table.row(1).unwrap().cell(Measure::Resolved), Some(counts[0][1]));
    assert!(!shown.held.contains_key(&1) && shown.held.len() == 4, "{:?}", shown.held);
}
