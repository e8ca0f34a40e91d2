//! Exit codes.

use std::process::ExitCode;

/// How a run ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Outcome {
    /// Everything is in order.
    Clean,
    /// The content has mistakes.
    ContentProblems,
    /// The command line was wrong, or an operation failed.
    Failed,
}

impl From<Outcome> for ExitCode {
    fn from(outcome: Outcome) -> Self {
        Self::from(match outcome {
            Outcome::Clean => 0,
            Outcome::ContentProblems => 1,
            Outcome::Failed => 2,
        })
    }
}
