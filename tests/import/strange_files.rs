//! Files that are broken, protected, huge or hostile; sheets with hidden parts and texts in another normal form.

use std::time::{Duration, Instant};

use proptest::prelude::*;

use crate::desk::{AFTER, BEFORE, Desk, LINES, places};
use crate::workbook::{Sheet, archive, ods, repack};

/// The codes that the tests of this file raise.
pub(crate) const CODES: [&str; 5] =
    ["import-unreadable", "import-protected", "import-too-large", "import-hidden", "import-not-nfc"];

fn code_of(name: &str, bytes: &[u8]) -> &'static str {
    let desk = Desk::new();
    let import = desk.attempt(name, bytes);
    assert!(!import.is_clean() && !import.write().unwrap());
    assert_eq!(desk.table(), BEFORE);
    let found = places(import.rejections());
    assert_eq!(found.len(), 1, "{found:?}");
    found[0].1
}

/// A compound file that names a stream.
fn compound(stream: &str) -> Vec<u8> {
    let name = stream.encode_utf16().flat_map(u16::to_le_bytes);
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".iter().copied().chain(name).collect()
}

#[test]
fn files_that_are_no_spreadsheet_are_refused() {
    let xlsx = Sheet::of("Q1", &LINES).xlsx();
    assert_eq!(code_of("a.xlsx", &xlsx[..xlsx.len() / 2]), "import-unreadable");
    assert_eq!(code_of("a.xlsx", &archive(&[("a.txt", "a")])), "import-unreadable");
    assert_eq!(code_of("a.xls", &compound("Workbook")), "import-unreadable");
    assert_eq!(code_of("a.csv", b"T\xeanh"), "import-unreadable");
    assert_eq!(code_of("a.pdf", b"%PDF-1.7\0\0"), "import-unreadable");
    let torn = repack(&xlsx, |name, text| if name.ends_with("sheet1.xml") { text.replace("</row>", "") } else { text });
    assert_eq!(code_of("a.xlsx", &torn), "import-unreadable");
    let lost = repack(&xlsx, |_, text| text.replace("<v>0</v>", "<v>99999999</v>"));
    assert_eq!(code_of("a.xlsx", &lost), "import-unreadable");
}

#[test]
fn protected_workbooks_are_refused() {
    assert_eq!(code_of("a.xlsx", &compound("EncryptedPackage")), "import-protected");
    let manifest =
        "<manifest:manifest><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>";
    let protected = archive(&[("META-INF/manifest.xml", manifest), ("content.xml", "?")]);
    assert_eq!(code_of("a.ods", &protected), "import-protected");
}

#[test]
fn what_would_exhaust_the_machine_is_refused_quickly() {
    let started = Instant::now();
    let blown = archive(&[("content.xml", &" ".repeat(80 << 20))]);
    assert!(blown.len() < 1 << 20, "the bomb is {} bytes", blown.len());
    assert_eq!(code_of("a.ods", &blown), "import-too-large");
    let cell =
        "<table:table-cell table:number-columns-repeated=\"16384\" office:value-type=\"float\" office:value=\"1\"/>";
    let repeated = format!(
        "<table:table table:name=\"Q1\"><table:table-row table:number-rows-repeated=\"1048576\">{cell}</table:table-row></table:table>"
    );
    assert_eq!(code_of("a.ods", &ods(&repeated)), "import-too-large");
    let wide = repack(&Sheet::of("Q1", &LINES).xlsx(), |_, text| text.replace("r=\"C3\"", "r=\"XFE3\""));
    assert_eq!(code_of("a.xlsx", &wide), "import-too-large");
    assert_eq!(code_of("a.csv", &vec![b'a'; (32 << 20) + 1]), "import-too-large");
    let commas = ",".repeat(2_000_000);
    assert_eq!(code_of("a.csv", commas.as_bytes()), "import-too-large");
    assert!(started.elapsed() < Duration::from_mins(1), "{:?}", started.elapsed());
}

#[test]
fn entities_are_not_expanded() {
    let bomb = "<!DOCTYPE a [<!ENTITY b \"999\"><!ENTITY c \"&b;&b;&b;&b;\">]>";
    let xlsx = repack(&Sheet::of("Q1", &LINES).xlsx(), |name, text| match name {
        "xl/sharedStrings.xml" => text.replacen("<sst", &format!("{bomb}<sst"), 1).replacen("Xã Na Sang", "&c;", 1),
        _ => text,
    });
    assert_eq!(code_of("a.xlsx", &xlsx), "import-name");
}

#[test]
fn hidden_parts_and_denormal_texts_are_said_and_read() {
    let mut sheet = Sheet::of("Q1", &LINES);
    sheet.hidden_rows = vec![3];
    sheet.hidden_columns = vec![5];
    sheet.text(4, 1, "Mu\u{31b}o\u{31b}\u{300}ng Mu\u{300}n");
    for (name, bytes) in [("a.xlsx", sheet.xlsx()), ("a.ods", sheet.ods())] {
        let desk = Desk::new();
        let import = desk.attempt(name, &bytes);
        let found = places(import.rejections());
        let expected = [("Q1!F1", "import-hidden"), ("Q1!A3", "import-hidden"), ("Q1!B4", "import-not-nfc")];
        assert_eq!(found, expected.map(|(cell, code)| (cell.to_owned(), code)), "{name}");
        assert!(import.write().unwrap());
        assert_eq!(desk.table(), AFTER, "{name}");
    }
}

#[test]
fn a_workbook_counts_days_from_1904_if_it_says_so() {
    let lines = ["Đơn vị | Từ | Đến | Tiếp nhận", "Na Sang | 44561 | 44650 | 12"];
    let mapping = "table: dossiers-2025\nheader: {first: 1, last: 1}\n\
        period: {kind: days, from: Từ, to: Đến, written: serial}\n\
        about:\n  - {header: Đơn vị, subject: place, by: name}\ncounts:\n  - {header: Tiếp nhận, measure: received}\n\
        absent:\n  - {measure: early, reason: not_reported}\n  - {measure: on_time, reason: not_reported}\n  \
        - {measure: late, reason: not_reported}\n  - {measure: resolved, reason: not_reported}\n";
    let desk = Desk::new();
    desk.put("content/imports/q1.yaml", mapping);
    let bytes =
        repack(&Sheet::of("Q1", &lines).xlsx(), |_, text| text.replace("<workbookPr ", "<workbookPr date1904=\"1\" "));
    let import = desk.attempt("a.xlsx", &bytes);
    assert_eq!(places(import.rejections()), []);
    assert!(import.write().unwrap());
    assert!(desk.table().contains("2026-01-01,2026-03-31,na-sang,12,not_reported"), "{}", desk.table());
}

/// The same bytes with some of them exchanged.
fn damaged(bytes: &[u8], damage: &[(usize, u8)]) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    for (at, byte) in damage {
        let at = at % bytes.len();
        bytes[at] = *byte;
    }
    bytes
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn damaged_workbooks_are_refused_or_read_and_never_panic(
        damage in prop::collection::vec((any::<usize>(), any::<u8>()), 1..6),
        signs in prop::collection::vec((any::<usize>(), prop::sample::select(b"<>&\"'=/ 0Z-.:".to_vec())), 1..6),
    ) {
        let desk = Desk::new();
        let sheet = Sheet::of("Q1", &LINES);
        for (name, bytes, inner) in [("a.xlsx", sheet.xlsx(), "xl/worksheets/sheet1.xml"), ("a.ods", sheet.ods(), "content.xml")] {
            desk.attempt(name, &damaged(&bytes, &damage));
            let within = repack(&bytes, |file, text| {
                if file == inner { String::from_utf8_lossy(&damaged(text.as_bytes(), &signs)).into_owned() } else { text }
            });
            desk.attempt(name, &within);
        }
        prop_assert_eq!(desk.table(), BEFORE);
    }
}
