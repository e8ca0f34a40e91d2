//! Brings spreadsheets of official reports into tables of counts: `noticeboard import`.
//!
//! A mapping in `content/imports/` says what the sheet holds; nothing is guessed. Everything wrong is reported in one
//! run, at its cell, and where anything is wrong nothing is imported. The result is judged like all content before it
//! is written.

mod days;
mod entries;
mod error;
mod file;
mod findings;
mod grid;
mod header;
mod names;
mod numbers;
mod plan;
pub mod problems;
mod summary;
mod sums;
mod verdict;
mod workbook;
mod wrong;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

pub use error::ImportError;
pub use problems::CODES;

use crate::assemble::{Catalogue, Record};
use crate::diagnostics::{Report, Severity};
use crate::message;
use crate::model::date::Date;
use crate::model::identifier::ImportId;
use crate::model::import::ImportMapping;
use crate::pipeline;
use crate::source::{self, SourceContent, Sources};
use entries::{Entry, Reader};
use findings::{Findings, Spot};
use grid::Sheet;
use header::Columns;
use plan::Plan;
use verdict::Content;

/// An import that was tried: what it would do, and everything that is in its way.
#[derive(Debug)]
pub struct Import {
    root: PathBuf,
    /// The name of the mapping.
    mapping: String,
    /// The spreadsheet, as it was named.
    spreadsheet: String,
    /// The table, relative to the root.
    table: Arc<str>,
    plan: Plan,
    /// How many rows of figures could not be read.
    rejected_rows: usize,
    /// What is wrong in the spreadsheet, at its cells.
    in_file: Vec<Report>,
    /// What is or would be wrong in the content.
    in_content: Vec<Report>,
}

impl Import {
    /// What is wrong in the spreadsheet, each with its row and column.
    pub fn rejections(&self) -> &[Report] {
        &self.in_file
    }

    /// What is wrong in the content, or would be after the import.
    pub fn content_reports(&self) -> &[Report] {
        &self.in_content
    }

    /// Whether nothing is in the way.
    pub fn is_clean(&self) -> bool {
        let mut reports = self.in_file.iter().chain(&self.in_content);
        !reports.any(|report| report.diagnostic.severity == Severity::Error)
    }

    /// Writes the table, if nothing is in the way and something changes; says whether it wrote.
    ///
    /// # Errors
    /// If the table can't be written, or is a link.
    pub fn write(&self) -> Result<bool, ImportError> {
        if !self.is_clean() || !self.plan.changes_something() {
            return Ok(false);
        }
        file::write(&self.root, &self.table, &self.plan.table.text)?;
        Ok(true)
    }
}

/// Tries the import of a spreadsheet by the mapping of this name; writes nothing.
///
/// # Errors
/// If the content or the spreadsheet can't be read from disk, or there is no such mapping. What is wrong in them is
/// no error here but in the reports.
pub fn attempt(root: &Path, name: &str, spreadsheet: &Path, today: Date) -> Result<Import, ImportError> {
    let (sources, reading) = source::read(root)?;
    let checked = pipeline::judge(sources.clone(), reading.clone(), today);
    let bytes = file::read(spreadsheet)?;
    let mut import = Import {
        root: root.to_owned(),
        mapping: name.to_owned(),
        spreadsheet: spreadsheet.to_string_lossy().replace('\\', "/"),
        table: "".into(),
        plan: Plan::default(),
        rejected_rows: 0,
        in_file: Vec::new(),
        in_content: Vec::new(),
    };
    let mapping = ImportId::parse(name).and_then(|id| checked.catalogue.as_ref()?.imports.get(&id));
    let (Some(catalogue), Some(mapping)) = (&checked.catalogue, mapping) else {
        require_mapping(&sources, name)?;
        import.in_content = checked.reports();
        return Ok(import);
    };
    import.table = format!("content/statistics/{}.csv", mapping.value.table).into();
    import.try_file(&bytes, catalogue, mapping, Content { sources, reading }, today);
    Ok(import)
}

/// A mapping with mistakes is there all the same: they are reported instead.
fn require_mapping(sources: &Sources, name: &str) -> Result<(), ImportError> {
    let stem = |file: &str| Some(file.strip_prefix("content/imports/")?.strip_suffix(".yaml")?.to_owned());
    let known: Vec<String> = sources.files.keys().filter_map(|file| stem(file)).collect();
    if known.iter().any(|known| known == name) {
        return Ok(());
    }
    Err(ImportError::NoMapping { name: name.to_owned(), known })
}

impl Import {
    fn try_file(
        &mut self,
        bytes: &[u8],
        catalogue: &Catalogue,
        mapping: &Record<ImportMapping>,
        content: Content,
        today: Date,
    ) {
        let mut found = Findings::of(&self.spreadsheet);
        let wanted = mapping.value.sheet.as_deref();
        match workbook::read(bytes, wanted, mapping.value.delimiter) {
            Ok(sheet) => self.try_sheet(&sheet, catalogue, mapping, content, (today, &mut found)),
            Err(unreadable) => {
                let wrong = unreadable.into_wrong(wanted);
                found.push(wrong.code, &Spot::whole(), &wrong.what, wrong.instead);
            }
        }
        self.in_file = found.in_file;
        Report::sort(&mut self.in_file);
    }

    fn try_sheet(
        &mut self,
        sheet: &Sheet,
        catalogue: &Catalogue,
        mapping: &Record<ImportMapping>,
        content: Content,
        (today, found): (Date, &mut Findings),
    ) {
        report_hidden(sheet, found);
        report_denormal(sheet, found);
        let columns = header::find(sheet, mapping, found);
        if !columns.are_complete(&mapping.value) {
            return;
        }
        let entries = self.read_rows(sheet, catalogue, &mapping.value, &columns, found);
        let before = match content.sources.files.get(&self.table).map(|source| &source.content) {
            Some(SourceContent::Table(table)) => Some(table),
            _ => None,
        };
        self.plan = plan::plan(before, &entries, mapping, &mut found.in_content);
        let own = content.sources.report(std::mem::take(&mut found.in_content));
        let file = (&self.table, &self.plan.table);
        let others = verdict::judge(content, file, (sheet, &mapping.value, &columns), today, found);
        self.in_content = own.into_iter().chain(others).collect();
        Report::sort(&mut self.in_content);
    }

    fn read_rows(
        &mut self,
        sheet: &Sheet,
        catalogue: &Catalogue,
        mapping: &ImportMapping,
        columns: &Columns,
        found: &mut Findings,
    ) -> Vec<Entry> {
        let rows = entries::rows(sheet, mapping);
        report_merged(sheet, mapping, &rows, found);
        let reader = Reader::new(sheet, mapping, columns, catalogue);
        let mut read: Vec<Entry> = Vec::new();
        for row in &rows.data {
            let entry = reader.entry(row, found);
            let counts = entry.as_ref().map(|entry| entry.cells.clone()).unwrap_or_default();
            let agrees = sums::check_rates(sheet, mapping, columns, (row, &counts), found);
            read.extend(entry.filter(|_| agrees));
        }
        sums::check_totals(sheet, mapping, columns, (&reader, &rows, &read), found);
        let read = without_doubles(sheet, read, found);
        self.rejected_rows = rows.data.len() - read.len();
        read
    }
}

/// Of rows about the same thing the first stays; which one is right can't be known.
fn without_doubles(sheet: &Sheet, entries: Vec<Entry>, found: &mut Findings) -> Vec<Entry> {
    let mut first = BTreeMap::new();
    let mut kept = Vec::new();
    for entry in entries {
        if let Some(row) = first.get(&entry.key).copied() {
            let column = sheet.row(entry.row).and_then(|row| row.cells.keys().next().copied()).unwrap_or_default();
            found.push(
                problems::TWICE,
                &Spot::cell_of(sheet, entry.row, column),
                &message!(en: "row {row} is about the same thing", vi: "hàng {row} nói về cùng một đối tượng"),
                message!(en: "keep the row that is right", vi: "hãy giữ lại hàng đúng"),
            );
        } else {
            first.insert(entry.key.clone(), entry.row);
            kept.push(entry);
        }
    }
    kept
}

fn report_hidden(sheet: &Sheet, found: &mut Findings) {
    let last = sheet.rows.last().map_or(0, |row| row.number);
    let widest = sheet.rows.iter().filter_map(|row| row.cells.keys().next_back()).max().copied();
    let rows: Vec<&(u32, u32)> = sheet.hidden_rows.iter().filter(|(first, _)| *first <= last).collect();
    let columns: Vec<&(u32, u32)> =
        sheet.hidden_columns.iter().filter(|(first, _)| widest.is_some_and(|widest| *first <= widest)).collect();
    let instead = || message!(en: "they are read like the others", vi: "chúng vẫn được đọc như các phần khác");
    if let Some((first, _)) = rows.first() {
        let list = runs(&rows, u32::to_string);
        let what = message!(en: "hidden rows: {list}", vi: "hàng bị ẩn: {list}");
        found.push(problems::HIDDEN, &Spot::cell_of(sheet, *first, 0), &what, instead());
    }
    if let Some((first, _)) = columns.first() {
        let list = runs(&columns, |column| grid::letters(*column));
        let what = message!(en: "hidden columns: {list}", vi: "cột bị ẩn: {list}");
        found.push(problems::HIDDEN, &Spot::cell_of(sheet, 1, *first), &what, instead());
    }
}

/// `3, 5-7`: at most twenty runs.
fn runs(runs: &[&(u32, u32)], name: impl Fn(&u32) -> String) -> String {
    let one = |(first, last): &&(u32, u32)| {
        if first == last { name(first) } else { format!("{}-{}", name(first), name(last)) }
    };
    runs.iter().take(20).map(one).collect::<Vec<_>>().join(", ")
}

fn report_denormal(sheet: &Sheet, found: &mut Findings) {
    let cells = sheet.rows.iter().flat_map(|row| row.cells.iter().map(move |(column, value)| (row, *column, value)));
    let mut denormal = cells.filter(|(_, _, value)| names::is_denormal(value));
    if let Some((row, column, _)) = denormal.next() {
        let count = denormal.count() + 1;
        found.push_not_nfc(&Spot::cell(sheet, row, column), count);
    }
}

/// A merged cell among figures leaves all but its first cell without a value.
fn report_merged(sheet: &Sheet, mapping: &ImportMapping, rows: &entries::Rows<'_>, found: &mut Findings) {
    for area in sheet.merged.iter().filter(|area| area.rows.0 > mapping.header.last) {
        if let Some(row) =
            rows.data.iter().find(|row| (area.columns.0..=area.columns.1).any(|column| area.holds(row.number, column)))
        {
            let to = sheet.cell_name(area.rows.1, area.columns.1);
            found.push(
                problems::MERGED,
                &Spot::cell(sheet, row, area.columns.0),
                &message!(en: "the cell is merged up to {to}", vi: "ô bị gộp đến {to}"),
                message!(en: "split it, and write each value in its own cell", vi: "hãy bỏ gộp, ghi mỗi giá trị vào ô riêng"),
            );
        }
    }
}
