//! Every table that pages show, as CSV and as JSON.

mod counts;
mod registers;
mod sheet;

use super::Export;
use crate::pages::World;

pub(super) fn files(world: World<'_>) -> Vec<Export> {
    [counts::files(world), registers::files(world)].concat()
}
