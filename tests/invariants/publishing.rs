//! A build replaces a site as a whole or not at all, touches only what changed, and never a folder that is not its own.

use std::fs;
use std::path::Path;

use noticeboard::pipeline;

use crate::command::{build, copy, run, tree};
use crate::demonstration::{root, site, today};
use crate::html::Html;

/// A procedure with which the tests make mistakes.
const PROCEDURE: &str = "content/procedures/ho-tich/dang-ky-khai-sinh.yaml";

/// A copy of the content of the demonstration.
fn copied_content() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    copy(&root().join("content"), &folder.path().join("content"));
    folder
}

/// Changes a file of a copy; what is replaced must be there.
fn change(root: &Path, file: &str, what: &str, with: &str) {
    let path = root.join(file);
    let text = fs::read_to_string(&path).unwrap();
    assert!(text.contains(what), "{file} has no {what:?}");
    fs::write(path, text.replacen(what, with, 1)).unwrap();
}

#[test]
fn publishing_the_same_site_again_touches_no_file() {
    let folder = tempfile::tempdir().unwrap();
    let output = folder.path().join("output");
    let first = pipeline::publish(site(), &output).unwrap();
    assert_eq!((first.written, first.unchanged), (site().len(), 0));
    let before = tree(&output);
    let second = pipeline::publish(site(), &output).unwrap();
    assert_eq!((second.written, second.unchanged), (0, site().len()));
    let mut after = tree(&output);
    // The marker says nothing about the site.
    let marker = Path::new(".noticeboard");
    after.get_mut(marker).unwrap().modified = before[marker].modified;
    assert!(before == after, "bytes or time stamps changed");
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "nothing is left beside the output");
}

#[test]
fn a_folder_that_noticeboard_did_not_make_is_refused_and_stays_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let output = folder.path().join("documents");
    fs::create_dir_all(output.join("letters")).unwrap();
    fs::write(output.join("letters/index.html"), "mine").unwrap();
    let before = tree(folder.path());
    let refused = run(&mut build(root(), &output), 2);
    assert!(String::from_utf8_lossy(&refused.stderr).contains("documents"), "the message names the folder");
    assert!(before == tree(folder.path()), "the folder changed");
}

#[test]
fn content_with_a_mistake_leaves_the_site_that_is_there() {
    let content = copied_content();
    let folder = tempfile::tempdir().unwrap();
    let output = folder.path().join("output");
    pipeline::publish(site(), &output).unwrap();
    let before = tree(folder.path());
    change(content.path(), PROCEDURE, "\ntopic: ", "\ntopic: no-such-");
    let refused = run(&mut build(content.path(), &output), 1);
    assert!(String::from_utf8_lossy(&refused.stderr).contains(PROCEDURE), "the message names the file");
    assert!(before == tree(folder.path()), "the site changed");
}

#[test]
fn an_abolished_procedure_leaves_a_page_that_says_so_and_the_rest_of_the_site_stands() {
    let content = copied_content();
    let abolished = "\nstatus:\n  kind: abolished\n  by:\n    number: 1/2026/NĐ-CP\n    kind: decree\n    date: 2026-01-02\n  on: 2026-03-01\ntopic: ";
    change(content.path(), PROCEDURE, "\ntopic: ", abolished);
    let built = pipeline::build(content.path(), today()).unwrap();
    let reports = built.checked.reports();
    let site = built.site.unwrap_or_else(|| panic!("the content has errors: {reports:#?}"));
    for language in ["vi", "en"] {
        let page = site.get(&format!("{language}/dang-ky-khai-sinh.html")).expect("the address stays");
        let page = Html::read(page);
        assert!(page.main.contains("1/2026/NĐ-CP"), "the page names the decree");
        let boxes = page.named("input").filter(|input| input.attribute("type") == Some("checkbox"));
        assert_eq!(boxes.count(), 0, "the page asks for no papers");
    }
}

#[test]
fn a_site_that_knows_its_address_tells_browsers_and_search_engines_how_to_search_it() {
    let content = copied_content();
    change(
        content.path(),
        "content/site.yaml",
        "\njurisdiction:",
        "\nbase_url: https://thutuc.example/db/\njurisdiction:",
    );
    let site = pipeline::build(content.path(), today()).unwrap().site.expect("the content has no errors");
    let template = "https://thutuc.example/db/vi/search.html?q=";
    let description = std::str::from_utf8(site.get("vi/opensearch.xml").expect("there is a description")).unwrap();
    assert!(description.contains(&format!("template=\"{template}{{searchTerms}}\"")), "{description}");

    let home = Html::read(site.get("vi/index.html").unwrap());
    let linked = home.named("link").find(|link| link.attribute("rel") == Some("search"));
    assert_eq!(linked.and_then(|link| link.attribute("href")), Some("opensearch.xml"));
    let data = home.named("script").find(|script| script.attribute("type") == Some("application/ld+json"));
    let data: serde_json::Value = serde_json::from_str(&data.expect("there is structured data").text).unwrap();
    assert_eq!(data["potentialAction"]["@type"], "SearchAction");
    assert_eq!(data["potentialAction"]["target"]["urlTemplate"], format!("{template}{{search_term_string}}"));
}
