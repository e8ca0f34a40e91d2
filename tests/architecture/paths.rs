//! The paths that a source file speaks of: in `use` lines, in code and in macros.

use crate::tokens::{Sort, Token};

/// A path as it is written: `crate::model::date::Date`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Import {
    pub(crate) path: Vec<String>,
    /// The name that it gets here.
    pub(crate) name: String,
    /// Whether this module passes the name on (`pub use`).
    pub(crate) passed_on: bool,
    pub(crate) line: usize,
}

/// All paths of more than one part, and everything that is named in `use`.
pub(crate) fn imports(tokens: &[Token]) -> Vec<Import> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        if tokens[at].sort == Sort::Word && tokens[at].text == "use" {
            let passed_on = at > 0 && matches!(tokens[at - 1].text.as_str(), "pub" | ")");
            at = use_tree(tokens, at + 1, &[], passed_on, &mut found);
        } else if tokens[at].sort == Sort::Word && text(tokens, at + 1) == "::" {
            let start = at;
            let mut path = vec![tokens[at].text.clone()];
            while text(tokens, at + 1) == "::" && tokens.get(at + 2).is_some_and(|next| next.sort == Sort::Word) {
                path.push(tokens[at + 2].text.clone());
                at += 2;
            }
            push(&mut found, path, None, false, tokens[start].line);
            at += 1;
        } else {
            at += 1;
        }
    }
    found
}

/// Reads one branch of a `use` tree and returns where it ends.
fn use_tree(tokens: &[Token], mut at: usize, prefix: &[String], passed_on: bool, found: &mut Vec<Import>) -> usize {
    let mut path = prefix.to_vec();
    let line = tokens.get(at).map_or(0, |token| token.line);
    loop {
        match text(tokens, at) {
            "{" => {
                at += 1;
                while text(tokens, at) != "}" && at < tokens.len() {
                    at = use_tree(tokens, at, &path, passed_on, found);
                    at += usize::from(text(tokens, at) == ",");
                }
                return at + 1;
            }
            "::" => at += 1,
            "as" => {
                push(found, path, tokens.get(at + 1).map(|token| token.text.clone()), passed_on, line);
                return at + 2;
            }
            "," | "}" | ";" | "" => {
                push(found, path, None, passed_on, line);
                return at;
            }
            "self" if path.len() > prefix.len() || !prefix.is_empty() => at += 1,
            word => {
                path.push(word.to_owned());
                at += 1;
            }
        }
    }
}

fn push(found: &mut Vec<Import>, path: Vec<String>, rename: Option<String>, passed_on: bool, line: usize) {
    let name = rename.or_else(|| path.last().cloned()).unwrap_or_default();
    found.push(Import { path, name, passed_on, line });
}

fn text(tokens: &[Token], at: usize) -> &str {
    tokens.get(at).map_or("", |token| token.text.as_str())
}

#[test]
fn paths_are_found_in_use_lines_in_code_and_in_macros() {
    let text = "use crate::a::{self, B, c::{D as E}};\npub use f::G;\nfn h() { i!(super::j::K, l) }";
    let imports = imports(&crate::tokens::read("example.rs", text));
    let paths: Vec<String> = imports.iter().map(|import| import.path.join("::")).collect();
    assert_eq!(paths, ["crate::a", "crate::a::B", "crate::a::c::D", "f::G", "super::j::K"]);
    assert_eq!(imports[2].name, "E");
    assert!(imports[3].passed_on && !imports[0].passed_on);
    assert_eq!(imports[4].line, 3);
}
