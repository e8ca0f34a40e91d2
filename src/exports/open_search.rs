//! How browsers search the site from their own search field (`OpenSearch` 1.1, draft 6). Addresses in it must be whole, so
//! there is none for a site that does not say where it will stand.

use super::Export;
use crate::i18n::Language;
use crate::pages::{Chooser, SitePath, World, base_url};

/// The longest name that the format allows.
const LONGEST_NAME: usize = 16;

pub(super) fn files(world: World<'_>) -> Vec<Export> {
    let Some(base) = base_url(world.catalogue) else { return Vec::new() };
    let export = |language: &Language| Export {
        path: SitePath::open_search(language),
        text: description(world, language, &base),
    };
    world.catalogue.languages().map(export).collect()
}

fn description(world: World<'_>, language: &Language, base: &str) -> String {
    let chooser = Chooser { catalogue: world.catalogue, language };
    let site = &world.catalogue.site.value;
    let title = chooser.words(&site.title).text;
    let short: String = title.chars().take(LONGEST_NAME).collect();
    let elements = [
        ("ShortName", short.trim_end().to_owned()),
        ("LongName", title),
        ("Description", chooser.words(&site.purpose).text),
        ("Language", language.to_string()),
        ("InputEncoding", "UTF-8".to_owned()),
    ];
    let mut xml = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    xml.push_str("<OpenSearchDescription xmlns=\"http://a9.com/-/spec/opensearch/1.1/\">\n");
    for (name, text) in elements {
        xml.extend(["<", name, ">", &escaped(&text), "</", name, ">\n"]);
    }
    let template = format!("{base}{}?q={{searchTerms}}", SitePath::search(language));
    xml.extend(["<Url type=\"text/html\" template=\"", &escaped(&template), "\"/>\n"]);
    xml.push_str("</OpenSearchDescription>\n");
    xml
}

/// The text with the characters that mean something in XML written out.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
