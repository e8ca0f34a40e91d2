//! What may be said of counts: intervals, limits of chance, rates that carry what they are made of, totals, times and
//! what changed in a year.

pub mod accounts;
pub mod binomial;
pub mod breakdown;
pub mod change;
pub mod comparison;
#[cfg(test)]
mod example;
pub mod funnel;
mod grouping;
pub mod groups;
pub mod rate;
pub mod shown;
pub mod times;
pub mod totals;
pub mod trips;
pub mod wilson;
