//! The script of all pages, with what it knows: one file a language, brought when a page has been shown.

use serde_json::json;

use super::dictionary::Dictionary;
use super::{Offline, ThemeError};
use crate::i18n::Language;
use crate::pages::{SitePath, Travel};
use crate::text::digest;

/// Which phrases of the theme the script can say.
const PHRASES: [&str; 4] = ["travel_", "limit_", "day_", "place_"];

/// The script of one language.
#[derive(Debug, Clone)]
pub(super) struct Script {
    /// Where it stands. Its name changes with its content, so that no browser keeps an old one for a new page.
    pub(super) path: SitePath,
    /// What it says.
    pub(super) text: String,
}

impl Script {
    pub(super) fn new(
        dictionary: &Dictionary,
        language: &Language,
        travel: &Travel,
        code: &str,
        offline: Offline,
    ) -> Result<Self, ThemeError> {
        let known = json!({
            "language": language.to_string(),
            "words": dictionary.beginning_with(&PHRASES),
            "places": travel.places,
            "calendar": travel.calendar,
            "offline": offline == Offline::Kept,
        });
        let known = serde_json::to_string(&known).map_err(|error| ThemeError::new(error.to_string()))?;
        // Valid in JSON, but the ends of lines for browsers before 2019.
        let known = known.replace('\u{2028}', "\\u2028").replace('\u{2029}', "\\u2029");
        let text = format!("window.noticeboardTravel={known};\n{code}");
        let version = digest::short(text.as_bytes());
        Ok(Self { path: SitePath::root(&format!("travel/{language}-{version}.js")), text })
    }

    /// What a page runs to bring the script once it is shown: until then, a page is one request.
    pub(super) fn start(&self, page: &SitePath) -> String {
        let address = page.link_to(&self.path);
        format!(
            "addEventListener('load',function(){{var s=document.createElement('script');\
             s.src='{address}';document.body.appendChild(s)}})"
        )
    }
}
