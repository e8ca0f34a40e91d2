//! `man`: manual pages, for `man noticeboard` and the packages of distributions.

use std::error::Error;
use std::fs;
use std::io;

use clap::CommandFactory;
use clap_mangen::Man;

use super::arguments::{Arguments, Global, ManArguments};
use super::outcome::Outcome;
use super::talk;
use crate::message;

/// Runs the verb.
pub(super) fn run(arguments: &ManArguments, global: &Global) -> Result<Outcome, Box<dyn Error>> {
    let Some(folder) = &arguments.output else {
        talk::to_stdout(&String::from_utf8_lossy(&page()?));
        return Ok(Outcome::Clean);
    };
    fs::create_dir_all(folder)?;
    clap_mangen::generate_to(Arguments::command(), folder)?;
    let folder = folder.display();
    let written = message!(en: "the manual pages are in {folder}", vi: "các trang hướng dẫn ở {folder}");
    talk::say(written.text(global.editor_language()), global);
    Ok(Outcome::Clean)
}

/// The page of the program as a whole.
fn page() -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    Man::new(Arguments::command()).render(&mut bytes)?;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::page;
    use crate::cli::arguments::Arguments;

    #[test]
    fn the_page_names_every_verb_and_a_folder_has_a_page_for_each() {
        let page = String::from_utf8(page().unwrap()).unwrap();
        let folder = tempfile::tempdir().unwrap();
        clap_mangen::generate_to(Arguments::command(), folder.path()).unwrap();
        for verb in Arguments::command().get_subcommands() {
            let name = verb.get_name();
            assert!(page.contains(&format!("noticeboard\\-{name}(1)")), "{name}");
            assert!(folder.path().join(format!("noticeboard-{name}.1")).is_file(), "{name}");
        }
    }
}
