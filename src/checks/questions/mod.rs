//! What several rules ask of the catalogue, one file a subject.

pub(super) mod citations;
pub(super) mod claims;
pub(super) mod codes;
pub(super) mod filings;
pub(super) mod markdown;
pub(super) mod personal;
