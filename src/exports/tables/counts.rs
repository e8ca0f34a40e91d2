//! Tables of counts for other programs, row by row and by group, as pages show them: what is held back stays so.

use serde_json::{Value, json};

use super::sheet::{Field, Sheet};
use crate::assemble::Row;
use crate::derive::disclosure::Reason;
use crate::derive::figures::accounts::Account;
use crate::derive::figures::breakdown::{By, Group, Key};
use crate::derive::figures::rate::{Definition, Rate};
use crate::derive::figures::totals::NoTotal;
use crate::exports::Export;
use crate::model::identifier::TableId;
use crate::model::statistics::{Cell, Dimension, EmptyReason, Measure};
use crate::pages::{Shape, SitePath, World};

pub(super) fn files(world: World<'_>) -> Vec<Export> {
    world.accounts().flat_map(|(id, account)| of_table(id, account)).collect()
}

fn of_table(id: &TableId, account: Account<'_>) -> Vec<Export> {
    let rows = rows(account);
    let mut files = vec![
        export(SitePath::table_data(id, Shape::Csv), rows.csv()),
        export(SitePath::table_data(id, Shape::Json), rows.json(about(account, None))),
    ];
    for by in By::ALL.into_iter().filter(|by| !account.groups(*by).is_empty()) {
        let groups = groups(account, by);
        files.push(export(SitePath::group_data(id, by, Shape::Csv), groups.csv()));
        files.push(export(SitePath::group_data(id, by, Shape::Json), groups.json(about(account, Some(by)))));
    }
    if !account.held().is_empty() {
        files.push(export(SitePath::held_back_data(id), held_back(account).csv()));
    }
    files
}

fn export(path: SitePath, text: String) -> Export {
    Export { path, text }
}

/// What the figures are.
fn about(account: Account<'_>, by: Option<By>) -> Value {
    let descriptor = &account.table.descriptor.value;
    json!({
        "title": descriptor.title,
        "definition": descriptor.definition,
        "coverage": descriptor.coverage,
        "simulated": descriptor.simulated,
        "by": by.map(By::name),
        "breaks": descriptor.breaks,
        "missing": descriptor.missing,
        "sources": descriptor.sources,
        "empty": EmptyReason::ALL.map(|(word, _)| word),
    })
}

fn rows(account: Account<'_>) -> Sheet {
    let table = account.published();
    let abouts = Dimension::ALL.into_iter().filter(|(_, dimension)| {
        matches!(dimension, Dimension::From | Dimension::To)
            || table.subjects(*dimension).is_some_and(|column| column.names.iter().any(|name| !name.is_empty()))
    });
    let abouts: Vec<(&'static str, Dimension)> = abouts.collect();
    let columns = abouts.iter().map(|(name, _)| *name).chain(table.measures.iter().map(|measure| measure.column()));
    let row = |row: Row<'_>| {
        let period = row.period();
        let about = |(_, dimension): &(&str, Dimension)| match dimension {
            Dimension::From => Field::maybe(period.map(|period| period.from)),
            Dimension::To => Field::maybe(period.map(|period| period.to)),
            other => Field::maybe(row.about(*other)),
        };
        let counts = table.measures.iter().map(|measure| field(row.cell(*measure)));
        abouts.iter().map(about).chain(counts).collect()
    };
    Sheet { columns: columns.collect(), rows: table.rows().map(row).collect() }
}

fn field(cell: Option<Cell>) -> Field {
    match cell {
        Some(Cell::Count(count)) => Field::Count(count),
        Some(Cell::Empty(reason)) => Field::Word(reason.word()),
        None => Field::Word(EmptyReason::NotReported.word()),
    }
}

/// What follows for a group beside its counts. Counts only: whoever divides can see by what.
const FOLLOWS: [&str; 9] = [
    "on_time_fewest",
    "on_time_most",
    "of_resolved",
    "official_on_time_fewest",
    "official_on_time_most",
    "official_of",
    "late_alert_from",
    "late_alarm_from",
    "standing",
];

fn groups(account: Account<'_>, by: By) -> Sheet {
    let measures = &account.table.measures;
    let mut columns = vec!["from", "to"];
    columns.extend((by != By::Period).then_some(by.name()));
    columns.extend(measures.iter().map(|measure| measure.column()));
    columns.extend(FOLLOWS);
    let compared = account.compared(by).map(|(_, compared)| compared).unwrap_or_default();
    let row = |group: &Group| {
        let total = group.total.as_ref().ok();
        let rate = |definition| account.rate(definition, total?).ok();
        let mut row = named(group);
        row.extend(measures.iter().map(|measure| counted(group, *measure)));
        row.extend(bounds(rate(Definition::OfResolved).as_ref()));
        row.extend(bounds(rate(Definition::Official766).as_ref()));
        row.extend(match compared.get(&group.key) {
            Some(found) => {
                [Field::Count(found.limits.alert), Field::Count(found.limits.alarm), Field::Word(found.verdict.name())]
            }
            None => [Field::Nothing, Field::Nothing, Field::Nothing],
        });
        row
    };
    Sheet { columns, rows: account.groups(by).iter().map(row).collect() }
}

fn bounds(rate: Option<&Rate<'_>>) -> [Field; 3] {
    rate.map_or([Field::Nothing, Field::Nothing, Field::Nothing], |rate| {
        [rate.fewest(), rate.most(), rate.denominator()].map(Field::Count)
    })
}

/// The period of a group, and what it is about.
fn named(group: &Group) -> Vec<Field> {
    let period = match &group.key {
        Key::Period(period) => Some(*period),
        Key::Id(_) => group.total.as_ref().ok().map(|total| total.period),
    };
    let mut fields = vec![Field::maybe(period.map(|period| period.from)), Field::maybe(period.map(|period| period.to))];
    if let Key::Id(id) = &group.key {
        fields.push(Field::Text(id.clone()));
    }
    fields
}

fn counted(group: &Group, measure: Measure) -> Field {
    match &group.total {
        Ok(total) => field(total.cells().get(&measure).copied()),
        Err(NoTotal::HeldBack) => Field::Word(EmptyReason::Suppressed.word()),
        Err(_) => Field::Nothing,
    }
}

/// Which rows are held back, and why; without their counts.
fn held_back(account: Account<'_>) -> Sheet {
    let table = account.table;
    let row = |(at, reason): (&usize, &Reason)| {
        let row = table.row(*at)?;
        let period = row.period();
        Some(vec![
            Field::maybe(period.map(|period| period.from)),
            Field::maybe(period.map(|period| period.to)),
            Field::maybe(row.about(Dimension::Place)),
            Field::maybe(row.about(Dimension::Procedure)),
            Field::Word(match reason {
                Reason::Small => "small",
                Reason::SmallChange => "small_change",
                Reason::Derivable => "derivable",
                Reason::HeldBefore => "held_before",
            }),
        ])
    };
    Sheet {
        columns: vec!["from", "to", "place", "procedure", "reason"],
        rows: account.held().iter().filter_map(row).collect(),
    }
}
