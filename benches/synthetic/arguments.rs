//! The command line.

use std::path::PathBuf;

/// How the program is called.
pub(crate) const USAGE: &str = "\
usage: synthetic --procedures N --output DIR [--seed S] [--from CONTENT] [--months M]
       synthetic --describe DIR

  --procedures N   how many procedures there are in all, the demonstration's among them
  --output DIR     a new or empty folder; `DIR/content` is written
  --seed S         the same seed gives the same bytes (1)
  --from CONTENT   the content to begin with (the repository's `content`)
  --months M       also a table of dossiers by commune, procedure and month, and the totals that are true of it in
                   `DIR/totals-simulated.csv`
  --describe DIR   instead: lengths and distinct syllables of the names in `DIR/content`";

/// What is to be done.
pub(crate) enum Command {
    Help,
    Describe(PathBuf),
    Generate(Arguments),
}

/// What is to be written, and where.
pub(crate) struct Arguments {
    pub(crate) procedures: usize,
    pub(crate) output: PathBuf,
    pub(crate) seed: u64,
    pub(crate) from: PathBuf,
    pub(crate) months: usize,
}

/// Reads the words after the program's name.
pub(crate) fn read(mut words: impl Iterator<Item = String>) -> Result<Command, String> {
    let (mut procedures, mut output, mut describe, mut seed, mut months) = (None, None, None, 1, 0);
    let mut from = PathBuf::from(option_env!("CARGO_MANIFEST_DIR").unwrap_or(".")).join("content");
    while let Some(word) = words.next() {
        if word == "--help" || word == "-h" {
            return Ok(Command::Help);
        }
        if !["--procedures", "--output", "--seed", "--from", "--months", "--describe"].contains(&word.as_str()) {
            return Err(format!("`{word}` is not known"));
        }
        let value = words.next().ok_or_else(|| format!("a value is missing behind `{word}`"))?;
        match word.as_str() {
            "--procedures" => procedures = Some(number(&word, &value)?),
            "--months" => months = number(&word, &value)?,
            "--seed" => seed = number(&word, &value)?,
            "--output" => output = Some(PathBuf::from(value)),
            "--from" => from = PathBuf::from(value),
            _ => describe = Some(PathBuf::from(value)),
        }
    }
    if let Some(folder) = describe {
        return Ok(Command::Describe(folder));
    }
    let procedures = procedures.ok_or("`--procedures` is missing: how many are wanted in all?")?;
    let output = output.ok_or("`--output` is missing: where shall they be written?")?;
    Ok(Command::Generate(Arguments { procedures, output, seed, from, months }))
}

fn number<N: std::str::FromStr>(option: &str, value: &str) -> Result<N, String> {
    value.parse().map_err(|_| format!("`{option}` takes a whole number, not `{value}`"))
}
