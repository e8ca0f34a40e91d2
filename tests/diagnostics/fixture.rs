//! Fixtures of content: a small valid site with files laid over it, checked in a folder of its own.

use std::fmt;
use std::fs;
use std::path::PathBuf;

use noticeboard::diagnostics::Report;

use crate::site::{all_fixtures, check, files_under, lay};

/// A folder of `tests/diagnostics/`.
pub(crate) struct Fixture {
    folder: PathBuf,
}

/// A mistake as fixtures speak of it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Found {
    /// The file, relative to the root.
    pub(crate) file: String,
    /// The line, from 1.
    pub(crate) line: usize,
    /// The code.
    pub(crate) code: String,
}

impl fmt::Display for Found {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}:{}: {}", self.file, self.line, self.code)
    }
}

impl Fixture {
    /// The fixture of this name.
    pub(crate) fn read(name: &str) -> Self {
        Self { folder: all_fixtures().join(name) }
    }

    /// The mistakes that its files say must be found, sorted.
    pub(crate) fn expected(&self) -> Vec<Found> {
        let mut expected: Vec<Found> = self.lines("expected.txt").iter().map(|line| read_expectation(line)).collect();
        for (path, file) in files_under(&self.folder) {
            if file.extension().is_none_or(|extension| extension != "yaml") {
                continue;
            }
            for (index, line) in fs::read_to_string(file).unwrap().lines().enumerate() {
                let codes = line.split_once("#~ ").map_or("", |(_, codes)| codes);
                expected.extend(codes.split_whitespace().map(|code| Found {
                    file: path.clone(),
                    line: index + 1,
                    code: code.to_owned(),
                }));
            }
        }
        expected.sort();
        expected
    }

    /// The mistakes that are found, sorted.
    pub(crate) fn check(&self) -> Vec<Found> {
        let reports = self.reports();
        let found = reports.iter().map(|report| Found {
            file: report.diagnostic.place.file.to_string(),
            line: report.location.position.line,
            code: report.diagnostic.code.name.to_owned(),
        });
        let mut found: Vec<Found> = found.collect();
        found.sort();
        found
    }

    /// The full reports.
    pub(crate) fn reports(&self) -> Vec<Report> {
        let site = tempfile::tempdir().unwrap();
        lay(&all_fixtures().join("base"), site.path());
        lay(&self.folder, site.path());
        for removed in self.lines("removed.txt") {
            fs::remove_file(site.path().join(removed)).unwrap();
        }
        check(site.path())
    }

    fn lines(&self, file: &str) -> Vec<String> {
        let text = fs::read_to_string(self.folder.join(file)).unwrap_or_default();
        text.lines().map(str::to_owned).collect()
    }
}

fn read_expectation(line: &str) -> Found {
    let mut parts = line.rsplitn(3, ':');
    let (code, number, file) = (parts.next().unwrap(), parts.next().unwrap(), parts.next().unwrap());
    Found { file: file.to_owned(), line: number.trim().parse().unwrap(), code: code.trim().to_owned() }
}
