//! The command line, one file a verb.

mod arguments;
mod build;
mod check;
mod completions;
mod diff;
mod fmt;
mod import;
mod man;
mod new;
mod outcome;
mod root;
mod schema;
mod serve;
mod status;
mod talk;
mod write;

use std::process::ExitCode;

use clap::Parser;

use arguments::{Arguments, Verb};
use outcome::Outcome;

/// Runs the program with the arguments of the process.
pub fn main() -> ExitCode {
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(error) => {
            // Help and version are what was asked for; they go to standard output and are a success.
            let _ = error.print();
            return if error.use_stderr() { Outcome::Failed.into() } else { Outcome::Clean.into() };
        }
    };
    let result = match &arguments.verb {
        Some(Verb::Build(flags)) => build::run(flags, &arguments.global),
        Some(Verb::Serve(flags)) => serve::run(flags, &arguments.global),
        Some(Verb::Check(flags)) => check::run(flags, &arguments.global),
        Some(Verb::Schema(flags)) => schema::run(flags, &arguments.global),
        Some(Verb::Import(flags)) => import::run(flags, &arguments.global),
        Some(Verb::Diff(flags)) => diff::run(flags, &arguments.global),
        Some(Verb::Fmt(flags)) => fmt::run(flags, &arguments.global),
        Some(Verb::New(kind)) => new::run(kind, &arguments.global),
        Some(Verb::Completions(flags)) => completions::run(flags),
        Some(Verb::Man(flags)) => man::run(flags, &arguments.global),
        None => status::run(&arguments.global),
    };
    match result {
        Ok(outcome) => outcome.into(),
        Err(error) => {
            talk::failure(error.as_ref(), &arguments.global);
            Outcome::Failed.into()
        }
    }
}
