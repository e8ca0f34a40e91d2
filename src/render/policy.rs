//! The Content-Security-Policy of every page: nothing runs, nothing loads from elsewhere, one style by its hash.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

/// The policy of pages whose only style is `style` and that run no script.
pub(super) fn of(style: &str) -> String {
    let hash = STANDARD.encode(Sha256::digest(style.as_bytes()));
    format!("default-src 'none';style-src 'sha256-{hash}';img-src 'self' data:;form-action 'self';base-uri 'none'")
}
