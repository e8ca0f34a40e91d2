//! One sheet of an XLSX workbook.

use super::unreadable::Unreadable;
use super::xml::{self, Element, Naming, Step};
use super::{MAXIMUM_CELLS, MAXIMUM_MERGED};
use crate::import::grid::{Area, Row, Sheet, Shown, Value, position};

/// The columns that a sheet can have.
const MAXIMUM_COLUMNS: u32 = 16_384;

/// What the sheets of a workbook share.
pub(super) struct Book {
    /// Texts that cells refer to by number.
    pub(super) texts: Vec<String>,
    /// As what each style shows a number.
    pub(super) formats: Vec<Shown>,
}

/// Reads a sheet.
pub(super) fn read(text: &str, book: &Book) -> Result<Sheet, Unreadable> {
    let mut reading =
        Reading { book, sheet: Sheet::default(), row: Row::default(), cell: Cell::default(), column: 0, cells: 0 };
    xml::walk(text, Naming::Local, |name, step| match step {
        Step::Open(element) => reading.open(name, &element),
        Step::Close(name) => reading.close(name),
        Step::Text(piece) => {
            reading.cell.take(&piece);
            Ok(())
        }
    })?;
    reading.sheet.rows.sort_by_key(|row| row.number);
    Ok(reading.sheet)
}

struct Reading<'book> {
    book: &'book Book,
    sheet: Sheet,
    row: Row,
    cell: Cell,
    /// The column of the next cell that does not say where it stands.
    column: u32,
    cells: usize,
}

#[derive(Default)]
struct Cell {
    column: u32,
    sort: String,
    style: usize,
    /// The value, once its element was there.
    value: Option<String>,
    has_formula: bool,
    /// Which of its elements is being read.
    within: Within,
}

#[derive(Default, Clone, Copy, PartialEq, Eq)]
enum Within {
    #[default]
    Nothing,
    Value,
    /// How a text is pronounced.
    Reading,
}

impl Reading<'_> {
    fn open(&mut self, name: &str, element: &Element<'_>) -> Result<(), Unreadable> {
        match name {
            "col" if element.is_set("hidden") => {
                let (first, last) = (element.number("min").unwrap_or(1), element.number("max").unwrap_or(1));
                self.sheet.hidden_columns.push((first.saturating_sub(1), last.saturating_sub(1)));
            }
            "row" => {
                let number = element.number("r").unwrap_or(self.row.number.saturating_add(1));
                self.row = Row { number, line: number as usize, ..Row::default() };
                self.column = 0;
                if element.is_set("hidden") {
                    self.sheet.hidden_rows.push((number, number));
                }
            }
            "c" => self.begin_cell(element)?,
            "f" => self.cell.has_formula = true,
            "v" | "t" if self.cell.within == Within::Nothing => {
                self.cell.within = Within::Value;
                self.cell.value.get_or_insert_default();
            }
            "rPh" => self.cell.within = Within::Reading,
            "mergeCell" => {
                let area = element.attribute("ref").and_then(|area| area_of(&area));
                self.sheet.merged.extend(area);
                if self.sheet.merged.len() > MAXIMUM_MERGED {
                    return Err(Unreadable::TooLarge);
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn begin_cell(&mut self, element: &Element<'_>) -> Result<(), Unreadable> {
        let column = match element.attribute("r") {
            Some(name) => position(&name).ok_or(Unreadable::Broken(name))?.1,
            None => self.column,
        };
        self.column = column.saturating_add(1);
        self.cells += 1;
        if self.cells > MAXIMUM_CELLS || column >= MAXIMUM_COLUMNS {
            return Err(Unreadable::TooLarge);
        }
        let style = element.number("s").unwrap_or_default() as usize;
        self.cell = Cell { column, sort: element.attribute("t").unwrap_or_default(), style, ..Cell::default() };
        Ok(())
    }

    fn close(&mut self, name: &str) -> Result<(), Unreadable> {
        match name {
            "v" | "t" | "rPh" => self.cell.within = Within::Nothing,
            "c" => {
                let cell = std::mem::take(&mut self.cell);
                let column = cell.column;
                if let Some(value) = self.value(cell)?.filter(|value| !value.is_blank()) {
                    self.row.cells.insert(column, value);
                }
            }
            "row" if !self.row.cells.is_empty() => {
                let number = self.row.number;
                self.sheet.rows.push(std::mem::take(&mut self.row));
                self.row.number = number;
            }
            _ => {}
        }
        Ok(())
    }

    fn value(&self, cell: Cell) -> Result<Option<Value>, Unreadable> {
        let Some(text) = cell.value else { return Ok(cell.has_formula.then_some(Value::NoResult)) };
        let value = match cell.sort.as_str() {
            "s" => {
                let shared = text.trim().parse().ok().and_then(|at: usize| self.book.texts.get(at));
                Value::Text(shared.cloned().ok_or_else(|| Unreadable::Broken(format!("shared text {text}")))?)
            }
            "str" | "inlineStr" => Value::Text(text),
            "b" => Value::Other(if text.trim() == "1" { "TRUE" } else { "FALSE" }.to_owned()),
            "e" => Value::Other(text),
            "d" => Value::Day(text),
            _ if text.trim().is_empty() => return Ok(cell.has_formula.then_some(Value::NoResult)),
            _ => {
                let shown = self.book.formats.get(cell.style).copied().unwrap_or_default();
                Value::Number { digits: text.trim().to_owned(), shown }
            }
        };
        Ok(Some(value))
    }
}

impl Cell {
    fn take(&mut self, piece: &str) {
        if let (Within::Value, Some(value)) = (self.within, &mut self.value) {
            value.push_str(piece);
        }
    }
}

/// The cells of a range such as `A1:C2`.
fn area_of(range: &str) -> Option<Area> {
    let (first, last) = range.split_once(':').unwrap_or((range, range));
    let (first, last) = (position(first)?, position(last)?);
    Some(Area { rows: (first.0, last.0), columns: (first.1, last.1) })
}
