//! `fmt`: put content files into one form.

use std::error::Error;
use std::io;
use std::path::Path;
use std::sync::Arc;

use super::arguments::{FmtArguments, Global};
use super::outcome::Outcome;
use super::{root, talk, write};
use crate::diagnostics::{Diagnostics, Severity};
use crate::format::formatted;
use crate::i18n::plural::counted;
use crate::message;
use crate::source::{self, SourceContent, Sources};

/// Runs the verb.
pub(super) fn run(arguments: &FmtArguments, global: &Global) -> Result<Outcome, Box<dyn Error>> {
    let root = root::find(global)?;
    let (sources, mut found) = source::read(&root)?;
    // What stands in a file is for `check` to judge; here it matters only whether it can be read.
    found.rejudge(|mistake| Some(mistake.severity).filter(|severity| *severity == Severity::Error));
    let changed = changed(&root, &sources, &mut found)?;
    if !arguments.check {
        for (file, text) in &changed {
            write::replace(&root.join(file.as_ref()), text)?;
        }
    }
    talk::reports(&sources.report(found.iter().cloned()), global);
    for (file, _) in &changed {
        talk::to_stdout(&format!("{file}\n"));
    }
    let (count, all) = (changed.len(), sources.files.len());
    let files = counted(count, "file");
    let told = if arguments.check {
        message!(en: "{files} of {all} would change", vi: "{count} trên {all} tệp cần định dạng lại")
    } else {
        message!(en: "{files} of {all} changed", vi: "đã định dạng lại {count} trên {all} tệp")
    };
    talk::say(told.text(global.editor_language()), global);
    let clean = !found.has_errors() && (!arguments.check || changed.is_empty());
    Ok(if clean { Outcome::Clean } else { Outcome::ContentProblems })
}

/// The files that are not in the one form, each with its text in it.
fn changed(root: &Path, sources: &Sources, found: &mut Diagnostics) -> io::Result<Vec<(Arc<str>, String)>> {
    let mut changed = Vec::new();
    for (name, file) in &sources.files {
        if matches!(file.content, SourceContent::Download(_)) {
            continue;
        }
        // A file that is not in UTF-8 was reported when it was read.
        let Ok(raw) = String::from_utf8(std::fs::read(root.join(name.as_ref()))?) else { continue };
        match formatted(name, &file.content, raw.strip_prefix('\u{feff}').unwrap_or(&raw)) {
            Ok(Some(text)) if raw != text => changed.push((Arc::clone(name), text)),
            Ok(_) => {}
            Err(mistake) => found.push(*mistake),
        }
    }
    Ok(changed)
}
