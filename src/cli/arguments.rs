//! Verbs and flags.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::diagnostics::format::Format;
use crate::i18n::{EditorLanguage, Language};
use crate::model::date::Date;
use crate::model::identifier::{PlaceId, ProcedureId, TableId, TopicId};
use crate::model::kind::ContentKind;

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
    /// Judge the content; write nothing, unless fixes are asked for.
    Check(CheckArguments),
    /// Show the site on this machine, each save at once, with what is wrong.
    Serve(ServeArguments),
    /// Say what can be written in each kind of content file.
    Schema(SchemaArguments),
    /// Bring a spreadsheet into a table of counts; a trial run without `--write`.
    Import(ImportArguments),
    /// Say what citizens will see change between two versions of the content.
    Diff(DiffArguments),
    /// Put content files into one form; comments and meaning stay.
    Fmt(FmtArguments),
    /// Make content files with examples to replace.
    #[command(subcommand)]
    New(NewKind),
    /// Print what a shell needs to complete verbs and flags.
    Completions(CompletionsArguments),
    /// Print the manual page, or write the pages of all verbs to a folder.
    Man(ManArguments),
}

/// What `new` makes.
#[derive(Debug, Subcommand)]
pub(super) enum NewKind {
    /// A site in a folder of its own.
    Site {
        /// The folder, which may exist; no file in it is overwritten.
        folder: PathBuf,
        /// The languages of the site, the default language first.
        #[arg(long, value_delimiter = ',', default_value = "vi,en", value_name = "TAGS", value_parser = parse_language)]
        languages: Vec<Language>,
    },
    /// A procedure.
    Procedure {
        /// The topic, as in `topics.yaml`: the folder of the file.
        #[arg(value_parser = parse_topic)]
        topic: TopicId,
        /// The name of the file, which becomes the address.
        #[arg(value_parser = parse_procedure)]
        name: ProcedureId,
    },
    /// A commune or ward.
    Place {
        /// The name of the file, which becomes the address.
        #[arg(value_parser = parse_place)]
        name: PlaceId,
    },
    /// A table of counts with its descriptor.
    Statistics {
        /// The name of the two files.
        #[arg(value_parser = parse_table)]
        name: TableId,
    },
    /// A language of the site.
    Language {
        /// Its tag, such as `lo`.
        #[arg(value_parser = parse_language)]
        tag: Language,
    },
}

/// Flags of `completions`.
#[derive(Debug, Args)]
pub(super) struct CompletionsArguments {
    /// The shell.
    #[arg(value_enum)]
    pub(super) shell: clap_complete::Shell,
}

/// Flags of `man`.
#[derive(Debug, Args)]
pub(super) struct ManArguments {
    /// The folder to write the pages of all verbs to.
    #[arg(long, short, value_name = "FOLDER")]
    pub(super) output: Option<PathBuf>,
}

/// Flags of `check`.
#[derive(Debug, Args)]
pub(super) struct CheckArguments {
    /// Put right what can only have been meant in one way, and judge what is left.
    #[arg(long)]
    pub(super) fix: bool,
}

/// Flags of `fmt`.
#[derive(Debug, Args)]
pub(super) struct FmtArguments {
    /// Write nothing; list the files that would change.
    #[arg(long)]
    pub(super) check: bool,
}

/// Flags of `build`.
#[derive(Debug, Args)]
pub(super) struct BuildArguments {
    /// The folder to write; `output` beside `content` where not given.
    #[arg(long, short, value_name = "FOLDER")]
    pub(super) output: Option<PathBuf>,
    /// Let browsers keep no pages for when there is no network, and delete what they have kept.
    #[arg(long)]
    pub(super) no_offline: bool,
}

/// Flags of `serve`.
#[derive(Debug, Args)]
pub(super) struct ServeArguments {
    /// The port on this machine.
    #[arg(long, short, value_name = "PORT", default_value_t = 8000)]
    pub(super) port: u16,
}

/// Flags of `schema`.
#[derive(Debug, Args)]
pub(super) struct SchemaArguments {
    /// The kind of file whose JSON Schema is wanted; a list of the kinds where not given.
    #[arg(value_name = "KIND", value_parser = parse_kind)]
    pub(super) kind: Option<ContentKind>,
    /// Explain every field of every kind, in Markdown.
    #[arg(long, conflicts_with = "kind")]
    pub(super) fields: bool,
}

/// Flags of `import`.
#[derive(Debug, Args)]
pub(super) struct ImportArguments {
    /// The mapping that says what the spreadsheet holds: the name of a file in `content/imports/`.
    #[arg(value_name = "MAPPING")]
    pub(super) mapping: String,
    /// The spreadsheet: CSV in UTF-8, XLSX or ODS.
    #[arg(value_name = "FILE")]
    pub(super) file: PathBuf,
    /// Write the table, if nothing is wrong.
    #[arg(long)]
    pub(super) write: bool,
}

/// Arguments of `diff`.
#[derive(Debug, Args)]
pub(super) struct DiffArguments {
    /// The older version: a folder that holds `content/`, or a git revision such as `main`.
    #[arg(value_name = "OLD")]
    pub(super) old: String,
    /// The newer version; the folder as it is now where not given.
    #[arg(value_name = "NEW")]
    pub(super) new: Option<String>,
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
    Github,
    Gitlab,
    Sarif,
    Rdjson,
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
            Shape::Github => Format::GitHub,
            Shape::Gitlab => Format::GitLab,
            Shape::Sarif => Format::Sarif,
            Shape::Rdjson => Format::Rdjson,
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

fn parse_language(text: &str) -> Result<Language, String> {
    Language::try_from(text.to_owned())
}

fn parse_topic(text: &str) -> Result<TopicId, String> {
    TopicId::try_from(text.to_owned())
}

fn parse_procedure(text: &str) -> Result<ProcedureId, String> {
    ProcedureId::try_from(text.to_owned())
}

fn parse_place(text: &str) -> Result<PlaceId, String> {
    PlaceId::try_from(text.to_owned())
}

fn parse_table(text: &str) -> Result<TableId, String> {
    TableId::try_from(text.to_owned())
}

fn parse_kind(text: &str) -> Result<ContentKind, String> {
    ContentKind::named(text).ok_or_else(|| {
        let names: Vec<&str> = ContentKind::ALL.iter().map(|kind| kind.name()).collect();
        format!("the kinds are {}", names.join(", "))
    })
}
