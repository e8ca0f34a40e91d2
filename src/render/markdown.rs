//! Markdown of free pages to HTML. Raw HTML never passes; links keep only safe schemes.

use pulldown_cmark::{CowStr, Event, HeadingLevel, Options, Parser, Tag, TagEnd, html};

use crate::text::link;

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

fn safe(address: CowStr<'_>) -> CowStr<'_> {
    if link::is_safe(&address) { address } else { CowStr::Borrowed("#") }
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
    use super::to_html;

    #[test]
    fn raw_html_is_shown_not_run() {
        assert_eq!(to_html("a <b onclick=x>c</b>"), "<p>a &lt;b onclick=x&gt;c&lt;/b&gt;</p>\n");
        assert!(!to_html("<script>alert(1)</script>").contains("<script"));
    }

    #[test]
    fn schemes_that_could_run_something_are_dropped() {
        assert!(to_html("[x](JaVaScRiPt:alert(1))").contains("href=\"#\""));
    }
}
