//! Small sites, each for one feature, with the pages that they must become.
//!
//! `tests/golden/<feature>/content/` is built as of one fixed day. `expected/` holds what readers get: the notice and
//! the inside of `<main>` of each page without icons and classes, so that a change of style changes nothing here, the link to
//! where the page is edited, the list of all files, and what `check` says. Only the site `minimal` holds every page; the others hold the pages that differ from it.
//!
//! `NOTICEBOARD_BLESS=1 cargo test --test golden` writes the expected files anew; read the difference before you commit.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a site that can't be read fails the test")]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use noticeboard::diagnostics::format::{Format, render};
use noticeboard::i18n::EditorLanguage;
use noticeboard::model::date::Date;
use noticeboard::pipeline;

const DAY: &str = "2026-11-21";

/// Text files by path.
type Files = BTreeMap<String, String>;

#[test]
fn the_minimal_site_becomes_the_pages_that_are_expected() {
    compare("minimal", &made("minimal"));
}

#[test]
fn every_feature_becomes_the_pages_that_are_expected() {
    let minimal = made("minimal");
    let mut features: Vec<String> = folder("").read_dir().unwrap().map(|entry| name(&entry.unwrap().path())).collect();
    features.sort();
    for feature in features.iter().filter(|feature| *feature != "minimal") {
        let mut files = made(feature);
        files.retain(|path, text| minimal.get(path) != Some(text));
        compare(feature, &files);
    }
}

/// What a mini-site becomes: the inside of its pages, the list of its files, and its problems.
fn made(feature: &str) -> Files {
    let built = pipeline::build(&folder(feature), Date::try_from(DAY.to_owned()).unwrap()).unwrap();
    let problems = render(Format::Short, &built.checked.reports(), EditorLanguage::English);
    let site = built.site.unwrap_or_else(|| panic!("{feature} has errors:\n{problems}"));
    let mut files = Files::new();
    let mut list = String::new();
    for (path, bytes) in site.files() {
        list = list + &without_version(path.as_str()) + "\n";
        let text = || std::str::from_utf8(bytes).unwrap();
        match Path::new(path.as_str()).extension().and_then(std::ffi::OsStr::to_str) {
            Some("html") => drop(files.insert(path.to_string(), main_of(text()))),
            Some("xml") => drop(files.insert(path.to_string(), text().to_owned())),
            _ => {}
        }
    }
    files.insert("files.txt".to_owned(), list);
    files.insert("problems.txt".to_owned(), problems);
    files
}

/// The path without what it is known by, which changes with every word of the script.
fn without_version(path: &str) -> String {
    match path.strip_prefix("travel/").and_then(|file| file.rsplit_once('-')) {
        Some((language, _)) => format!("travel/{language}.js"),
        None => path.to_owned(),
    }
}

/// The notice of a page and the inside of `<main>`, a line for each line, without what only matters to the eye: icons and classes.
fn main_of(html: &str) -> String {
    let main = html.split_once("<main").and_then(|(_, rest)| rest.split_once('>')).map_or(html, |(_, rest)| rest);
    let main = main.split_once("</main>").map_or(main, |(main, _)| main);
    let notice = html.split_once("<aside class=\"note\"").map_or("", |(_, rest)| rest);
    let notice =
        notice.split_once('>').and_then(|(_, rest)| rest.split_once("</aside>")).map_or("", |(notice, _)| notice);
    let edit = html.split_once("<a class=\"edit\"").and_then(|(_, rest)| rest.split_once("</a>"));
    let edit = edit.map(|(link, _)| format!("<a{link}</a>")).unwrap_or_default();
    let main = format!("{notice}\n{main}\n{edit}");
    // A page says how large it is, which changes with every rule of the style.
    let main = without(&main, "(HTML, ", ")");
    let plain = without(&without(&main, "<svg", "</svg>"), " class=\"", "\"");
    plain.lines().map(str::trim).filter(|line| !line.is_empty()).fold(String::new(), |text, line| text + line + "\n")
}

/// The text without every piece that begins with `start` and ends with `end`.
fn without(text: &str, start: &str, end: &str) -> String {
    let mut pieces = text.split(start);
    let first = pieces.next().unwrap_or_default().to_owned();
    pieces.fold(first, |kept, piece| kept + piece.split_once(end).map_or("", |(_, rest)| rest))
}

fn compare(feature: &str, files: &Files) {
    let expected_folder = folder(feature).join("expected");
    if std::env::var_os("NOTICEBOARD_BLESS").is_some() {
        let _ = fs::remove_dir_all(&expected_folder);
        for (path, text) in files {
            let path = expected_folder.join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
    }
    let expected = read(&expected_folder);
    let mut wrong = Vec::new();
    for path in expected.keys().chain(files.keys()) {
        match (expected.get(path), files.get(path)) {
            (Some(expected), Some(made)) if expected == made => {}
            (Some(expected), Some(made)) => wrong.push(format!("{path}: {}", first_difference(expected, made))),
            (Some(_), None) => wrong.push(format!("{path}: stale, nothing makes it any more")),
            _ => wrong.push(format!("{path}: missing, it is made but not expected")),
        }
    }
    wrong.dedup();
    assert!(
        wrong.is_empty(),
        "tests/golden/{feature}/expected:\n  {}\nif this is meant: NOTICEBOARD_BLESS=1 cargo test --test golden",
        wrong.join("\n  ")
    );
}

fn first_difference(expected: &str, made: &str) -> String {
    let mut pairs = expected.lines().chain(["(end)"]).zip(made.lines().chain(["(end)"])).enumerate();
    pairs.find(|(_, (expected, made))| expected != made).map_or(String::new(), |(line, (expected, made))| {
        format!("line {}\n    expected {expected}\n    made     {made}", line + 1)
    })
}

fn read(root: &Path) -> Files {
    let mut files = Files::new();
    let mut folders = vec![root.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in folder.read_dir().into_iter().flatten() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let name = path.strip_prefix(root).unwrap().to_string_lossy().replace('\\', "/");
                files.insert(name, fs::read_to_string(&path).unwrap());
            }
        }
    }
    files
}

fn folder(feature: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden").join(feature)
}

fn name(path: &Path) -> String {
    path.file_name().unwrap().to_string_lossy().into_owned()
}
