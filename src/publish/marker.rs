//! The marker by which Noticeboard knows a folder that it made, and may replace.

use std::fs;
use std::path::Path;

use super::PublishError;

const NAME: &str = ".noticeboard";
const TEXT: &str = "This folder is made by Noticeboard and replaced as a whole by each build.\n";

/// Refuses a folder that holds anything but a site of ours or a placeholder.
pub(super) fn require_ours(output: &Path) -> Result<(), PublishError> {
    let Ok(metadata) = fs::symlink_metadata(output) else { return Ok(()) };
    if !metadata.is_dir() {
        return Err(PublishError::NotAFolder(output.to_owned()));
    }
    if output.join(NAME).is_file() {
        return Ok(());
    }
    let entries = fs::read_dir(output).map_err(|error| PublishError::at(output, error))?;
    let foreign = entries.flatten().any(|entry| {
        let name = entry.file_name();
        !super::PLACEHOLDERS.iter().any(|placeholder| name == *placeholder)
    });
    if foreign { Err(PublishError::NotOurs(output.to_owned())) } else { Ok(()) }
}

/// Marks a folder as ours.
pub(super) fn write(folder: &Path) -> Result<(), PublishError> {
    let path = folder.join(NAME);
    fs::write(&path, TEXT).map_err(|error| PublishError::at(&path, error))
}
