//! Facts that are worked out from what editors wrote, never written by hand.

pub mod apologies;
pub mod claims;
pub mod cost;
pub mod demand;
pub mod disclosure;
pub mod due;
pub mod figures;
pub mod old_units;
pub mod wait;
pub mod workdays;
