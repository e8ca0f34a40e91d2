//! Rules over more than one field or file, **one file a rule**.
//!
//! To add one: write `checks/<rule>.rs` with a `RULE`, add it to [`RULES`], and add `tests/diagnostics/<code>/`.

mod duplicate_code;

use crate::assemble::Catalogue;
use crate::diagnostics::{Code, Diagnostics, Severity};
use crate::model::date::Date;
use crate::model::site::CheckLevel;

/// A rule over the catalogue.
pub struct Rule {
    /// The code of the mistakes that it reports; its name is the name of the file, with hyphens.
    pub code: Code,
    /// Looks at the catalogue as of a day and reports what it finds.
    pub check: fn(&Catalogue, Date, &mut Diagnostics),
}

/// All rules, in the order of the documentation.
pub const RULES: &[Rule] = &[duplicate_code::RULE];

/// Applies every rule, then judges all mistakes as the site asks in `checks:`.
pub fn run(catalogue: &Catalogue, today: Date, found: &mut Diagnostics) {
    for rule in RULES {
        (rule.check)(catalogue, today, found);
    }
    let levels = &catalogue.site.value.checks;
    found.rejudge(|diagnostic| match levels.get(diagnostic.code.name) {
        Some(CheckLevel::Off) => None,
        Some(CheckLevel::Warning) => Some(Severity::Warning),
        Some(CheckLevel::Error) => Some(Severity::Error),
        None => Some(diagnostic.severity),
    });
}
