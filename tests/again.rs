//! What is read again after a save is what would have been read at first; and what editors have to look after.

#![allow(clippy::unwrap_used, reason = "a site that can't be read fails the test")]

use std::fs;
use std::path::Path;

use noticeboard::assemble::Catalogue;
use noticeboard::derive::upkeep::{self, Basis, Change, Known, Part};
use noticeboard::model::date::Date;
use noticeboard::pipeline::{self, Before, Checked};
use tempfile::TempDir;

const PROCEDURE: &str = "content/procedures/ho-tich/dang-ky-khai-sinh.yaml";

fn day(text: &str) -> Date {
    Date::try_from(text.to_owned()).unwrap()
}

fn today() -> Date {
    day("2026-11-21")
}

/// A copy of a golden site.
fn site(feature: &str) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let from = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden").join(feature);
    for entry in walkdir::WalkDir::new(from.join("content")).into_iter().map(Result::unwrap) {
        let to = folder.path().join(entry.path().strip_prefix(&from).unwrap());
        if entry.file_type().is_dir() {
            fs::create_dir_all(to).unwrap();
        } else {
            fs::copy(entry.path(), to).unwrap();
        }
    }
    folder
}

fn check(root: &Path) -> Checked {
    pipeline::check(root, today()).unwrap()
}

fn catalogue(root: &Path) -> Catalogue {
    check(root).catalogue.unwrap()
}

#[test]
fn what_is_read_again_is_what_would_have_been_read_at_first() {
    let folder = site("minimal");
    let root = folder.path();
    let good = fs::read_to_string(root.join(PROCEDURE)).unwrap();
    let topics = fs::read_to_string(root.join("content/topics.yaml")).unwrap();
    let other = "content/procedures/ho-tich/khac.yaml";
    let site = fs::read_to_string(root.join("content/site.yaml")).unwrap();
    let untidy = good.replace("Register a birth", "Register  a birth");
    let states: [(&str, Option<String>); 17] = [
        (PROCEDURE, Some(untidy)),
        ("content/topics.yaml", Some(topics.clone() + "# the untidy text stays untidy\n")),
        ("content/site.yaml", Some(site.clone() + "checks:\n  untidy-text: off\n")),
        ("content/site.yaml", Some(site.replace("code: en", "code: fr"))),
        ("content/site.yaml", Some(site)),
        (PROCEDURE, Some(good.replace("Register a birth", "Another title"))),
        (PROCEDURE, Some(good.replace("scope: national", "scope: natonal"))),
        (PROCEDURE, Some("code: '1\n".to_owned())),
        (PROCEDURE, Some(good.replace("scope: national", "scope: natonal"))),
        (other, Some(good.replace("1.000001", "1.000002"))),
        (PROCEDURE, Some(good.clone())),
        ("content/topics.yaml", Some(topics.replace("ho-tich", "khac"))),
        ("content/topics.yaml", Some(topics.clone())),
        (other, Some(good.clone())),
        (PROCEDURE, None),
        (PROCEDURE, Some(good.clone())),
        (other, None),
    ];
    let mut before = check(root);
    for (step, (file, text)) in states.into_iter().enumerate() {
        match text {
            Some(text) => fs::write(root.join(file), text).unwrap(),
            None => fs::remove_file(root.join(file)).unwrap(),
        }
        let reports = before.reports();
        let known = Before { sources: &before.sources, catalogue: before.catalogue.as_ref(), reports: &reports };
        let again = pipeline::check_again(root, today(), known).unwrap();
        let first = check(root);
        assert_eq!(again.reports(), first.reports(), "step {step}");
        assert_eq!(format!("{:?}", again.catalogue), format!("{:?}", first.catalogue), "step {step}");
        before = again;
    }
}

#[test]
fn what_changes_by_itself_is_told_by_day() {
    let folder = site("minimal");
    let file = folder.path().join(PROCEDURE);
    let text = fs::read_to_string(&file).unwrap() + "effective: {from: 2020-01-01, to: 2027-03-31}\n";
    fs::write(&file, text).unwrap();
    let catalogue = catalogue(folder.path());
    let coming = upkeep::coming(&catalogue, today());
    let told: Vec<(String, Change)> = coming.iter().map(|coming| (coming.day.to_string(), coming.change)).collect();
    let expected = [("2026-12-31", Change::CalendarEnds), ("2027-03-31", Change::ProcedureEnds)];
    assert_eq!(told, expected.map(|(day, change)| (day.to_owned(), change)));
    assert_eq!(upkeep::coming(&catalogue, day("2027-04-01")), []);
}

#[test]
fn a_record_is_due_when_it_says_so_else_when_its_newest_source_grows_old() {
    let folder = site("minimal");
    let root = folder.path();
    let text = fs::read_to_string(root.join(PROCEDURE)).unwrap();
    let first = |root: &Path| {
        let catalogue = catalogue(root);
        let review = upkeep::reviews(&catalogue).remove(0);
        (review.due.map(|due| due.to_string()), review.basis)
    };
    let (due, basis) = first(root);
    assert_eq!(due, None, "the site does not say how long a source holds");
    assert!(matches!(basis, Basis::SourceRead(_) | Basis::Never), "{basis:?}");
    let verified = "verified:\n  by: {vi: Sở Tư pháp, en: Department}\n  on: 2026-10-01\n  due: 2027-10-01\n";
    fs::write(root.join(PROCEDURE), text + verified).unwrap();
    assert_eq!(first(root), (Some("2027-10-01".to_owned()), Basis::Verified(day("2026-10-01"))));
}

#[test]
fn the_parts_that_the_law_asks_for_are_counted() {
    let folder = site("minimal");
    let root = folder.path();
    let text = fs::read_to_string(root.join(PROCEDURE)).unwrap();
    let part = |part: Part| {
        let catalogue = catalogue(root);
        let position = Part::ALL.iter().position(|other| *other == part).unwrap();
        upkeep::completeness(&catalogue)[0].parts[position]
    };
    assert_eq!(part(Part::Name), Known::Fully);
    assert_eq!(part(Part::Ways), Known::Fully);
    let without = text.lines().filter(|line| !line.starts_with("conditions:")).collect::<Vec<_>>().join("\n") + "\n";
    fs::write(root.join(PROCEDURE), &without).unwrap();
    assert_ne!(part(Part::WhereItHasThem), Known::Fully);
    let outcome = if without.contains("\noutcomes:") { "" } else { "outcomes:\n  - name: {vi: Giấy, en: Paper}\n" };
    fs::write(root.join(PROCEDURE), without + "conditions: []\n" + outcome).unwrap();
    assert_eq!(part(Part::WhereItHasThem), Known::Fully);
}

#[test]
fn translations_that_lag_behind_are_counted() {
    let folder = site("minimal");
    let root = folder.path();
    let lag = |root: &Path| {
        let lags = upkeep::lags(&catalogue(root));
        lags.into_iter().find(|lag| *lag.file == *PROCEDURE).map(|lag| (lag.missing, lag.stale))
    };
    let before = lag(root).map_or(0, |(missing, _)| missing);
    let text = fs::read_to_string(root.join(PROCEDURE)).unwrap();
    let text = text.replace("  en: Get a birth certificate for your child.\n", "");
    fs::write(root.join(PROCEDURE), &text).unwrap();
    assert_eq!(lag(root), Some((before + 1, false)));
    let checked = "translations:\n  - {language: en, against: '00000000', on: 2026-01-01}\n";
    fs::write(root.join(PROCEDURE), text + checked).unwrap();
    assert_eq!(lag(root), Some((before + 1, true)));
}
