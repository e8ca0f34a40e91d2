//! Renderers of changes, one file a format.

pub mod json;
pub mod markdown;
mod subject;
