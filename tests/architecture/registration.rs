//! Nothing lies in a folder without taking part: every file is declared, listed and documented.

use std::collections::BTreeSet;

use crate::assert_none;
use crate::tokens::Token;
use crate::tree::{Source, Tree};

/// In which folders a file with this item must be listed by its folder's `mod.rs`; every file where none is named.
const LISTED: &[(&str, &str)] =
    &[("checks", "RULE"), ("pages", "pages"), ("exports", ""), ("cli", "run"), ("diagnostics/format", "render")];

fn undeclared(tree: &Tree) -> Vec<String> {
    let declared: BTreeSet<Vec<String>> = tree
        .sources
        .iter()
        .flat_map(|source| {
            source
                .text
                .lines()
                .filter_map(declaration)
                .map(|name| [source.module.as_slice(), &[name.to_owned()]].concat())
        })
        .collect();
    let free = |source: &&Source| ["lib.rs", "main.rs"].contains(&source.path.as_str());
    tree.sources
        .iter()
        .filter(|source| !free(source) && !declared.contains(&source.module))
        .map(|source| source.path.clone())
        .collect()
}

fn declaration(line: &str) -> Option<&str> {
    let line = line.trim();
    let rest = line.strip_prefix("pub ").or_else(|| line.strip_prefix("pub(super) ")).unwrap_or(line);
    rest.strip_prefix("mod ")?.strip_suffix(';')
}

fn unlisted(tree: &Tree) -> Vec<String> {
    let mut found = Vec::new();
    for (folder, item) in LISTED {
        let Some(list) = tree.sources.iter().find(|source| source.path == format!("{folder}/mod.rs")) else { continue };
        for source in tree.sources.iter().filter(|source| is_child(source, &list.module) && defines(source, item)) {
            let name = &source.module[source.module.len() - 1];
            let names = |path: &[String]| {
                path.first() == Some(name) && (item.is_empty() || path.get(1).is_some_and(|part| part == item))
            };
            if !list.imports.iter().any(|import| names(&import.path)) {
                found.push(format!("{}: `{name}::{item}` is not listed in {}", source.path, list.path));
            }
        }
    }
    found
}

fn is_child(source: &Source, folder: &[String]) -> bool {
    source.module.split_last().is_some_and(|(_, parent)| parent == folder)
}

fn defines(source: &Source, item: &str) -> bool {
    let named = |pair: &[Token]| ["fn", "const", "static"].contains(&pair[0].text.as_str()) && pair[1].text == item;
    item.is_empty() || source.tokens.windows(2).any(named)
}

/// Rules whose code is not the name of their file, or which the documentation does not name.
fn misnamed_rules(tree: &Tree, document: &str) -> Vec<String> {
    tree.sources
        .iter()
        .filter(|source| is_child(source, &["checks".to_owned()]) && defines(source, "RULE"))
        .filter_map(|source| {
            let code = source.module[1].replace('_', "-");
            let named = source.tokens.iter().any(|token| token.text == format!("\"{code}\""));
            let documented = document.lines().any(|line| line == format!("### {code}"));
            (!named || !documented)
                .then(|| format!("{}: `{code}` (named: {named}, documented: {documented})", source.path))
        })
        .collect()
}

#[test]
fn every_file_is_part_of_the_program() {
    assert_none(
        &undeclared(&Tree::of_project()),
        "Declare the module in the mod.rs of its folder, or delete the file.",
    );
}

#[test]
fn every_rule_page_export_verb_and_format_is_listed() {
    assert_none(&unlisted(&Tree::of_project()), "Add the line to the list in the mod.rs of the folder.");
}

#[test]
fn every_rule_has_the_name_of_its_file_and_is_documented() {
    let document = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/checks.md")).unwrap();
    assert_none(
        &misnamed_rules(&Tree::of_project(), &document),
        "Name the code like the file, with hyphens, and run `NOTICEBOARD_BLESS=1 cargo test --test generated_docs`.",
    );
}

#[test]
fn a_file_that_takes_no_part_is_found() {
    let tree = Tree::example(&[("lib.rs", "pub mod a;"), ("a.rs", ""), ("b.rs", "")]);
    assert_eq!(undeclared(&tree), ["b.rs"]);
}

#[test]
fn an_unlisted_rule_is_found() {
    let files = [
        ("checks/mod.rs", "mod a; mod b; const RULES: &[Rule] = &[a::RULE];"),
        ("checks/a.rs", "const RULE: Rule = x;"),
    ];
    assert_none(&unlisted(&Tree::example(&files)), "");
    let tree = Tree::example(&[files[0], files[1], ("checks/b.rs", "const RULE: Rule = x;")]);
    assert_eq!(unlisted(&tree).len(), 1);
    let tree = Tree::example(&[("exports/mod.rs", "mod csv;"), ("exports/csv.rs", "")]);
    assert_eq!(unlisted(&tree).len(), 1);
}

#[test]
fn a_misnamed_rule_is_found() {
    let tree = Tree::example(&[("checks/zero_fee.rs", "const RULE: Rule = Rule { name: \"no-fee\" };")]);
    assert_eq!(misnamed_rules(&tree, "### zero-fee").len(), 1);
}
