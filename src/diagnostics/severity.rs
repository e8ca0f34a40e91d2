//! How severe a mistake is.

/// How severe a mistake is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Nothing is built.
    Error,
    /// The build goes on.
    Warning,
}

impl Severity {
    /// The word in reports; never translated, so that tools can rely on it.
    pub fn word(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
        }
    }
}
