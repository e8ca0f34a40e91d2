//! Links in texts: which of them may be followed.

/// What may stand before the colon of an address.
const SCHEMES: [&str; 4] = ["http", "https", "mailto", "tel"];

/// Whether a link keeps to schemes that run nothing, and does not leave the site without saying so.
///
/// Browsers drop tabs and line breaks and skip blanks in front, so an address with any of them is not trusted at all.
pub fn is_safe(address: &str) -> bool {
    let is_strange = address.chars().any(char::is_control) || address.starts_with(char::is_whitespace);
    let leaves_silently = ["//", "/\\", "\\"].iter().any(|start| address.starts_with(start));
    let before = address.split(['/', '?', '#']).next().unwrap_or_default();
    let scheme = before.split_once(':').map(|(scheme, _)| scheme.to_ascii_lowercase());
    !is_strange && !leaves_silently && scheme.is_none_or(|scheme| SCHEMES.contains(&scheme.as_str()))
}

#[cfg(test)]
mod tests {
    use super::is_safe;

    #[test]
    fn schemes_that_could_run_something_are_not_safe() {
        for address in
            ["javascript:alert(1)", "JaVaScRiPt:x", "java\tscript:x", "data:text/html,x", "vbscript:x", "//host/x"]
        {
            assert!(!is_safe(address), "{address}");
        }
    }

    #[test]
    fn the_web_mail_telephones_and_own_pages_are_safe() {
        for address in ["https://a.vn", "about.html", "a/b:c", "#x", "mailto:a@b.vn", "tel:+84"] {
            assert!(is_safe(address), "{address}");
        }
    }
}
