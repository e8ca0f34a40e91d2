//! What a module must not know: disk, clock, network and environment; HTML; formats of files.

use crate::assert_none;
use crate::tokens::Sort;
use crate::tree::{Source, Tree};

/// The only folders that touch the world outside.
const WORLDLY: &[&str] = &["source", "publish", "serve", "import", "scaffold", "cli"];

const WORLDLY_PATHS: &[&[&str]] = &[
    &["std", "fs"],
    &["std", "net"],
    &["std", "env"],
    &["process", "Command"],
    &["SystemTime"],
    &["Instant"],
    &["Zoned"],
    &["Timestamp", "now"],
    &["walkdir"],
    &["tempfile"],
];

/// Methods of paths that ask the disk.
const WORLDLY_METHODS: &[&str] = &[
    "exists",
    "try_exists",
    "is_file",
    "is_dir",
    "is_symlink",
    "read_dir",
    "read_link",
    "canonicalize",
    "symlink_metadata",
];

/// Words in imports of a module that knows formats of files or addresses.
const FORMATS: &[&str] = &["yaml", "saphyr", "html", "cmark", "minijinja", "url", "csv"];

fn top(source: &Source) -> &str {
    source.module.first().map_or("", String::as_str)
}

fn worldly(tree: &Tree) -> Vec<String> {
    let mut found = Vec::new();
    for source in tree.sources.iter().filter(|source| !WORLDLY.contains(&top(source))) {
        for import in &source.imports {
            let touches = |path: &&&[&str]| import.path.windows(path.len()).any(|part| part == **path);
            if let Some(path) = WORLDLY_PATHS.iter().find(touches) {
                found.push(format!("{}:{}: {}", source.path, import.line, path.join("::")));
            }
        }
        for window in source.tokens.windows(3) {
            if let [dot, method, open] = window
                && dot.text == "."
                && open.text == "("
                && WORLDLY_METHODS.contains(&method.text.as_str())
            {
                found.push(format!("{}:{}: .{}()", source.path, method.line, method.text));
            }
        }
    }
    found
}

fn html_in_pages(tree: &Tree) -> Vec<String> {
    let mut found = Vec::new();
    for source in tree.sources.iter().filter(|source| top(source) == "pages") {
        for token in source.tokens.iter().filter(|token| token.sort == Sort::Literal && holds_tag(&token.text)) {
            found.push(format!("{}:{}: {}", source.path, token.line, token.text));
        }
    }
    found
}

/// Whether `<`, a letter or a slash, and later `>` stand in the text.
fn holds_tag(text: &str) -> bool {
    let bytes = text.as_bytes();
    bytes.windows(2).enumerate().any(|(at, pair)| {
        pair[0] == b'<' && (pair[1].is_ascii_alphabetic() || pair[1] == b'/') && bytes[at..].contains(&b'>')
    })
}

fn formats_in_model(tree: &Tree) -> Vec<String> {
    let mut found = Vec::new();
    for source in tree.sources.iter().filter(|source| top(source) == "model") {
        for import in &source.imports {
            let word = |part: &String| part.split('_').any(|word| FORMATS.contains(&word.to_lowercase().as_str()));
            if import.path.iter().any(|part| word(part) || part.starts_with("saphyr")) {
                found.push(format!("{}:{}: {}", source.path, import.line, import.path.join("::")));
            }
        }
    }
    found
}

#[test]
fn only_the_edges_touch_the_world_outside() {
    assert_none(
        &worldly(&Tree::of_project()),
        "Let cli, source, publish, serve, import or scaffold do it, and pass the result in; the day is an argument.",
    );
}

#[test]
fn pages_know_no_html() {
    assert_none(&html_in_pages(&Tree::of_project()), "A page is a view: put the markup into its template.");
}

#[test]
fn the_model_knows_no_formats_of_files() {
    assert_none(
        &formats_in_model(&Tree::of_project()),
        "Reading and writing formats belongs to source, render and exports.",
    );
}

#[test]
fn a_worldly_module_is_found() {
    for text in [
        "use std::fs;",
        "use std::{net::TcpStream};",
        "fn a() { std::env::var(\"b\"); }",
        "use std::time::Instant;",
        "fn a() { jiff::Zoned::now(); }",
        "fn a(path: &Path) -> bool { path.is_file() }",
        "use walkdir::WalkDir;",
    ] {
        assert_eq!(worldly(&Tree::example(&[("derive/wait.rs", text)])).len(), 1, "{text}");
        assert_none(&worldly(&Tree::example(&[("source/files.rs", text)])), text);
    }
}

#[test]
fn html_in_a_page_is_found() {
    assert_eq!(html_in_pages(&Tree::example(&[("pages/home.rs", "fn a() { b(\"<p>c</p>\") }")])).len(), 1);
    assert_none(
        &html_in_pages(&Tree::example(&[("pages/home.rs", "/// <p>\nfn a() -> Vec<u8> { b(\"1 < 2\") }")])),
        "",
    );
}

#[test]
fn a_format_in_the_model_is_found() {
    assert_eq!(formats_in_model(&Tree::example(&[("model/date.rs", "use saphyr_parser::Parser;")])).len(), 1);
    assert_eq!(formats_in_model(&Tree::example(&[("model/date.rs", "use crate::text::html::escape;")])).len(), 1);
}
