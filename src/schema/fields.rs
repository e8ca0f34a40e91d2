//! The reference of all fields that editors can write: `docs/fields.md`, made from the same structs as the parser.

use serde_json::Value;

use super::plain_type::{self, Definitions};
use super::{record, tables};
use crate::model::kind::ContentKind;
use crate::model::schema;

const HEAD: &str = "\
# Fields

Everything that can be written under `content/`, by kind of file. A field that is not marked *required* is left
out where nothing is known; an empty value is never written. Fields that begin with `x-` are carried untouched.
Texts that look like numbers or like true/false are put in quotes: `'1.10'`, `'no'`.

";

/// The fields of every kind of file and of every record in them, in Markdown.
pub fn reference() -> String {
    let schemas: Vec<(ContentKind, Value)> =
        ContentKind::ALL.into_iter().map(|kind| (kind, schema::of(kind).to_value())).collect();
    let definitions = definitions(&schemas);
    let mut parts = vec![HEAD.to_owned(), contents()];
    for (kind, schema) in &schemas {
        parts.push(format!("## {}\n\nFiles: `content/{}`\n\n", kind.name(), kind.files()));
        parts.push(record::describe(schema, &definitions));
    }
    parts.push(tables::describe());
    parts.push("## Records and words within them\n\n".to_owned());
    for (name, definition) in &definitions {
        let title = plain_type::title(name, definition);
        parts.push(format!("### {title}\n\n{}", record::describe(definition, &definitions)));
    }
    parts.concat().trim_end().to_owned() + "\n"
}

fn contents() -> String {
    let links: Vec<String> = ContentKind::ALL.iter().map(|kind| format!("[{0}](#{0})", kind.name())).collect();
    format!("Kinds: {}.\n\n", links.join(" · "))
}

/// The definitions of all kinds together, sorted by name; kinds share them.
fn definitions(schemas: &[(ContentKind, Value)]) -> Definitions {
    let mut all: Vec<(&String, &Value)> =
        schemas.iter().filter_map(|(_, schema)| schema.get("$defs")?.as_object()).flatten().collect();
    all.sort_by_key(|(name, _)| *name);
    all.into_iter().map(|(name, definition)| (name.clone(), definition.clone())).collect()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::reference;
    use crate::model::kind::ContentKind;
    use crate::model::schema;

    #[test]
    fn every_link_leads_to_a_heading() {
        let text = reference();
        for link in text.split("](#").skip(1).filter_map(|rest| rest.split(')').next()) {
            let heading = link.replace('-', " ");
            let found = text.lines().any(|line| line.trim_start_matches('#').trim_start() == heading);
            assert!(found, "no heading for #{link}");
        }
    }

    #[test]
    fn a_name_means_the_same_record_in_every_kind() {
        let mut seen = BTreeMap::new();
        for kind in ContentKind::ALL {
            let schema = schema::of(kind).to_value();
            for (name, definition) in schema["$defs"].as_object().into_iter().flatten() {
                let before = seen.entry(name.clone()).or_insert_with(|| definition.clone());
                assert_eq!(before, definition, "two different records are called {name}");
            }
        }
    }

    #[test]
    fn every_field_says_what_it_means() {
        for line in reference().lines().filter(|line| line.starts_with("| `")) {
            let cells: Vec<&str> = line.trim_matches('|').split(" | ").collect();
            let meaning = cells.last().unwrap().trim();
            let weekday = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
            let plain = weekday.iter().any(|day| line.contains(&format!("`{day}`")));
            assert!(plain || !meaning.is_empty(), "write a doc comment for the field in: {line}");
        }
    }
}
