//! Random tables, written as spreadsheets and imported again, are the same tables; and no cell of them is a formula.

use proptest::prelude::*;

use crate::desk::{Desk, places};
use crate::workbook::{Field, Sheet};

const MAPPING: &str = "\
table: random
header: {first: 1, last: 1}
period: {kind: days, from: from, to: to, written: STYLE}
about:
  - {header: place, subject: place, by: file}
counts:
  - {header: received, measure: received}
  - {header: withdrawn, measure: withdrawn}
  - {header: extended, measure: extended}
numbers: {thousands: point}
reasons: {not_measured: not_measured, not_reported: not_reported, not_due: not_due, suppressed: suppressed}
";

const HEADER: &str = "from,to,place,received,withdrawn,extended";

/// A count, or a reason why there is none.
fn cell() -> impl Strategy<Value = String> {
    let reasons = prop::sample::select(vec!["not_measured", "not_reported", "not_due", "suppressed"]);
    prop_oneof![3 => (0_u64..1_000_000_000_000).prop_map(|count| count.to_string()), 1 => reasons.prop_map(str::to_owned)]
}

/// A year, a place, and three cells; no two rows about the same.
fn table() -> impl Strategy<Value = Vec<String>> {
    let key = (1990_i16..2026, prop::sample::select(vec!["muong-mun", "na-sang"]));
    prop::collection::btree_map(key, (cell(), cell(), cell()), 1..8).prop_map(|rows| {
        let line = |((year, place), (one, two, three)): (&(i16, &str), &(String, String, String))| {
            format!("{year}-01-01,{year}-12-31,{place},{one},{two},{three}")
        };
        rows.iter().map(line).collect()
    })
}

/// 1234567 as 1.234.567.
fn grouped(digits: &str) -> String {
    let groups: Vec<&str> = digits.as_bytes().rchunks(3).rev().map(|group| str::from_utf8(group).unwrap()).collect();
    groups.join(".")
}

fn sheet(rows: &[String]) -> Sheet {
    let mut sheet = Sheet { name: "A".to_owned(), ..Sheet::default() };
    for (row, line) in (1..).zip(std::iter::once(HEADER).chain(rows.iter().map(String::as_str))) {
        for (column, word) in (0..).zip(line.split(',')) {
            sheet.put(row, column, word.parse().map_or_else(|_| Field::Text(word.to_owned()), Field::Number));
        }
    }
    sheet
}

fn csv(rows: &[String]) -> Vec<u8> {
    let number =
        |word: &str| if word.bytes().all(|byte| byte.is_ascii_digit()) { grouped(word) } else { word.to_owned() };
    let line = |row: &String| row.split(',').map(number).collect::<Vec<_>>().join(",");
    let rows: Vec<String> = rows.iter().map(line).collect();
    format!("{HEADER}\r\n{}\r\n", rows.join("\r\n")).into_bytes()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    #[test]
    fn a_table_comes_back_as_it_was_written(rows in table().prop_shuffle()) {
        let desk = Desk::new();
        desk.put("content/imports/random.yaml", MAPPING.replace("STYLE", "iso"));
        desk.put("content/statistics/random.yaml", desk.read("content/statistics/dossiers-2025.yaml"));
        let mut sorted = rows.clone();
        sorted.sort();
        let expected = format!("{HEADER}\n{}\n", sorted.join("\n"));
        let (first, second) = (sheet(&rows), csv(&rows));
        for (name, bytes) in [("a.xlsx", first.xlsx()), ("a.ods", first.ods()), ("a.csv", second)] {
            let import = desk.attempt_by("random", name, &bytes).unwrap();
            prop_assert_eq!(places(import.rejections()), vec![]);
            prop_assert!(import.is_clean(), "{:?}", import.content_reports());
            prop_assert_eq!(import.write().unwrap(), name == "a.xlsx", "only the first of equal files is written");
            prop_assert_eq!(desk.read("content/statistics/random.csv"), expected.as_str());
        }
        for cell in expected.split([',', '\n']) {
            prop_assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r']), "a spreadsheet program would run {cell}");
        }
    }
}
