//! Content is untrusted: whatever stands in a file, it is refused with a diagnostic, quickly and without a panic.

#![allow(clippy::unwrap_used, reason = "a site that can't be made fails the test")]

#[path = "diagnostics/site.rs"]
mod site;

use std::fs;
use std::path::PathBuf;
use std::time::Instant;

use tempfile::TempDir;

/// A valid site to put something hostile into.
struct Victim {
    folder: TempDir,
}

impl Victim {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        site::lay(&site::all_fixtures().join("base"), folder.path());
        Self { folder }
    }

    fn with(name: &str, bytes: impl AsRef<[u8]>) -> Self {
        let victim = Self::new();
        victim.write(name, bytes);
        victim
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join("content").join(name)
    }

    fn write(&self, name: &str, bytes: impl AsRef<[u8]>) {
        fs::create_dir_all(self.path(name).parent().unwrap()).unwrap();
        fs::write(self.path(name), bytes).unwrap();
    }

    /// The codes reported for one file; how long it took is printed, not judged, since machines differ.
    fn codes_for(&self, name: &str) -> Vec<&'static str> {
        let start = Instant::now();
        let reports = site::check(self.folder.path());
        println!("{name}: {:?}", start.elapsed());
        let file = format!("content/{name}");
        let here = reports.iter().filter(|report| *report.diagnostic.place.file == *file);
        here.map(|report| report.diagnostic.code.name).collect()
    }
}

const OFFICE: &str = "offices/so-tu-phap.yaml";
const PAGE: &str = "pages/about.vi.md";

#[test]
fn text_that_is_not_utf8_is_refused() {
    let victim = Victim::with(OFFICE, b"name: S\xe1\xbb\x9f\nlevel: \xff\xfe\n");
    assert_eq!(victim.codes_for(OFFICE), ["not-utf8"]);
}

#[test]
fn a_record_of_ten_megabytes_is_refused() {
    let victim = Victim::with(OFFICE, "a".repeat(10 << 20));
    assert_eq!(victim.codes_for(OFFICE), ["file-too-large"]);
}

#[test]
fn a_very_long_line_just_below_the_limit_is_survived() {
    let victim = Victim::with(OFFICE, format!("name: {}\n", "ệ".repeat(300_000)));
    assert!(!victim.codes_for(OFFICE).is_empty());
}

#[test]
fn flow_lists_nested_ten_thousand_deep_are_refused() {
    let victim = Victim::with(OFFICE, format!("name: {}{}\n", "[".repeat(10_000), "]".repeat(10_000)));
    // The parser has a bound of its own for brackets in a row, and reaches it first.
    assert_eq!(victim.codes_for(OFFICE), ["yaml-syntax"]);
}

#[test]
fn flow_records_nested_ten_thousand_deep_are_refused() {
    let victim = Victim::with(OFFICE, format!("name: {}{}\n", "{a: ".repeat(10_000), "}".repeat(10_000)));
    assert_eq!(victim.codes_for(OFFICE), ["too-deep"]);
}

#[test]
fn block_lists_nested_ten_thousand_deep_are_refused() {
    let victim = Victim::with(OFFICE, format!("{}x\n", "- ".repeat(10_000)));
    assert_eq!(victim.codes_for(OFFICE), ["too-deep"]);
}

#[test]
fn block_records_nested_a_thousand_deep_are_refused() {
    // Ten thousand levels of indentation would be a file of fifty megabytes, which is refused for its size.
    let nested: Vec<String> = (0..1_000).map(|level| format!("{}a:\n", " ".repeat(level))).collect();
    assert_eq!(Victim::with(OFFICE, nested.concat()).codes_for(OFFICE), ["too-deep"]);
}

#[test]
fn an_alias_bomb_is_refused() {
    let lines = ('b'..='z')
        .zip('a'..='y')
        .map(|(name, of)| format!("{name}: &{name} [{}]\n", vec![format!("*{of}"); 9].join(", ")));
    let bomb: Vec<String> = std::iter::once("a: &a [x, x, x, x, x, x, x, x, x]\n".to_owned()).chain(lines).collect();
    assert_eq!(Victim::with(OFFICE, bomb.concat()).codes_for(OFFICE), ["yaml-trick"]);
}

#[test]
fn a_merge_key_and_a_second_document_are_refused() {
    assert_eq!(Victim::with(OFFICE, "<<: {name: x}\n").codes_for(OFFICE), ["yaml-trick"]);
    assert_eq!(Victim::with(OFFICE, "name: x\n---\nname: y\n").codes_for(OFFICE), ["yaml-trick"]);
}

#[cfg(unix)]
#[test]
fn symbolic_links_out_of_the_root_are_refused() {
    let outside = tempfile::tempdir().unwrap();
    fs::write(outside.path().join("secret.yaml"), "name: secret\n").unwrap();
    let victim = Victim::new();
    std::os::unix::fs::symlink(outside.path().join("secret.yaml"), victim.path("offices/so-y-te.yaml")).unwrap();
    std::os::unix::fs::symlink(outside.path(), victim.path("files")).unwrap();
    assert_eq!(victim.codes_for("offices/so-y-te.yaml"), ["symlink"]);
    assert_eq!(victim.codes_for("files"), ["symlink"]);
}

#[cfg(unix)]
#[test]
fn what_is_no_plain_file_is_not_waited_for() {
    let victim = Victim::new();
    let socket = std::os::unix::net::UnixListener::bind(victim.path("offices/so-y-te.yaml")).unwrap();
    assert_eq!(victim.codes_for("offices/so-y-te.yaml"), Vec::<&str>::new());
    drop(socket);
}

#[cfg(unix)]
#[test]
fn a_file_that_may_not_be_read_is_reported() {
    use std::os::unix::fs::PermissionsExt;
    let victim = Victim::with("offices/so-y-te.yaml", "name: x\n");
    let path = victim.path("offices/so-y-te.yaml");
    fs::set_permissions(&path, fs::Permissions::from_mode(0o000)).unwrap();
    // The superuser may read everything; then there is nothing to see here.
    if fs::read(&path).is_err() {
        assert_eq!(victim.codes_for("offices/so-y-te.yaml"), ["unreadable-file"]);
    }
}

#[test]
fn a_field_that_stands_twice_is_refused() {
    let victim = Victim::with(OFFICE, "name: x\nname: y\n");
    assert!(victim.codes_for(OFFICE).contains(&"duplicate-field"));
}

#[test]
fn a_tab_is_refused() {
    assert_eq!(Victim::with(OFFICE, "name:\n\tvi: x\n").codes_for(OFFICE), ["tab"]);
}

#[test]
fn names_that_lead_out_of_the_folder_are_refused() {
    let topics = "topics:\n  - id: ../../etc\n    name: {vi: a, en: b}\n";
    assert_eq!(Victim::with("topics.yaml", topics).codes_for("topics.yaml"), ["bad-form"]);
    let office = fs::read(Victim::new().path(OFFICE)).unwrap();
    for name in ["offices/so..phap.yaml", "offices/So.yaml", "offices/so%2f..%2fa.yaml", "offices/a\u{202e}b.yaml"] {
        assert_eq!(Victim::with(name, &office).codes_for(name), ["file-name"], "{name}");
    }
}

#[test]
fn a_form_outside_the_folder_of_files_is_refused() {
    let file = "procedures/ho-tich/dang-ky-khai-sinh.yaml";
    let victim = Victim::new();
    let text = fs::read_to_string(victim.path(file)).unwrap();
    let form = "    originals: 1\n    form:\n      name: Mẫu\n      file: ../../../etc/passwd\n";
    victim.write(file, text.replace("    originals: 1\n", form));
    assert_eq!(victim.codes_for(file), ["form-file"]);
}

#[test]
fn links_that_run_scripts_are_refused_however_they_are_written() {
    for link in [
        "[a](javascript:alert(1))",
        "[a](JaVaScRiPt:alert(1))",
        "[a](<java\tscript:alert(1)>)",
        "[a](java&#x09;script:alert(1))",
        "[a](&#106;avascript:alert(1))",
        "[a](&#1;javascript:alert(1))",
        "[a](javascript&colon;alert(1))",
        "[a](\\javascript:alert(1))",
        "[a][b]\n\n[b]: vbscript:x",
        "<javascript:alert(1)>",
        "[a](data:text/html;base64,PHNjcmlwdD4=)",
        "![a](javascript:alert(1))",
        "[a](file:///etc/passwd)",
        "[a](//ke-gian.vn)",
        "[a](/\\ke-gian.vn)",
    ] {
        let victim = Victim::with(PAGE, format!("---\ntitle: x\n---\n\n{link}\n"));
        assert_eq!(victim.codes_for(PAGE), ["unsafe-link"], "{link}");
    }
}

#[test]
fn web_addresses_of_records_take_no_other_scheme() {
    let office = fs::read_to_string(Victim::new().path(OFFICE)).unwrap();
    for link in ["JAVASCRIPT:alert(1)", "data:text/html,x", "//ke-gian.vn", "https://a\\u0000b"] {
        let text = office.replace("level: province", &format!("level: province\nurl: \"{link}\""));
        assert!(!Victim::with(OFFICE, text).codes_for(OFFICE).is_empty(), "{link}");
    }
}

#[test]
fn html_in_a_page_is_refused() {
    for html in ["<script>alert(1)</script>", "a <img src=x onerror=alert(1)> b", "<!-- a -->", "> <iframe src=//a>"] {
        let victim = Victim::with(PAGE, format!("---\ntitle: x\n---\n\n{html}\n"));
        assert_eq!(victim.codes_for(PAGE), ["raw-html"], "{html}");
    }
}

#[test]
fn deeply_nested_markdown_is_survived() {
    for text in ["> ".repeat(20_000), "[".repeat(20_000), "*a ".repeat(20_000), "![a](".repeat(5_000)] {
        let victim = Victim::with(PAGE, format!("---\ntitle: x\n---\n\n{text}\n"));
        victim.codes_for(PAGE);
    }
}

#[test]
fn tables_with_strange_cells_are_refused() {
    let table = "statistics/dossiers-2025.csv";
    let csv = "from,to,place,resolved\n2025-07-01,2025-09-30,na-sang,=cmd|' /C calc'!A0\n";
    assert_eq!(Victim::with(table, csv).codes_for(table), ["table-cell"]);
    let huge =
        "from,to,place,received,resolved\n2025-07-01,2025-09-30,na-sang,18446744073709551615,99999999999999999999999\n";
    assert_eq!(Victim::with(table, huge).codes_for(table), ["table-cell"]);
    let sums = "from,to,place,early,on_time,late,resolved\n2025-07-01,2025-09-30,na-sang,18446744073709551615,18446744073709551615,1,3\n";
    assert_eq!(Victim::with(table, sums).codes_for(table), ["parts-total"]);
}

#[test]
fn a_calendar_of_extreme_years_is_survived() {
    let calendar = "calendar/2026.yaml";
    let text = fs::read_to_string(Victim::new().path(calendar)).unwrap();
    for date in ["-9999-01-01", "9999-12-31", "0000-00-00", "+999999-01-01"] {
        let victim = Victim::with(calendar, text.replace("2026-01-01", date));
        assert!(!victim.codes_for(calendar).is_empty(), "{date}");
    }
}

#[test]
fn an_empty_folder_is_no_site() {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("content")).unwrap();
    let reports = site::check(folder.path());
    assert!(reports.iter().all(|report| report.diagnostic.code.name == "missing-file"));
    assert_eq!(reports.len(), 3);
}
