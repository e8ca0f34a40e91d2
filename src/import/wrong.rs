//! Why a cell can't be read, and what to write instead.

use crate::diagnostics::Code;
use crate::i18n::Message;

/// Why a cell can't be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Wrong {
    pub(super) code: &'static Code,
    pub(super) what: Message,
    pub(super) instead: Message,
}

impl Wrong {
    /// What is wrong, and what to write instead.
    pub(super) fn new(code: &'static Code, what: Message, instead: Message) -> Self {
        Self { code, what, instead }
    }
}

/// How a file stores its cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Stored {
    /// Numbers and texts differ.
    InWorkbook,
    /// Every cell is a text.
    InText,
}
