//! Comments, and between which values they stand.

use yaml_parser::SyntaxKind;

use crate::source::{Node, NodeValue};

/// Each comment with how many names and values begin before it; nothing where the text can't be taken apart.
pub(super) fn placed(text: &str, node: &Node) -> Option<Vec<(usize, String)>> {
    let mut starts = Vec::new();
    collect(node, &mut starts);
    starts.sort_unstable();
    let tree = yaml_parser::parse(text).ok()?;
    let tokens = tree.descendants_with_tokens().filter_map(|element| element.as_token().cloned());
    let comments = tokens.filter(|token| token.kind() == SyntaxKind::COMMENT).map(|token| {
        let at = usize::from(token.text_range().start());
        (starts.partition_point(|start| *start < at), token.text().trim_end().to_owned())
    });
    Some(comments.collect())
}

/// Where names and values begin; the depth is bounded where the tree is made.
fn collect(node: &Node, starts: &mut Vec<usize>) {
    match &node.value {
        NodeValue::Scalar { text, quoted } if *quoted || !text.is_empty() => starts.push(node.span.start),
        NodeValue::Scalar { .. } => {}
        NodeValue::List(items) => items.iter().for_each(|item| collect(item, starts)),
        NodeValue::Record(entries) => {
            for entry in entries {
                starts.push(entry.key_span.start);
                collect(&entry.value, starts);
            }
        }
    }
}
