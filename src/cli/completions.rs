//! `completions`: what a shell needs to complete verbs and flags.

use std::error::Error;

use clap::CommandFactory;
use clap_complete::Shell;

use super::arguments::{Arguments, CompletionsArguments};
use super::outcome::Outcome;
use super::talk;

/// Runs the verb.
#[allow(clippy::unnecessary_wraps, reason = "all verbs have one shape")]
pub(super) fn run(arguments: &CompletionsArguments) -> Result<Outcome, Box<dyn Error>> {
    talk::to_stdout(&script(arguments.shell));
    Ok(Outcome::Clean)
}

fn script(shell: Shell) -> String {
    let mut bytes = Vec::new();
    clap_complete::generate(shell, &mut Arguments::command(), "noticeboard", &mut bytes);
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use clap::{CommandFactory, ValueEnum};
    use clap_complete::Shell;

    use super::script;
    use crate::cli::arguments::Arguments;

    #[test]
    fn every_shell_knows_every_verb() {
        for shell in Shell::value_variants() {
            let script = script(*shell);
            for verb in Arguments::command().get_subcommands() {
                assert!(script.contains(verb.get_name()), "{shell}: {}", verb.get_name());
            }
        }
    }
}
