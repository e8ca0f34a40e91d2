//! Markdown of free pages to HTML. Raw HTML never passes; links keep only safe schemes.

use pulldown_cmark::{CowStr, Event, HeadingLevel, Options, Parser, Tag, TagEnd, html};

/// The extensions of `CommonMark` that pages may use.
pub(crate) const OPTIONS: Options = Options::ENABLE_TABLES;

/// Renders Markdown; headings begin at the second level, since the page's title is the first.
///
/// Raw HTML was refused when the content was judged; what is left of it here is shown as text.
pub(super) fn to_html(text: &str) -> String {
    let events = Parser::new_ext(text, OPTIONS).map(|event| match event {
        Event::Html(raw) | Event::InlineHtml(raw) => Event::Text(raw),
        Event::Start(Tag::Heading { level, id, classes, attrs }) => {
            Event::Start(Tag::Heading { level: lower(level), id, classes, attrs })
        }
        Event::End(TagEnd::Heading(level)) => Event::End(TagEnd::Heading(lower(level))),
        Event::Start(Tag::Link { link_type, dest_url, title, id }) => {
            Event::Start(Tag::Link { link_type, dest_url: safe(dest_url), title, id })
        }
        Event::Start(Tag::Image { link_type, dest_url, title, id }) => {
            Event::Start(Tag::Image { link_type, dest_url: safe(dest_url), title, id })
        }
        other => other,
    });
    let mut output = String::new();
    html::push_html(&mut output, events);
    output
}

/// Whether a link could run a script or leave the schemes that pages may use.
pub fn dangerous_link(address: &str) -> bool {
    let cleaned: String =
        address.chars().filter(|character| !character.is_whitespace() && !character.is_control()).collect();
    let scheme = match cleaned.find([':', '/', '?', '#']) {
        Some(end) if cleaned[end..].starts_with(':') => cleaned[..end].to_lowercase(),
        _ => return cleaned.starts_with("//") || cleaned.starts_with('\\'),
    };
    !matches!(scheme.as_str(), "http" | "https" | "mailto" | "tel")
}

fn safe(address: CowStr<'_>) -> CowStr<'_> {
    if dangerous_link(&address) { CowStr::Borrowed("#") } else { address }
}

fn lower(level: HeadingLevel) -> HeadingLevel {
    match level {
        HeadingLevel::H1 | HeadingLevel::H2 => HeadingLevel::H2,
        HeadingLevel::H3 => HeadingLevel::H3,
        _ => HeadingLevel::H4,
    }
}

#[cfg(test)]
mod tests {
    use super::{dangerous_link, to_html};

    #[test]
    fn raw_html_is_shown_not_run() {
        assert_eq!(to_html("a <b onclick=x>c</b>"), "<p>a &lt;b onclick=x&gt;c&lt;/b&gt;</p>\n");
        assert!(!to_html("<script>alert(1)</script>").contains("<script"));
    }

    #[test]
    fn schemes_that_could_run_something_are_dropped() {
        for address in
            ["javascript:alert(1)", "JaVaScRiPt:x", "java\tscript:x", "data:text/html,x", "vbscript:x", "//host/x"]
        {
            assert!(dangerous_link(address), "{address}");
        }
        for address in ["https://a.vn", "about.html", "a/b:c", "#x", "mailto:a@b.vn", "tel:+84"] {
            assert!(!dangerous_link(address), "{address}");
        }
        assert!(to_html("[x](JaVaScRiPt:alert(1))").contains("href=\"#\""));
    }
}
