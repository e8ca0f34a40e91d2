//! Each thing that can be wrong in a sheet, at its exact cell, in both formats of workbooks.

use std::collections::BTreeSet;

use noticeboard::i18n::EditorLanguage;
use noticeboard::import::CODES;

use crate::desk::{BEFORE, Desk, LINES, MAPPING, places};
use crate::strange_files;
use crate::workbook::{Field, Sheet};

/// One way to spoil the usual sheet or its mapping.
struct Mistake {
    what: &'static str,
    sheet: fn(&mut Sheet),
    mapping: fn(&str) -> String,
    /// The cells with the codes that must be reported there, errors first.
    expected: &'static [(&'static str, &'static str)],
}

const fn in_sheet(
    what: &'static str,
    sheet: fn(&mut Sheet),
    expected: &'static [(&'static str, &'static str)],
) -> Mistake {
    Mistake { what, sheet, mapping: str::to_owned, expected }
}

const fn in_mapping(
    what: &'static str,
    mapping: fn(&str) -> String,
    expected: &'static [(&'static str, &'static str)],
) -> Mistake {
    Mistake { what, sheet: |_| {}, mapping, expected }
}

/// As `2026-01-01` to `2026-03-31` in two columns.
fn with_days(mapping: &str) -> String {
    let days = "period: {kind: days, from: Từ, to: Đến, written: day_month_year}";
    mapping.replace("period: {kind: fixed, from: 2026-01-01, to: 2026-03-31}", days)
}

fn put_days(sheet: &mut Sheet, first: &Field, last: &Field) {
    sheet.text(2, 8, "Từ");
    sheet.text(2, 9, "Đến");
    for row in [3, 4] {
        sheet.put(row, 8, first.clone());
        sheet.put(row, 9, last.clone());
    }
}

fn text(text: &str) -> Field {
    Field::Text(text.to_owned())
}

const MISTAKES: &[Mistake] = &[
    in_sheet(
        "more processed than received",
        |sheet| {
            sheet.put(3, 2, Field::Number(100.0));
            sheet.put(5, 2, Field::Number(180.0));
        },
        &[("Q1!G3", "more-than-received")],
    ),
    in_sheet(
        "parts that do not make up their total",
        |sheet| {
            sheet.put(3, 5, Field::Number(4.0));
            sheet.put(5, 5, Field::Number(4.0));
        },
        &[("Q1!G3", "parts-total")],
    ),
    in_sheet("a rate over 100 %", |sheet| sheet.put(3, 7, Field::Number(101.0)), &[("Q1!H3", "import-rate")]),
    in_sheet("a rate as a fraction", |sheet| sheet.put(3, 7, Field::Number(0.952)), &[("Q1!H3", "import-rate")]),
    in_sheet("another rate than its counts", |sheet| sheet.put(3, 7, Field::Number(95.3)), &[("Q1!H3", "import-rate")]),
    in_sheet("a rate in words", |sheet| sheet.text(3, 7, "cao"), &[("Q1!H3", "import-rate")]),
    in_sheet("a negative count", |sheet| sheet.put(3, 5, Field::Number(-5.0)), &[("Q1!F3", "import-count")]),
    in_sheet("a fraction", |sheet| sheet.put(3, 5, Field::Number(5.5)), &[("Q1!F3", "import-count")]),
    in_sheet("a word", |sheet| sheet.text(3, 5, "năm"), &[("Q1!F3", "import-count")]),
    in_sheet("a count of 20 digits", |sheet| sheet.put(3, 2, Field::Number(1e20)), &[("Q1!C3", "import-count")]),
    in_sheet("wrong separators", |sheet| sheet.text(3, 2, "1.120"), &[("Q1!C3", "import-separator")]),
    in_sheet("decimals", |sheet| sheet.text(3, 2, "120,000"), &[("Q1!C3", "import-separator")]),
    in_sheet("a number as text", |sheet| sheet.text(3, 2, "120"), &[("Q1!C3", "import-text-number")]),
    in_sheet("a footnote", |sheet| sheet.text(3, 2, "120 (1)"), &[("Q1!C3", "import-footnote")]),
    in_sheet("an empty cell", |sheet| drop(sheet.cells.remove(&(3, 5))), &[("Q1!F3", "import-empty")]),
    in_sheet(
        "a percentage for a count",
        |sheet| sheet.put(3, 3, Field::Percent(1.0)),
        &[("Q1!D3", "import-percentage")],
    ),
    in_sheet("a percentage as text", |sheet| sheet.text(3, 3, "38 %"), &[("Q1!D3", "import-percentage")]),
    in_sheet("a day for a count", |sheet| sheet.put(3, 3, Field::Day(46112)), &[("Q1!D3", "import-day")]),
    in_sheet("a formula without result", |sheet| sheet.put(3, 6, Field::NoResult), &[("Q1!G3", "import-formula")]),
    in_sheet("a formula with an error", |sheet| sheet.put(3, 6, Field::Fault), &[("Q1!G3", "import-formula")]),
    in_sheet("an unknown place", |sheet| sheet.text(3, 1, "Xã Na Xang"), &[("Q1!B3", "import-name")]),
    in_sheet("a unit of before", |sheet| sheet.text(4, 1, "Mùn Chung"), &[("Q1!B4", "import-name")]),
    in_sheet("a formula for a name", |sheet| sheet.text(4, 1, "=HYPERLINK(1)"), &[("Q1!B4", "import-name")]),
    in_sheet("no name", |sheet| drop(sheet.cells.remove(&(3, 1))), &[("Q1!B3", "import-name")]),
    in_sheet("a renamed column", |sheet| sheet.text(2, 2, "Tiếp nhân mới"), &[("Q1!C2", "import-column")]),
    in_sheet("a column of its own", |sheet| sheet.text(2, 8, "Ghi chú"), &[("Q1!I2", "import-column")]),
    in_sheet("a value below no header", |sheet| sheet.text(4, 8, "x"), &[("Q1!I4", "import-column")]),
    in_sheet("a header twice", |sheet| sheet.text(2, 0, "Quá hạn"), &[("Q1!F2", "import-column")]),
    in_sheet("a merged header", |sheet| sheet.merged.push((2, 8, 2, 9)), &[("Q1!I2", "import-merged")]),
    in_sheet(
        "merged figures",
        |sheet| {
            sheet.cells.remove(&(4, 2));
            sheet.merged.push((3, 2, 4, 2));
        },
        &[("Q1!C3", "import-merged"), ("Q1!C4", "import-empty")],
    ),
    in_sheet("another total", |sheet| sheet.put(5, 2, Field::Number(201.0)), &[("Q1!C5", "import-total")]),
    in_sheet(
        "a total by another name",
        |sheet| sheet.text(5, 1, "Cộng"),
        &[("Q1!A7", "import-total"), ("Q1!B5", "import-name")],
    ),
    in_mapping(
        "an end before the beginning",
        |mapping| mapping.replace("Người lập biểu", "Xã Na Sang"),
        &[("Q1!A2", "import-nothing"), ("Q1!A7", "import-total")],
    ),
    in_sheet(
        "the same place twice",
        |sheet| {
            sheet.text(4, 1, "na sang");
        },
        &[("Q1!A4", "import-twice")],
    ),
    Mistake {
        what: "days that overlap with those of another row",
        sheet: |sheet| put_days(sheet, &text("1/12/2025"), &text("31/3/2026")),
        mapping: with_days,
        expected: &[("Q1!I3", "overlapping-periods")],
    },
    Mistake {
        what: "a day as a serial number",
        sheet: |sheet| put_days(sheet, &text("1/1/2026"), &Field::Number(46112.0)),
        mapping: with_days,
        expected: &[("Q1!J3", "import-day"), ("Q1!J4", "import-day")],
    },
    Mistake {
        what: "a period that ends before it begins",
        sheet: |sheet| put_days(sheet, &text("31/3/2026"), &text("1/1/2026")),
        mapping: with_days,
        expected: &[("Q1!J3", "import-period"), ("Q1!J4", "import-period")],
    },
    in_mapping(
        "an unknown office",
        |mapping| mapping.replace("subject: place", "subject: office"),
        &[("Q1!B3", "import-name"), ("Q1!B4", "import-name")],
    ),
    in_mapping(
        "an unknown procedure",
        |mapping| mapping.replace("subject: place", "subject: procedure"),
        &[("Q1!B3", "import-name"), ("Q1!B4", "import-name")],
    ),
    in_mapping(
        "an unknown topic",
        |mapping| mapping.replace("subject: place", "subject: topic"),
        &[("Q1!B3", "import-name"), ("Q1!B4", "import-name")],
    ),
    in_mapping("a missing sheet", |mapping| mapping.replace("sheet: Q1", "sheet: Q2"), &[("", "import-sheet")]),
];

/// Spoils the usual sheet in one way and says what is reported; nothing may be written.
fn reported(mistake: &Mistake, name: &str, bytes: impl Fn(&Sheet) -> Vec<u8>) -> Vec<(String, &'static str)> {
    let desk = Desk::new();
    desk.put("content/imports/q1.yaml", (mistake.mapping)(MAPPING));
    let mut sheet = Sheet::of("Q1", &LINES);
    (mistake.sheet)(&mut sheet);
    let import = desk.attempt(name, &bytes(&sheet));
    assert!(!import.is_clean(), "{}: nothing is wrong", mistake.what);
    assert!(!import.write().unwrap(), "{}: it was written", mistake.what);
    assert_eq!(desk.table(), BEFORE, "{}", mistake.what);
    let summary = import.summary(EditorLanguage::Vietnamese);
    assert!(mistake.expected.iter().all(|(cell, _)| summary.contains(cell)), "{}: {summary}", mistake.what);
    places(import.rejections())
}

#[test]
fn every_mistake_is_reported_at_its_cell_and_nothing_is_imported() {
    let mut failures = Vec::new();
    for mistake in MISTAKES {
        let expected: Vec<(String, &str)> =
            mistake.expected.iter().map(|(cell, code)| ((*cell).to_owned(), *code)).collect();
        for (name, found) in [
            ("q1.xlsx", reported(mistake, "q1.xlsx", Sheet::xlsx)),
            ("q1.ods", reported(mistake, "q1.ods", Sheet::ods)),
        ] {
            if found.iter().collect::<BTreeSet<_>>() != expected.iter().collect() || found.len() != expected.len() {
                failures.push(format!("{} in {name}: expected {expected:?}, found {found:?}", mistake.what));
            }
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

#[test]
fn every_code_of_an_import_is_raised_by_a_test() {
    let mut raised: BTreeSet<&str> =
        MISTAKES.iter().flat_map(|mistake| mistake.expected).map(|(_, code)| *code).collect();
    raised.extend(strange_files::CODES);
    // Raised by `columns_that_do_not_fit_the_table_are_named_in_the_mapping`.
    raised.insert("import-table");
    let codes: Vec<&str> = CODES.iter().map(|code| code.name).filter(|name| !raised.contains(name)).collect();
    assert!(codes.is_empty(), "no test raises {codes:?}");
}

#[test]
fn a_csv_file_names_line_and_column() {
    let desk = Desk::new();
    desk.put("content/imports/q1.yaml", MAPPING.replace("sheet: Q1\n", ""));
    let mut sheet = Sheet::of("Q1", &LINES);
    sheet.text(3, 3, "40,5");
    let import = desk.attempt("q1.csv", &sheet.csv(','));
    let report = &import.rejections()[0];
    assert_eq!((report.location.position.line, report.location.position.column), (3, 4));
    assert_eq!(report.diagnostic.code.name, "import-separator");
    assert_eq!(report.location.pointer.as_deref(), Some("D3"));
}

#[test]
fn all_mistakes_of_a_sheet_are_reported_in_one_run() {
    let desk = Desk::new();
    let mut sheet = Sheet::of("Q1", &LINES);
    sheet.text(3, 1, "Na Xang");
    sheet.text(3, 2, "120*");
    sheet.put(4, 3, Field::Number(-1.0));
    sheet.put(4, 7, Field::Number(200.0));
    let found = places(desk.attempt("q1.ods", &sheet.ods()).rejections());
    let cells: Vec<&str> = found.iter().map(|(cell, _)| cell.as_str()).collect();
    assert_eq!(cells, ["Q1!B3", "Q1!C3", "Q1!D4", "Q1!H4"]);
}
