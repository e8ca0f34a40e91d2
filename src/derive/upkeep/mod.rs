//! What editors have to look after: how complete each procedure is, which translations lag behind, what is due to be
//! checked again, and what changes by itself on a day to come.

mod coming;
mod parts;
mod reviews;
mod translations;

pub use coming::{Change, Coming, coming};
pub use parts::{Completeness, Known, Part, completeness};
pub use reviews::{Basis, Review, reviews};
pub use translations::{Lag, lags};
