//! Every code has a fixture: a folder of files laid over a small valid site, with the mistakes that `check` must find.
//!
//! A mistake is expected where a line ends in `#~ code` (or `#~ code code`). Files that can't carry comments have their
//! mistakes in `expected.txt`, one `content/path:line: code` a line. `removed.txt` names files of the base to leave out.

#![allow(clippy::unwrap_used, reason = "a fixture that can't be read fails the test")]

#[path = "diagnostics/fixture.rs"]
mod fixture;
#[path = "diagnostics/site.rs"]
mod site;

use std::collections::BTreeSet;
use std::path::Path;

use fixture::{Fixture, Found};
use noticeboard::diagnostics::format::{Format, render};
use noticeboard::i18n::EditorLanguage;
use noticeboard::{assemble, checks, source};

/// Codes whose mistakes can't lie in a repository: `hostile.rs` builds them.
const BUILT_BY_TESTS: [&str; 4] = ["unreadable-file", "symlink", "file-too-large", "not-utf8"];

fn folders() -> Vec<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/diagnostics");
    let entries = root.read_dir().unwrap().map(|entry| entry.unwrap());
    let folders = entries.filter(|entry| entry.path().is_dir()).map(|entry| entry.file_name().into_string().unwrap());
    let mut names: Vec<String> = folders.filter(|name| !matches!(name.as_str(), "base" | "ten-mistakes")).collect();
    names.sort();
    names
}

fn codes() -> BTreeSet<&'static str> {
    let rules = checks::RULES.iter().map(|rule| &rule.code);
    let codes = source::problems::CODES.iter().chain(assemble::problems::CODES).chain(rules);
    codes.map(|code| code.name).collect()
}

#[test]
fn the_base_is_clean() {
    let found = Fixture::read("base").check();
    assert!(found.is_empty(), "the base must have no mistakes, but has\n{}", listed(&found));
}

#[test]
fn every_fixture_has_exactly_the_mistakes_that_it_expects() {
    let mut failures = Vec::new();
    for name in folders() {
        let fixture = Fixture::read(&name);
        let (expected, found) = (fixture.expected(), fixture.check());
        if expected != found {
            let (missed, surplus) = (without(&expected, &found), without(&found, &expected));
            failures.push(format!(
                "\n{name}:\n  expected but not found:\n{}  found but not expected:\n{}",
                listed(&missed),
                listed(&surplus)
            ));
        }
    }
    assert!(failures.is_empty(), "{}", failures.concat());
}

#[test]
fn every_code_has_a_fixture_of_its_name() {
    let folders: BTreeSet<String> = folders().into_iter().collect();
    let wanted: BTreeSet<String> =
        codes().into_iter().filter(|code| !BUILT_BY_TESTS.contains(code)).map(str::to_owned).collect();
    let missing: Vec<&String> = wanted.difference(&folders).collect();
    let strange: Vec<&String> = folders.difference(&wanted).collect();
    assert!(
        missing.is_empty() && strange.is_empty(),
        "codes without a fixture: {missing:?}; fixtures without a code: {strange:?}"
    );
    for name in folders {
        let shows_its_code = Fixture::read(&name).expected().iter().any(|found| found.code == name);
        assert!(shows_its_code, "the fixture {name} does not expect {name}");
    }
}

#[test]
fn every_code_is_named_once_and_every_rule_by_its_file() {
    let all = source::problems::CODES.iter().chain(assemble::problems::CODES);
    let count = all.count() + checks::RULES.len();
    assert_eq!(codes().len(), count, "two kinds of mistake have the same code");
    for rule in checks::RULES {
        let file = format!("src/checks/{}.rs", rule.code.name.replace('-', "_"));
        assert!(Path::new(env!("CARGO_MANIFEST_DIR")).join(&file).is_file(), "{file} is missing");
    }
}

#[test]
fn one_file_with_ten_mistakes_is_reported_whole() {
    let fixture = Fixture::read("ten-mistakes");
    assert_eq!(listed(&fixture.check()), listed(&fixture.expected()));
    assert_eq!(fixture.check().len(), 10);
    let reports = fixture.reports();
    for (language, name) in [(EditorLanguage::English, "en"), (EditorLanguage::Vietnamese, "vi")] {
        let text = anstream::adapter::strip_str(&render(Format::Text, &reports, language)).to_string();
        insta::with_settings!({ snapshot_path => "diagnostics/ten-mistakes", prepend_module_to_snapshot => false, omit_expression => true }, {
            insta::assert_snapshot!(name, text);
        });
    }
}

/// What is left of one list when each entry of the other took away its like.
fn without(list: &[Found], other: &[Found]) -> Vec<Found> {
    let mut left = list.to_vec();
    for found in other {
        if let Some(at) = left.iter().position(|entry| entry == found) {
            left.remove(at);
        }
    }
    left
}

fn listed(found: &[Found]) -> String {
    let lines: Vec<String> = found.iter().map(|found| format!("    {found}\n")).collect();
    lines.concat()
}
