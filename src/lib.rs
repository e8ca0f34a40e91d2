//! Noticeboard turns a git folder of YAML procedure definitions and published statistics into a static public site.
//!
//! Start reading at [`pipeline`].

pub mod assemble;
pub mod checks;
pub mod cli;
pub mod diagnostics;
pub mod i18n;
pub mod model;
pub mod pipeline;
pub mod source;
pub mod text;
