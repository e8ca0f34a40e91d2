//! Writes made-up procedures beside the demonstration's, for measurements of search and of build times.
//!
//! `cargo run --release --example synthetic -- --procedures 2795 --output DIR [--seed 1] [--from content]`
//!
//! The titles are put together from real words of Vietnamese administration, each field with its own
//! objects and actions; everything else is plausible and says that it is simulated. The same seed gives
//! the same bytes on every machine.

mod arguments;
mod demonstration;
mod describe;
mod documents;
mod fold;
mod lists;
mod months;
mod phrase;
mod procedure;
mod random;
mod statistics;
mod terms;
mod titles;
mod vocabulary;
mod yaml;

use std::fs;
use std::io::{BufWriter, Write as _};
use std::path::Path;
use std::process::ExitCode;

use arguments::{Arguments, Command};
use demonstration::Demonstration;
use random::Random;
use titles::{Draft, Titles};
use vocabulary::Vocabulary;

fn main() -> ExitCode {
    let done = match arguments::read(std::env::args().skip(1)) {
        Ok(Command::Help) => {
            println!("{}", arguments::USAGE);
            Ok(())
        }
        Ok(Command::Describe(folder)) => describe::describe(&folder).map(|figures| println!("{figures}")),
        Ok(Command::Generate(arguments)) => generate(&arguments),
        Err(mistake) => Err(format!("{mistake}\n\n{}", arguments::USAGE)),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(mistake) => {
            eprintln!("synthetic: {mistake}");
            ExitCode::FAILURE
        }
    }
}

fn generate(arguments: &Arguments) -> Result<(), String> {
    let vocabulary = Vocabulary::read()?;
    let demonstration = Demonstration::read(&arguments.from)?;
    let real = demonstration.procedures.len();
    let Some(wanted) = arguments.procedures.checked_sub(real) else {
        return Err(format!("--procedures must be at least {real}: so many are in {}", arguments.from.display()));
    };
    let content = empty_folder(&arguments.output)?.join("content");
    demonstration::copy(&arguments.from, &content)?;

    let mut random = Random::new(arguments.seed);
    let mut titles = Titles::new(&demonstration);
    let mut drafts: Vec<Draft> = Vec::with_capacity(wanted);
    while drafts.len() < wanted {
        let draft = titles.next(&vocabulary, &mut random)?;
        let text = procedure::yaml(&draft, &vocabulary, &mut random);
        let folder = content.join("procedures").join(draft.field.topic);
        fs::create_dir_all(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
        write(&folder.join(format!("{}.yaml", draft.slug)), &text)?;
        drafts.push(draft);
    }
    let (table, descriptor) = statistics::table(&demonstration, &drafts, arguments.seed);
    let folder = content.join("statistics");
    fs::create_dir_all(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    write(&folder.join("dossiers-simulated.csv"), &table)?;
    write(&folder.join("dossiers-simulated.yaml"), &descriptor)?;
    if arguments.months > 0 {
        let slugs = demonstration.procedures.iter().map(|known| known.id.clone());
        let slugs = slugs.chain(drafts.iter().map(|draft| draft.slug.clone())).collect::<Vec<String>>();
        write_months(arguments, &slugs, &descriptor)?;
    }
    println!("{}: {} procedures, {wanted} of them simulated", content.display(), real + wanted);
    Ok(())
}

/// Writes a table of all procedures in all communes of the content, month by month, and its true totals beside the
/// content.
fn write_months(arguments: &Arguments, procedures: &[String], descriptor: &str) -> Result<(), String> {
    let content = arguments.output.join("content");
    let places = demonstration::names(&content.join("places"))?;
    let path = content.join("statistics").join("months-simulated.csv");
    let failed = |error: std::io::Error| format!("{}: {error}", path.display());
    let mut csv = BufWriter::new(fs::File::create(&path).map_err(failed)?);
    let truths = months::write(&mut csv, procedures, &places, arguments.months, arguments.seed).map_err(failed)?;
    csv.flush().map_err(failed)?;
    write(&path.with_extension("yaml"), descriptor)?;
    let mut totals = Vec::new();
    months::write_truths(&mut totals, &truths).map_err(failed)?;
    let path = arguments.output.join("totals-simulated.csv");
    fs::write(&path, totals).map_err(|error| format!("{}: {error}", path.display()))
}

/// The folder, which is made if it is missing and refused if anything lies in it.
fn empty_folder(folder: &Path) -> Result<&Path, String> {
    let failed = |error: std::io::Error| format!("{}: {error}", folder.display());
    fs::create_dir_all(folder).map_err(failed)?;
    if fs::read_dir(folder).map_err(failed)?.next().is_some() {
        return Err(format!("{} is not empty; name a new folder", folder.display()));
    }
    Ok(folder)
}

fn write(path: &Path, text: &str) -> Result<(), String> {
    fs::write(path, text).map_err(|error| format!("{}: {error}", path.display()))
}
