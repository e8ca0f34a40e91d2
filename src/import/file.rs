//! The two files of an import on disk: the spreadsheet is read, the table is exchanged as a whole.

use std::fs;
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use super::ImportError;
use super::workbook::MAXIMUM_FILE;

/// The bytes of a spreadsheet; one more than is allowed where it is larger, so that the reader refuses it.
pub(super) fn read(path: &Path) -> Result<Vec<u8>, ImportError> {
    let file = fs::File::open(path).map_err(|error| ImportError::at(path, error))?;
    let mut bytes = Vec::new();
    file.take(MAXIMUM_FILE + 1).read_to_end(&mut bytes).map_err(|error| ImportError::at(path, error))?;
    Ok(bytes)
}

/// Puts a table in the place of the one at `file` under `root`, such as `content/statistics/centres.csv`.
///
/// The new text is written beside the old one and takes its name in one step. Links are not followed.
pub(super) fn write(root: &Path, file: &str, text: &str) -> Result<(), ImportError> {
    let target = plain(root, file)?;
    let folder = target.parent().unwrap_or(root);
    let name = target.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let next = folder.join(format!(".{name}.next"));
    match fs::remove_file(&next) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(ImportError::at(&next, error)),
        _ => {}
    }
    let result = stage(&next, text).and_then(|()| fs::rename(&next, &target));
    if result.is_err() {
        // The reason is already known; what can't be removed now is removed by the next run.
        let _ = fs::remove_file(&next);
    }
    result.map_err(|error| ImportError::at(&target, error))
}

fn stage(next: &Path, text: &str) -> io::Result<()> {
    let mut file = fs::OpenOptions::new().write(true).create_new(true).open(next)?;
    file.write_all(text.as_bytes())?;
    file.sync_all()
}

/// The path of the table, each part of which below the root is what it seems to be.
fn plain(root: &Path, file: &str) -> Result<PathBuf, ImportError> {
    let mut path = root.to_owned();
    let parts: Vec<&str> = file.split('/').collect();
    for (at, part) in parts.iter().enumerate() {
        path.push(part);
        let is_last = at + 1 == parts.len();
        match fs::symlink_metadata(&path) {
            Ok(metadata) if metadata.is_dir() && !is_last => {}
            Ok(metadata) if metadata.is_file() && is_last => {}
            Ok(_) => return Err(ImportError::NotPlain(path)),
            Err(error) if error.kind() == io::ErrorKind::NotFound && is_last => {}
            Err(error) => return Err(ImportError::at(&path, error)),
        }
    }
    Ok(path)
}
