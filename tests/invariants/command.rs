//! Running the program as people do, and looking at the folders that it writes.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::time::SystemTime;

use walkdir::WalkDir;

use crate::demonstration::DATE;

/// `noticeboard build` for the day of the demonstration.
pub(crate) fn build(root: &Path, output: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_noticeboard"));
    command.arg("build").arg("--root").arg(root).arg("--output").arg(output).args(["--date", DATE]);
    command
}

/// Runs a command to its end; the exit status must be `expected`.
pub(crate) fn run(command: &mut Command, expected: i32) -> Output {
    let output = command.output().expect("the program starts");
    assert_eq!(output.status.code(), Some(expected), "{}", String::from_utf8_lossy(&output.stderr));
    output
}

/// A file as it stands in a folder.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct State {
    /// Its bytes.
    pub(crate) bytes: Vec<u8>,
    /// When it was last written.
    pub(crate) modified: SystemTime,
}

/// All files of a folder, hidden ones too, by path inside it.
pub(crate) fn tree(folder: &Path) -> BTreeMap<PathBuf, State> {
    let files = WalkDir::new(folder).into_iter().map(|entry| entry.expect("the folder can be read"));
    files
        .filter(|entry| entry.file_type().is_file())
        .map(|entry| {
            let path = entry.path().strip_prefix(folder).expect("inside the folder").to_path_buf();
            let modified = fs::metadata(entry.path()).and_then(|metadata| metadata.modified()).expect("a time stamp");
            (path, State { bytes: fs::read(entry.path()).expect("the file can be read"), modified })
        })
        .collect()
}

/// Copies a folder.
pub(crate) fn copy(from: &Path, to: &Path) {
    for entry in WalkDir::new(from) {
        let entry = entry.expect("the folder can be read");
        let target = to.join(entry.path().strip_prefix(from).expect("inside the folder"));
        if entry.file_type().is_dir() {
            fs::create_dir_all(&target).expect("the folder can be made");
        } else {
            fs::copy(entry.path(), &target).expect("the file can be copied");
        }
    }
}
