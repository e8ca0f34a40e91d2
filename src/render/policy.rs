//! The Content-Security-Policy of every page: nothing loads from elsewhere, one style by its hash, and of scripts only
//! those that the page says it has.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

/// The scripts of a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Scripts<'script> {
    /// None: nothing runs.
    None,
    /// Files of the site.
    Files,
    /// A script within the page, and files of the site that it asks for.
    Inline(&'script str),
}

/// The policy of a page whose only style is `style`.
pub(super) fn of(style: &str, scripts: Scripts<'_>) -> String {
    let scripts = match scripts {
        Scripts::None => String::new(),
        Scripts::Files => "script-src 'self';".to_owned(),
        Scripts::Inline(script) => format!("script-src 'self' {};", hash(script)),
    };
    let style = hash(style);
    format!("default-src 'none';style-src {style};{scripts}img-src 'self' data:;form-action 'self';base-uri 'none'")
}

fn hash(text: &str) -> String {
    format!("'sha256-{}'", STANDARD.encode(Sha256::digest(text.as_bytes())))
}
