//! Spreadsheets into tables: what is right arrives unchanged, what is wrong is named at its cell and nothing arrives.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a workbook that can't be made fails the test")]

#[path = "import/desk.rs"]
mod desk;
#[path = "import/mistakes.rs"]
mod mistakes;
#[path = "import/round_trip.rs"]
mod round_trip;
#[path = "diagnostics/site.rs"]
mod site;
#[path = "import/strange_files.rs"]
mod strange_files;
#[path = "import/workbook.rs"]
mod workbook;

use std::fs;

use desk::{AFTER, BEFORE, Desk, LINES, MAPPING, places};
use noticeboard::i18n::EditorLanguage;
use workbook::{Field, Sheet};

/// The usual sheet in both formats of workbooks.
fn usual() -> [(&'static str, Vec<u8>); 2] {
    let sheet = Sheet::of("Q1", &LINES);
    [("q1.xlsx", sheet.xlsx()), ("q1.ods", sheet.ods())]
}

#[test]
fn a_trial_run_writes_nothing_and_writing_twice_changes_nothing() {
    for (name, bytes) in usual() {
        let desk = Desk::new();
        let trial = desk.attempt(name, &bytes);
        assert_eq!(places(trial.rejections()), [], "{name}");
        assert!(trial.is_clean(), "{name}: {:?}", trial.content_reports());
        assert_eq!(desk.table(), BEFORE, "{name}: a trial run wrote");
        assert!(trial.write().unwrap());
        assert_eq!(desk.table(), AFTER, "{name}");
        let again = desk.attempt(name, &bytes);
        assert!(again.summary(EditorLanguage::English).contains("0 added, 0 changed, 2 unchanged, 0 rejected; 2 rows"));
        assert!(!again.write().unwrap(), "{name}: the second run wrote");
        assert_eq!(desk.table(), AFTER);
        assert!(site::check(&desk.path("")).is_empty(), "{name}: the result does not pass the check");
    }
}

#[test]
fn a_changed_count_is_named_with_its_old_value() {
    let desk = Desk::new();
    assert!(desk.attempt("q1.xlsx", &usual()[0].1).write().unwrap());
    let mut sheet = Sheet::of("Q1", &LINES);
    sheet.put(3, 2, Field::Number(121.0));
    sheet.put(5, 2, Field::Number(201.0));
    let import = desk.attempt("q1.xlsx", &sheet.xlsx());
    let summary = import.summary(EditorLanguage::English);
    assert!(summary.contains("changed    2026-01-01 2026-03-31 na-sang: received 120 → 121\n"), "{summary}");
    assert!(summary.contains("0 added, 1 changed, 1 unchanged"), "{summary}");
    assert!(import.write().unwrap());
    assert_eq!(desk.table(), AFTER.replace("na-sang,120", "na-sang,121"));
}

#[test]
fn csv_is_read_with_the_declared_separators() {
    let desk = Desk::new();
    let mapping = MAPPING.replace("sheet: Q1", "delimiter: semicolon\nnumbers: {thousands: point, marks: ['*']}");
    desk.put("content/imports/q1.yaml", mapping);
    let mut sheet = Sheet::of("Q1", &LINES);
    sheet.text(3, 2, "1.120 *");
    sheet.text(5, 2, "1.200");
    sheet.text(3, 7, "95,2 %");
    let import = desk.attempt("q1.csv", &sheet.csv(';'));
    assert_eq!(places(import.rejections()), []);
    assert!(import.write().unwrap());
    assert_eq!(desk.table(), AFTER.replace("na-sang,120", "na-sang,1120"));
    let wrong = desk.attempt("q1.csv", &sheet.csv(','));
    assert!(places(wrong.rejections()).iter().all(|(_, code)| *code == "import-column"));
}

#[test]
fn a_header_of_two_rows_joins_its_merged_cells() {
    let mut sheet = Sheet::of(
        "Q1",
        &[
            "Đơn vị | Kỳ | Hồ sơ | | Kết quả | | ",
            " | | Tiếp nhận | Đã giải quyết | Trước hạn | Đúng hạn | Quá hạn",
            "03166 | Quý I/2026 | 120 | 105 | 40 | 60 | 5",
            "03268 | Quý I/2026 | 80 | 80 | 30 | 50 | -",
        ],
    );
    sheet.text(3, 0, "03166");
    sheet.text(4, 0, "03268");
    sheet.merged = vec![(1, 0, 2, 0), (1, 1, 2, 1), (1, 2, 1, 3), (1, 4, 1, 6)];
    let desk = Desk::new();
    desk.put(
        "content/imports/q1.yaml",
        "table: dossiers-2025\nheader: {first: 1, last: 2}\n\
         period:\n  kind: words\n  header: Kỳ\n  words:\n    Quý I/2026: {from: 2026-01-01, to: 2026-03-31}\n\
         about:\n  - {header: Đơn vị, subject: place, by: code}\n\
         counts:\n  - {header: Hồ sơ / Tiếp nhận, measure: received}\n  - {header: Hồ sơ / Đã giải quyết, measure: resolved}\n  \
         - {header: Kết quả / Trước hạn, measure: early}\n  - {header: Kết quả / Đúng hạn, measure: on_time}\n  \
         - {header: Kết quả / Quá hạn, measure: late}\nreasons: {'-': not_reported}\n",
    );
    for (name, bytes) in [("a.xlsx", sheet.xlsx()), ("a.ods", sheet.ods())] {
        let import = desk.attempt(name, &bytes);
        assert_eq!(places(import.rejections()), [], "{name}");
        import.write().unwrap();
        assert_eq!(desk.table(), AFTER, "{name}");
    }
    sheet.text(4, 1, "Quý 1/2026");
    assert_eq!(places(desk.attempt("a.ods", &sheet.ods()).rejections()), [("Q1!B4".to_owned(), "import-period")]);
}

#[test]
fn a_table_that_is_not_there_yet_is_made() {
    let desk = Desk::new();
    let descriptor = desk.read("content/statistics/dossiers-2025.yaml");
    desk.put("content/statistics/quarters.yaml", descriptor);
    desk.put("content/imports/q1.yaml", MAPPING.replace("dossiers-2025", "quarters"));
    let import = desk.attempt("q1.ods", &usual()[1].1);
    assert!(import.is_clean(), "{:?}", import.content_reports());
    assert!(import.write().unwrap());
    let rows = AFTER.lines().skip(3).collect::<Vec<_>>().join("\n");
    assert_eq!(desk.read("content/statistics/quarters.csv"), format!("{}\n{rows}\n", BEFORE.lines().next().unwrap()));
}

#[test]
fn columns_that_do_not_fit_the_table_are_named_in_the_mapping() {
    let desk = Desk::new();
    let table =
        BEFORE.replace("resolved\n", "resolved,returned\n").replace(",95\n", ",95,1\n").replace(",80\n", ",80,0\n");
    desk.put("content/statistics/dossiers-2025.csv", &table);
    let import = desk.attempt("q1.xlsx", &usual()[0].1);
    assert_eq!(places(import.content_reports())[0], (String::new(), "import-table"));
    assert!(!import.write().unwrap());
    desk.put("content/imports/q1.yaml", format!("{MAPPING}absent:\n  - {{measure: returned, reason: not_measured}}\n"));
    assert!(desk.attempt("q1.xlsx", &usual()[0].1).write().unwrap());
    assert!(desk.table().contains("2026-01-01,2026-03-31,na-sang,120,40,60,5,105,not_measured\n"));
    assert!(desk.table().contains("2025-07-01,2025-09-30,na-sang,100,40,50,5,95,1\n"));
}

#[test]
fn content_that_would_not_pass_the_check_is_not_written() {
    let desk = Desk::new();
    desk.put("content/offices/so-tu-phap.yaml", "name: x\n");
    let import = desk.attempt("q1.xlsx", &usual()[0].1);
    assert!(!import.is_clean() && !import.content_reports().is_empty());
    assert!(!import.write().unwrap());
    assert_eq!(desk.table(), BEFORE);
}

/// The rows of the tables of a document, as their cells.
fn tables(document: &str) -> Vec<Vec<Vec<String>>> {
    let mut tables = vec![Vec::new()];
    for line in document.lines() {
        match line.strip_prefix("| ").or_else(|| line.strip_prefix('|')).and_then(|line| line.strip_suffix('|')) {
            Some(row) if !row.starts_with("---") => {
                let cells = row.split('|').map(|cell| cell.trim().to_owned()).collect();
                tables.last_mut().unwrap().push(cells);
            }
            Some(_) => {}
            None => tables.push(Vec::new()),
        }
    }
    tables.retain(|table| !table.is_empty());
    tables
}

#[test]
fn the_example_of_the_guide_is_true() {
    let guide = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/importing.md")).unwrap();
    let mapping = guide.split("```yaml\n").nth(1).unwrap().split("```").next().unwrap();
    let tables = tables(&guide);
    let lines: Vec<String> = tables[0].iter().skip(1).map(|row| row[1..].join("|")).collect();
    let sheet = Sheet::of("Q1", &lines.iter().map(String::as_str).collect::<Vec<_>>());
    let desk = Desk::new();
    desk.put("content/statistics/dossiers-2026.yaml", desk.read("content/statistics/dossiers-2025.yaml"));
    desk.put("content/imports/quarters.yaml", mapping);
    let import = desk.attempt_by("quarters", "report-q1.xlsx", &sheet.xlsx()).unwrap();
    assert_eq!(places(import.rejections()), []);
    assert!(import.write().unwrap(), "{:?}", import.content_reports());
    let expected: Vec<String> = tables[1].iter().map(|row| row.join(",") + "\n").collect();
    assert_eq!(desk.read("content/statistics/dossiers-2026.csv"), expected.concat());
}

#[test]
fn a_row_of_the_table_that_can_not_be_read_is_never_lost() {
    for table in [format!("{BEFORE}2024-01-01,2024-12-31,na-sang,7\n").into_bytes(), b"from,to\n\xff".to_vec()] {
        let desk = Desk::new();
        desk.put("content/statistics/dossiers-2025.csv", &table);
        let import = desk.attempt("q1.xlsx", &usual()[0].1);
        assert!(!import.is_clean() && !import.write().unwrap());
        assert_eq!(fs::read(desk.path("content/statistics/dossiers-2025.csv")).unwrap(), table);
    }
}

#[test]
fn a_code_that_lost_its_zero_is_told_from_an_unknown_one() {
    let desk = Desk::new();
    desk.put("content/imports/q1.yaml", MAPPING.replace("by: name", "by: code"));
    let mut sheet = Sheet::of("Q1", &LINES);
    sheet.put(3, 1, Field::Number(3166.0));
    sheet.text(4, 1, "03268");
    let import = desk.attempt("q1.xlsx", &sheet.xlsx());
    assert_eq!(places(import.rejections()), [("Q1!B3".to_owned(), "import-name")]);
    assert!(import.summary(EditorLanguage::English).contains("did you mean `03166`? The cell lost its zeros"));
}

#[test]
fn a_name_that_two_places_bear_needs_its_kind() {
    let desk = Desk::new();
    let commune = desk.read("content/places/muong-mun.yaml");
    let ward = commune.replace("kind: commune\npredecessors", "kind: ward\npredecessors").replace("'03268'", "'03269'");
    desk.put("content/places/muong-mun-2.yaml", ward.replace("Mùn Chung", "Chiềng Sinh").replace("'03262'", "'03265'"));
    let mut sheet = Sheet::of("Q1", &LINES);
    let import = desk.attempt("q1.xlsx", &sheet.xlsx());
    assert_eq!(places(import.rejections()), [("Q1!B4".to_owned(), "import-name")]);
    assert!(import.summary(EditorLanguage::English).contains("is the name of `muong-mun`, `muong-mun-2`"));
    sheet.text(4, 1, "XÃ MƯỜNG MÙN");
    let import = desk.attempt("q1.xlsx", &sheet.xlsx());
    assert_eq!(places(import.rejections()), []);
    assert!(import.write().unwrap(), "{:?}", import.content_reports());
    assert_eq!(desk.table(), AFTER);
}

#[test]
fn links_are_not_followed_and_unknown_mappings_are_named() {
    let desk = Desk::new();
    let import = desk.attempt("q1.xlsx", &usual()[0].1);
    let (table, elsewhere) = (desk.path("content/statistics/dossiers-2025.csv"), desk.path("elsewhere.csv"));
    fs::rename(&table, &elsewhere).unwrap();
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink(&elsewhere, &table).unwrap();
        assert!(import.write().unwrap_err().to_string().contains("symbolic link"));
        assert_eq!(fs::read_to_string(&elsewhere).unwrap(), BEFORE);
        fs::remove_file(&table).unwrap();
        // A link in the place of the file beside which the new one is written is taken away, not followed.
        fs::copy(&elsewhere, &table).unwrap();
        std::os::unix::fs::symlink(&elsewhere, desk.path("content/statistics/.dossiers-2025.csv.next")).unwrap();
        assert!(import.write().unwrap());
        assert_eq!((fs::read_to_string(&elsewhere).unwrap().as_str(), desk.table().as_str()), (BEFORE, AFTER));
    }
    let error = desk.attempt_by("q2", "q1.xlsx", b"").unwrap_err().to_string();
    assert_eq!(error, "there is no mapping `content/imports/q2.yaml`; did you mean `q1`?");
    assert!(desk.attempt_by("../q1", "q1.xlsx", b"").is_err());
}

#[test]
fn a_mapping_with_mistakes_is_reported_instead() {
    let desk = Desk::new();
    desk.put(
        "content/imports/q1.yaml",
        MAPPING.replace("Tiếp nhận, measure: received", "Tiếp nhận, measure: recieved"),
    );
    let import = desk.attempt("q1.xlsx", &usual()[0].1);
    let codes: Vec<&str> = import.content_reports().iter().map(|report| report.diagnostic.code.name).collect();
    assert_eq!(codes, ["unknown-word"]);
}
