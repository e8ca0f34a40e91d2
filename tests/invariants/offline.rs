//! The worker that keeps pages for when there is no network: what it brings exists, and it can be put to an end.

use noticeboard::pipeline;
use noticeboard::render::Offline;
use noticeboard::site::Site;
use serde_json::Value;

use crate::demonstration::{DATE, all_pages, catalogue, root, site, today};

/// The most that may be brought for one language before its pages can be read without a network, in bytes.
const FIRST: usize = 50_000;

fn text(site: &Site, path: &str) -> String {
    String::from_utf8(site.get(path).unwrap_or_else(|| panic!("there is no {path}")).to_vec()).unwrap()
}

/// What the worker is told of its site.
fn known(site: &Site) -> Value {
    let worker = text(site, "sw.js");
    let (known, _) = worker.split_once(";\n").unwrap();
    serde_json::from_str(known.strip_prefix("self.noticeboardOffline=").unwrap()).unwrap()
}

#[test]
fn what_the_worker_brings_exists_and_is_small() {
    let known = known(site());
    let languages = known["languages"].as_array().unwrap();
    assert_eq!(languages.len(), catalogue().languages().count());
    for (files, language) in languages.iter().zip(catalogue().languages()) {
        let files: Vec<&str> = files.as_array().unwrap().iter().filter_map(Value::as_str).collect();
        let [page, script, search] = files[..] else { panic!("{files:?}") };
        assert_eq!(page, format!("{language}/no-connection.html"));
        assert_eq!(search, format!("{language}/search.html"));
        let first: usize = [page, script].iter().map(|path| text(site(), path).len()).sum();
        println!("{language}: {first} bytes, and {} more for the search", text(site(), search).len());
        assert!(first <= FIRST, "{first} bytes in {language}");
        for page in all_pages().iter().filter(|page| page.path.starts_with(&format!("{language}/"))) {
            let html = String::from_utf8_lossy(&page.bytes);
            // A handbook stands alone.
            let alone = page.kind == Some("handbook");
            assert!(alone || html.contains(script), "{} brings another script than {script}", page.path);
        }
    }
}

#[test]
fn another_day_has_another_worker_and_another_name_for_what_it_keeps() {
    let tomorrow = noticeboard::model::date::Date(today().0.tomorrow().unwrap());
    let other = pipeline::build(root(), tomorrow).unwrap().site.unwrap();
    assert_ne!(known(site())["build"], known(&other)["build"], "{DATE} and the day after");
}

#[test]
fn without_keeping_the_same_address_puts_an_end_to_it() {
    let off = pipeline::build_with(root(), today(), Offline::Off).unwrap().site.unwrap();
    let worker = text(&off, "sw.js");
    assert!(worker.contains("unregister"));
    assert!(!worker.contains("fetch"), "a worker that answers requests is none that ends");
    let scripts = |site: &Site| -> Vec<String> {
        let files = site.files().filter(|(path, _)| path.as_str().starts_with("travel/"));
        files.map(|(_, bytes)| String::from_utf8(bytes.to_vec()).unwrap()).collect()
    };
    assert!(scripts(site()).iter().all(|script| script.contains("\"offline\":true")));
    assert!(scripts(&off).iter().all(|script| script.contains("\"offline\":false")));
}
