//! Writing content files: each is exchanged whole, so that a broken run leaves none half written.

use std::fs;
use std::io;
use std::path::Path;

/// Puts `text` into the file at `path`, which exists.
///
/// # Errors
/// If the folder or the file can't be written; then the file is as it was.
pub(super) fn replace(path: &Path, text: &str) -> io::Result<()> {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    // The reader of content passes over names that begin with a dot.
    let beside = path.with_file_name(format!(".{name}.new"));
    let written = fs::write(&beside, text)
        .and_then(|()| fs::set_permissions(&beside, fs::metadata(path)?.permissions()))
        .and_then(|()| fs::rename(&beside, path));
    if written.is_err() {
        // What went wrong is told already; the rest of it is cleared away as far as that goes.
        let _ = fs::remove_file(&beside);
    }
    written
}
