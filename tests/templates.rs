//! What is offered for copying works: templates of workflows and the hook use only verbs and flags that there are.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a template that can't be read fails the test")]

use std::fs;
use std::path::Path;
use std::process::Command;

use noticeboard::source::{Node, NodeValue, parse_theme_yaml};

const FILES: [&str; 3] = [".pre-commit-hooks.yaml", "docs/templates/github.yml", "docs/templates/gitlab.yml"];

fn read(name: &str) -> Node {
    let text = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(name)).unwrap();
    parse_theme_yaml(name, &text).unwrap_or_else(|line| panic!("{name}:{line} is not YAML"))
}

fn texts(node: &Node, found: &mut Vec<String>) {
    match &node.value {
        NodeValue::Scalar { text, .. } => found.push(text.clone()),
        NodeValue::List(entries) => entries.iter().for_each(|entry| texts(entry, found)),
        NodeValue::Record(entries) => entries.iter().for_each(|entry| texts(&entry.value, found)),
    }
}

/// The arguments of each run of the program in a file.
fn commands(name: &str) -> Vec<Vec<String>> {
    let mut found = Vec::new();
    texts(&read(name), &mut found);
    let lines = found.iter().flat_map(|text| text.lines()).filter_map(|line| line.trim().strip_prefix("noticeboard "));
    lines
        .map(|line| {
            let words = line.split_whitespace().take_while(|word| !matches!(*word, ">" | ">>" | "|" | "||" | "&&"));
            words.map(|word| word.trim_matches('"').to_owned()).collect()
        })
        .filter(|words: &Vec<String>| words.len() > 1)
        .collect()
}

#[test]
fn templates_use_only_verbs_and_flags_that_there_are() {
    let mut verbs = Vec::new();
    for name in FILES {
        let commands = commands(name);
        assert!(!commands.is_empty(), "{name} runs nothing");
        for arguments in commands {
            // Everything before `--help` is read first: a wrong word ends the run with 2.
            let run = Command::new(env!("CARGO_BIN_EXE_noticeboard")).args(&arguments).arg("--help").output().unwrap();
            let said = String::from_utf8_lossy(&run.stderr);
            assert!(run.status.success(), "{name}: noticeboard {}: {said}", arguments.join(" "));
            verbs.push(arguments[0].clone());
        }
    }
    for verb in ["check", "diff", "build"] {
        assert!(verbs.iter().any(|used| used == verb), "no template runs {verb}");
    }
}

#[test]
fn a_flag_that_is_not_there_would_be_found() {
    let run = |arguments: &[&str]| {
        Command::new(env!("CARGO_BIN_EXE_noticeboard")).args(arguments).arg("--help").output().unwrap().status.success()
    };
    assert!(run(&["check", "--quiet"]));
    for wrong in [&["check", "--loud"][..], &["chek"], &["check", "--format", "xml"]] {
        assert!(!run(wrong), "{wrong:?}");
    }
}
