//! Tables of counts with their descriptors, and the list of synonyms.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::content_path::stem;
use super::problems;
use super::reader::Reader;
use super::record::Record;
use super::remedy::{self, Counted};
use super::table::{Counts, Table};
use crate::diagnostics::{Diagnostic, Diagnostics, Fix, Place};
use crate::i18n::Message;
use crate::message;
use crate::model::identifier::TableId;
use crate::model::kind::ContentKind;
use crate::model::statistics::{Cell, Dimension, EmptyReason, Measure, TableDescriptor};
use crate::model::synonym::{self, Synonym};
use crate::source::table::Table as Csv;
use crate::source::{SourceContent, Sources};
use crate::text::span::Span;

/// Whether a table of counts may stand at `path` under `content/`.
pub(super) fn is_table_path(path: &str) -> bool {
    path.starts_with("statistics/") && path.matches('/').count() == 1
}

/// Reads each table beside its descriptor.
pub(super) fn read(sources: &Sources, reader: &Reader<'_>, found: &mut Diagnostics) -> BTreeMap<TableId, Table> {
    let descriptors = reader.named::<_, TableDescriptor>(ContentKind::Statistics, TableId::parse, found);
    report_lonely_tables(sources, found);
    let mut tables = BTreeMap::new();
    for (id, descriptor) in descriptors {
        let file: Arc<str> = format!("content/statistics/{id}.csv").into();
        let Some(SourceContent::Table(csv)) = sources.files.get(&file).map(|source| &source.content) else {
            found.push(Diagnostic::new(
                problems::TABLE_PAIR,
                descriptor.whole(),
                message!(en: "the table `{file}` is missing", vi: "thiếu bảng `{file}`"),
            ));
            continue;
        };
        tables.insert(id, Table::read(descriptor, file, csv, found));
    }
    tables
}

fn report_lonely_tables(sources: &Sources, found: &mut Diagnostics) {
    for (file, source) in &sources.files {
        let path = file.strip_prefix("content/").unwrap_or(file);
        let descriptor = format!("content/statistics/{}.yaml", stem(file));
        if matches!(source.content, SourceContent::Table(_))
            && is_table_path(path)
            && !sources.files.contains_key(descriptor.as_str())
        {
            found.push(
                Diagnostic::new(
                    problems::TABLE_PAIR,
                    Place::file(file),
                    message!(en: "the table has no descriptor", vi: "bảng không có tệp mô tả"),
                )
                .suggest(message!(en: "write `{descriptor}`", vi: "hãy viết tệp `{descriptor}`")),
            );
        }
    }
}

/// What a column of a table holds.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Column {
    About(Dimension),
    Count(Measure),
}

impl Table {
    /// Reads a table from its CSV file; columns and cells that can't be read are reported.
    pub fn read(descriptor: Record<TableDescriptor>, file: Arc<str>, csv: &Arc<Csv>, found: &mut Diagnostics) -> Self {
        let (mut about, mut measured) = (Vec::new(), Vec::new());
        for (at, column) in read_header(&file, csv, found).into_iter().enumerate() {
            match column {
                Some(Column::About(dimension)) => about.push((dimension, at)),
                Some(Column::Count(measure)) => measured.push((measure, read_counts(&file, csv, at, found))),
                None => {}
            }
        }
        Self::new(descriptor, file, Arc::clone(csv), &about, measured)
    }
}

fn read_header(file: &Arc<str>, csv: &Csv, found: &mut Diagnostics) -> Vec<Option<Column>> {
    let abouts = Dimension::ALL.iter().map(|(name, dimension)| (*name, Column::About(*dimension)));
    let counts = Measure::ALL.iter().map(|(name, measure)| (*name, Column::Count(*measure)));
    let known: BTreeMap<&str, Column> = abouts.chain(counts).collect();
    let mut seen = BTreeSet::new();
    let columns = csv.header().iter().enumerate().map(|(at, name)| {
        let column = known.get(name.as_str()).copied();
        if column.is_none() || !seen.insert(name) {
            let free = known.keys().copied().filter(|name| !csv.header().iter().any(|have| have == name));
            let free: Vec<&str> = free.collect();
            report_column(Place::span(file, csv.header_span(at)), name, &free, found);
        }
        column
    });
    columns.collect()
}

/// Reads each word of a column of counts; every cell with a word that says nothing is reported.
fn read_counts(file: &Arc<str>, csv: &Csv, at: usize, found: &mut Diagnostics) -> Counts {
    let Some(column) = csv.columns().get(at) else { return Counts::new(at, Vec::new()) };
    let values: Vec<Option<Cell>> = column.words().iter().map(|word| read_cell(word)).collect();
    if values.contains(&None) {
        let name = csv.header().get(at).map_or("", String::as_str);
        for (row, code) in column.codes().iter().enumerate() {
            let word = column.words().get(*code as usize).filter(|_| values.get(*code as usize) == Some(&None));
            if let Some(word) = word {
                report_cell(Place::span(file, csv.cell_span(row, at)), name, word, found);
            }
        }
    }
    Counts::new(at, values)
}

fn report_column(place: Place, name: &str, free: &[&str], found: &mut Diagnostics) {
    let mut diagnostic = Diagnostic::new(
        problems::TABLE_COLUMN,
        place,
        message!(en: "the column `{name}` is unknown or stands twice", vi: "cột `{name}` không có trong danh mục hoặc bị trùng"),
    );
    if let Some(remedy) = remedy::field(name, free) {
        diagnostic.set_meant(&remedy.text);
        diagnostic.fix = Some(Fix::replace(remedy.certainty, diagnostic.place.at.clone(), remedy.text));
    }
    found.push(diagnostic);
}

fn read_cell(cell: &str) -> Option<Cell> {
    if !cell.is_empty() && cell.bytes().all(|byte| byte.is_ascii_digit()) {
        return cell.parse().ok().map(Cell::Count);
    }
    EmptyReason::ALL.iter().find(|(word, _)| *word == cell).map(|(_, reason)| Cell::Empty(*reason))
}

fn report_cell(place: Place, column: &str, cell: &str, found: &mut Diagnostics) {
    let words = EmptyReason::ALL.iter().map(|(word, _)| format!("`{word}`")).collect::<Vec<_>>().join(", ");
    let shown: String = cell.chars().take(40).collect();
    let what: Message = if cell.is_empty() {
        message!(en: "the cell of `{column}` is empty", vi: "ô cột `{column}` để trống")
    } else {
        message!(en: "`{shown}` in `{column}` is not a count", vi: "`{shown}` ở cột `{column}` không phải số đếm")
    };
    let mistake = Diagnostic::new(problems::TABLE_CELL, place, what);
    // A share is no count, whatever its digits.
    let meant = Some(cell).filter(|cell| !cell.contains('%')).and_then(|cell| {
        let reasons = EmptyReason::ALL.map(|(word, _)| word);
        remedy::number(cell, Counted::Whole).or_else(|| remedy::word(cell, &reasons))
    });
    found.push(match meant {
        Some(meant) => {
            let text = &meant.text;
            let suggestion = message!(en: "write `{text}`", vi: "hãy ghi `{text}`");
            mistake.suggest(suggestion).fix_here(meant.certainty, meant.text)
        }
        None => mistake.suggest(message!(
            en: "write a whole number without separators, or one of {words}",
            vi: "hãy ghi số nguyên không có dấu phân cách, hoặc một trong {words}"
        )),
    });
}

/// Reads `synonyms.csv`, if the site has one.
pub(super) fn synonyms(sources: &Sources, found: &mut Diagnostics) -> Vec<(Span, Synonym)> {
    let file: Arc<str> = "content/synonyms.csv".into();
    let Some(SourceContent::Table(csv)) = sources.files.get(&file).map(|source| &source.content) else {
        return Vec::new();
    };
    if csv.header() != synonym::COLUMNS {
        let columns = synonym::COLUMNS.join(",");
        found.push(
            Diagnostic::new(
                problems::TABLE_COLUMN,
                Place::span(&file, Span::default()),
                message!(en: "the columns are not those of a list of synonyms", vi: "các cột không đúng của danh sách từ đồng nghĩa"),
            )
            .suggest(message!(en: "begin the file with `{columns}`", vi: "bắt đầu tệp bằng `{columns}`")),
        );
        return Vec::new();
    }
    let rows = (0..csv.len()).filter_map(|row| match csv.cells(row).collect::<Vec<_>>().as_slice() {
        [term, canonical, kind] => {
            let [term, canonical, kind] = [term, canonical, kind].map(|cell| (*cell).to_owned());
            Some((csv.span(row), Synonym { term, canonical, kind }))
        }
        _ => None,
    });
    rows.collect()
}
