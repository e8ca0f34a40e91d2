//! A site with a table, and a desk on which spreadsheets are imported into it.

use std::fs;
use std::path::PathBuf;

use noticeboard::diagnostics::Report;
use noticeboard::import::{self, Import, ImportError};
use noticeboard::model::date::Date;
use tempfile::TempDir;

use crate::site;

/// How the usual sheet is read.
pub(crate) const MAPPING: &str = "\
table: dossiers-2025
sheet: Q1
header: {first: 2, last: 2}
until: Người lập biểu
period: {kind: fixed, from: 2026-01-01, to: 2026-03-31}
about:
  - {header: Đơn vị, subject: place, by: name}
counts:
  - {header: Tiếp nhận, measure: received}
  - {header: Trước hạn, measure: early}
  - {header: Đúng hạn, measure: on_time}
  - {header: Quá hạn, measure: late}
  - {header: Đã giải quyết, measure: resolved}
rates:
  - {header: Tỷ lệ, parts: [early, on_time], of: resolved, written: percent, decimals: 1}
ignored: [STT]
totals:
  - {label: Tổng cộng, sums: all}
reasons:
  '-': not_reported
";

/// The usual sheet, without mistakes.
pub(crate) const LINES: [&str; 7] = [
    "Báo cáo quý I/2026",
    "STT | Đơn vị | Tiếp nhận | Trước hạn | Đúng hạn | Quá hạn | Đã giải quyết | Tỷ lệ",
    "1 | Xã Na Sang | 120 | 40 | 60 | 5 | 105 | 95.2",
    "2 | Mường Mùn | 80 | 30 | 50 | - | 80 | 100",
    " | Tổng cộng | 200 | 70 | 110 | 5 | 185 |",
    "",
    " | Người lập biểu | | ký tên",
];

/// The table before.
pub(crate) const BEFORE: &str = "\
from,to,place,received,early,on_time,late,resolved
2025-07-01,2025-09-30,na-sang,100,40,50,5,95
2025-10-01,2025-12-31,na-sang,90,40,not_reported,not_reported,80
";

/// The table after the usual sheet.
pub(crate) const AFTER: &str = "\
from,to,place,received,early,on_time,late,resolved
2025-07-01,2025-09-30,na-sang,100,40,50,5,95
2025-10-01,2025-12-31,na-sang,90,40,not_reported,not_reported,80
2026-01-01,2026-03-31,muong-mun,80,30,50,not_reported,80
2026-01-01,2026-03-31,na-sang,120,40,60,5,105
";

/// A site in a folder of its own.
pub(crate) struct Desk {
    folder: TempDir,
}

impl Desk {
    /// The small valid site with a second place and the usual mapping.
    pub(crate) fn new() -> Self {
        let desk = Self { folder: tempfile::tempdir().unwrap() };
        site::lay(&site::all_fixtures().join("base"), desk.folder.path());
        let place = desk.read("content/places/na-sang.yaml");
        let place = place.replace("'03166'", "'03268'").replace("name: Na Sang\nkind", "name: Mường Mùn\nkind");
        let place = place.replace("- name: Na Sang", "- name: Mùn Chung").replace("'03181'", "'03262'");
        desk.put("content/places/muong-mun.yaml", place);
        desk.put("content/imports/q1.yaml", MAPPING);
        desk
    }

    /// The path of a file of the site.
    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Writes a file of the site.
    pub(crate) fn put(&self, name: &str, bytes: impl AsRef<[u8]>) {
        fs::create_dir_all(self.path(name).parent().unwrap()).unwrap();
        fs::write(self.path(name), bytes).unwrap();
    }

    /// Reads a file of the site.
    pub(crate) fn read(&self, name: &str) -> String {
        fs::read_to_string(self.path(name)).unwrap()
    }

    /// The table as it is on disk.
    pub(crate) fn table(&self) -> String {
        self.read("content/statistics/dossiers-2025.csv")
    }

    /// Tries an import by the usual mapping.
    pub(crate) fn attempt(&self, file: &str, bytes: &[u8]) -> Import {
        self.attempt_by("q1", file, bytes).unwrap()
    }

    /// Tries an import by a mapping.
    pub(crate) fn attempt_by(&self, mapping: &str, file: &str, bytes: &[u8]) -> Result<Import, ImportError> {
        self.put(file, bytes);
        let today = Date::try_from("2026-11-21".to_owned()).unwrap();
        import::attempt(self.folder.path(), mapping, &self.path(file), today)
    }
}

/// Where mistakes were found: the cell and the code, sorted as they are reported.
pub(crate) fn places(reports: &[Report]) -> Vec<(String, &'static str)> {
    let place = |report: &Report| report.location.pointer.clone().unwrap_or_default();
    reports.iter().map(|report| (place(report), report.diagnostic.code.name)).collect()
}
