//! No two modules of a folder need each other, neither directly nor in a circle.
//!
//! A folder and the files in it count as one: a file may use what its own `mod.rs` defines.

use std::collections::{BTreeMap, BTreeSet};

use crate::assert_none;
use crate::tree::{Module, Tree};

/// Within each folder, which of its modules need which others.
type Needs = BTreeMap<Module, BTreeMap<String, BTreeSet<String>>>;

fn needs(tree: &Tree) -> Needs {
    let mut needs = Needs::new();
    for source in &tree.sources {
        for import in &source.imports {
            let Some(path) = tree.absolute(&source.module, &import.path) else { continue };
            let owner = tree.owner(&path);
            let shared = source.module.iter().zip(&owner).take_while(|(left, right)| left == right).count();
            if let (Some(from), Some(to)) = (source.module.get(shared), owner.get(shared)) {
                let folder = needs.entry(owner[..shared].to_vec()).or_default();
                folder.entry(from.clone()).or_default().insert(to.clone());
            }
        }
    }
    needs
}

fn violations(tree: &Tree) -> Vec<String> {
    let mut found = Vec::new();
    for (folder, edges) in needs(tree) {
        let mut circles = BTreeSet::new();
        for start in edges.keys() {
            if let Some(mut circle) = circle(start, &edges) {
                circle.sort();
                circles.insert(circle);
            }
        }
        let folder = if folder.is_empty() { "src".to_owned() } else { format!("src/{}", folder.join("/")) };
        found.extend(circles.into_iter().map(|circle| format!("{folder}: {} need each other", circle.join(", "))));
    }
    found
}

/// The shortest way from a module back to itself.
fn circle(start: &str, edges: &BTreeMap<String, BTreeSet<String>>) -> Option<Vec<String>> {
    let mut ways = vec![vec![start.to_owned()]];
    let mut seen = BTreeSet::new();
    while !ways.is_empty() {
        let mut longer = Vec::new();
        for way in ways {
            for next in way.last().and_then(|last| edges.get(last)).into_iter().flatten() {
                if next == start {
                    return Some(way);
                }
                if seen.insert(next.clone()) {
                    longer.push([way.as_slice(), std::slice::from_ref(next)].concat());
                }
            }
        }
        ways = longer;
    }
    None
}

#[test]
fn no_modules_need_each_other() {
    assert_none(
        &violations(&Tree::of_project()),
        "Move what both need to a module of its own, or to the one of the two that needs less.",
    );
}

#[test]
fn a_circle_is_found() {
    let tree = Tree::example(&[
        ("model/mod.rs", "mod a; mod b; mod c; pub use c::Third;"),
        ("model/a.rs", "use super::b::Second;"),
        ("model/b.rs", "use super::Third;"),
        ("model/c.rs", "fn c() { crate::model::a::first() }"),
    ]);
    assert_eq!(violations(&tree), ["src/model: a, b, c need each other"]);
}

#[test]
fn a_file_may_use_its_own_folder() {
    let tree =
        Tree::example(&[("checks/mod.rs", "mod a; struct Rule; use a::RULE;"), ("checks/a.rs", "use super::Rule;")]);
    assert_none(&violations(&tree), "");
}
