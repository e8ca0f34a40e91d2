//! From the rows of a sheet to what they say.

use std::collections::BTreeMap;

use super::days;
use super::findings::Findings;
use super::grid::{Row, Sheet, Value, tidy};
use super::header::MappedSheet;
use super::names::Names;
use super::numbers;
use super::problems;
use super::wrong::{Stored, Wrong};
use crate::assemble::Catalogue;
use crate::message;
use crate::model::date::Date;
use crate::model::import::{ImportMapping, PeriodSource, TotalOf};
use crate::model::statistics::{Cell, Dimension, Measure, Period};

/// What a row is about: its key in the table.
pub(super) type Key = BTreeMap<Dimension, String>;

/// A row that was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Entry {
    /// What it is about.
    pub(super) key: Key,
    /// Its counts.
    pub(super) cells: BTreeMap<Measure, Cell>,
    /// Its number in the sheet.
    pub(super) row: u32,
}

/// The rows of a sheet, told apart by the mapping.
pub(super) struct Rows<'sheet> {
    /// Rows of figures.
    pub(super) data: Vec<&'sheet Row>,
    /// Rows of sums, with what they sum.
    pub(super) totals: Vec<(&'sheet Row, TotalOf)>,
}

/// Tells the rows below the header apart: figures, sums, and what is not read.
pub(super) fn rows<'sheet>(sheet: &'sheet Sheet, mapping: &ImportMapping) -> Rows<'sheet> {
    let below = sheet.rows.iter().filter(|row| row.number > mapping.header.last && !row.cells.is_empty());
    let until = |row: &&Row| mapping.until.as_deref().is_none_or(|label| !row.has_words(label));
    let mut rows = Rows { data: Vec::new(), totals: Vec::new() };
    for row in below.take_while(until) {
        if let Some(total) = mapping.totals.iter().find(|total| row.has_words(&total.label)) {
            rows.totals.push((row, total.sums));
        } else if !mapping.skipped.iter().any(|label| row.has_words(label)) {
            rows.data.push(row);
        }
    }
    rows
}

/// Reads rows of figures; a row with a mistake is reported and left out.
pub(super) struct Reader<'all> {
    mapped: &'all MappedSheet<'all>,
    names: Vec<Names<'all>>,
}

impl<'all> Reader<'all> {
    /// A reader for the declared columns.
    pub(super) fn new(mapped: &'all MappedSheet<'all>, catalogue: &Catalogue) -> Self {
        let names = mapped.mapping.about.iter().map(|column| Names::of(catalogue, column)).collect();
        Self { mapped, names }
    }

    /// What a row says; nothing where one of its cells is wrong.
    pub(super) fn entry(&self, row: &Row, found: &mut Findings) -> Option<Entry> {
        let before = found.count();
        let mut key: Key =
            self.mapped.mapping.constants.iter().map(|same| (same.subject.dimension(), same.value.clone())).collect();
        if let Some(period) = self.period(row, found) {
            key.insert(Dimension::From, period.from.to_string());
            key.insert(Dimension::To, period.to.to_string());
        }
        for (column, names) in self.mapped.mapping.about.iter().zip(&self.names) {
            let Some(at) = self.mapped.column(&column.header) else { continue };
            if let Some(record) = self.take(names.record(row.cells.get(&at)), row, at, found) {
                key.insert(column.subject.dimension(), record);
            }
        }
        let cells = self.counts(row, found);
        (found.count() == before).then_some(Entry { key, cells, row: row.number })
    }

    /// The counts of a row, also of one that holds sums.
    pub(super) fn counts(&self, row: &Row, found: &mut Findings) -> BTreeMap<Measure, Cell> {
        let stored = if self.mapped.sheet.name.is_some() { Stored::InWorkbook } else { Stored::InText };
        let mut cells = BTreeMap::new();
        for column in &self.mapped.mapping.counts {
            let Some(at) = self.mapped.column(&column.header) else { continue };
            let count = numbers::count(row.cells.get(&at), self.mapped.mapping, stored);
            if let Some(count) = self.take(count, row, at, found) {
                cells.insert(column.measure, count);
            }
        }
        cells
    }

    fn period(&self, row: &Row, found: &mut Findings) -> Option<Period> {
        match &self.mapped.mapping.period {
            PeriodSource::Table => None,
            PeriodSource::Fixed { from, to } => Some(Period { from: *from, to: *to }),
            PeriodSource::Words { header, words } => {
                let at = self.mapped.column(header)?;
                let text = row.cells.get(&at).map(Value::shown_whole).unwrap_or_default();
                let period = words.iter().find(|(word, _)| tidy(word) == text).map(|(_, period)| *period);
                self.take(period.ok_or_else(|| undeclared(&text, words)), row, at, found)
            }
            PeriodSource::Days { from, to, written } => {
                let (first, last) = (self.mapped.column(from)?, self.mapped.column(to)?);
                let mut day = |at: u32| {
                    self.take(days::day(row.cells.get(&at), *written, self.mapped.sheet.epoch), row, at, found)
                };
                let (from, to) = (day(first), day(last));
                self.take(ordered(from?, to?), row, last, found)
            }
        }
    }

    fn take<T>(&self, read: Result<T, Wrong>, row: &Row, column: u32, found: &mut Findings) -> Option<T> {
        match read {
            Ok(value) => Some(value),
            Err(wrong) => {
                found.push(wrong.code, &self.mapped.spot(row, column), &wrong.what, wrong.instead);
                None
            }
        }
    }
}

fn ordered(from: Date, to: Date) -> Result<Period, Wrong> {
    if from <= to {
        return Ok(Period { from, to });
    }
    Err(Wrong::new(
        &problems::PERIOD,
        message!(en: "the period ends on {to}, before it begins on {from}", vi: "kỳ kết thúc ngày {to}, trước ngày bắt đầu {from}"),
        message!(en: "check the two days", vi: "hãy kiểm tra lại hai ngày"),
    ))
}

fn undeclared(text: &str, words: &BTreeMap<String, Period>) -> Wrong {
    let shown: String = text.chars().take(40).collect();
    let known: Vec<String> = words.keys().map(|word| format!("`{word}`")).collect();
    let known = known.join(", ");
    Wrong::new(
        &problems::PERIOD,
        message!(en: "the mapping does not say which days `{shown}` means", vi: "ánh xạ không nêu `{shown}` gồm những ngày nào"),
        message!(
            en: "write one of {known}, or declare the word in `period: words` of the mapping",
            vi: "hãy ghi một trong {known}, hoặc khai báo từ này ở `period: words` trong ánh xạ"
        ),
    )
}
