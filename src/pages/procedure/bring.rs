//! What to bring: papers in groups, those for everyone first, then those for a case or under a condition.

use serde::Serialize;

use super::CaseView;
use crate::model::identifier::CaseId;
use crate::model::procedure::{Document, Handling, Paper, Procedure};
use crate::pages::address::{Href, SitePath};
use crate::pages::citations::LawView;
use crate::pages::words::{Chooser, Words};

/// The list of papers.
#[derive(Debug, Clone, Serialize)]
pub struct BringView {
    /// The groups, in the order of the source.
    pub groups: Vec<GroupView>,
    /// How many papers everyone brings.
    pub for_everyone: usize,
    /// How many entries there are in all.
    pub all: usize,
    /// About how many lines of ordinary width the list takes, so that a sheet of paper can choose the size of its type.
    pub lines: usize,
}

/// Papers that are needed under the same circumstances.
#[derive(Debug, Clone, Serialize)]
pub struct GroupView {
    /// The cases; empty for all.
    pub cases: Vec<CaseView>,
    /// Only if this is so.
    pub only_if: Option<Words>,
    /// The papers.
    pub papers: Vec<DocumentView>,
}

/// An entry of the list.
#[derive(Debug, Clone, Serialize)]
pub struct DocumentView {
    /// What it is called.
    pub name: Words,
    /// How many of each kind.
    pub counts: Counts,
    /// Kept by the office, or shown and given back.
    pub handling: Handling,
    /// Not needed if this is so.
    pub not_if: Option<Words>,
    /// Any one of these is enough.
    pub any_of: Vec<PaperView>,
    /// What is accepted from someone who does not have it.
    pub instead: Vec<PaperView>,
    /// The form.
    pub form: Option<FormView>,
    /// Where to get it.
    pub obtained_from: Option<Words>,
    /// How old it may be.
    pub validity: Option<Words>,
    /// The law that requires it.
    pub law: Option<LawView>,
    /// A remark.
    pub note: Option<Words>,
}

/// A paper in a group, or instead of another.
#[derive(Debug, Clone, Serialize)]
pub struct PaperView {
    /// What it is called.
    pub name: Words,
    /// When it is the one to bring.
    pub only_if: Option<Words>,
    /// How many of each kind.
    pub counts: Counts,
    /// A remark.
    pub note: Option<Words>,
}

/// How many of each kind; what is not given is not known.
#[derive(Debug, Clone, Copy, Serialize)]
pub struct Counts {
    /// Originals.
    pub originals: Option<u16>,
    /// Certified copies.
    pub certified_copies: Option<u16>,
    /// Copies, certified or not.
    pub copies: Option<u16>,
    /// Whether any count is known.
    pub known: bool,
}

/// A form to fill in.
#[derive(Debug, Clone, Serialize)]
pub struct FormView {
    /// What it is called.
    pub name: Words,
    /// Where it is.
    pub href: Option<Href>,
    /// The ending of the file, in capitals.
    pub format: Option<String>,
    /// The size of the file in bytes.
    pub size: Option<usize>,
}

/// The list of papers, if it is known.
pub(super) fn bring(chooser: &Chooser<'_>, here: &SitePath, procedure: &Procedure) -> Option<BringView> {
    let documents = procedure.documents.as_ref()?;
    let mut groups: Vec<(&Document, Vec<DocumentView>)> = Vec::new();
    for document in documents {
        let view = document_view(chooser, here, document);
        match groups.iter_mut().find(|(first, _)| first.cases == document.cases && first.only_if == document.only_if) {
            Some((_, papers)) => papers.push(view),
            None => groups.push((document, vec![view])),
        }
    }
    // Papers for everyone come first; the sort is stable, so that the source's order is kept within each part.
    groups.sort_by_key(|(first, _)| order(&first.cases, first.only_if.is_some()));
    let for_everyone = groups.iter().filter(|(first, _)| is_for_everyone(first)).map(|(_, papers)| papers.len()).sum();
    let groups = groups.into_iter().map(|(first, papers)| GroupView {
        cases: CaseView::of(chooser, procedure, &first.cases),
        only_if: chooser.maybe(first.only_if.as_ref()),
        papers,
    });
    let groups: Vec<GroupView> = groups.collect();
    let lines = groups.iter().map(lines_of).sum();
    Some(BringView { groups, for_everyone, all: documents.len(), lines })
}

fn lines_of(group: &GroupView) -> usize {
    const WIDTH: usize = 60;
    let lines = |texts: Vec<&Words>| {
        let characters: usize = texts.into_iter().map(|words| words.text.chars().count() + 2).sum();
        characters.div_ceil(WIDTH)
    };
    let heading = lines(group.cases.iter().map(|case| &case.name).chain(&group.only_if).collect());
    let papers = group.papers.iter().map(|paper| {
        let alternatives = paper.any_of.iter().map(|paper| &paper.name);
        1 + lines(std::iter::once(&paper.name).chain(&paper.not_if).chain(alternatives).collect())
    });
    heading + papers.sum::<usize>()
}

fn is_for_everyone(document: &Document) -> bool {
    document.cases.is_empty() && document.only_if.is_none()
}

fn order(cases: &[CaseId], conditional: bool) -> (bool, bool) {
    (!cases.is_empty(), conditional && cases.is_empty())
}

fn document_view(chooser: &Chooser<'_>, here: &SitePath, document: &Document) -> DocumentView {
    DocumentView {
        name: chooser.words(&document.name),
        counts: Counts::of(document.originals, document.certified_copies, document.copies),
        handling: document.handling,
        not_if: chooser.maybe(document.not_if.as_ref()),
        any_of: papers(chooser, &document.any_of),
        instead: papers(chooser, &document.instead),
        form: document.form.as_ref().map(|form| form_view(chooser, here, form)),
        obtained_from: chooser.maybe(document.obtained_from.as_ref()),
        validity: chooser.maybe(document.validity.as_ref()),
        law: document.law.as_ref().map(|law| chooser.law(law)),
        note: chooser.maybe(document.note.as_ref()),
    }
}

fn papers(chooser: &Chooser<'_>, papers: &[Paper]) -> Vec<PaperView> {
    let view = |paper: &Paper| PaperView {
        name: chooser.words(&paper.name),
        only_if: chooser.maybe(paper.only_if.as_ref()),
        counts: Counts::of(paper.originals, paper.certified_copies, paper.copies),
        note: chooser.maybe(paper.note.as_ref()),
    };
    papers.iter().map(view).collect()
}

fn form_view(chooser: &Chooser<'_>, here: &SitePath, form: &crate::model::procedure::Form) -> FormView {
    let file = form.file.as_deref();
    let href = file
        .map(|file| here.link_to(&SitePath::download(file)))
        .or_else(|| form.url.as_ref().map(|url| Href::external(url.as_str())));
    FormView {
        name: chooser.words(&form.name),
        href,
        format: file.and_then(|file| file.rsplit_once('.')).map(|(_, ending)| ending.to_uppercase()),
        size: file.and_then(|file| chooser.catalogue.downloads.get(file)).map(|bytes| bytes.len()),
    }
}

impl Counts {
    fn of(originals: Option<u16>, certified_copies: Option<u16>, copies: Option<u16>) -> Self {
        let known = originals.is_some() || certified_copies.is_some() || copies.is_some();
        Self { originals, certified_copies, copies, known }
    }
}
