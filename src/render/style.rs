//! Making style and pages small without changing what they say.

/// The style without comments, and without white space that separates nothing.
pub(super) fn compact(style: &str) -> String {
    let mut output = String::with_capacity(style.len());
    let mut rest = style;
    let mut pending_space = false;
    while let Some(next) = rest.chars().next() {
        if let Some(comment) = rest.strip_prefix("/*") {
            rest = comment.split_once("*/").map_or("", |(_, after)| after);
        } else if let Some(quote) = Some(next).filter(|next| matches!(next, '"' | '\'')) {
            push_space(&mut output, &mut pending_space, next);
            let end = rest[1..].find(quote).map_or(rest.len(), |end| end + 2);
            output.push_str(&rest[..end]);
            rest = &rest[end..];
        } else if next.is_whitespace() {
            pending_space = true;
            rest = rest.trim_start();
        } else {
            push_space(&mut output, &mut pending_space, next);
            if next == '}' && output.ends_with(';') {
                output.pop();
            }
            output.push(next);
            rest = &rest[next.len_utf8()..];
        }
    }
    output
}

/// White space is kept only where it may separate: never beside braces, semicolons and commas, nor after a colon.
fn push_space(output: &mut String, pending: &mut bool, next: char) {
    let separates = !output.is_empty()
        && !output.ends_with(['{', '}', ';', ',', ':', '>'])
        && !matches!(next, '{' | '}' | ';' | ',' | '>');
    if std::mem::take(pending) && separates {
        output.push(' ');
    }
}

/// The page without indentation and blank lines, which templates leave behind; preformatted text stays as it is.
pub(super) fn without_blank_lines(html: &str) -> String {
    let mut output = String::with_capacity(html.len());
    let mut preformatted = false;
    for line in html.lines() {
        let kept = if preformatted { line } else { line.trim() };
        preformatted = (preformatted || line.contains("<pre")) && !line.contains("</pre>");
        if preformatted || !kept.is_empty() {
            output.push_str(kept);
            output.push('\n');
        }
    }
    output
}

#[cfg(test)]
mod tests {
    use super::{compact, without_blank_lines};

    #[test]
    fn only_white_space_that_separates_stays() {
        let style =
            "/* x */\n:root {\n  --a: 1px ;\n}\na > b ,\nc:not(.d) .e { margin : 0 auto; content: \"a  {b\" }\n";
        assert_eq!(compact(style), ":root{--a:1px}a>b,c:not(.d) .e{margin :0 auto;content:\"a  {b\"}");
        assert_eq!(
            compact("@media (min-width: 40rem) and (x) { a { b: c } }"),
            "@media (min-width:40rem) and (x){a{b:c}}"
        );
        assert_eq!(compact("a :focus { x: calc(1px + 2px) }"), "a :focus{x:calc(1px + 2px)}");
    }

    #[test]
    fn blank_lines_go() {
        assert_eq!(without_blank_lines("<a>\n\n   <b>\n</b>  \n"), "<a>\n<b>\n</b>\n");
        let code = "<pre><code>a\n\n  b\n</code></pre>\n";
        assert_eq!(without_blank_lines(code), code);
    }
}
