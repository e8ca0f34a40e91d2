//! A module imports only lower layers, and of a sibling only what its face shows.

use crate::assert_none;
use crate::tree::{Source, Tree};

/// The layer table of `docs/architecture.md`.
pub(crate) const LAYERS: &[(&str, u8)] = &[
    ("text", 0),
    ("i18n", 1),
    ("diagnostics", 2),
    ("source", 3),
    ("model", 3),
    ("assemble", 4),
    ("checks", 5),
    ("changes", 6),
    ("derive", 6),
    ("search", 6),
    ("pages", 7),
    ("exports", 7),
    ("render", 8),
    ("site", 9),
    ("publish", 10),
    ("pipeline", 11),
    ("serve", 12),
    ("format", 12),
    ("scaffold", 12),
    ("import", 12),
    ("schema", 12),
    ("repair", 12),
    ("cli", 13),
];

/// What a module may not know although it lies lower, or beside it.
const STRANGERS: &[(&str, &[&str])] = &[
    ("source", &["model"]),
    ("model", &["source"]),
    ("search", &["i18n", "diagnostics", "source", "model", "assemble", "checks", "derive"]),
    ("render", &["assemble", "model", "derive", "checks"]),
    (
        "publish",
        &[
            "text",
            "i18n",
            "diagnostics",
            "source",
            "model",
            "assemble",
            "checks",
            "derive",
            "pages",
            "exports",
            "render",
        ],
    ),
];

fn layer(module: &str) -> Option<u8> {
    LAYERS.iter().find(|(name, _)| *name == module).map(|(_, layer)| *layer)
}

fn violations(tree: &Tree) -> Vec<String> {
    let inside = |source: &&Source| source.module.first().is_some_and(|name| name != "main");
    tree.sources.iter().filter(inside).flat_map(|source| of_source(tree, source)).collect()
}

fn of_source(tree: &Tree, source: &Source) -> Vec<String> {
    let own = &source.module[0];
    let Some(own_layer) = layer(own) else { return vec![format!("{}: `{own}` has no layer", source.path)] };
    let mut found = Vec::new();
    for import in &source.imports {
        let Some(path) = tree.absolute(&source.module, &import.path) else { continue };
        let owner = tree.owner(&path);
        // What is written and what it stands for: passing a name on does not hide where it comes from.
        let written = path.first().filter(|name| tree.is_module(std::slice::from_ref(*name)));
        for other in [owner.first(), written].into_iter().flatten().filter(|other| *other != own) {
            let stranger = STRANGERS.iter().any(|(name, strangers)| name == own && strangers.contains(&other.as_str()));
            let wrong = match layer(other) {
                _ if stranger => true,
                Some(layer) if layer == own_layer => path.len() != 2 || tree.is_module(&path),
                Some(layer) => layer > own_layer,
                None => true,
            };
            if wrong {
                found.push(format!("{}:{}: `{own}` imports `{}`", source.path, import.line, import.path.join("::")));
            }
        }
    }
    found.dedup();
    found
}

#[test]
fn modules_import_only_lower_layers() {
    assert_none(
        &violations(&Tree::of_project()),
        "Move what is needed to a lower layer, or pass it in as an argument. A new folder gets a layer in \
         tests/architecture/layers.rs and in docs/architecture.md.",
    );
}

#[test]
fn the_table_in_the_documentation_is_the_one_that_is_checked() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/architecture.md");
    let document = std::fs::read_to_string(path).unwrap();
    let missing: Vec<String> = LAYERS
        .iter()
        .filter(|(name, layer)| {
            let row = |line: &&str| line.starts_with(&format!("| {layer} |")) && line.contains(&format!("`{name}"));
            !document.lines().any(|line| row(&line))
        })
        .map(|(name, layer)| format!("layer {layer}: `{name}`"))
        .collect();
    assert_none(&missing, "Write the layer into the table of docs/architecture.md.");
}

#[test]
fn a_wrong_import_is_found() {
    let wrong = |files: &[(&str, &str)]| !violations(&Tree::example(files)).is_empty();
    assert!(wrong(&[("model/date.rs", "use crate::assemble::Catalogue;"), ("assemble/mod.rs", "")]), "upwards");
    assert!(wrong(&[("text/mod.rs", "fn a() { crate::i18n::b!() }"), ("i18n/mod.rs", "")]), "upwards in a macro");
    assert!(wrong(&[("model/mod.rs", "use super::source::Node;"), ("source/mod.rs", "")]), "between strangers");
    assert!(wrong(&[("render/mod.rs", "use crate::model::date::Date;"), ("model/date.rs", "")]), "a stranger below");
    let inside = [("exports/mod.rs", "use crate::pages::home::Home;"), ("pages/home.rs", ""), ("pages/mod.rs", "")];
    assert!(wrong(&inside), "a sibling's insides");
    assert!(wrong(&[("junk/mod.rs", "")]), "a folder without a layer");
    let laundered = [
        ("text/mod.rs", "use crate::pages::Date;"),
        ("pages/mod.rs", "pub use crate::model::Date;"),
        ("model/mod.rs", ""),
    ];
    assert!(wrong(&laundered), "a name that is passed on");
}

#[test]
fn right_imports_pass() {
    let files = [
        ("pages/mod.rs", "mod home; pub use home::Home; use crate::model::date::Date;"),
        ("pages/home.rs", "use super::Home;"),
        ("model/date.rs", ""),
        ("exports/mod.rs", "use crate::pages::Home;"),
    ];
    assert_none(&violations(&Tree::example(&files)), "");
}
