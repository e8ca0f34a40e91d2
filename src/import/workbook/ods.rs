//! ODS (Open Document Format 1.3): all sheets stand in one file, and equal neighbours are written once with a number.

use super::archive::Archive;
use super::unreadable::Unreadable;
use super::xml::{self, Element, Naming, Step};
use super::{MAXIMUM_CELLS, MAXIMUM_MERGED, choose};
use crate::import::grid::{Area, Row, Sheet, Shown, Value};

/// The rows and columns that a sheet can have; writers repeat the empty ones up to there.
const MAXIMUM_ROWS: u32 = 1_048_576;
const MAXIMUM_COLUMNS: u32 = 16_384;

/// Reads the sheet that is wanted.
pub(super) fn read(archive: &mut Archive<'_>, wanted: Option<&str>) -> Result<Sheet, Unreadable> {
    let manifest = archive.text("META-INF/manifest.xml")?.unwrap_or_default();
    if manifest.contains("encryption-data") {
        return Err(Unreadable::Protected);
    }
    let text = archive.required("content.xml")?;
    let mut names = Vec::new();
    let mut depth = 0_u32;
    xml::walk(&text, Naming::Prefixed, |name, step| {
        match (name, step) {
            ("table:table", Step::Open(element)) => {
                if depth == 0 {
                    names.push(element.attribute("table:name").unwrap_or_default());
                }
                depth += 1;
            }
            ("table:table", Step::Close(_)) => depth = depth.saturating_sub(1),
            _ => {}
        }
        Ok(())
    })?;
    let chosen = choose(&names, wanted)?;
    let mut reading = Reading { wanted: chosen, ..Reading::default() };
    xml::walk(&text, Naming::Prefixed, |name, step| match step {
        Step::Open(element) => {
            reading.open(name, &element);
            Ok(())
        }
        Step::Close(name) => reading.close(name),
        Step::Text(piece) => {
            reading.take(&piece);
            Ok(())
        }
    })?;
    Ok(Sheet { name: names.into_iter().nth(chosen), ..reading.sheet })
}

#[derive(Default)]
struct Reading {
    /// Which sheet is wanted, and how many were seen.
    wanted: usize,
    seen: usize,
    /// How deep in sheets: a sheet can hold another one in a cell, which is left out.
    depth: u32,
    sheet: Sheet,
    row: Row,
    row_repeats: u32,
    column: u32,
    /// The column from which the next `table:table-column` speaks.
    styled: u32,
    cell: Option<Cell>,
    /// How deep in remarks, whose text is no value.
    remarks: u32,
    cells: usize,
}

#[derive(Default)]
struct Cell {
    repeats: u32,
    sort: Option<String>,
    value: String,
    text: String,
    paragraphs: u32,
    has_formula: bool,
    is_fault: bool,
    span: (u32, u32),
}

impl Reading {
    fn is_wanted(&self) -> bool {
        self.depth == 1 && self.seen == self.wanted + 1
    }

    fn open(&mut self, name: &str, element: &Element<'_>) {
        if name == "table:table" {
            self.depth += 1;
            self.seen += usize::from(self.depth == 1);
            return;
        }
        if !self.is_wanted() {
            return;
        }
        let is_hidden = || {
            let visibility = element.attribute("table:visibility");
            visibility.is_some_and(|word| word == "collapse" || word == "filter")
        };
        match name {
            "table:table-column" => {
                let last = self.styled.saturating_add(repeats(element, "table:number-columns-repeated"));
                if is_hidden() {
                    self.sheet.hidden_columns.push((self.styled, last.saturating_sub(1)));
                }
                self.styled = last;
            }
            "table:table-row" => {
                let number = self.row.number.saturating_add(self.row_repeats.max(1));
                let number = if self.row.number == 0 { 1 } else { number };
                self.row = Row { number, line: number as usize, ..Row::default() };
                self.row_repeats = repeats(element, "table:number-rows-repeated").min(MAXIMUM_ROWS);
                self.column = 0;
                if is_hidden() {
                    self.sheet.hidden_rows.push((number, number.saturating_add(self.row_repeats - 1)));
                }
            }
            "table:table-cell" | "table:covered-table-cell" => self.cell = Some(Cell::of(element)),
            "office:annotation" => self.remarks += 1,
            _ => self.within_cell(name, element),
        }
    }

    fn within_cell(&mut self, name: &str, element: &Element<'_>) {
        let Some(cell) = self.cell.as_mut().filter(|_| self.remarks == 0) else { return };
        match name {
            "text:p" => {
                if cell.paragraphs > 0 {
                    cell.text.push('\n');
                }
                cell.paragraphs += 1;
            }
            "text:s" | "text:tab" | "text:line-break" => {
                let spaces = element.number("text:c").unwrap_or(1).min(100);
                cell.text.extend((0..spaces).map(|_| ' '));
            }
            _ => {}
        }
    }

    fn take(&mut self, piece: &str) {
        if let Some(cell) = self.cell.as_mut().filter(|cell| self.remarks == 0 && cell.paragraphs > 0) {
            cell.text.push_str(piece);
        }
    }

    fn close(&mut self, name: &str) -> Result<(), Unreadable> {
        if name == "table:table" {
            self.depth = self.depth.saturating_sub(1);
            return Ok(());
        }
        if !self.is_wanted() {
            return Ok(());
        }
        match name {
            "table:table-cell" | "table:covered-table-cell" => self.end_cell(),
            "table:table-row" => self.end_row(),
            "office:annotation" => {
                self.remarks = self.remarks.saturating_sub(1);
                Ok(())
            }
            _ => Ok(()),
        }
    }

    fn end_cell(&mut self) -> Result<(), Unreadable> {
        let Some(cell) = self.cell.take() else { return Ok(()) };
        let first = self.column;
        self.column = first.saturating_add(cell.repeats).min(MAXIMUM_COLUMNS);
        if cell.span != (1, 1) {
            let rows = (self.row.number, self.row.number.saturating_add(cell.span.0 - 1));
            let columns = (first, first.saturating_add(cell.span.1 - 1));
            self.sheet.merged.push(Area { rows, columns });
            if self.sheet.merged.len() > MAXIMUM_MERGED {
                return Err(Unreadable::TooLarge);
            }
        }
        let Some(value) = cell.into_value().filter(|value| !value.is_blank()) else { return Ok(()) };
        self.count((self.column - first) as usize)?;
        for column in first..self.column {
            self.row.cells.insert(column, value.clone());
        }
        Ok(())
    }

    fn end_row(&mut self) -> Result<(), Unreadable> {
        if self.row.cells.is_empty() {
            return Ok(());
        }
        self.count(self.row.cells.len().saturating_mul((self.row_repeats - 1) as usize))?;
        let last = self.row.number.saturating_add(self.row_repeats);
        for number in self.row.number..last {
            self.sheet.rows.push(Row { number, line: number as usize, cells: self.row.cells.clone() });
        }
        Ok(())
    }

    fn count(&mut self, more: usize) -> Result<(), Unreadable> {
        self.cells = self.cells.saturating_add(more);
        if self.cells > MAXIMUM_CELLS { Err(Unreadable::TooLarge) } else { Ok(()) }
    }
}

impl Cell {
    fn of(element: &Element<'_>) -> Self {
        let sort = element.attribute("office:value-type");
        let value = match sort.as_deref() {
            Some("date") => element.attribute("office:date-value"),
            Some("boolean") => element.attribute("office:boolean-value"),
            Some("string") => element.attribute("office:string-value"),
            _ => element.attribute("office:value"),
        };
        Self {
            repeats: repeats(element, "table:number-columns-repeated"),
            value: value.unwrap_or_default(),
            has_formula: element.attribute("table:formula").is_some(),
            is_fault: element.attribute("calcext:value-type").as_deref() == Some("error"),
            span: (repeats(element, "table:number-rows-spanned"), repeats(element, "table:number-columns-spanned")),
            sort,
            ..Self::default()
        }
    }

    fn into_value(self) -> Option<Value> {
        let text = if self.paragraphs == 0 { self.value.clone() } else { self.text };
        if self.is_fault {
            return Some(Value::Other(if text.starts_with('#') { text } else { format!("#{text}") }));
        }
        let number = |shown| Value::Number { digits: self.value.clone(), shown };
        match self.sort.as_deref() {
            None if self.has_formula => Some(Value::NoResult),
            None => None,
            Some("string") => Some(Value::Text(text)),
            Some("date") => Some(Value::Day(self.value)),
            Some("boolean") => Some(Value::Other(self.value.to_uppercase())),
            Some("percentage") => Some(number(Shown::Percent)),
            Some("time") => Some(Value::Other(text)),
            Some(_) => Some(number(Shown::Number)),
        }
    }
}

fn repeats(element: &Element<'_>, name: &str) -> u32 {
    element.number(name).unwrap_or(1).max(1)
}
