//! The rules of `docs/architecture.md`, read off the sources. Each rule also proves that it finds a violation.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a source that can't be read fails the test")]

mod cycles;
mod layers;
mod paths;
mod purity;
mod registration;
mod style;
mod tokens;
mod tree;

/// Fails with a list of violations and with what to do about them.
fn assert_none(violations: &[String], advice: &str) {
    assert!(violations.is_empty(), "{advice}\n  {}", violations.join("\n  "));
}
