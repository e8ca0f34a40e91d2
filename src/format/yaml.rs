//! YAML in the one form: what a form in a browser would write for the same values, with the comments of the editor.

use pretty_yaml::config::{FormatOptions, LanguageOptions, LayoutOptions, LineBreak, Quotes};

use super::comments;
use crate::source::{Node, NodeValue, parse_yaml};

/// Wider than any line of content: texts are never folded.
const WIDTH: usize = 1 << 20;

/// How often the form is made of its own result, until it stays the same.
const MOST_ROUNDS: usize = 4;

/// The text in the one form; nothing where that says something else than `node` does, or moves a comment.
pub(super) fn formatted(text: &str, node: &Node) -> Option<String> {
    let mut result = once(text)?;
    for _ in 0..MOST_ROUNDS {
        let next = once(&result)?;
        if next == result {
            return says_the_same(text, node, &result).then_some(result);
        }
        result = next;
    }
    None
}

fn once(text: &str) -> Option<String> {
    let options = FormatOptions {
        layout: LayoutOptions { print_width: WIDTH, indent_width: 2, line_break: LineBreak::Lf },
        language: LanguageOptions { quotes: Quotes::PreferSingle, brace_spacing: false, ..LanguageOptions::default() },
    };
    pretty_yaml::format_text(text, &options).ok()
}

fn says_the_same(before: &str, node: &Node, after: &str) -> bool {
    let Some(new) = parse_yaml(after) else { return false };
    let comments = comments::placed(before, node);
    is_same(node, &new) && comments.is_some() && comments == comments::placed(after, &new)
}

/// Whether two trees hold the same values, wherever they stand; the depth is bounded where trees are made.
fn is_same(left: &Node, right: &Node) -> bool {
    match (&left.value, &right.value) {
        (NodeValue::List(left), NodeValue::List(right)) => {
            left.len() == right.len() && left.iter().zip(right).all(|(left, right)| is_same(left, right))
        }
        (NodeValue::Record(left), NodeValue::Record(right)) => {
            left.len() == right.len()
                && left
                    .iter()
                    .zip(right)
                    .all(|(left, right)| left.key == right.key && is_same(&left.value, &right.value))
        }
        (left, right) => left == right,
    }
}

#[cfg(test)]
mod tests {
    use super::formatted;
    use crate::source::parse_yaml;

    fn form(text: &str) -> Option<String> {
        formatted(text, &parse_yaml(text).unwrap())
    }

    #[test]
    fn the_form_is_that_of_content_and_comments_stay() {
        let text =
            "# head\r\na:   \"x\"   # why\r\nlist:\r\n- 1\r\n# between\r\n-   b: 'it''s'\r\n\r\n\r\n    c: no\r\n";
        let expected = "# head\na: 'x' # why\nlist:\n  - 1\n  # between\n  - b: 'it''s'\n\n    c: no\n";
        assert_eq!(form(text).as_deref(), Some(expected));
        assert_eq!(form(expected).as_deref(), Some(expected));
    }

    #[test]
    fn a_long_line_is_not_folded_and_a_block_stays() {
        let text = format!(
            "a: {}\nb: |\n  x\n\n    y\nc: >-\n  long {}\n",
            "word ".repeat(200).trim(),
            "w ".repeat(99).trim()
        );
        assert_eq!(form(&text).as_deref(), Some(text.as_str()));
    }
}
