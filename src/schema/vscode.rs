//! What VS Code is told of a site: which schema helps with which file, which extensions help, how to run the checks.
//!
//! The schemas are named in the settings and not in the content: a comment in a file is lost when a form saves it.

use serde_json::{Map, Value, json};

use crate::model::kind::ContentKind;

/// Finds the place and the words of a mistake in a line of `check --format short`.
pub const PROBLEM: &str = r"^(.+?):(\d+):(\d+): (error|warning)\[([a-z0-9-]+)\]: (.*)$";

/// Every file for the folder `.vscode`, with what it holds; `schemas` is the folder of the JSON Schemas.
pub fn files(schemas: &str) -> [(&'static str, String); 3] {
    [
        ("settings.json", text(&settings(schemas))),
        ("extensions.json", text(&extensions())),
        ("tasks.json", text(&tasks())),
    ]
}

fn settings(schemas: &str) -> Value {
    // A page is Markdown with a head, which a YAML language server can't read.
    let in_yaml = ContentKind::ALL.into_iter().filter(|kind| *kind != ContentKind::Page);
    let globs: Map<String, Value> = in_yaml
        .map(|kind| (format!("{schemas}/{}.json", kind.name()), json!(format!("content/{}", kind.files()))))
        .collect();
    json!({
        "yaml.schemas": globs,
        "yaml.format.enable": false,
        "files.encoding": "utf8",
        "files.eol": "\n",
        "files.insertFinalNewline": true,
        "files.trimTrailingWhitespace": true,
        "[yaml]": { "editor.insertSpaces": true, "editor.tabSize": 2, "editor.quickSuggestions": { "strings": true } }
    })
}

fn extensions() -> Value {
    json!({ "recommendations": ["redhat.vscode-yaml"] })
}

fn tasks() -> Value {
    json!({
        "version": "2.0.0",
        "tasks": [
            {
                "label": "noticeboard: check",
                "type": "process",
                "command": "noticeboard",
                "args": ["check", "--format", "short", "--language", "vi"],
                "group": { "kind": "test", "isDefault": true },
                "presentation": { "reveal": "silent" },
                "problemMatcher": {
                    "owner": "noticeboard",
                    "source": "noticeboard",
                    "fileLocation": ["relative", "${workspaceFolder}"],
                    "pattern": {
                        "regexp": PROBLEM, "file": 1, "line": 2, "column": 3, "severity": 4, "code": 5, "message": 6
                    }
                }
            },
            {
                "label": "noticeboard: serve",
                "type": "process",
                "command": "noticeboard",
                "args": ["serve", "--language", "vi"],
                "isBackground": true,
                "problemMatcher": []
            },
            {
                "label": "noticeboard: diff",
                "type": "process",
                "command": "noticeboard",
                "args": ["diff", "HEAD", "--language", "vi"],
                "problemMatcher": []
            }
        ]
    })
}

fn text(value: &Value) -> String {
    format!("{value:#}\n")
}
