//! The part of the reference that explains CSV files: their columns have no struct of their own.

use schemars::SchemaGenerator;

use super::plain_type::Definitions;
use super::record;
use crate::model::statistics::{Dimension, EmptyReason, Measure};
use crate::model::synonym;

/// The columns of each CSV file, and what a cell can hold.
pub(super) fn describe() -> String {
    let dimensions = words(&Dimension::ALL.map(|(name, _)| name));
    let measures = words(&Measure::ALL.map(|(name, _)| name));
    let synonyms = words(&synonym::COLUMNS);
    let mut reasons = SchemaGenerator::default().into_root_schema_for::<EmptyReason>();
    reasons.remove("description");
    let reasons = record::describe(&reasons.to_value(), &Definitions::new());
    format!(
        "## CSV files\n\n\
         `content/statistics/<name>.csv` lies beside `<name>.yaml`, which says what is counted. The first row names \
         the columns.\n\n\
         - What a row is about: {dimensions}. Dates are written `2026-03-31`, records are \
         named by their files, and `days` is how many days the dossiers took, or have taken so far, such as `6` or `5.5`.\n\
         - Counts of dossiers, never rates: {measures}.\n\n\
         A cell holds a whole number, or the reason why there is none:\n\n{reasons}\
         `content/synonyms.csv` has the columns {synonyms}: what people type, what it is called, and why.\n\n"
    )
}

fn words(names: &[&str]) -> String {
    names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::describe;

    #[test]
    fn columns_and_reasons_are_named() {
        let text = describe();
        for word in
            ["`received_online`", "`procedure`", "| `suppressed` | Held back to protect persons. |", "`canonical`"]
        {
            assert!(text.contains(word), "{word}");
        }
    }
}
