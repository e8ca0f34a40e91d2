//! Which file holds which record, and the catalogue made of them.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::de::DeserializeOwned;

use super::catalogue::{Catalogue, Record};
use super::{downloads, pages, problems, references, shape, tables};
use crate::diagnostics::{Diagnostic, Diagnostics, Place};
use crate::message;
use crate::model::kind::ContentKind;
use crate::model::{calendar, claim, identifier, indicator, office, place, procedure, register, site, topic};
use crate::source::{Node, NodeValue, SourceContent, Sources};
use crate::text::slug;

/// The folder of content, as it begins every path.
const PREFIX: &str = "content/";

/// Makes the catalogue; every mistake goes to `found`.
///
/// Nothing is returned only where the site can't be spoken of at all: without `site.yaml` and the two lists that
/// every procedure refers to.
pub fn assemble(sources: &Sources, found: &mut Diagnostics) -> Option<Catalogue> {
    let reader = Reader { sources };
    reader.report_strays(found);
    let site = reader.only::<site::Site>(ContentKind::Site, found);
    let topics = reader.only::<topic::Topics>(ContentKind::Topics, found);
    let events = reader.only::<topic::Events>(ContentKind::Events, found);
    let calendar = reader.all::<calendar::CalendarYear>(ContentKind::Calendar, found);
    let offices = reader.named::<_, office::Office>(ContentKind::Office, identifier::OfficeId::parse, found);
    let places = reader.named::<_, place::Place>(ContentKind::Place, identifier::PlaceId::parse, found);
    let procedures =
        reader.named::<_, procedure::Procedure>(ContentKind::Procedure, identifier::ProcedureId::parse, found);
    let claims = reader.all::<claim::ClaimFile>(ContentKind::Claims, found);
    let indicators = reader.named::<_, indicator::Indicator>(ContentKind::Indicator, identifier::IndicatorId::parse, found);
    let letters = reader.all::<register::LetterRegister>(ContentKind::Letters, found);
    let postings = reader.all::<register::PostingRegister>(ContentKind::Postings, found);
    let tables = tables::read(sources, &reader, found);
    let synonyms = tables::synonyms(sources, found);
    let downloads = downloads::read(sources, found);
    let site = site?;
    let pages = pages::read(sources, &site.value, found);
    let catalogue = Catalogue {
        site,
        calendar: calendar.into_iter().map(|record| (record.value.year, record)).collect(),
        topics: topics?,
        events: events?,
        offices,
        places,
        procedures,
        tables,
        claims,
        indicators,
        letters,
        postings,
        synonyms,
        pages,
        downloads,
    };
    references::check(sources, &catalogue, found);
    Some(catalogue)
}

/// Reads records of a kind out of the sources.
pub(super) struct Reader<'sources> {
    sources: &'sources Sources,
}

impl Reader<'_> {
    /// All records of a kind, in the order of their paths.
    pub(super) fn all<T: DeserializeOwned>(&self, kind: ContentKind, found: &mut Diagnostics) -> Vec<Record<T>> {
        self.sources
            .files
            .iter()
            .filter(|(file, _)| kind_of(file) == Some(kind))
            .filter_map(|(file, source)| {
                let SourceContent::Yaml(Some(node)) = &source.content else {
                    report_empty(file, &source.content, source.text.is_empty(), found);
                    return None;
                };
                Some(Record { file: Arc::clone(file), value: read_record(kind, file, node, found)? })
            })
            .collect()
    }

    /// All records of a kind that go by their file names.
    pub(super) fn named<Id: Ord, T: DeserializeOwned>(
        &self,
        kind: ContentKind,
        parse: impl Fn(&str) -> Option<Id>,
        found: &mut Diagnostics,
    ) -> BTreeMap<Id, Record<T>> {
        let mut records = BTreeMap::new();
        for record in self.all::<T>(kind, found) {
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

    fn only<T: DeserializeOwned>(&self, kind: ContentKind, found: &mut Diagnostics) -> Option<Record<T>> {
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

    /// Reports files that no kind of content accounts for.
    fn report_strays(&self, found: &mut Diagnostics) {
        for (file, source) in &self.sources.files {
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
}

fn read_record<T: DeserializeOwned>(
    kind: ContentKind,
    file: &Arc<str>,
    node: &Node,
    found: &mut Diagnostics,
) -> Option<T> {
    if let NodeValue::Scalar { text, quoted: false } = &node.value {
        if text.is_empty() {
            report_empty(file, &SourceContent::Yaml(None), true, found);
            return None;
        }
    }
    shape::read(kind, file, node, found)
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

/// The kind of a file by its path.
pub(super) fn kind_of(file: &str) -> Option<ContentKind> {
    ContentKind::of_path(file.strip_prefix(PREFIX)?)
}

/// The file name without its folder and ending.
pub(super) fn stem(file: &str) -> &str {
    let name = file.rsplit('/').next().unwrap_or(file);
    name.rsplit_once('.').map_or(name, |(stem, _)| stem)
}
