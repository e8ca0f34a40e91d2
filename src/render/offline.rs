//! The worker by which browsers keep pages for when there is no network, and what stands in its place where they shall not.

use serde_json::json;
use sha2::{Digest, Sha256};

use super::ThemeError;
use crate::pages::SitePath;

/// Whether browsers keep pages for when there is no network.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Offline {
    /// Pages that were read can be read again without a network.
    Kept,
    /// Nothing is kept, and what was kept is deleted.
    Off,
}

/// Where the worker stands. Browsers look for a newer one here for as long as they have one: the name never changes.
pub(super) fn path() -> SitePath {
    SitePath::root("sw.js")
}

/// The worker of a site with these `files`. Each language's `shell` is what must be there without a network: the page that
/// says so, the script of all pages, and the page that searches. The default language comes first.
///
/// A site of other bytes has a worker of other bytes, which is how browsers learn that there is a new site.
pub(super) fn worker<'file>(
    code: &str,
    shells: &[[SitePath; 3]],
    files: impl Iterator<Item = (&'file SitePath, &'file [u8])>,
) -> Result<String, ThemeError> {
    let mut digest = Sha256::new();
    for (path, bytes) in files {
        // Lengths keep apart what would else be the same in a row.
        for part in [path.as_str().as_bytes(), bytes] {
            digest.update(u64::try_from(part.len()).unwrap_or(u64::MAX).to_le_bytes());
            digest.update(part);
        }
    }
    let build: String = digest.finalize().iter().take(6).fold(String::new(), |hex, byte| hex + &format!("{byte:02x}"));
    let languages: Vec<Vec<&str>> = shells.iter().map(|shell| shell.iter().map(SitePath::as_str).collect()).collect();
    let known = serde_json::to_string(&json!({"build": build, "languages": languages}))
        .map_err(|error| ThemeError::new(error.to_string()))?;
    Ok(format!("self.noticeboardOffline={known};\n{code}"))
}

#[cfg(test)]
mod tests {
    use super::worker;
    use crate::pages::SitePath;

    fn made(files: &[(&str, &str)]) -> String {
        let files: Vec<(SitePath, &[u8])> =
            files.iter().map(|(path, text)| (SitePath::root(path), text.as_bytes())).collect();
        worker("code", &[], files.iter().map(|(path, bytes)| (path, *bytes))).unwrap()
    }

    #[test]
    fn another_site_has_another_worker() {
        let one = made(&[("a", "bc"), ("d", "")]);
        assert_eq!(one, made(&[("a", "bc"), ("d", "")]));
        assert!(one.ends_with(";\ncode"));
        for other in [[("a", "b"), ("d", "")], [("ab", "c"), ("d", "")], [("a", "bc"), ("e", "")]] {
            assert_ne!(one, made(&other));
        }
    }
}
