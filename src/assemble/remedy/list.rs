//! Lists.

use super::Remedy;
use crate::diagnostics::{At, Certainty, Edit, Fix};
use crate::source::{Node, NodeValue};
use crate::text::quote;
use crate::text::span::Span;

/// A value written as a list, and its text where it fits one line.
pub(in crate::assemble) fn list(node: &Node, text: &str) -> Option<(Fix, Option<String>)> {
    let source = text.get(node.span.start..node.span.end)?;
    let lines: Vec<(usize, &str)> = line_starts(source).filter(|(_, line)| !line.trim().is_empty()).collect();
    let on_its_own = starts_line(text, node.span.start);
    match &node.value {
        NodeValue::Record(_) if source.starts_with('{') => {
            let whole = Span { start: node.span.start, end: node.span.end + text.get(node.span.end..)?.find('}')? + 1 };
            let flow = format!("[{}]", text.get(whole.start..whole.end)?);
            Some((Fix::replace(Certainty::Sure, At::Span(whole), flow.clone()), Some(flow)))
        }
        NodeValue::Record(_) if on_its_own => {
            let dash = |(at, _): &(usize, &str)| insert(node.span.start + at, if *at == 0 { "- " } else { "  " });
            Some((Fix { certainty: Certainty::Sure, edits: lines.iter().map(dash).collect() }, None))
        }
        NodeValue::Scalar { quoted: false, .. } if on_its_own && (lines.len() > 1 || source.starts_with('-')) => {
            let edits = lines.iter().map(|(at, line)| {
                let blank = line.len() - line.trim_start().len();
                let old = line
                    .trim_start()
                    .chars()
                    .take_while(|sign| "-*•+".contains(*sign))
                    .map(char::len_utf8)
                    .sum::<usize>();
                let start = node.span.start + at + blank;
                let spaced = line.trim_start()[old..].starts_with(' ');
                Edit {
                    at: At::Span(Span { start, end: start + old }),
                    text: if spaced { "-" } else { "- " }.to_owned(),
                }
            });
            Some((Fix { certainty: Certainty::Guess, edits: edits.collect() }, None))
        }
        NodeValue::Scalar { text: value, .. } if lines.len() == 1 => {
            let remedy = on_one_line(value);
            Some((Fix::replace(remedy.certainty, At::Span(node.span), remedy.text.clone()), Some(remedy.text)))
        }
        _ => None,
    }
}

/// The one entry of a list, where a single value is needed.
pub(in crate::assemble) fn only_item(node: &Node, text: &str) -> Option<(Fix, Option<String>)> {
    let NodeValue::List(items) = &node.value else { return None };
    let [item] = items.as_slice() else { return None };
    item.scalar()?;
    let written = text.get(item.span.start..item.span.end)?.trim_end().to_owned();
    let in_brackets = text.get(node.span.start..)?.starts_with('[');
    let end = if in_brackets { item.span.end + text.get(item.span.end..)?.find(']')? + 1 } else { item.span.end };
    let whole = Span { start: node.span.start, end };
    Some((Fix::replace(Certainty::Sure, At::Span(whole), written.clone()), Some(written)))
}

fn on_one_line(value: &str) -> Remedy {
    let parts: Vec<&str> = value.split([',', ';']).map(str::trim).filter(|part| !part.is_empty()).collect();
    let flow =
        |parts: &[&str]| format!("[{}]", parts.iter().map(|part| quote::scalar(part)).collect::<Vec<_>>().join(", "));
    match parts.as_slice() {
        [_] | [] => Remedy::sure(flow(&[value.trim()])),
        parts => Remedy::guess(flow(parts)),
    }
}

fn insert(at: usize, text: &str) -> Edit {
    Edit { at: At::Span(Span { start: at, end: at }), text: text.to_owned() }
}

fn line_starts(source: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut start = 0;
    source.split_inclusive('\n').map(move |line| {
        let this = (start, line.trim_end());
        start += line.len();
        this
    })
}

fn starts_line(text: &str, at: usize) -> bool {
    let before = text.get(..at).unwrap_or_default();
    before.rsplit('\n').next().unwrap_or_default().trim().is_empty()
}
