//! What `new` makes: `check` finds nothing in it but examples, and without them the site can be built.

#![allow(clippy::unwrap_used, reason = "a site that can't be made fails the test")]

use std::fs;
use std::path::Path;

use noticeboard::diagnostics::Report;
use noticeboard::format::formatted;
use noticeboard::i18n::Language;
use noticeboard::model::date::Date;
use noticeboard::model::identifier::{PlaceId, ProcedureId, TableId, TopicId};
use noticeboard::scaffold::{self, NewFile};
use noticeboard::{pipeline, source};

fn today() -> Date {
    Date::try_from("2026-11-21".to_owned()).unwrap()
}

fn languages(tags: &[&str]) -> Vec<Language> {
    tags.iter().map(|tag| Language::parse(tag).unwrap()).collect()
}

/// A site with one more record of each kind.
fn everything(languages: &[Language]) -> Vec<NewFile> {
    let topic = TopicId::parse("first-topic").unwrap();
    let mut files = scaffold::site(languages);
    files.push(scaffold::procedure(&topic, &ProcedureId::parse("second-procedure").unwrap(), languages));
    files.push(scaffold::place(&PlaceId::parse("na-sang").unwrap(), languages));
    files.extend(scaffold::statistics(&TableId::parse("dossiers").unwrap(), languages));
    files
}

fn write(root: &Path, files: &[NewFile], change: impl Fn(&NewFile) -> String) {
    for file in files {
        let path = root.join(&file.path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, change(file)).unwrap();
    }
}

/// The file as an editor would leave it: every example replaced, each by a text of its own.
fn filled_in(file: &NewFile) -> String {
    let number = file.path.bytes().map(u32::from).sum::<u32>();
    let text = file.text.replace("VÍ DỤ: ", "").replace("EXAMPLE: ", "");
    let text = text.replace("9.999999", &format!("1.{number:06}")).replace("'00000'", "'03166'");
    let title = ["tên người dân hay gọi", "what citizens call it"];
    title.iter().fold(text, |text, title| text.replace(title, &format!("{title} {number}")))
}

fn is_example(report: &Report) -> bool {
    report.diagnostic.code.name == "example-left-in"
}

#[test]
fn check_finds_every_example_and_nothing_else() {
    for tags in [["vi", "en"].as_slice(), &["en"], &["lo", "vi"]] {
        let site = tempfile::tempdir().unwrap();
        let mut files = everything(&languages(tags));
        // Two procedures with the same example of a title are two mistakes more.
        files.retain(|file| !file.path.contains("second-procedure"));
        write(site.path(), &files, |file| file.text.clone());
        let reports = pipeline::check(site.path(), today()).unwrap().reports();
        // That there is no calendar yet is a warning: no program knows the holidays of a country.
        let (left, others): (Vec<&Report>, Vec<&Report>) = reports.iter().partition(|report| is_example(report));
        let others: Vec<&str> = others.iter().map(|report| report.diagnostic.code.name).collect();
        assert_eq!(others, ["calendar-gap"], "{tags:?}");
        let content = || files.iter().filter(|file| file.path.starts_with("content/"));
        let examples: usize =
            content().map(|file| file.text.matches("VÍ DỤ: ").count() + file.text.matches("EXAMPLE: ").count()).sum();
        let codes: usize =
            content().map(|file| file.text.matches("9.999999").count() + file.text.matches("'00000'").count()).sum();
        assert_eq!(left.len(), examples + codes, "{tags:?}");
    }
}

#[test]
fn without_its_examples_the_site_is_built() {
    for tags in [["vi", "en"].as_slice(), &["en"], &["lo", "vi"]] {
        let site = tempfile::tempdir().unwrap();
        write(site.path(), &everything(&languages(tags)), filled_in);
        let built = pipeline::build(site.path(), today()).unwrap();
        let reports = built.checked.reports();
        assert!(built.site.is_some(), "{tags:?}: {reports:#?}");
    }
}

#[test]
fn what_is_made_is_in_the_form_of_fmt() {
    let site = tempfile::tempdir().unwrap();
    write(site.path(), &everything(&languages(&["vi", "en", "lo"])), |file| file.text.clone());
    let (sources, _) = source::read(site.path()).unwrap();
    for (name, file) in &sources.files {
        let text = fs::read_to_string(site.path().join(&**name)).unwrap();
        assert_eq!(formatted(name, &file.content, &text).unwrap().as_deref(), Some(text.as_str()), "{name}");
    }
}

#[test]
fn a_language_is_added_to_the_list_and_nothing_else_changes() {
    let lao = Language::parse("lo").unwrap();
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("content/site.yaml");
    let before = fs::read_to_string(path).unwrap();
    let added = scaffold::add_language(&before, &lao).unwrap();
    let entry = "  - code: lo\n    name: 'EXAMPLE: what the language calls itself'\n";
    assert_eq!(added.site.replace(entry, ""), before);
    assert_eq!(added.words.as_ref().unwrap().path, "theme/locales/lo.yaml");
    assert_eq!(scaffold::languages_of(&added.site).last(), Some(&lao));
    assert_eq!(scaffold::add_language(&added.site, &lao), None, "it is there already");
    assert_eq!(scaffold::add_language("languages: [{code: vi, name: x}]\n", &lao), None, "not one entry a line");
}
