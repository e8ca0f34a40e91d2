//! Noticeboard turns a git folder of YAML procedure definitions and published statistics into a static public site.
//!
//! Start reading at [`pipeline`].

pub mod assemble;
pub mod changes;
pub mod checks;
pub mod cli;
pub mod derive;
pub mod diagnostics;
pub mod exports;
pub mod format;
pub mod i18n;
pub mod import;
pub mod model;
pub mod pages;
pub mod pipeline;
pub mod publish;
pub mod render;
pub mod repair;
pub mod scaffold;
pub mod schema;
pub mod search;
pub mod serve;
pub mod site;
pub mod source;
pub mod text;
