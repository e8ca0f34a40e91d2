//! Pages: the head as YAML; of the text only the line ends.

use super::{with_plain_ends, yaml};
use crate::source::markdown::Page;
use crate::source::parse_yaml;

/// The page with its head in the one form.
pub(super) fn formatted(text: &str, page: &Page) -> Option<String> {
    let start = text.find('\n')? + 1;
    let head_and_line = text.get(start..page.body_start)?.trim_end_matches(['\r', '\n']);
    let end = start + head_and_line.rfind('\n').map_or(0, |newline| newline + 1);
    let head = text.get(start..end)?;
    let head = yaml::formatted(head, &parse_yaml(head)?)?;
    Some(format!("---\n{head}---\n{}", with_plain_ends(text.get(page.body_start..)?)))
}
