//! Puts content files into one form, so that a hand, a form in a browser and a program leave the same bytes.
//!
//! Two spaces a level, lists one level in, single quotes, no folding, one line end. What a file says and each of its
//! comments stay: the result is read again, and a file of which that is not so is left as it is.

mod comments;
mod page;
pub mod problems;
mod table;
mod yaml;

use std::sync::Arc;

pub use problems::CODES;

use crate::diagnostics::{Diagnostic, Place};
use crate::message;
use crate::source::SourceContent;

/// The text of a file in the one form; `text` is the file without its byte order mark.
///
/// # Errors
/// A mistake that says so, where the form would change what the file says. Files that can't be read, and downloads, have
/// no form; nothing is returned for them.
pub fn formatted(name: &Arc<str>, content: &SourceContent, text: &str) -> Result<Option<String>, Box<Diagnostic>> {
    let text = match content {
        SourceContent::Yaml(Some(node)) => yaml::formatted(text, node),
        SourceContent::Markdown(Some(page)) => page::formatted(text, page),
        SourceContent::Table(_) => table::formatted(text),
        SourceContent::Yaml(None) | SourceContent::Markdown(None) | SourceContent::Download(_) => return Ok(None),
    };
    text.map(Some).ok_or_else(|| {
        let mistake = Diagnostic::new(
            problems::NOT_FORMATTED,
            Place::file(name),
            message!(
                en: "the file is left as it is: its comments or values would not stay the same",
                vi: "tệp được giữ nguyên: nếu định dạng lại thì chú thích hoặc giá trị sẽ thay đổi"
            ),
        )
        .suggest(message!(
            en: "put each comment on a line of its own above what it is about",
            vi: "hãy đặt mỗi chú thích trên một dòng riêng, phía trên nội dung liên quan"
        ));
        Box::new(mistake)
    })
}

/// Lines that end as on Unix, and one line end at the end of a text that is not empty.
fn with_plain_ends(text: &str) -> String {
    let lines = text.replace("\r\n", "\n");
    let body = lines.trim_end_matches('\n');
    if body.is_empty() { String::new() } else { format!("{body}\n") }
}
