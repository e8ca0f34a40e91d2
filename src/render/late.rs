//! What is known only once pages are made: their sizes, and what they are known by.

use minijinja::Error;

use super::dictionary::Dictionary;
use super::formats;
use crate::pages::SitePath;
use crate::text::digest;

/// Stands for the size of the page that it is in; content can't have control characters.
pub(super) const OWN_SIZE: &str = "\u{3}";

/// Stands for what the content of the page is known by.
pub(super) const FINGERPRINT: &str = "\u{4}";

/// Stands on both sides of the path of a file whose size is to be said.
pub(super) const SIZE_OF: &str = "\u{5}";

/// A page with its own size and with what it is known by: the first 8 digits of the SHA-256 of all the rest.
pub(super) fn finished(html: String, dictionary: &Dictionary) -> Result<String, Error> {
    if !html.contains([OWN_SIZE, FINGERPRINT].map(|mark| mark.chars().next().unwrap_or_default())) {
        return Ok(html);
    }
    let fingerprint = digest::short(html.as_bytes());
    let size = formats::filesize(dictionary, html.len() as u64)?;
    Ok(html.replace(FINGERPRINT, &fingerprint).replace(OWN_SIZE, &size))
}

/// A page with the sizes of the files that it names.
pub(super) fn with_sizes(
    html: &str,
    size_of: impl Fn(&SitePath) -> Option<usize>,
    dictionary: &Dictionary,
) -> Result<String, Error> {
    let mut text = String::with_capacity(html.len());
    for (position, piece) in html.split(SIZE_OF).enumerate() {
        if position % 2 == 0 {
            text.push_str(piece);
        } else if let Some(size) = size_of(&SitePath::root(piece)) {
            text.push_str(&formats::filesize(dictionary, size as u64)?);
        }
    }
    Ok(text)
}
