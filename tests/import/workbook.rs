//! Workbooks as spreadsheet programs write them, made from one description in each format.

use std::collections::BTreeMap;
use std::io::{Cursor, Read, Write};

use rust_xlsxwriter::{Format, Formula, Workbook};
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

/// What a cell holds.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Field {
    Text(String),
    Number(f64),
    /// A fraction with a percent format.
    Percent(f64),
    /// A serial number with a date format.
    Day(u32),
    /// A formula that was never calculated.
    NoResult,
    /// A formula that ends in an error.
    Fault,
}

/// A sheet to write: rows from 1, columns from 0.
#[derive(Debug, Clone, Default)]
pub(crate) struct Sheet {
    pub(crate) name: String,
    pub(crate) cells: BTreeMap<(u32, u16), Field>,
    /// First row, first column, last row, last column.
    pub(crate) merged: Vec<(u32, u16, u32, u16)>,
    pub(crate) hidden_rows: Vec<u32>,
    pub(crate) hidden_columns: Vec<u16>,
}

/// The result that stands for "none" until it is taken out of the file.
const NO_RESULT: &str = "777777";

/// Text where the word is no number.
pub(crate) fn field(word: &str) -> Option<Field> {
    match word {
        "" => None,
        _ => Some(word.parse().map_or_else(|_| Field::Text(word.to_owned()), Field::Number)),
    }
}

impl Sheet {
    /// A sheet from lines of words separated by `|`.
    pub(crate) fn of(name: &str, lines: &[&str]) -> Self {
        let mut sheet = Self { name: name.to_owned(), ..Self::default() };
        for (row, line) in (1..).zip(lines) {
            for (column, word) in (0..).zip(line.split('|')) {
                sheet.cells.extend(field(word.trim()).map(|field| ((row, column), field)));
            }
        }
        sheet
    }

    /// The same with another cell.
    pub(crate) fn put(&mut self, row: u32, column: u16, field: Field) {
        self.cells.insert((row, column), field);
    }

    /// The same with another text.
    pub(crate) fn text(&mut self, row: u32, column: u16, text: &str) {
        self.put(row, column, Field::Text(text.to_owned()));
    }

    /// As a CSV file.
    pub(crate) fn csv(&self, delimiter: char) -> Vec<u8> {
        let (rows, columns) = self.size();
        let word = |row: u32, column: u16| match self.cells.get(&(row, column)) {
            Some(Field::Text(text)) => format!("\"{}\"", text.replace('"', "\"\"")),
            Some(Field::Number(number) | Field::Percent(number)) => number.to_string(),
            Some(Field::Day(day)) => day.to_string(),
            Some(Field::NoResult | Field::Fault) | None => String::new(),
        };
        let line = |row| (0..columns).map(|column| word(row, column)).collect::<Vec<_>>().join(&delimiter.to_string());
        (1..=rows).map(|row| line(row) + "\r\n").collect::<String>().into_bytes()
    }

    /// As an XLSX workbook.
    pub(crate) fn xlsx(&self) -> Vec<u8> {
        let mut workbook = Workbook::new();
        let sheet = workbook.add_worksheet();
        sheet.set_name(&self.name).unwrap();
        let percent = Format::new().set_num_format("0.0%");
        let day = Format::new().set_num_format("dd/mm/yyyy");
        for (first_row, first_column, last_row, last_column) in &self.merged {
            sheet.merge_range(first_row - 1, *first_column, last_row - 1, *last_column, "", &Format::new()).unwrap();
        }
        for ((row, column), field) in &self.cells {
            let (row, column) = (row - 1, *column);
            match field {
                Field::Text(text) => sheet.write_string(row, column, text).unwrap(),
                Field::Number(number) => sheet.write_number(row, column, *number).unwrap(),
                Field::Percent(number) => sheet.write_number_with_format(row, column, *number, &percent).unwrap(),
                Field::Day(serial) => sheet.write_number_with_format(row, column, *serial, &day).unwrap(),
                Field::NoResult => {
                    sheet.write_formula(row, column, Formula::new("=1+1").set_result(NO_RESULT)).unwrap()
                }
                Field::Fault => sheet.write_formula(row, column, Formula::new("=1/0").set_result("#DIV/0!")).unwrap(),
            };
        }
        for row in &self.hidden_rows {
            sheet.set_row_hidden(row - 1).unwrap();
        }
        for column in &self.hidden_columns {
            sheet.set_column_hidden(*column).unwrap();
        }
        let bytes = workbook.save_to_buffer().unwrap();
        repack(&bytes, |name, text| match name {
            "xl/worksheets/sheet1.xml" => text.replace(&format!("<v>{NO_RESULT}</v>"), ""),
            _ => text,
        })
    }

    /// As an ODS workbook.
    pub(crate) fn ods(&self) -> Vec<u8> {
        ods(&format!(
            "<table:table table:name=\"{}\">{}{}</table:table>",
            self.name,
            self.ods_columns(),
            self.ods_rows()
        ))
    }

    fn ods_columns(&self) -> String {
        let (_, columns) = self.size();
        let hidden = |column| if self.hidden_columns.contains(&column) { " table:visibility=\"collapse\"" } else { "" };
        let columns: Vec<String> =
            (0..columns).map(|column| format!("<table:table-column{}/>", hidden(column))).collect();
        columns.concat()
    }

    fn ods_rows(&self) -> String {
        let (rows, columns) = self.size();
        let row = |row: u32| {
            let hidden = if self.hidden_rows.contains(&row) { " table:visibility=\"collapse\"" } else { "" };
            let cells: String = (0..columns).map(|column| self.ods_cell(row, column)).collect();
            format!("<table:table-row{hidden}>{cells}</table:table-row>")
        };
        let rows: String = (1..=rows).map(row).collect();
        // Writers fill the sheet up with empty rows.
        rows + "<table:table-row table:number-rows-repeated=\"1048000\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>"
    }

    fn ods_cell(&self, row: u32, column: u16) -> String {
        let span = self.merged.iter().find(|area| (area.0, area.1) == (row, column)).map_or(String::new(), |area| {
            let (rows, columns) = (area.2 - area.0 + 1, area.3 - area.1 + 1);
            format!(" table:number-rows-spanned=\"{rows}\" table:number-columns-spanned=\"{columns}\"")
        });
        let remark = "<office:annotation><text:p>a remark, 999</text:p></office:annotation>";
        let cell = |attributes: &str, text: &str| {
            format!("<table:table-cell{span} {attributes}>{remark}<text:p>{text}</text:p></table:table-cell>")
        };
        match self.cells.get(&(row, column)) {
            None => format!("<table:table-cell{span}/>"),
            Some(Field::Text(text)) => cell("office:value-type=\"string\"", &escaped(text)),
            Some(Field::Number(number)) => cell(&format!("office:value-type=\"float\" office:value=\"{number}\""), "?"),
            Some(Field::Percent(number)) => {
                cell(&format!("office:value-type=\"percentage\" office:value=\"{number}\""), "?")
            }
            Some(Field::Day(serial)) => {
                let day = jiff::civil::date(1899, 12, 30).saturating_add(jiff::Span::new().days(i64::from(*serial)));
                cell(&format!("office:value-type=\"date\" office:date-value=\"{day}\""), "?")
            }
            Some(Field::NoResult) => format!("<table:table-cell{span} table:formula=\"of:=1+1\"/>"),
            Some(Field::Fault) => {
                cell("table:formula=\"of:=1/0\" office:value-type=\"string\" calcext:value-type=\"error\"", "#DIV/0!")
            }
        }
    }

    fn size(&self) -> (u32, u16) {
        let ends = self.merged.iter().map(|area| (area.2, area.3)).chain(self.cells.keys().copied());
        ends.fold((0, 0), |(rows, columns), (row, column)| (rows.max(row), columns.max(column + 1)))
    }
}

/// An ODS workbook around its tables.
pub(crate) fn ods(tables: &str) -> Vec<u8> {
    let content = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document-content><office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body></office:document-content>"
    );
    archive(&[
        ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
        ("META-INF/manifest.xml", "<manifest:manifest/>"),
        ("content.xml", &content),
    ])
}

/// A ZIP archive of texts.
pub(crate) fn archive(files: &[(&str, &str)]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in files {
        writer.start_file(*name, SimpleFileOptions::default()).unwrap();
        writer.write_all(text.as_bytes()).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// The same archive with other texts.
pub(crate) fn repack(bytes: &[u8], change: impl Fn(&str, String) -> String) -> Vec<u8> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut files = Vec::new();
    for at in 0..archive.len() {
        let mut file = archive.by_index(at).unwrap();
        let name = file.name().unwrap().to_string();
        let mut text = String::new();
        file.read_to_string(&mut text).unwrap();
        files.push((name.clone(), change(&name, text)));
    }
    let files: Vec<(&str, &str)> = files.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    self::archive(&files)
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('\n', "</text:p><text:p>")
}
