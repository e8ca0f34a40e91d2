//! The size and the names of things.

use crate::assert_none;
use crate::tokens::Token;
use crate::tree::{Source, Tree};

const LONGEST_FILE: usize = 400;
const MEDIAN_FILE: usize = 150;
const LONGEST_FUNCTION: usize = 60;

/// Names under which anything could be put.
const JUNK_DRAWERS: &[&str] =
    &["utils", "util", "common", "helpers", "helper", "misc", "manager", "context", "shared", "tools"];

fn junk_drawers(tree: &Tree) -> Vec<String> {
    let junk = |source: &&Source| source.module.iter().any(|name| JUNK_DRAWERS.contains(&name.as_str()));
    tree.sources.iter().filter(junk).map(|source| source.path.clone()).collect()
}

fn leftovers(tree: &Tree) -> Vec<String> {
    let mut found = Vec::new();
    for source in &tree.sources {
        for pair in source.tokens.windows(2) {
            let [word, next] = pair else { continue };
            let left_over = ["todo", "dbg", "unimplemented"].contains(&word.text.as_str()) && next.text == "!";
            if left_over || word.text == "unsafe" {
                found.push(format!("{}:{}: {}", source.path, word.line, word.text));
            }
        }
    }
    found
}

fn long_files(tree: &Tree) -> Vec<String> {
    let mut lengths: Vec<(usize, &str)> =
        tree.sources.iter().map(|source| (source.text.lines().count(), source.path.as_str())).collect();
    lengths.sort_unstable();
    let mut found: Vec<String> = lengths
        .iter()
        .filter(|(length, _)| *length > LONGEST_FILE)
        .map(|(length, path)| format!("{path}: {length} lines"))
        .collect();
    let median = lengths.get(lengths.len() / 2).map_or(0, |(length, _)| *length);
    if median > MEDIAN_FILE {
        found.push(format!("half of all files have more than {median} lines"));
    }
    found
}

fn long_functions(tree: &Tree) -> Vec<String> {
    tree.sources
        .iter()
        .flat_map(|source| {
            functions(&source.tokens)
                .into_iter()
                .filter(|(_, _, length)| *length > LONGEST_FUNCTION)
                .map(|(name, line, length)| format!("{}:{line}: `{name}` has {length} lines", source.path))
        })
        .collect()
}

/// Each function with its name, its first line and the number of lines in its body.
fn functions(tokens: &[Token]) -> Vec<(String, usize, usize)> {
    let mut found = Vec::new();
    for (at, pair) in tokens.windows(2).enumerate() {
        if pair[0].text != "fn" || !pair[1].text.starts_with(|first: char| first.is_alphabetic() || first == '_') {
            continue;
        }
        // A body follows, unless the signature ends with a semicolon or belongs to a type.
        let end = tokens[at..].iter().position(|token| token.text == "{" || token.text == ";");
        if let Some(open) = end.map(|offset| at + offset).filter(|open| tokens[*open].text == "{") {
            let last = closing(tokens, open);
            found.push((pair[1].text.clone(), pair[0].line, last.saturating_sub(tokens[open].line + 1)));
        }
    }
    found
}

fn closing(tokens: &[Token], open: usize) -> usize {
    let mut depth = 0;
    for token in &tokens[open..] {
        match token.text.as_str() {
            "{" => depth += 1,
            "}" => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return token.line;
        }
    }
    tokens[open].line
}

#[test]
fn no_module_is_a_junk_drawer() {
    assert_none(&junk_drawers(&Tree::of_project()), "Name the module by the one idea that it holds.");
}

#[test]
fn nothing_is_left_over() {
    assert_none(&leftovers(&Tree::of_project()), "Finish it or take it out.");
}

#[test]
fn files_are_short() {
    assert_none(&long_files(&Tree::of_project()), "One idea a file: split it where a second idea begins.");
}

#[test]
fn functions_are_short() {
    assert_none(&long_functions(&Tree::of_project()), "Give the parts of the function names of their own.");
}

#[test]
fn every_public_item_must_be_documented() {
    let manifest = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.toml")).unwrap();
    for lint in ["missing_docs = \"warn\"", "unsafe_code = \"forbid\""] {
        assert!(manifest.contains(lint), "Cargo.toml must keep the lint `{lint}`");
    }
    let silenced: Vec<String> = Tree::of_project()
        .sources
        .iter()
        .filter(|source| source.text.contains("#![allow("))
        .map(|source| source.path.clone())
        .collect();
    assert_none(&silenced, "A lint is allowed for one item, with a reason, never for a whole module.");
}

#[test]
fn junk_leftovers_and_lengths_are_found() {
    assert_eq!(junk_drawers(&Tree::example(&[("pages/utils.rs", "")])).len(), 1);
    assert_eq!(leftovers(&Tree::example(&[("a.rs", "fn b() { todo!() } fn c() { unsafe {} }")])).len(), 2);
    let long = format!("fn a() {{\n{}}}\n", "    b();\n".repeat(420));
    assert_eq!(long_files(&Tree::example(&[("a.rs", &long)])).len(), 2);
    assert_eq!(long_functions(&Tree::example(&[("a.rs", &long)])), ["a.rs:1: `a` has 420 lines"]);
    assert_none(&long_functions(&Tree::example(&[("a.rs", "trait A { fn b(&self); }\nfn c() {}")])), "");
}
