//! Nothing runs in a page, and nothing in it asks another host: the policy says so, and the page keeps to it.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

use crate::demonstration::{Page, no_page_has};
use crate::html::Element;

#[test]
fn the_policy_stands_right_after_the_character_set() {
    no_page_has(|page| {
        let mut metas = page.html.elements.iter().skip_while(|element| element.name != "head").skip(1);
        let charset = metas.next().and_then(|element| element.attribute("charset"));
        let policy = metas.next().and_then(|element| element.attribute("http-equiv"));
        match (charset, policy) {
            (Some("utf-8"), Some("Content-Security-Policy")) => Vec::new(),
            found => vec![format!("the head begins with {found:?}")],
        }
    });
}

#[test]
fn the_policy_allows_nothing_by_default_and_nothing_unsafe() {
    no_page_has(|page| {
        let policy = policy(page);
        let mut breaches = Vec::new();
        for wanted in ["default-src 'none'", "base-uri 'none'", "form-action 'self'"] {
            if !policy.split(';').any(|directive| directive.trim() == wanted) {
                breaches.push(format!("the policy has no {wanted}"));
            }
        }
        let unsafe_words = ["unsafe-", "http:", "https:", "*", "blob:"];
        breaches.extend(
            unsafe_words.iter().filter(|word| policy.contains(**word)).map(|word| format!("the policy has {word}")),
        );
        breaches
    });
}

#[test]
fn the_only_style_and_every_script_are_the_ones_that_the_policy_names() {
    no_page_has(|page| {
        let policy = policy(page);
        let styles: Vec<&Element> = page.html.named("style").collect();
        let mut breaches = Vec::new();
        if styles.len() != 1 {
            breaches.push(format!("{} elements style", styles.len()));
        }
        let inline = page
            .html
            .named("script")
            .filter(|script| script.attribute("src").is_none() && script.attribute("type").is_none());
        for element in styles.into_iter().chain(inline) {
            let allowed = directive(policy, &format!("{}-src", element.name));
            if !allowed.contains(&hash(&element.text)) {
                breaches.push(format!("the policy does not name the {} of the page", element.name));
            }
        }
        if page.html.named("script").any(|script| script.attribute("src").is_some())
            && directive(policy, "script-src").is_empty()
        {
            breaches.push("a script that the policy forbids".to_owned());
        }
        breaches
    });
}

#[test]
fn workers_and_manifests_come_from_the_site_alone_and_only_where_they_are_used() {
    no_page_has(|page| {
        let policy = policy(page);
        let manifests = page.html.named("link").filter(|link| link.attribute("rel") == Some("manifest")).count();
        let expected = [("worker-src", 1), ("manifest-src", manifests)];
        let found = expected.iter().filter(|(name, count)| {
            let sources: Vec<&str> =
                policy.split(';').filter_map(|directive| directive.trim().strip_prefix(name)).collect();
            sources != vec![" 'self'"; *count]
        });
        found.map(|(name, _)| format!("{name} in {policy}")).collect()
    });
}

#[test]
fn no_element_carries_style_or_code() {
    no_page_has(|page| {
        let carried = page.html.attributes().filter(|(_, name, value)| {
            *name == "style" || name.starts_with("on") || value.trim_start().to_lowercase().starts_with("javascript:")
        });
        let foreign = ["iframe", "object", "embed", "base", "frame"].into_iter().flat_map(|name| page.html.named(name));
        carried
            .map(|(element, name, _)| format!("{} has {name}", element.name))
            .chain(foreign.map(|element| format!("there is an element {}", element.name)))
            .collect()
    });
}

#[test]
fn the_style_asks_for_nothing() {
    no_page_has(|page| {
        let styles: String = page.html.named("style").map(|style| style.text.to_lowercase()).collect();
        let asked =
            styles.split("url(").skip(1).filter(|rest| !rest.trim_start_matches(['"', '\'', ' ']).starts_with("data:"));
        let asked = asked.map(|rest| format!("the style asks for {}", rest.split(')').next().unwrap_or_default()));
        let imports = styles.contains("@import").then(|| "the style imports another".to_owned());
        asked.chain(imports).collect()
    });
}

fn policy(page: &Page) -> &str {
    page.html.meta("Content-Security-Policy").unwrap_or_default()
}

/// What a directive of the policy allows; empty where there is none.
fn directive<'policy>(policy: &'policy str, name: &str) -> &'policy str {
    policy.split(';').find_map(|directive| directive.trim().strip_prefix(name)).unwrap_or_default()
}

fn hash(text: &str) -> String {
    format!("'sha256-{}'", STANDARD.encode(Sha256::digest(text.as_bytes())))
}
