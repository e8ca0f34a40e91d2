//! A site in a folder of its own, made from fixtures.

use std::fs;
use std::path::{Path, PathBuf};

use noticeboard::diagnostics::Report;
use noticeboard::model::date::Date;
use noticeboard::pipeline;

/// The day on which all fixtures are checked.
const TODAY: &str = "2026-11-21";

/// The reports on the site under `root`.
pub(crate) fn check(root: &Path) -> Vec<Report> {
    pipeline::check(root, Date::try_from(TODAY.to_owned()).unwrap()).unwrap().reports()
}

/// Copies the `content` of one folder into another.
pub(crate) fn lay(from: &Path, to: &Path) {
    for (path, file) in files_under(from) {
        let target = to.join(&path);
        fs::create_dir_all(target.parent().unwrap()).unwrap();
        fs::copy(file, target).unwrap();
    }
}

/// The folder of all fixtures.
pub(crate) fn all_fixtures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/diagnostics")
}

/// Every file under the `content` of a folder, with its path from that folder.
pub(crate) fn files_under(folder: &Path) -> Vec<(String, PathBuf)> {
    let entries = walkdir::WalkDir::new(folder.join("content")).into_iter().filter_map(Result::ok);
    let files = entries.filter(|entry| entry.file_type().is_file()).map(walkdir::DirEntry::into_path);
    files.map(|file| (file.strip_prefix(folder).unwrap().to_str().unwrap().to_owned(), file)).collect()
}
