//! Files that lie where no kind of content lives.

use super::content_path::{PREFIX, kind_of};
use super::{problems, tables};
use crate::diagnostics::{Diagnostic, Diagnostics, Place};
use crate::message;
use crate::source::{SourceContent, Sources};

/// Reports files that no kind of content accounts for.
pub(super) fn report(sources: &Sources, found: &mut Diagnostics) {
    for (file, source) in &sources.files {
        let path = file.strip_prefix(PREFIX).unwrap_or(file);
        let is_table = matches!(source.content, SourceContent::Table(_));
        let expected = kind_of(file).is_some()
            || path.starts_with("files/")
            || (is_table && (path == "synonyms.csv" || tables::is_table_path(path)));
        if !expected {
            found.push(
                Diagnostic::new(
                    problems::UNKNOWN_FILE,
                    Place::file(file),
                    message!(en: "no kind of content lives at `{path}`", vi: "không có loại nội dung nào ở `{path}`"),
                )
                .suggest(message!(
                    en: "move it to its folder, such as `procedures/<topic>/<name>.yaml`, or files to download to `files/`",
                    vi: "hãy chuyển tệp vào đúng thư mục, như `procedures/<lĩnh vực>/<tên>.yaml`, tệp tải về thì vào `files/`"
                )),
            );
        }
    }
}
