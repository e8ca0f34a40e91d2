//! Codes: the stable names of mistakes, with their explanations.

use super::Severity;
use crate::i18n::EditorLanguage;

/// A kind of mistake. Codes are never translated and never reused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Code {
    /// The stable name: `unknown-field`.
    pub name: &'static str,
    /// How severe it is unless the site says otherwise.
    pub severity: Severity,
    /// What it means and why it matters, in English, for `docs/checks.md`.
    pub english: &'static str,
    /// The same in Vietnamese.
    pub vietnamese: &'static str,
}

impl Code {
    /// What it means and why it matters, in one language.
    pub fn meaning(&self, language: EditorLanguage) -> &'static str {
        match language {
            EditorLanguage::English => self.english,
            EditorLanguage::Vietnamese => self.vietnamese,
        }
    }
}

/// Declares codes as constants, with a list of them all.
#[macro_export]
macro_rules! codes {
    ($($constant:ident = $severity:ident $name:literal, en: $english:literal, vi: $vietnamese:literal;)*) => {
        $(
            #[doc = $english]
            pub const $constant: $crate::diagnostics::Code = $crate::diagnostics::Code {
                name: $name,
                severity: $crate::diagnostics::Severity::$severity,
                english: $english,
                vietnamese: $vietnamese,
            };
        )*
        /// All codes of this module, in the order of the documentation.
        pub const CODES: &[$crate::diagnostics::Code] = &[$($constant),*];
    };
}
