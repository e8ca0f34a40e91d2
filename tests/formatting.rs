//! `fmt` changes nothing but the form: values and comments stay, and formatting twice is formatting once.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a file that can't be read fails the test")]

use std::path::Path;
use std::sync::Arc;

use noticeboard::format::formatted;
use noticeboard::source::{self, SourceContent, parse_yaml};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

/// The text in the one form; nothing where the file would be left as it is.
fn form(text: &str) -> Option<String> {
    formatted(&Arc::from("a.yaml"), &SourceContent::Yaml(Some(parse_yaml(text)?)), text).ok().flatten()
}

#[test]
fn the_content_of_the_demonstration_is_in_the_form() {
    let (sources, _) = source::read(Path::new(ROOT)).unwrap();
    let files = sources.files.iter().filter(|(name, file)| {
        let Ok(text) = std::fs::read_to_string(Path::new(ROOT).join(&***name)) else { return false };
        let form = formatted(name, &file.content, &text).unwrap_or_else(|mistake| panic!("{name}: {mistake:?}"));
        form.is_some_and(|form| form != text)
    });
    let names: Vec<&Arc<str>> = files.map(|(name, _)| name).collect();
    assert!(names.is_empty(), "run `noticeboard fmt`: {names:?}");
}

/// How often a generated file is formatted, and how often one is left as it is.
#[test]
fn a_thousand_files_keep_values_and_comments() {
    let mut runner = TestRunner::new(Config { cases: 1000, failure_persistence: None, ..Config::default() });
    let left = std::cell::Cell::new(0);
    runner
        .run(&file(), |text| {
            let Some(node) = parse_yaml(text.trim_start_matches('\u{feff}')) else {
                return Err(TestCaseError::fail(format!("the test wrote what is not YAML:\n{text}")));
            };
            let Some(once) = form(text.trim_start_matches('\u{feff}')) else {
                left.set(left.get() + 1);
                return Ok(());
            };
            prop_assert_eq!(parse_yaml(&once).unwrap().to_json(), node.to_json());
            prop_assert_eq!(comments(&once), comments(&text));
            prop_assert!(!once.contains('\r') && !once.contains('\t'));
            let twice = form(&once);
            prop_assert_eq!(twice.as_deref(), Some(once.as_str()));
            Ok(())
        })
        .unwrap();
    println!("{} of 1000 left as they are", left.get());
    assert!(left.get() <= 20, "{} of 1000 files were left as they are", left.get());
}

/// Every comment: the generator writes `#~` nowhere else.
fn comments(text: &str) -> Vec<String> {
    let comments = text.lines().filter_map(|line| line.find("#~").map(|at| line[at..].trim_end().to_owned()));
    comments.collect()
}

#[test]
fn deep_and_odd_files_are_formatted_in_time() {
    for text in [
        format!("{}1{}", "[".repeat(30), "]".repeat(30)),
        format!("{}1{}", "{a: ".repeat(30), "}".repeat(30)),
        (0..30).map(|level| "  ".repeat(level) + "a:\n").collect::<String>() + &"  ".repeat(30) + "b: 1\n",
        "- ".repeat(30) + "a",
        "a: 'x'\n".to_owned() + &"# note\n".repeat(20_000),
        "a: ".to_owned() + &"word ".repeat(100_000),
    ] {
        if parse_yaml(&text).is_some() {
            let start = std::time::Instant::now();
            let done = form(&text).is_some();
            println!("{} bytes, formatted: {done}, {:?}", text.len(), start.elapsed());
        }
    }
}

/// A real record with a slip in it is formatted, left as it is, or can't be read; it is never changed in meaning.
#[test]
fn damaged_records_are_formatted_or_left() {
    let path = Path::new(ROOT).join("content/procedures/ho-tich/dang-ky-khai-sinh.yaml");
    let right = std::fs::read_to_string(path).unwrap();
    let signs: Vec<usize> = right.char_indices().map(|(at, _)| at).collect();
    let mut runner = TestRunner::new(Config { cases: 400, failure_persistence: None, ..Config::default() });
    let slip = (0..signs.len(), 0..3_usize, "[ :#'\"|>{}\\[\\]&*!?%@,\t\n-]{1,3}");
    runner
        .run(&slip, |(at, taken, put)| {
            let (start, end) = (signs[at], signs[(at + taken).min(signs.len() - 1)]);
            let text = format!("{}{put}{}", &right[..start], &right[end..]);
            let Some(node) = parse_yaml(&text) else { return Ok(()) };
            if let Some(once) = form(&text) {
                prop_assert_eq!(parse_yaml(&once).unwrap().to_json(), node.to_json());
                let twice = form(&once);
                prop_assert_eq!(twice, Some(once));
            }
            Ok(())
        })
        .unwrap();
}

/// A file as people leave it: odd spacing, comments everywhere, all sorts of value, either line end.
fn file() -> impl Strategy<Value = String> {
    let entries = prop::collection::vec(record(2), 1..6);
    (entries, any::<bool>(), any::<bool>()).prop_map(|(entries, windows, mark)| {
        let text: String = entries
            .iter()
            .enumerate()
            .map(|(index, lines)| {
                lines.iter().map(|line| line.replace("KEY", &format!("k{index}")) + "\n").collect::<String>()
            })
            .collect();
        let text = if windows { text.replace('\n', "\r\n") } else { text };
        if mark { format!("\u{feff}{text}") } else { text }
    })
}

/// The lines of one field, whose name is `KEY`.
fn record(depth: u32) -> BoxedStrategy<Vec<String>> {
    let leaf = (scalar(), trailing(), above())
        .prop_map(|(value, comment, above)| [above, vec![format!("KEY: {value}{comment}")]].concat());
    let block = (prop_oneof!["\\|", ">-", "\\|-", ">"], words(), words()).prop_map(|(style, first, second)| {
        vec![format!("KEY: {style}"), format!("  {first}"), String::new(), format!("  {second}")]
    });
    let empty = (trailing(), above()).prop_map(|(comment, above)| [above, vec![format!("KEY:{comment}")]].concat());
    if depth == 0 {
        return prop_oneof![4 => leaf, 1 => block, 1 => empty].boxed();
    }
    let nested = prop::collection::vec(record(depth - 1), 1..4);
    let of_records = (nested.clone(), trailing(), 1..4_usize).prop_map(|(entries, comment, indent)| {
        let inner = entries.iter().enumerate().flat_map(move |(index, lines)| {
            lines
                .iter()
                .map(move |line| indented(line, indent * 2).replace("KEY", &format!("n{index}")))
                .collect::<Vec<_>>()
        });
        std::iter::once(format!("KEY:{comment}")).chain(inner).collect()
    });
    let of_lists = (nested, any::<bool>(), above()).prop_map(|(entries, flush, above)| {
        let indent = if flush { 0 } else { 4 };
        let inner = entries.iter().enumerate().flat_map(move |(index, lines)| {
            let mut first = true;
            let item = lines.iter().map(|line| {
                let is_comment = line.trim_start().starts_with('#') || line.is_empty();
                let dash = if first && !is_comment { "- " } else { "  " };
                first &= is_comment;
                indented(&if line.is_empty() { String::new() } else { format!("{dash}{line}") }, indent)
                    .replace("KEY", &format!("i{index}"))
            });
            item.collect::<Vec<_>>()
        });
        [above, std::iter::once("KEY:".to_owned()).chain(inner).collect()].concat()
    });
    prop_oneof![3 => leaf, 1 => block, 1 => empty, 3 => of_records, 3 => of_lists].boxed()
}

fn indented(line: &str, spaces: usize) -> String {
    if line.is_empty() { String::new() } else { format!("{}{line}", " ".repeat(spaces)) }
}

fn scalar() -> impl Strategy<Value = String> {
    prop_oneof![
        words(),
        words().prop_map(|text| format!("'{text}: it''s'")),
        words().prop_map(|text| format!("\"{text} \\\"x\\\" don't\"")),
        words().prop_map(|text| format!("\"{text}\"")),
        words().prop_map(|text| format!("{text} ").repeat(40).trim_end().to_owned()),
        prop::collection::vec(words(), 0..4).prop_map(|list| format!("[{}]", list.join(",  "))),
        words().prop_map(|text| format!("{{a:   {text}, b: [1,2]}}")),
        "[0-9]{1,6}(\\.[0-9]{1,2})?",
        Just("no".to_owned()),
        Just("'0012'".to_owned()),
        Just("2026-03-01".to_owned()),
        Just("https://a.vn/b#c".to_owned()),
        Just("''".to_owned()),
    ]
}

fn words() -> impl Strategy<Value = String> {
    "[a-zA-ZđĐăâêôơưáàảãạếềểễệốồổỗộ]{1,9}( [a-zđăâêôơưíìỉĩịúùủũụ0-9]{1,9}){0,5}"
}

/// A comment behind a value, or blanks.
fn trailing() -> impl Strategy<Value = String> {
    prop_oneof![3 => Just(String::new()), 1 => Just("   ".to_owned()), 1 => words().prop_map(|text| format!("  #~ {text}"))]
}

/// Comments and empty lines above a field.
fn above() -> impl Strategy<Value = Vec<String>> {
    let line = prop_oneof![words().prop_map(|text| format!("#~ {text}")), Just(String::new())];
    prop_oneof![3 => Just(Vec::new()), 1 => prop::collection::vec(line, 1..3)]
}
