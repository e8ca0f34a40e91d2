//! The Content-Security-Policy of every page: nothing loads from elsewhere, one style by its hash, and of scripts only
//! those that the page says it has.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

/// The policy of a page whose only style is `style`, and whose scripts are those within it and files of the site: from there
/// also comes the worker that keeps pages. Only `home` says how phones put the site among their apps.
pub(super) fn of(style: &str, scripts: &[&str], home: bool) -> String {
    let scripts = if scripts.is_empty() {
        String::new()
    } else {
        let hashes: Vec<String> = scripts.iter().map(|script| hash(script)).collect();
        format!("script-src 'self' {};worker-src 'self';", hashes.join(" "))
    };
    let style = hash(style);
    let manifest = if home { "manifest-src 'self';" } else { "" };
    format!(
        "default-src 'none';style-src {style};{scripts}{manifest}img-src 'self' data:;form-action 'self';base-uri 'none'"
    )
}

fn hash(text: &str) -> String {
    format!("'sha256-{}'", STANDARD.encode(Sha256::digest(text.as_bytes())))
}
