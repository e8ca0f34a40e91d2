//! Rules over more than one field or file, **one file a rule**.
//!
//! To add one: write `checks/<rule>.rs` with a `RULE`, add it to [`RULES`], and add `tests/diagnostics/<code>/`.
//! What several rules ask of the catalogue is in `questions/`.

mod abolished_successor;
mod apology_nowhere;
mod calendar_gap;
mod calendar_swap;
mod calendar_year;
mod case_unknown;
mod case_unused;
mod channel_unlisted;
mod claim_kind;
mod claim_unexplained;
mod count_unknown;
mod count_zero;
mod duplicate_code;
mod duplicate_fee;
mod duplicate_limit;
mod duplicate_place_code;
mod duplicate_title;
mod example_left_in;
mod expired_fee;
mod folder_topic;
mod form_file;
mod future_date;
mod heading_as_document;
mod hidden_character;
mod limit_missing;
mod long_title;
mod malformed_code;
mod markup_in_text;
mod missing_translation;
mod more_than_received;
mod name_trap;
mod nameless_body;
mod nameless_comment;
mod orphan_place;
mod overlapping_periods;
mod parts_total;
mod personal_data;
mod predecessor_claimed_twice;
mod questions;
mod rank_beyond_total;
mod rank_without_total;
mod rate_over_100;
mod raw_html;
mod recording_file;
mod recording_missing;
mod release_circle;
mod repeated_id;
mod reversed_period;
mod row_period;
mod simulated_name;
mod stale_source;
mod stale_translation;
mod stale_verification;
mod suspicious_amount;
mod synonym_twice;
mod topic_empty;
mod unknown_check;
mod unknown_language;
mod unsafe_link;
mod untidy_text;
mod zero_fee;

use crate::assemble::Catalogue;
use crate::assemble::problems as shape;
use crate::assemble::texts::{self, PlacedText};
use crate::diagnostics::{Code, Diagnostics, Severity};
use crate::model::date::Date;
use crate::model::site::CheckLevel;
use crate::source::problems as reading;

/// A rule over the catalogue.
pub struct Rule {
    /// The code of the mistakes that it reports; its name is the name of the file, with hyphens.
    pub code: Code,
    /// How it looks for them.
    pub check: Check,
}

/// What a rule looks at.
pub enum Check {
    /// The catalogue as of a day.
    Catalogue(fn(&Catalogue, Date, &mut Diagnostics)),
    /// Each text of the catalogue by itself.
    EachText(fn(&PlacedText, &Catalogue, &mut Diagnostics)),
}

/// All rules, in the order of the documentation.
pub const RULES: &[Rule] = &[
    heading_as_document::RULE,
    count_zero::RULE,
    count_unknown::RULE,
    duplicate_limit::RULE,
    limit_missing::RULE,
    zero_fee::RULE,
    suspicious_amount::RULE,
    expired_fee::RULE,
    duplicate_fee::RULE,
    reversed_period::RULE,
    orphan_place::RULE,
    predecessor_claimed_twice::RULE,
    name_trap::RULE,
    duplicate_place_code::RULE,
    parts_total::RULE,
    more_than_received::RULE,
    row_period::RULE,
    overlapping_periods::RULE,
    release_circle::RULE,
    claim_kind::RULE,
    rate_over_100::RULE,
    claim_unexplained::RULE,
    rank_without_total::RULE,
    rank_beyond_total::RULE,
    stale_verification::RULE,
    stale_source::RULE,
    duplicate_code::RULE,
    malformed_code::RULE,
    duplicate_title::RULE,
    long_title::RULE,
    case_unused::RULE,
    case_unknown::RULE,
    channel_unlisted::RULE,
    nameless_body::RULE,
    nameless_comment::RULE,
    abolished_successor::RULE,
    missing_translation::RULE,
    stale_translation::RULE,
    unknown_language::RULE,
    untidy_text::RULE,
    example_left_in::RULE,
    personal_data::RULE,
    markup_in_text::RULE,
    hidden_character::RULE,
    raw_html::RULE,
    unsafe_link::RULE,
    calendar_year::RULE,
    calendar_swap::RULE,
    calendar_gap::RULE,
    form_file::RULE,
    simulated_name::RULE,
    topic_empty::RULE,
    synonym_twice::RULE,
    apology_nowhere::RULE,
    folder_topic::RULE,
    future_date::RULE,
    recording_file::RULE,
    recording_missing::RULE,
    repeated_id::RULE,
    unknown_check::RULE,
];

/// Applies every rule, then judges all mistakes as the site asks in `checks:`.
pub fn run(catalogue: &Catalogue, today: Date, found: &mut Diagnostics) {
    let texts = texts::of_catalogue(catalogue);
    for rule in RULES {
        match rule.check {
            Check::Catalogue(check) => check(catalogue, today, found),
            Check::EachText(check) => texts.iter().for_each(|text| check(text, catalogue, found)),
        }
    }
    let levels = &catalogue.site.value.checks;
    let level = |code: Code| levels.get(code.name).filter(|_| adjustable().any(|adjustable| *adjustable == code));
    found.rejudge(|diagnostic| match level(diagnostic.code) {
        Some(CheckLevel::Off) => None,
        Some(CheckLevel::Warning) => Some(Severity::Warning),
        Some(CheckLevel::Error) => Some(Severity::Error),
        None => Some(diagnostic.severity),
    });
}

/// The codes that a site may judge by itself: those of the rules, and what is only a warning anyway.
///
/// Never the mistakes that keep a record from being read: were they off, the record would be lost in silence.
fn adjustable() -> impl Iterator<Item = &'static Code> {
    let warnings = reading::CODES.iter().chain(shape::CODES).filter(|code| code.severity == Severity::Warning);
    RULES.iter().map(|rule| &rule.code).chain(warnings)
}
