//! The only writer: a finished site to a folder. The old site stays whole until the new one is.

mod error;
mod marker;

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use crate::site::Site;

pub use error::PublishError;

/// What publishing did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Published {
    /// Files that are new or have new bytes.
    pub written: usize,
    /// Files that stayed as they were, time stamps included.
    pub unchanged: usize,
}

/// Files that a version control system keeps in an otherwise empty output folder; they are carried over.
const PLACEHOLDERS: [&str; 2] = [".gitignore", ".gitkeep"];

/// Writes the site beside `output`, then puts it in its place.
///
/// Unchanged files are linked from the old site, so that they keep their time stamps.
///
/// # Errors
/// If `output` holds something that Noticeboard did not make, or a file can't be written.
pub fn publish(site: &Site, output: &Path) -> Result<Published, PublishError> {
    marker::require_ours(output)?;
    let next = sibling(output, "next")?;
    let old = sibling(output, "old")?;
    for leftover in [&next, &old] {
        remove(leftover)?;
    }
    let result = stage(site, output, &next).and_then(|published| {
        exchange(output, &next, &old)?;
        Ok(published)
    });
    if result.is_err() {
        // The reason is already known; what can't be removed now is removed by the next run.
        let _ = remove(&next);
    }
    result
}

fn stage(site: &Site, output: &Path, next: &Path) -> Result<Published, PublishError> {
    create_folder(next)?;
    let files: Vec<_> = site.files().collect();
    for folder in folders(files.iter().map(|(path, _)| path.as_str())) {
        create_folder(&next.join(folder))?;
    }
    let written = files
        .par_iter()
        .map(|(path, bytes)| place(&output.join(path.as_str()), &next.join(path.as_str()), bytes))
        .try_fold(|| 0, |count, written| written.map(|written| count + usize::from(written)))
        .try_reduce(|| 0, |left, right| Ok(left + right))?;
    for name in PLACEHOLDERS {
        let (from, to) = (output.join(name), next.join(name));
        if from.is_file() {
            fs::copy(&from, &to).map_err(|error| PublishError::at(&to, error))?;
        }
    }
    marker::write(next)?;
    Ok(Published { written, unchanged: files.len() - written })
}

/// Puts one file in place: a link to the old one where the bytes are the same. Says whether bytes were written.
fn place(old: &Path, new: &Path, bytes: &[u8]) -> Result<bool, PublishError> {
    let same_length =
        fs::symlink_metadata(old).is_ok_and(|metadata| metadata.is_file() && metadata.len() == bytes.len() as u64);
    let unchanged = same_length && fs::read(old).is_ok_and(|before| before == bytes);
    if unchanged && fs::hard_link(old, new).is_ok() {
        return Ok(false);
    }
    fs::write(new, bytes).map_err(|error| PublishError::at(new, error))?;
    Ok(true)
}

fn exchange(output: &Path, next: &Path, old: &Path) -> Result<(), PublishError> {
    if output.exists() {
        fs::rename(output, old).map_err(|error| PublishError::at(output, error))?;
    }
    if let Err(error) = fs::rename(next, output) {
        // Puts the old site back, so that a failure leaves what was there.
        let _ = fs::rename(old, output);
        return Err(PublishError::at(output, error));
    }
    remove(old)
}

fn folders<'site>(files: impl Iterator<Item = &'site str>) -> Vec<PathBuf> {
    let mut folders: Vec<PathBuf> = files.filter_map(|path| Path::new(path).parent().map(Path::to_path_buf)).collect();
    folders.sort();
    folders.dedup();
    folders
}

fn create_folder(folder: &Path) -> Result<(), PublishError> {
    fs::create_dir_all(folder).map_err(|error| PublishError::at(folder, error))
}

fn remove(folder: &Path) -> Result<(), PublishError> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(PublishError::at(folder, error)),
        _ => Ok(()),
    }
}

/// A hidden folder beside the output, on the same file system, so that a rename can exchange the two.
fn sibling(output: &Path, purpose: &str) -> Result<PathBuf, PublishError> {
    let name = output.file_name().ok_or_else(|| PublishError::NotAFolder(output.to_owned()))?;
    Ok(output.with_file_name(format!(".{}.{purpose}", name.to_string_lossy())))
}
