//! The theme: the default one, which is part of the program, with single files of the site's own over it.

use std::collections::BTreeMap;

use include_dir::{Dir, include_dir};

use super::ThemeError;
use crate::source::ThemeFiles;

static DEFAULT: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/themes/default");

/// The files of a theme, by path inside it.
#[derive(Debug, Clone)]
pub struct Theme {
    files: BTreeMap<String, Vec<u8>>,
}

impl Theme {
    /// The default theme, with `own` files in place of those of the same path.
    pub fn with(own: ThemeFiles) -> Self {
        let mut files = BTreeMap::new();
        collect(&DEFAULT, &mut files);
        files.extend(own);
        Self { files }
    }

    /// A text file of the theme.
    pub(super) fn text(&self, path: &str) -> Result<&str, ThemeError> {
        let bytes = self.files.get(path).ok_or_else(|| ThemeError::missing(path))?;
        std::str::from_utf8(bytes).map_err(|_| ThemeError::new(format!("`{path}` is not in UTF-8")))
    }

    /// All templates, by the name that other templates call them.
    pub(super) fn templates(&self) -> Result<Vec<(String, String)>, ThemeError> {
        let names = self.files.keys().filter_map(|path| path.strip_prefix("templates/"));
        names.map(|name| Ok((name.to_owned(), self.text(&format!("templates/{name}"))?.to_owned()))).collect()
    }
}

/// The words of the default theme in a language, as the text of its file; none where it has no such language.
pub fn default_words(language: &str) -> Option<&'static str> {
    DEFAULT.get_file(format!("locales/{language}.yaml"))?.contents_utf8()
}

fn collect(folder: &Dir<'_>, files: &mut BTreeMap<String, Vec<u8>>) {
    for file in folder.files() {
        files.insert(file.path().to_string_lossy().replace('\\', "/"), file.contents().to_vec());
    }
    for inner in folder.dirs() {
        collect(inner, files);
    }
}
