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
mod oddities;
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
use crate::diagnostics::{Diagnostic, Report, Severity};
use crate::message;
use crate::model::date::Date;
use crate::model::identifier::ImportId;
use crate::model::import::ImportMapping;
use crate::pipeline::{self, Checked};
use crate::source::{self, SourceContent, Sources};
use entries::{Entry, Reader};
use findings::{Findings, Spot};
use grid::Sheet;
use header::MappedSheet;
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
    /// How many more mistakes are in the spreadsheet than are reported one by one.
    untold: usize,
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
    let Checked { sources, catalogue, diagnostics } = pipeline::judge(sources, reading.clone(), today);
    let bytes = file::read(spreadsheet)?;
    let mut import = Import {
        root: root.to_owned(),
        mapping: name.to_owned(),
        spreadsheet: spreadsheet.to_string_lossy().replace('\\', "/"),
        table: "".into(),
        plan: Plan::default(),
        rejected_rows: 0,
        in_file: Vec::new(),
        untold: 0,
        in_content: Vec::new(),
    };
    let mapping = ImportId::parse(name).and_then(|id| catalogue.as_ref()?.imports.get(&id));
    let (Some(catalogue), Some(mapping)) = (&catalogue, mapping) else {
        require_mapping(&sources, name)?;
        import.in_content = sources.report(diagnostics);
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
        (self.in_file, self.untold) = (found.in_file, found.untold);
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
        oddities::report_hidden(sheet, found);
        oddities::report_denormal(sheet, found);
        let Some(mapped) = header::find(sheet, mapping, found) else { return };
        let entries = self.read_rows(&mapped, catalogue, found);
        // A row of the table that can't be read would be lost when the table is written.
        let unread =
            |diagnostic: &&Diagnostic| diagnostic.place.file == self.table && diagnostic.severity == Severity::Error;
        let unread: Vec<Diagnostic> = content.reading.iter().filter(unread).cloned().collect();
        let before = match content.sources.files.get(&self.table).map(|source| &source.content) {
            Some(SourceContent::Table(table)) => Some(table.as_ref()),
            _ => None,
        };
        self.plan = plan::plan(before, &entries, mapping, &mut found.in_content);
        let own = content.sources.report(std::mem::take(&mut found.in_content).into_iter().chain(unread));
        if !own.is_empty() {
            self.in_content = own;
            return;
        }
        let others = verdict::judge(content, &self.table, &self.plan.table, &mapped, today, found);
        self.in_content = others;
        Report::sort(&mut self.in_content);
    }

    fn read_rows(&mut self, mapped: &MappedSheet<'_>, catalogue: &Catalogue, found: &mut Findings) -> Vec<Entry> {
        let (sheet, mapping) = (mapped.sheet, mapped.mapping);
        let rows = entries::rows(sheet, mapping);
        oddities::report_nothing(sheet, mapping, &rows, found);
        oddities::report_merged(sheet, mapping, &rows, found);
        let reader = Reader::new(mapped, catalogue);
        let mut read: Vec<Entry> = Vec::new();
        for row in &rows.data {
            let entry = reader.entry(row, found);
            let counts = entry.as_ref().map(|entry| entry.cells.clone()).unwrap_or_default();
            let agrees = sums::check_rates(mapped, row, &counts, found);
            read.extend(entry.filter(|_| agrees));
        }
        sums::check_totals(mapped, &reader, &rows, &read, found);
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
                &problems::TWICE,
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
