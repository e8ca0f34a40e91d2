//! `schema`: what can be written in each kind of content file.

use std::error::Error;

use super::arguments::{Global, SchemaArguments};
use super::outcome::Outcome;
use super::talk;
use crate::message;
use crate::model::kind::ContentKind;
use crate::schema;

/// Runs the verb.
pub(super) fn run(arguments: &SchemaArguments, global: &Global) -> Result<Outcome, Box<dyn Error>> {
    match arguments.kind {
        _ if arguments.fields => talk::to_stdout(&schema::fields::reference()),
        Some(kind) => talk::to_stdout(&schema::json(kind, global.editor_language())?),
        None => {
            talk::to_stdout(&kinds());
            let next = message!(
                en: "`noticeboard schema KIND` prints the schema of one kind, `noticeboard schema --fields` explains all fields",
                vi: "`noticeboard schema KIND` in lược đồ của một loại, `noticeboard schema --fields` giải thích mọi trường"
            );
            talk::say(next.text(global.editor_language()), global);
        }
    }
    Ok(Outcome::Clean)
}

/// The kinds of content file, one a line, each with its files.
fn kinds() -> String {
    let width = ContentKind::ALL.iter().map(|kind| kind.name().len()).max().unwrap_or_default();
    let lines = ContentKind::ALL.map(|kind| format!("{:width$}  content/{}\n", kind.name(), kind.files()));
    lines.concat()
}
