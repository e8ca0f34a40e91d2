//! What may be said of counts: intervals, limits of chance, rates that carry what they are made of, and totals.

pub mod accounts;
pub mod binomial;
pub mod breakdown;
pub mod comparison;
pub mod funnel;
pub mod rate;
pub mod shown;
pub mod totals;
pub mod wilson;
