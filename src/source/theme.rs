//! Reading a site's own theme, which overrides single files of the default one.

use std::collections::BTreeMap;
use std::path::Path;

use walkdir::WalkDir;

use super::files::ReadError;
use super::node::Node;
use super::yaml;
use crate::diagnostics::{At, Diagnostics};

/// The folder under the root in which a site may keep its own theme.
pub(super) const THEME_FOLDER: &str = "theme";

/// The files of a theme, by path inside it with `/`.
pub type ThemeFiles = BTreeMap<String, Vec<u8>>;

/// Reads the site's own theme; empty where it has none. Themes are trusted: they are the web host's own code.
///
/// # Errors
/// If a file of the theme can't be read.
pub fn read_theme(root: &Path) -> Result<ThemeFiles, ReadError> {
    let folder = root.join(THEME_FOLDER);
    let mut files = ThemeFiles::new();
    if !folder.is_dir() {
        return Ok(files);
    }
    for entry in WalkDir::new(&folder).sort_by_file_name() {
        let entry = entry.map_err(|error| ReadError { path: folder.clone(), error: error.into() })?;
        if entry.file_type().is_file() {
            let path = entry.path();
            let bytes = std::fs::read(path).map_err(|error| ReadError { path: path.to_owned(), error })?;
            let name: Vec<_> = path
                .strip_prefix(&folder)
                .unwrap_or(path)
                .components()
                .map(|part| part.as_os_str().to_string_lossy().into_owned())
                .collect();
            files.insert(name.join("/"), bytes);
        }
    }
    Ok(files)
}

/// Reads a YAML file of a theme.
///
/// # Errors
/// The line near which the file is not YAML.
pub fn parse_theme_yaml(path: &str, text: &str) -> Result<Node, usize> {
    let mut found = Diagnostics::default();
    let node = yaml::parse(&path.into(), text, 0, &mut found);
    let line = found.iter().find_map(|mistake| match mistake.place.at {
        At::Span(span) => Some(span.position_in(text).line),
        _ => None,
    });
    match (node, line) {
        (Some(node), None) => Ok(node),
        (_, line) => Err(line.unwrap_or(1)),
    }
}
