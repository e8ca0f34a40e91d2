//! What may be said of counts: intervals, limits of chance, rates that carry what they are made of, and totals.

pub mod binomial;
#[cfg(test)]
mod example;
pub mod funnel;
pub mod groups;
pub mod rate;
pub mod shown;
pub mod totals;
pub mod wilson;
