//! The rules of the style that a page needs: a page on a slow link carries no rule for what it does not have.

use std::collections::BTreeSet;

/// A style sheet, rule by rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Sheet(Vec<Rule>);

#[derive(Debug, Clone, PartialEq, Eq)]
enum Rule {
    /// A rule for what its selectors name.
    Style { text: String, selectors: Vec<Names> },
    /// Rules that hold under a condition, such as `@media`.
    Group { head: String, rules: Vec<Rule> },
    /// A rule that selects nothing, such as `@page`.
    Other(String),
}

/// The elements and, with a dot before them, the classes that must all be there.
type Names = Vec<String>;

/// What scripts add to a page.
const ADDED_BY_SCRIPTS: [&str; 6] = ["a", "li", "mark", "p", "s", "small"];

impl Sheet {
    /// Reads a style that [`super::style::compact`] has made.
    pub(super) fn parse(style: &str) -> Self {
        Self(rules(style))
    }

    /// The rules that can select something in a page.
    pub(super) fn for_page(&self, html: &str) -> String {
        let mut style = String::new();
        write(&self.0, &names_in(html), &mut style);
        style
    }
}

fn rules(mut style: &str) -> Vec<Rule> {
    let mut found = Vec::new();
    while let Some(open) = position(style, '{') {
        let head = &style[..open];
        let end = open + closing(&style[open..]);
        let body = &style[open + 1..end];
        found.push(if head.starts_with("@media") || head.starts_with("@supports") {
            Rule::Group { head: head.to_owned(), rules: rules(body) }
        } else if head.starts_with('@') {
            Rule::Other(style[..=end].to_owned())
        } else {
            Rule::Style { text: style[..=end].to_owned(), selectors: head.split(',').map(names).collect() }
        });
        style = style.get(end + 1..).unwrap_or_default();
    }
    found
}

/// Where a character stands for the first time outside a string.
fn position(style: &str, wanted: char) -> Option<usize> {
    let mut quote = None;
    style.char_indices().find_map(|(at, character)| match (quote, character) {
        (Some(open), _) => {
            quote = Some(open).filter(|open| *open != character);
            None
        }
        (None, '"' | '\'') => {
            quote = Some(character);
            None
        }
        (None, _) => (character == wanted).then_some(at),
    })
}

/// Where the block that begins the text ends.
fn closing(block: &str) -> usize {
    let mut depth = 0;
    let mut at = 0;
    while let Some(next) = [position(&block[at..], '{'), position(&block[at..], '}')].into_iter().flatten().min() {
        at += next;
        depth = if block[at..].starts_with('{') { depth + 1 } else { depth - 1 };
        if depth == 0 {
            return at;
        }
        at += 1;
    }
    block.len().saturating_sub(1)
}

/// What a selector needs. What it must not meet, identifiers, attributes and states do not count: they may come later.
fn names(selector: &str) -> Names {
    let mut names = Vec::new();
    let mut rest = selector;
    while let Some(next) = rest.chars().next() {
        if next == '[' || next == '(' {
            let end = if next == '[' { ']' } else { ')' };
            rest = rest.split_once(end).map_or("", |(_, after)| after);
        } else if next == ':' || next == '#' {
            rest = rest.trim_start_matches([':', '#']).trim_start_matches(is_name);
        } else if next == '.' || is_name(next) {
            let length = rest[1..].find(|character| !is_name(character)).map_or(rest.len(), |length| length + 1);
            names.push(rest[..length].to_owned());
            rest = &rest[length..];
        } else {
            rest = &rest[next.len_utf8()..];
        }
    }
    names
}

fn is_name(character: char) -> bool {
    character.is_ascii_alphanumeric() || matches!(character, '-' | '_')
}

/// The elements and classes of a page. What stands within a script is no element, whatever it looks like.
fn names_in(html: &str) -> BTreeSet<&str> {
    let mut names = BTreeSet::from(ADDED_BY_SCRIPTS);
    let mut in_script = false;
    for tag in html.split('<').skip(1) {
        in_script = (in_script || tag.starts_with("script")) && !tag.starts_with("/script");
        if in_script {
            continue;
        }
        names.insert(tag.split(|character| !is_name(character)).next().unwrap_or_default());
        if let Some((_, classes)) = tag.split_once("class=\"") {
            names.extend(classes.split('"').next().unwrap_or_default().split(' '));
        }
    }
    names
}

fn write(rules: &[Rule], present: &BTreeSet<&str>, style: &mut String) {
    let is_present = |name: &String| present.contains(name.trim_start_matches('.'));
    for rule in rules {
        match rule {
            Rule::Style { text, selectors } => {
                if selectors.iter().any(|names| names.iter().all(is_present)) {
                    style.push_str(text);
                }
            }
            Rule::Group { head, rules } => {
                let mut inner = String::new();
                write(rules, present, &mut inner);
                if !inner.is_empty() {
                    style.extend([head, "{", &inner, "}"]);
                }
            }
            Rule::Other(text) => style.push_str(text),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Sheet;

    const STYLE: &str =
        ":root{--a:1}.a b,.c{x:\"}\"}*,::before{y:0}@media print{.d:not(.e){z:1}@page{m:0}}[hidden]{w:0}";

    #[test]
    fn a_page_gets_the_rules_for_what_it_has() {
        let sheet = Sheet::parse(STYLE);
        assert_eq!(
            sheet.for_page("<p class=\"x c\">"),
            ":root{--a:1}.a b,.c{x:\"}\"}*,::before{y:0}@media print{@page{m:0}}[hidden]{w:0}"
        );
        assert_eq!(sheet.for_page("<b><p class=\"a d\">"), STYLE);
        assert!(!sheet.for_page("<p class=\"a\">").contains("x:"));
        assert!(!sheet.for_page("<p class=\"a\"><script>if(c<b){}</script>").contains("x:"));
    }
}
