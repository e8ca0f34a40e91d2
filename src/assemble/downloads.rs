//! Files to download: `files/**`. Their names become addresses and their bytes are served as they are.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::problems;
use crate::diagnostics::{Diagnostic, Diagnostics, Place};
use crate::message;
use crate::source::{SourceContent, Sources};

/// The kinds of file that can be offered: none of them runs a script when a browser opens it.
const ENDINGS: [&str; 18] = [
    "csv", "doc", "docx", "jpeg", "jpg", "m4a", "mp3", "ods", "odt", "ogg", "opus", "pdf", "png", "rtf", "txt", "webp",
    "xls", "xlsx",
];

/// All files to download, by path under `files/`; those that can't be offered are reported and left out.
pub(super) fn read(sources: &Sources, found: &mut Diagnostics) -> BTreeMap<String, Arc<[u8]>> {
    let mut downloads = BTreeMap::new();
    for (file, source) in &sources.files {
        let Some(path) = file.strip_prefix("content/files/") else { continue };
        if !is_plain(path) {
            report_name(file, path, found);
        } else if !has_known_ending(path) {
            report_kind(file, path, found);
        } else {
            let bytes = match &source.content {
                SourceContent::Download(bytes) => Arc::clone(bytes),
                _ => source.text.as_bytes().into(),
            };
            downloads.insert(path.to_owned(), bytes);
        }
    }
    downloads
}

/// Whether a path can stand in an address as it is.
fn is_plain(path: &str) -> bool {
    path.split('/').all(|part| {
        part.starts_with(|first: char| first.is_ascii_alphanumeric())
            && part.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"._-".contains(&byte))
    })
}

fn has_known_ending(path: &str) -> bool {
    path.rsplit_once('.').is_some_and(|(_, ending)| ENDINGS.contains(&ending.to_ascii_lowercase().as_str()))
}

fn report_name(file: &Arc<str>, path: &str, found: &mut Diagnostics) {
    found.push(
        Diagnostic::new(
            problems::FILE_NAME,
            Place::file(file),
            message!(en: "`{path}` can't be the name of a file to download", vi: "`{path}` không dùng làm tên tệp tải về được"),
        )
        .suggest(message!(
            en: "use letters without marks, digits, hyphens and points only",
            vi: "chỉ dùng chữ không dấu, chữ số, dấu gạch nối và dấu chấm"
        )),
    );
}

fn report_kind(file: &Arc<str>, path: &str, found: &mut Diagnostics) {
    let endings = ENDINGS.join(", ");
    found.push(
        Diagnostic::new(
            problems::FILE_KIND,
            Place::file(file),
            message!(en: "`{path}` is not a kind of file that can be offered", vi: "`{path}` không thuộc loại tệp được cho tải về"),
        )
        .suggest(message!(en: "offer it as one of: {endings}", vi: "hãy dùng một trong các loại: {endings}")),
    );
}
