//! The domain, one file a content type. **The struct is the schema**: parser, JSON Schema, field reference
//! and editor help all come from these definitions and their comments.
//!
//! Nothing here knows YAML, HTML or addresses.

pub mod calendar;
pub mod citation;
pub mod claim;
pub mod clock_time;
pub mod date;
pub mod decimal;
pub mod edit_link;
pub mod identifier;
pub mod import;
pub mod indicator;
pub mod kind;
pub mod office;
pub mod page;
pub mod phone;
pub mod place;
pub mod procedure;
pub mod register;
pub mod schema;
pub mod site;
pub mod statistics;
pub mod synonym;
pub mod topic;
pub mod web_link;
