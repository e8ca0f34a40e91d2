//! The Content-Security-Policy of every page: nothing loads from elsewhere, one style by its hash, and of scripts only
//! those that the page says it has.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

/// The policy of a page whose only style is `style`, and whose scripts are those within it and files of the site: from there
/// also comes the worker that keeps pages. Recordings, and what phones need to put the site among their apps, are allowed
/// only to pages that have them.
pub(super) fn of(html: &str, style: &str, scripts: &[&str]) -> String {
    let scripts = if scripts.is_empty() {
        String::new()
    } else {
        let hashes: Vec<String> = scripts.iter().map(|script| hash(script)).collect();
        format!("script-src 'self' {};worker-src 'self';", hashes.join(" "))
    };
    let style = hash(style);
    let manifest = if html.contains("<link rel=\"manifest\"") { "manifest-src 'self';" } else { "" };
    let media = if html.contains("<audio ") { "media-src 'self';" } else { "" };
    format!(
        "default-src 'none';style-src {style};{scripts}{manifest}{media}img-src 'self' data:;form-action 'self';base-uri 'none'"
    )
}

fn hash(text: &str) -> String {
    format!("'sha256-{}'", STANDARD.encode(Sha256::digest(text.as_bytes())))
}
