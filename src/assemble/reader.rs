//! Reading all records of a kind out of the sources.

use std::collections::BTreeMap;
use std::sync::Arc;

use rayon::prelude::*;
use serde::de::DeserializeOwned;

use super::content_path::{PREFIX, kind_of, stem};
use super::record::Record;
use super::{problems, shape};
use crate::diagnostics::{Diagnostic, Diagnostics, Place};
use crate::message;
use crate::model::kind::ContentKind;
use crate::source::{Node, NodeValue, SourceContent, Sources};
use crate::text::slug;

/// Reads records of a kind out of the sources.
pub(super) struct Reader<'sources> {
    pub(super) sources: &'sources Sources,
}

/// The value of a file that is known already: from an earlier state of the content, in which the file was the same.
pub(super) type Known<'before, T> = &'before (dyn Fn(&Arc<str>) -> Option<T> + Sync);

impl Reader<'_> {
    /// All records of a kind, in the order of their paths.
    pub(super) fn all<T: DeserializeOwned + Send>(&self, kind: ContentKind, found: &mut Diagnostics) -> Vec<Record<T>> {
        self.all_but(kind, &|_| None, found)
    }

    /// All records of a kind, in the order of their paths; those that are `known` are not read again.
    fn all_but<T: DeserializeOwned + Send>(
        &self,
        kind: ContentKind,
        known: Known<'_, T>,
        found: &mut Diagnostics,
    ) -> Vec<Record<T>> {
        let files: Vec<_> = self.sources.files.iter().filter(|(file, _)| kind_of(file) == Some(kind)).collect();
        let read = files.into_par_iter().map(|(file, source)| {
            let mut found = Diagnostics::default();
            let value = match &source.content {
                SourceContent::Yaml(Some(node)) => {
                    known(file).or_else(|| read_record(kind, file, &source.text, node, &mut found))
                }
                content => {
                    report_empty(file, content, source.text.is_empty(), &mut found);
                    None
                }
            };
            (value.map(|value| Record { file: Arc::clone(file), value }), found)
        });
        let (records, mistakes): (Vec<Option<Record<T>>>, Vec<Diagnostics>) = read.unzip();
        found.extend(mistakes.into_iter().flatten());
        records.into_iter().flatten().collect()
    }

    /// All records of a kind that go by their file names.
    pub(super) fn named<Id: Ord, T: DeserializeOwned + Send>(
        &self,
        kind: ContentKind,
        parse: impl Fn(&str) -> Option<Id>,
        found: &mut Diagnostics,
    ) -> BTreeMap<Id, Record<T>> {
        self.named_but(kind, parse, &|_| None, found)
    }

    /// All records of a kind that go by their file names; those that are `known` are not read again.
    pub(super) fn named_but<Id: Ord, T: DeserializeOwned + Send>(
        &self,
        kind: ContentKind,
        parse: impl Fn(&str) -> Option<Id>,
        known: Known<'_, T>,
        found: &mut Diagnostics,
    ) -> BTreeMap<Id, Record<T>> {
        let mut records = BTreeMap::new();
        for record in self.all_but::<T>(kind, known, found) {
            let stem = stem(&record.file).to_owned();
            let Some(id) = parse(&stem) else {
                report_file_name(&record.file, &stem, found);
                continue;
            };
            let file = Arc::clone(&record.file);
            if records.insert(id, record).is_some() {
                found.push(Diagnostic::new(
                    problems::DUPLICATE_ID,
                    Place::file(&file),
                    message!(en: "another file is named `{stem}` too", vi: "đã có một tệp khác tên `{stem}`"),
                ));
            }
        }
        records
    }

    /// The one record of a kind that has one file.
    pub(super) fn only<T: DeserializeOwned + Send>(
        &self,
        kind: ContentKind,
        found: &mut Diagnostics,
    ) -> Option<Record<T>> {
        let path: Arc<str> = format!("{PREFIX}{}", kind.files()).into();
        if !self.sources.files.contains_key(&path) {
            found.push(Diagnostic::new(
                problems::MISSING_FILE,
                Place::file(&path),
                message!(en: "the file `{path}` is missing", vi: "thiếu tệp `{path}`"),
            ));
            return None;
        }
        self.all(kind, found).pop()
    }
}

fn read_record<T: DeserializeOwned>(
    kind: ContentKind,
    file: &Arc<str>,
    text: &str,
    node: &Node,
    found: &mut Diagnostics,
) -> Option<T> {
    if let NodeValue::Scalar { text, quoted: false } = &node.value
        && text.is_empty()
    {
        report_empty(file, &SourceContent::Yaml(None), true, found);
        return None;
    }
    shape::read(kind, file, text, node, found)
}

fn report_empty(file: &Arc<str>, content: &SourceContent, is_empty: bool, found: &mut Diagnostics) {
    if matches!(content, SourceContent::Yaml(None)) && is_empty {
        found.push(
            Diagnostic::new(
                problems::EMPTY_FILE,
                Place::file(file),
                message!(en: "the file is empty", vi: "tệp trống"),
            )
            .suggest(message!(en: "fill it in, or delete it", vi: "hãy điền nội dung, hoặc xóa tệp")),
        );
    }
}

fn report_file_name(file: &Arc<str>, stem: &str, found: &mut Diagnostics) {
    let better = slug::slugify(stem);
    found.push(
        Diagnostic::new(
            problems::FILE_NAME,
            Place::file(file),
            message!(en: "`{stem}` can't be a file name here", vi: "`{stem}` không dùng làm tên tệp ở đây được"),
        )
        .suggest(message!(en: "name the file `{better}.yaml`", vi: "hãy đặt tên tệp là `{better}.yaml`")),
    );
}
