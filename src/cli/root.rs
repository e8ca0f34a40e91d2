//! Finding the folder that holds the content.

use std::fmt;
use std::path::{Path, PathBuf};

use super::arguments::Global;

/// No folder above holds content.
#[derive(Debug)]
pub(super) struct NoRoot(PathBuf);

impl fmt::Display for NoRoot {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "no `content/site.yaml` in `{}` or above it; name the folder with `--root`", self.0.display())
    }
}

impl std::error::Error for NoRoot {}

/// The folder given with `--root`, else the nearest one, from here upwards, that holds `content/site.yaml`.
pub(super) fn find(global: &Global) -> Result<PathBuf, NoRoot> {
    if let Some(root) = &global.root {
        return if root.join("content").is_dir() { Ok(root.clone()) } else { Err(NoRoot(root.clone())) };
    }
    let here = std::env::current_dir().unwrap_or_else(|_| PathBuf::from("."));
    here.ancestors()
        .find(|folder| folder.join("content").join("site.yaml").is_file())
        .map(Path::to_path_buf)
        .ok_or(NoRoot(here))
}
