//! Diagnostics: what is wrong in the content, where, and what to write instead.
//!
//! A content mistake is a [`Diagnostic`] in a list, never an early return: everything wrong is reported in one run.

pub mod code;
mod diagnostic;
pub mod fix;
pub mod format;
mod place;
mod report;
mod severity;

pub use code::Code;
pub use diagnostic::{Diagnostic, Diagnostics};
pub use fix::{Certainty, Change, Edit, Fix};
pub use place::{At, Place};
pub use report::{Excerpt, Location, Report};
pub use severity::Severity;
