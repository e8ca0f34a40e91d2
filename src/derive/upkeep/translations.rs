//! Which translations are missing, and which were made from words that have changed since.

use std::sync::Arc;

use serde::Serialize;

use crate::assemble::texts::{self, PlacedText, TextSort};
use crate::assemble::{Catalogue, Record, fingerprint};
use crate::i18n::Language;
use crate::model::kind::ContentKind;

/// What a file lacks in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lag {
    /// The file.
    pub file: Arc<str>,
    /// The language.
    pub language: Language,
    /// How many texts are not translated.
    pub missing: usize,
    /// How many texts for the public there are.
    pub of: usize,
    /// Whether the translation was checked against words that have changed since.
    pub stale: bool,
}

/// Every file that lacks something in one of the site's languages, those that lack most first.
///
/// Names by which people call a thing are left out: they are what they are in each language.
pub fn lags(catalogue: &Catalogue) -> Vec<Lag> {
    let mut lags = Vec::new();
    lags.extend(of_record(catalogue, ContentKind::Site, &catalogue.site));
    lags.extend(of_record(catalogue, ContentKind::Topics, &catalogue.topics));
    lags.extend(of_record(catalogue, ContentKind::Events, &catalogue.events));
    lags.extend(catalogue.offices.values().flat_map(|record| of_record(catalogue, ContentKind::Office, record)));
    lags.extend(catalogue.places.values().flat_map(|record| of_record(catalogue, ContentKind::Place, record)));
    for record in catalogue.procedures.values() {
        let stale = stale(catalogue, record);
        let own = of_record(catalogue, ContentKind::Procedure, record);
        lags.extend(own.into_iter().map(|lag| Lag { stale: stale.contains(&&lag.language), ..lag }));
    }
    lags.retain(|lag| lag.missing > 0 || lag.stale);
    lags.sort_by(|left, right| right.missing.cmp(&left.missing).then_with(|| left.file.cmp(&right.file)));
    lags
}

fn of_record<T: Serialize>(catalogue: &Catalogue, kind: ContentKind, record: &Record<T>) -> Vec<Lag> {
    let default = catalogue.default_language();
    let texts = texts::of_record(kind, record);
    let public = || texts.iter().filter(|text| text.sort == TextSort::Public && text.field != "also_called");
    let is_in = |text: &PlacedText, language: &Language| text.language.as_ref().unwrap_or(default) == language;
    let count = |language: &Language| public().filter(|text| is_in(text, language)).count();
    let of = count(default);
    let others = catalogue.languages().filter(|language| *language != default);
    let lag = |language: &Language| Lag {
        file: Arc::clone(&record.file),
        language: language.clone(),
        missing: of.saturating_sub(count(language)),
        of,
        stale: false,
    };
    others.map(lag).collect()
}

/// The languages whose translation was checked against other words than there are now.
fn stale<'record>(
    catalogue: &Catalogue,
    record: &'record Record<crate::model::procedure::Procedure>,
) -> Vec<&'record Language> {
    if record.value.translations.is_empty() {
        return Vec::new();
    }
    let current = fingerprint::of_procedure(record, catalogue.default_language());
    let checked = record.value.translations.iter();
    checked.filter(|translation| translation.against != current).map(|translation| &translation.language).collect()
}
