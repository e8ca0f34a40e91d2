//! Typing a mistake into the demonstration, judging it, and doing what the report says.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;

use noticeboard::diagnostics::fix::apply;
use noticeboard::diagnostics::{Change, Diagnostics, Report, Severity};
use noticeboard::i18n::EditorLanguage;
use noticeboard::model::date::Date;
use noticeboard::repair::repair;
use noticeboard::source::{self, Sources};
use noticeboard::{pipeline, text::span::Span};

use crate::list::Mistake;

const LANGUAGES: [EditorLanguage; 2] = [EditorLanguage::English, EditorLanguage::Vietnamese];

/// How often the reports on one mistake are followed: to follow one can bring the next to light.
const ROUNDS: usize = 3;

/// The procedures and places that are kept: those with mistakes, and those that the tables name.
const KEPT: [&str; 5] =
    ["procedures/ho-tich/", "procedures/ho-chieu/", "places/na-sang", "places/dien-bien-phu", "places/muong-mun"];

/// The demonstration as it is.
pub(crate) struct Study {
    sources: Sources,
    reading: Diagnostics,
    known: BTreeSet<(String, &'static str, String)>,
}

/// How a mistake ends for the editor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Ending {
    /// `check --fix` puts it right.
    Fixed,
    /// What is suggested, written to the letter, puts it right.
    Suggested,
    /// What to do is said in words that a program can't follow.
    Words,
}

/// What became of a mistake.
pub(crate) struct Result {
    pub(crate) mistake: &'static Mistake,
    /// The line on which it was expected.
    pub(crate) line: usize,
    /// The report on that line; none where it was missed.
    pub(crate) caught: Option<Report>,
    /// All that was reported.
    pub(crate) reported: String,
    endings: [(Ending, String); 2],
}

pub(crate) fn today() -> Date {
    Date::try_from("2026-11-21".to_owned()).unwrap()
}

impl Study {
    pub(crate) fn new() -> Self {
        let (mut sources, reading) = source::read(Path::new(env!("CARGO_MANIFEST_DIR"))).unwrap();
        // A thousand judgements: of the demonstration, what the records with mistakes in them have to do with.
        sources.files.retain(|file, _| {
            let path = file.strip_prefix("content/").unwrap_or(file);
            let others = ["claims/", "indicators/", "letters/", "postings/", "procedures/", "places/"];
            KEPT.iter().any(|kept| path.starts_with(kept)) || !others.iter().any(|other| path.starts_with(other))
        });
        let reports = pipeline::judge(sources.clone(), reading.clone(), today()).reports();
        assert!(reports.iter().all(|report| report.diagnostic.severity != Severity::Error));
        Self { sources, reading, known: reports.iter().map(signature).collect() }
    }

    pub(crate) fn text(file: &str) -> String {
        // Tables keep no text.
        std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(file)).unwrap()
    }

    /// The content with another text in a file, and the mistakes in reading it.
    fn with(&self, file: &str, text: &str) -> (Sources, Diagnostics) {
        let (mut sources, mut reading) = (self.sources.clone(), self.reading.clone());
        reading.extend(sources.replace(&Arc::from(file), text.to_owned()));
        (sources, reading)
    }

    /// What is reported that was not before: of the file, and errors elsewhere. Warnings elsewhere, such as how many
    /// procedures lack a recording, follow from a file that is not read.
    fn judge(&self, file: &str, text: &str) -> Vec<Report> {
        let (sources, reading) = self.with(file, text);
        let reports = pipeline::judge(sources, reading, today()).reports();
        let concerns =
            |report: &Report| *report.diagnostic.place.file == *file || report.diagnostic.severity == Severity::Error;
        reports.into_iter().filter(|report| concerns(report) && !self.known.contains(&signature(report))).collect()
    }

    pub(crate) fn new_problems(&self, file: &str, text: &str) -> String {
        listed(&self.judge(file, text))
    }

    pub(crate) fn of(&self, mistake: &'static Mistake) -> Result {
        let file = mistake.path();
        let (text, line) = Self::typed(mistake);
        let reports = self.judge(&file, &text);
        let caught = reports.iter().find(|report| {
            report.location.position.line == line
                && *report.diagnostic.place.file == *file
                && report.diagnostic.code.name == mistake.code
        });
        let (sources, reading) = self.with(&file, &text);
        let fixed = repair(sources, reading, today(), &|_| Some(text.clone())).texts.remove(file.as_str());
        let endings = if fixed.is_some_and(|fixed| self.judge(&file, &fixed).is_empty()) {
            [(Ending::Fixed, String::new()), (Ending::Fixed, String::new())]
        } else {
            LANGUAGES.map(|language| self.follow(&file, &text, &reports, language))
        };
        Result { mistake, line, caught: caught.cloned(), reported: listed(&reports), endings }
    }

    /// The text with the mistake in it, and the line that a person would point at.
    fn typed(mistake: &Mistake) -> (String, usize) {
        let right = Self::text(&format!("content/{}", mistake.file));
        let at = right.find(mistake.right).expect(mistake.what);
        let wrong = format!("{}{}{}", &right[..at], mistake.wrong, &right[at + mistake.right.len()..]);
        let differs = || right.lines().zip(wrong.lines()).position(|(right, wrong)| right != wrong);
        let pointed = || wrong.lines().position(|line| line.starts_with(mistake.points_at));
        let line = if mistake.points_at.is_empty() { differs() } else { pointed() };
        (wrong.clone(), line.unwrap() + 1)
    }

    /// Does what the reports say until nothing new is reported.
    fn follow(&self, file: &str, text: &str, reports: &[Report], language: EditorLanguage) -> (Ending, String) {
        let (mut text, mut reports) = (text.to_owned(), reports.to_vec());
        for _ in 0..ROUNDS {
            let here: Vec<&Report> = reports.iter().filter(|report| *report.diagnostic.place.file == *file).collect();
            let mut changes: Vec<Change> = here.iter().filter_map(|report| report.change.clone()).collect();
            if changes.is_empty() {
                changes.extend(here.iter().find_map(|report| in_words(report, &text, language)));
            }
            let (next, _) = apply(&text, &changes.iter().collect::<Vec<_>>());
            if changes.is_empty() || next == text {
                break;
            }
            text = next;
            reports = self.judge(file, &text);
            if reports.is_empty() {
                return (Ending::Suggested, String::new());
            }
        }
        (Ending::Words, listed(&reports))
    }

    /// What `check --fix` makes of a mistake is no worse, and is the same when it is asked again.
    pub(crate) fn repaired(&self, mistake: &Mistake) {
        let file = mistake.path();
        let (text, _) = Self::typed(mistake);
        let before = self.judge(&file, &text);
        let sure = !before.is_empty() && before.iter().all(|report| report.sure_change().is_some());
        let left = self.at_its_end(&file, &text, mistake.what);
        assert!(!sure || left.is_empty(), "{}: {}", mistake.what, listed(&left));
    }

    /// What is left after `check --fix`: nothing that it would fix when it is asked again.
    pub(crate) fn at_its_end(&self, file: &str, text: &str, what: &str) -> Vec<Report> {
        let (sources, reading) = self.with(file, text);
        let repaired = repair(sources, reading, today(), &|_| Some(text.to_owned()));
        let after = repaired.texts.get(file).map_or(text, String::as_str);
        let left = self.judge(file, after);
        let (sources, reading) = self.with(file, after);
        let again = repair(sources, reading, today(), &|_| Some(after.to_owned()));
        assert!(again.texts.is_empty(), "{what}: fixed twice: {:?}", again.done);
        left
    }
}

impl Result {
    pub(crate) fn ending(&self, language: EditorLanguage) -> Ending {
        self.endings[usize::from(language == EditorLanguage::Vietnamese)].0
    }

    /// What went wrong, for the person who reads the failed test.
    pub(crate) fn failure(&self) -> String {
        let missed = if self.caught.is_none() {
            format!("  expected on line {}:\n{}", self.line, self.reported)
        } else {
            String::new()
        };
        let left = &self.endings[0].1;
        if missed.is_empty() && self.endings.iter().all(|(ending, _)| *ending != Ending::Words) {
            return String::new();
        }
        format!("{}\n{missed}  left:\n{left}", self.mistake.what)
    }
}

/// What a suggestion says to write: its only piece in backquotes, unless a part of that is left open.
fn in_words(report: &Report, text: &str, language: EditorLanguage) -> Option<Change> {
    let suggestion = report.diagnostic.suggestion.as_ref()?.text(language);
    let mut pieces = suggestion.split('`').skip(1).step_by(2);
    let written = pieces.next().filter(|written| !written.contains('…') && pieces.next().is_none())?;
    let (from, to) = (report.location.position, report.location.end()?);
    let line_start: usize = text.split_inclusive('\n').take(from.line - 1).map(str::len).sum();
    let line = text[line_start..].lines().next()?;
    let byte = |column: usize| line_start + line.chars().take(column - 1).map(char::len_utf8).sum::<usize>();
    Change::of(text, vec![(Span { start: byte(from.column), end: byte(to.column) }, written)])
}

fn signature(report: &Report) -> (String, &'static str, String) {
    let diagnostic = &report.diagnostic;
    let message = diagnostic.message.text(EditorLanguage::English).to_owned();
    (diagnostic.place.file.to_string(), diagnostic.code.name, message)
}

fn listed(reports: &[Report]) -> String {
    let lines = reports.iter().map(|report| {
        let position = report.location.position;
        let diagnostic = &report.diagnostic;
        let (file, code) = (&diagnostic.place.file, diagnostic.code.name);
        format!(
            "    {file}:{}:{}: {code}: {}\n",
            position.line,
            position.column,
            report.sentence(EditorLanguage::English)
        )
    });
    lines.collect()
}
