//! What an import would do to its table: which rows it adds and changes, and the file that this makes.
//!
//! Works on the text of the table, so that columns and rows that the import does not speak of stay as they are.

use std::collections::{BTreeMap, BTreeSet};

use super::entries::{Entry, Key};
use super::problems;
use crate::assemble::Record;
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::message;
use crate::model::import::{ImportMapping, PeriodSource};
use crate::model::statistics::{Cell, Dimension, Measure};
use crate::source::table::Table;

/// What an import would do to its table.
#[derive(Debug, Clone, Default)]
pub(super) struct Plan {
    /// Rows that the table does not have yet.
    pub(super) added: Vec<Key>,
    /// Rows with other counts than before.
    pub(super) changed: Vec<Change>,
    /// How many rows are in the table as they are in the spreadsheet.
    pub(super) unchanged: usize,
    /// How many rows of the table the spreadsheet does not speak of.
    pub(super) kept: usize,
    /// The table as it would be.
    pub(super) table: Written,
}

/// A row with other counts than before.
#[derive(Debug, Clone)]
pub(super) struct Change {
    /// What it is about.
    pub(super) key: Key,
    /// Columns with what they held and what they would hold.
    pub(super) cells: Vec<(Measure, String, String)>,
}

/// A table as it is written.
#[derive(Debug, Clone, Default)]
pub(super) struct Written {
    /// The text of the file.
    pub(super) text: String,
    /// From where in the text a row begins to the row of the sheet that it comes from; none where it was there before.
    pub(super) origins: BTreeMap<usize, Option<u32>>,
}

/// A row of the table in the making.
struct Line {
    cells: BTreeMap<String, String>,
    origin: Option<u32>,
}

/// Works out what the entries would do to the table; columns that do not fit each other go to the list.
pub(super) fn plan(
    before: Option<&Table>,
    entries: &[Entry],
    mapping: &Record<ImportMapping>,
    found: &mut Diagnostics,
) -> Plan {
    let empty = Table::default();
    let before = before.unwrap_or(&empty);
    let mut lines: Vec<Line> = (0..before.len()).map(|row| line_of(before, row)).collect();
    let places: BTreeMap<Key, usize> = lines.iter().enumerate().rev().map(|(at, line)| (key_of(line), at)).collect();
    let mut plan = Plan::default();
    let mut named = BTreeSet::new();
    for entry in entries {
        let Some(at) = places.get(&entry.key).copied() else {
            plan.added.push(entry.key.clone());
            lines.push(new_line(entry, &mapping.value));
            continue;
        };
        named.insert(at);
        if let Some(line) = lines.get_mut(at) {
            plan.take_change(change(line, entry));
        }
    }
    plan.kept = before.len() - named.len();
    let header = header(before, &mapping.value);
    report_columns(before, mapping, &plan, found);
    lines.sort_by_cached_key(key_of);
    plan.added.sort();
    plan.changed.sort_by(|left, right| left.key.cmp(&right.key));
    plan.table = written(&header, &lines);
    plan
}

impl Plan {
    /// Whether the table would be another one than before.
    pub(super) fn changes_something(&self) -> bool {
        !self.added.is_empty() || !self.changed.is_empty()
    }

    fn take_change(&mut self, change: Change) {
        if change.cells.is_empty() {
            self.unchanged += 1;
        } else {
            self.changed.push(change);
        }
    }
}

fn line_of(table: &Table, row: usize) -> Line {
    let cells = table.header().iter().zip(table.cells(row));
    Line { cells: cells.map(|(name, cell)| (name.clone(), cell.to_owned())).collect(), origin: None }
}

fn key_of(line: &Line) -> Key {
    let named = Dimension::ALL.iter().filter_map(|(name, dimension)| Some((*dimension, line.cells.get(*name)?)));
    named.filter(|(_, value)| !value.is_empty()).map(|(dimension, value)| (dimension, value.clone())).collect()
}

fn change(line: &mut Line, entry: &Entry) -> Change {
    line.origin = Some(entry.row);
    let mut cells = Vec::new();
    for (measure, cell) in &entry.cells {
        let new = text_of(*cell);
        let old = line.cells.insert(measure.column().to_owned(), new.clone()).unwrap_or_default();
        if old != new {
            cells.push((*measure, old, new));
        }
    }
    Change { key: entry.key.clone(), cells }
}

fn new_line(entry: &Entry, mapping: &ImportMapping) -> Line {
    let about = entry.key.iter().map(|(dimension, value)| (dimension.column().to_owned(), value.clone()));
    let counts = entry.cells.iter().map(|(measure, cell)| (measure.column().to_owned(), text_of(*cell)));
    let absent =
        mapping.absent.iter().map(|absent| (absent.measure.column().to_owned(), text_of(Cell::Empty(absent.reason))));
    Line { cells: absent.chain(about).chain(counts).collect(), origin: Some(entry.row) }
}

fn text_of(cell: Cell) -> String {
    match cell {
        Cell::Count(count) => count.to_string(),
        Cell::Empty(reason) => reason.word().to_owned(),
    }
}

/// The columns that rows of the mapping are told apart by.
fn dimensions(mapping: &ImportMapping) -> BTreeSet<Dimension> {
    let subjects = mapping.subjects().into_iter().map(|(_, subject)| subject.dimension());
    match mapping.period {
        PeriodSource::Table => subjects.collect(),
        _ => subjects.chain([Dimension::From, Dimension::To]).collect(),
    }
}

/// The columns of the table, in its order; new ones behind, in the order of a report.
fn header(before: &Table, mapping: &ImportMapping) -> Vec<String> {
    let measures: BTreeSet<Measure> = mapping.counts.iter().map(|column| column.measure).collect();
    let about = dimensions(mapping).into_iter().map(Dimension::column);
    let new = about.chain(measures.into_iter().map(Measure::column)).map(str::to_owned);
    let mut header = before.header().to_vec();
    for name in new {
        if !header.contains(&name) {
            header.push(name);
        }
    }
    header
}

fn report_columns(before: &Table, mapping: &Record<ImportMapping>, plan: &Plan, found: &mut Diagnostics) {
    if before.is_empty() {
        return;
    }
    let has = |name: &str| before.header().iter().any(|column| column == name);
    let wanted = dimensions(&mapping.value);
    for (name, dimension) in Dimension::ALL {
        if has(name) != wanted.contains(&dimension) {
            report_dimension(mapping, name, wanted.contains(&dimension), found);
        }
    }
    for (index, column) in mapping.value.counts.iter().enumerate() {
        let (name, rows) = (column.measure.column(), plan.kept);
        if !has(name) && rows > 0 {
            let at = mapping.at(&format!("counts/{index}/measure"));
            let what = message!(
                en: "the table has no column `{name}`, and {rows} of its rows are not in the spreadsheet",
                vi: "bảng không có cột `{name}`, mà {rows} hàng của bảng không có trong bảng tính"
            );
            found.push(Diagnostic::new(problems::TABLE, at, what).suggest(message!(
                en: "add the column to the table, with the reason why these rows have no count",
                vi: "hãy thêm cột vào bảng, ghi lý do vì sao các hàng đó không có số"
            )));
        }
    }
    for (name, measure) in Measure::ALL {
        let is_given = mapping.value.counts.iter().any(|column| column.measure == measure)
            || mapping.value.absent.iter().any(|absent| absent.measure == measure);
        if has(name) && !is_given && !plan.added.is_empty() {
            let what = message!(
                en: "new rows have no count for the column `{name}` of the table",
                vi: "hàng mới không có số cho cột `{name}` của bảng"
            );
            found.push(Diagnostic::new(problems::TABLE, mapping.whole(), what).suggest(message!(
                en: "say why in `absent`: `- {{measure: {name}, reason: not_reported}}`",
                vi: "hãy ghi lý do ở `absent`: `- {{measure: {name}, reason: not_reported}}`"
            )));
        }
    }
}

fn report_dimension(mapping: &Record<ImportMapping>, name: &str, is_new: bool, found: &mut Diagnostics) {
    let what = if is_new {
        message!(
            en: "the mapping says `{name}` of each row, the table has no such column",
            vi: "ánh xạ nêu `{name}` của từng hàng, bảng không có cột này"
        )
    } else {
        message!(
            en: "the table has the column `{name}`, which the mapping does not give",
            vi: "bảng có cột `{name}` mà ánh xạ không cho"
        )
    };
    found.push(Diagnostic::new(problems::TABLE, mapping.whole(), what).suggest(message!(
        en: "let both tell rows apart by the same columns; a table of another cut is a table of its own",
        vi: "hai bên phải phân biệt hàng theo cùng các cột; số liệu chia theo cách khác thì lập bảng riêng"
    )));
}

fn written(header: &[String], lines: &[Line]) -> Written {
    let mut table = Written { text: row_of(header.iter().map(String::as_str)), origins: BTreeMap::new() };
    for line in lines {
        table.origins.insert(table.text.len(), line.origin);
        let cells = header.iter().map(|name| line.cells.get(name).map_or("", String::as_str));
        table.text.push_str(&row_of(cells));
    }
    table
}

/// A row of CSV with its line break.
fn row_of<'cell>(cells: impl Iterator<Item = &'cell str>) -> String {
    let cells: Vec<String> = cells
        .map(|cell| {
            let is_quoted = cell.contains(['"', ',', '\n', '\r']);
            if is_quoted { format!("\"{}\"", cell.replace('"', "\"\"")) } else { cell.to_owned() }
        })
        .collect();
    cells.join(",") + "\n"
}
