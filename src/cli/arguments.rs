//! Verbs and flags.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::diagnostics::format::Format;
use crate::i18n::EditorLanguage;
use crate::model::date::Date;

/// Turns a git folder of administrative procedures and published statistics into a static public site.
#[derive(Debug, Parser)]
#[command(name = "noticeboard", version, about, max_term_width = 100)]
pub(super) struct Arguments {
    #[command(flatten)]
    pub(super) global: Global,
    /// What to do; without it, a short status is printed.
    #[command(subcommand)]
    pub(super) verb: Option<Verb>,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub(super) enum Verb {
    /// Make the site and write it to a folder.
    Build(BuildArguments),
    /// Judge the content and write nothing.
    Check,
}

/// Flags of `build`.
#[derive(Debug, Args)]
pub(super) struct BuildArguments {
    /// The folder to write; `output` beside `content` where not given.
    #[arg(long, short, value_name = "FOLDER")]
    pub(super) output: Option<PathBuf>,
}

/// Flags that work with every verb and in any position.
#[derive(Debug, Args)]
pub(super) struct Global {
    /// The folder that holds `content/`; found by walking up where not given.
    #[arg(long, global = true, value_name = "FOLDER")]
    pub(super) root: Option<PathBuf>,
    /// Say nothing but mistakes.
    #[arg(long, short, global = true)]
    pub(super) quiet: bool,
    /// Say more.
    #[arg(long, short, global = true)]
    pub(super) verbose: bool,
    /// When to use colour.
    #[arg(long, global = true, value_enum, default_value_t = Colour::Auto, value_name = "WHEN")]
    pub(super) color: Colour,
    /// The language of messages.
    #[arg(long, global = true, value_enum, default_value_t = Speech::En, value_name = "LANGUAGE")]
    pub(super) language: Speech,
    /// How mistakes are printed.
    #[arg(long, global = true, value_enum, default_value_t = Shape::Text, value_name = "FORMAT")]
    pub(super) format: Shape,
    /// The day to judge by, as 2026-03-31; today where not given.
    #[arg(long, global = true, value_name = "DAY", value_parser = parse_day)]
    pub(super) date: Option<Date>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Colour {
    Auto,
    Always,
    Never,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Speech {
    En,
    Vi,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Shape {
    Text,
    Short,
    Json,
}

impl Global {
    pub(super) fn editor_language(&self) -> EditorLanguage {
        match self.language {
            Speech::En => EditorLanguage::English,
            Speech::Vi => EditorLanguage::Vietnamese,
        }
    }

    pub(super) fn report_format(&self) -> Format {
        match self.format {
            Shape::Text => Format::Text,
            Shape::Short => Format::Short,
            Shape::Json => Format::Json,
        }
    }

    /// The day to judge by: the one given, else the clock's.
    pub(super) fn today(&self) -> Date {
        self.date.unwrap_or_else(|| Date(jiff::Zoned::now().date()))
    }
}

fn parse_day(text: &str) -> Result<Date, String> {
    Date::try_from(text.to_owned())
}
