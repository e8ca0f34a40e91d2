//! What a served page has and a built one never has: the script that shows what is wrong and loads the page anew.

/// How the policy of a page begins; the theme writes it so, since a policy must stand before all else.
const POLICY: &str = "http-equiv=\"Content-Security-Policy\" content=\"";

/// The page with the script of the preview. Its policy allows that script and its connection to this server, and no more.
pub(super) fn into_page(html: &str, build: &str, script: &str) -> String {
    let element = format!("<script src=\"{script}\" data-build=\"{build}\"></script>");
    let html = match html.split_once(POLICY).and_then(|(before, rest)| Some((before, rest.split_once('"')?))) {
        Some((before, (policy, after))) => format!("{before}{POLICY}{}\"{after}", widened(policy)),
        None => html.to_owned(),
    };
    match html.rsplit_once("</body>") {
        Some((before, after)) => format!("{before}{element}</body>{after}"),
        None => html + &element,
    }
}

/// The policy with what the preview needs, where it does not allow that already.
fn widened(policy: &str) -> String {
    let mut widened = policy.trim_end_matches(';').to_owned();
    for directive in ["script-src", "connect-src"] {
        let named = |part: &&str| part.split_whitespace().next() == Some(directive);
        match policy.split(';').find(named) {
            Some(part) if part.split_whitespace().any(|source| source == "'self'") => {}
            Some(part) => widened = widened.replacen(part, &format!("{part} 'self'"), 1),
            None => widened = format!("{widened};{directive} 'self'"),
        }
    }
    widened
}

#[cfg(test)]
mod tests {
    use super::{into_page, widened};

    #[test]
    fn a_policy_is_widened_by_what_is_missing() {
        assert_eq!(widened("default-src 'none'"), "default-src 'none';script-src 'self';connect-src 'self'");
        let own = "default-src 'none';script-src 'self' 'sha256-x';worker-src 'self'";
        assert_eq!(widened(own), format!("{own};connect-src 'self'"));
        assert_eq!(widened("script-src 'sha256-x'"), "script-src 'sha256-x' 'self';connect-src 'self'");
    }

    #[test]
    fn the_script_stands_at_the_end_of_the_body() {
        let page = "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'\"><body>a</body></html>";
        let served = into_page(page, "1-2", "/x.js");
        assert!(served.ends_with("a<script src=\"/x.js\" data-build=\"1-2\"></script></body></html>"), "{served}");
        assert!(served.contains("content=\"default-src 'none';script-src 'self';connect-src 'self'\""), "{served}");
        assert!(into_page("no body", "1", "/x.js").ends_with("</script>"));
    }
}
