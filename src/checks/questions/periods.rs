//! The periods that rows of tables speak of.

use crate::assemble::{Table, TableRow};
use crate::model::date::Date;
use crate::model::statistics::{Dimension, Period};

/// The period of a row: its own, or where it names none the one of its table.
///
/// None where the row's own days can't be read or only one of the two is given.
pub(in crate::checks) fn of_row(table: &Table, row: &TableRow) -> Option<Period> {
    match (row.about.get(&Dimension::From), row.about.get(&Dimension::To)) {
        (None, None) => table.descriptor.value.period,
        (from, to) => Some(Period { from: day(from?)?, to: day(to?)? }),
    }
}

fn day(text: &str) -> Option<Date> {
    Date::try_from(text.to_owned()).ok()
}
