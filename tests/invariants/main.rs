//! What must hold for every page of the demonstration, and for the way in which a site is written.
//!
//! The demonstration is the real content of this repository, built for one day with the default theme.

#![allow(clippy::panic, clippy::unwrap_used, reason = "a test that fails panics")]

mod arithmetic;
mod command;
mod demonstration;
mod html;
mod links;
mod offline;
mod places;
mod policy;
mod publishing;
mod rates;
mod reproducible;
mod structure;
mod weight;
