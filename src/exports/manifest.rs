//! How phones put the site among their apps (W3C Web Application Manifest). Only the home page links to it: browsers ask for
//! it wherever it is linked.

use serde_json::json;

use super::Export;
use crate::i18n::Language;
use crate::pages::{Chooser, SitePath, World};

/// The sign of the site, as in the tab of a browser: the theme draws the same. It stands within the file, so that it is no
/// request of its own.
const ICON: &str = "data:image/svg+xml,%3Csvg%20xmlns='http://www.w3.org/2000/svg'%20viewBox='0%200%2024%2024'%3E%3Cpath%20fill='%23fff'%20d='M0%200h24v24H0z'/%3E%3Cpath%20fill='%231b2b66'%20d='m12%204%208%208-8%208-8-8z'/%3E%3C/svg%3E";

pub(super) fn files(world: World<'_>) -> Vec<Export> {
    let export = |language: &Language| Export { path: SitePath::manifest(language), text: manifest(world, language) };
    world.catalogue.languages().map(export).collect()
}

fn manifest(world: World<'_>, language: &Language) -> String {
    let chooser = Chooser { catalogue: world.catalogue, language };
    let site = &world.catalogue.site.value;
    let title = chooser.words(&site.title).text;
    let manifest = json!({
        "name": title,
        "short_name": chooser.words(&site.jurisdiction.name).text,
        "description": chooser.words(&site.purpose).text,
        "lang": language.to_string(),
        // Both are relative to this file, wherever the site stands.
        "start_url": "index.html",
        "scope": "../",
        // With the address in sight: a citizen must see whose page it is.
        "display": "minimal-ui",
        "theme_color": "#1b2b66",
        "background_color": "#ffffff",
        "icons": [{"src": ICON, "sizes": "any", "type": "image/svg+xml"}],
    });
    format!("{manifest:#}\n")
}
