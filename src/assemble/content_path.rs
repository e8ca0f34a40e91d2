//! What the path of a content file says: its kind and its name.

use crate::model::kind::ContentKind;

/// The folder of content, as it begins every path.
pub(super) const PREFIX: &str = "content/";

/// The kind of a file by its path.
pub(super) fn kind_of(file: &str) -> Option<ContentKind> {
    ContentKind::of_path(file.strip_prefix(PREFIX)?)
}

/// The file name without its folder and ending.
pub fn stem(file: &str) -> &str {
    let name = file.rsplit('/').next().unwrap_or(file);
    name.rsplit_once('.').map_or(name, |(stem, _)| stem)
}
