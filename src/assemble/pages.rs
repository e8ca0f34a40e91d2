//! Free pages: `pages/<id>.<language>.md`.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::content_path::{kind_of, stem};
use super::record::Record;
use super::{problems, shape};
use crate::diagnostics::{Diagnostic, Diagnostics, Place};
use crate::i18n::Language;
use crate::message;
use crate::model::identifier::PageId;
use crate::model::kind::ContentKind;
use crate::model::page::{PageHead, PageText};
use crate::model::site::Site;
use crate::source::{SourceContent, Sources};
use crate::text::fold;

/// Reads all free pages of the site's languages.
pub(super) fn read(
    sources: &Sources,
    site: &Site,
    found: &mut Diagnostics,
) -> BTreeMap<PageId, BTreeMap<Language, Record<PageText>>> {
    let mut pages: BTreeMap<PageId, BTreeMap<Language, Record<PageText>>> = BTreeMap::new();
    for (file, source) in sources.files.iter().filter(|(file, _)| kind_of(file) == Some(ContentKind::Page)) {
        let Some((id, language)) = name_of(file, site) else {
            report_name(file, site, found);
            continue;
        };
        let SourceContent::Markdown(Some(page)) = &source.content else { continue };
        let Some(head) = shape::read::<PageHead>(ContentKind::Page, file, &source.text, &page.head, found) else {
            continue;
        };
        let body = &source.text[page.body_start..];
        let line_starts = line_starts(body, page.body_start);
        let markdown = fold::to_nfc(body).into_owned();
        let record = Record { file: Arc::clone(file), value: PageText { head, markdown, line_starts } };
        pages.entry(id).or_default().insert(language, record);
    }
    pages
}

fn line_starts(body: &str, body_start: usize) -> Vec<usize> {
    let breaks = body.bytes().enumerate().filter(|(_, byte)| *byte == b'\n');
    std::iter::once(body_start).chain(breaks.map(|(at, _)| body_start + at + 1)).collect()
}

fn name_of(file: &str, site: &Site) -> Option<(PageId, Language)> {
    let (id, language) = stem(file).rsplit_once('.')?;
    let language = Language::parse(language)?;
    let known = site.languages.iter().any(|known| known.code == language);
    known.then_some((PageId::parse(id)?, language))
}

fn report_name(file: &Arc<str>, site: &Site, found: &mut Diagnostics) {
    let default = &site.languages[0].code;
    found.push(
        Diagnostic::new(
            problems::PAGE_LANGUAGE,
            Place::file(file),
            message!(en: "the file name does not say which page and language this is", vi: "tên tệp không cho biết đây là trang nào, ngôn ngữ nào"),
        )
        .suggest(message!(en: "name it like `about.{default}.md`", vi: "hãy đặt tên như `about.{default}.md`")),
    );
}
