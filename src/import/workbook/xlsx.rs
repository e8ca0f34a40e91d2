//! XLSX (ECMA-376): which sheets there are, the texts that they share, and what their number formats show.

use std::collections::BTreeMap;

use super::archive::Archive;
use super::unreadable::Unreadable;
use super::xlsx_sheet::{self, Book};
use super::xml::{self, Naming, Step};
use super::{choose, number_format};
use crate::import::grid::{Epoch, Sheet, Shown};

/// Reads the sheet that is wanted.
pub(super) fn read(archive: &mut Archive<'_>, wanted: Option<&str>) -> Result<Sheet, Unreadable> {
    let root = links(archive, "_rels/.rels", "")?;
    let path = of_sort(&root, "/officeDocument").unwrap_or_else(|| "xl/workbook.xml".to_owned());
    let (folder, file) = path.rsplit_once('/').unwrap_or(("", &path));
    let workbook = workbook(&archive.required(&path)?)?;
    let links = links(archive, &format!("{folder}/_rels/{file}.rels"), folder)?;
    let names: Vec<String> = workbook.sheets.iter().map(|(name, _)| name.clone()).collect();
    let chosen = choose(&names, wanted)?;
    let (name, link) = workbook.sheets.into_iter().nth(chosen).ok_or(Unreadable::NoSheet(names))?;
    let sheet = links.get(&link).map(|(_, path)| path.clone());
    let sheet = sheet.ok_or_else(|| Unreadable::Broken(format!("{link} leads nowhere")))?;
    let texts = match of_sort(&links, "/sharedStrings") {
        Some(path) => shared_texts(&archive.required(&path)?)?,
        None => Vec::new(),
    };
    let formats = match of_sort(&links, "/styles") {
        Some(path) => formats(&archive.required(&path)?)?,
        None => Vec::new(),
    };
    let book = Book { texts, formats };
    let sheet = xlsx_sheet::read(&archive.required(&sheet)?, &book)?;
    Ok(Sheet { name: Some(name), epoch: workbook.epoch, ..sheet })
}

/// The files that a file links to: their sort and path, by the name of the link.
type Links = BTreeMap<String, (String, String)>;

fn of_sort(links: &Links, ending: &str) -> Option<String> {
    links.values().find(|(sort, _)| sort.ends_with(ending)).map(|(_, path)| path.clone())
}

fn links(archive: &mut Archive<'_>, path: &str, folder: &str) -> Result<Links, Unreadable> {
    let mut links = Links::new();
    let text = archive.text(path)?.unwrap_or_default();
    xml::walk(&text, Naming::Local, |name, step| {
        if let ("Relationship", Step::Open(element)) = (name, step)
            && let (Some(id), Some(sort), Some(target)) =
                (element.attribute("Id"), element.attribute("Type"), element.attribute("Target"))
        {
            let path = match target.strip_prefix('/') {
                Some(absolute) => absolute.to_owned(),
                None if folder.is_empty() => target,
                None => format!("{folder}/{target}"),
            };
            links.insert(id, (sort, path));
        }
        Ok(())
    })?;
    Ok(links)
}

#[derive(Default)]
struct Workbook {
    /// Names of sheets with the names of the links that lead to them.
    sheets: Vec<(String, String)>,
    epoch: Epoch,
}

fn workbook(text: &str) -> Result<Workbook, Unreadable> {
    let mut workbook = Workbook::default();
    xml::walk(text, Naming::Local, |name, step| {
        match (name, step) {
            ("sheet", Step::Open(element)) => {
                let link = element.attribute("r:id").or_else(|| element.attribute("id"));
                if let (Some(name), Some(link)) = (element.attribute("name"), link) {
                    workbook.sheets.push((name, link));
                }
            }
            ("workbookPr", Step::Open(element)) if element.is_set("date1904") => workbook.epoch = Epoch::Year1904,
            _ => {}
        }
        Ok(())
    })?;
    Ok(workbook)
}

fn shared_texts(text: &str) -> Result<Vec<String>, Unreadable> {
    let mut texts = Vec::new();
    let (mut current, mut in_text, mut in_reading) = (String::new(), false, false);
    xml::walk(text, Naming::Local, |name, step| {
        match (name, step) {
            ("t", Step::Open(_)) => in_text = true,
            ("t", Step::Close(_)) => in_text = false,
            // How a text is pronounced stands beside it and is no part of it.
            ("rPh", Step::Open(_)) => in_reading = true,
            ("rPh", Step::Close(_)) => in_reading = false,
            ("si", Step::Close(_)) => texts.push(std::mem::take(&mut current)),
            (_, Step::Text(piece)) if in_text && !in_reading => current.push_str(&piece),
            _ => {}
        }
        Ok(())
    })?;
    Ok(texts)
}

/// As what each style shows a number.
fn formats(text: &str) -> Result<Vec<Shown>, Unreadable> {
    let mut codes = BTreeMap::new();
    let mut numbers = Vec::new();
    let mut in_cells = false;
    xml::walk(text, Naming::Local, |name, step| {
        match (name, step) {
            ("numFmt", Step::Open(element)) => {
                if let (Some(number), Some(code)) = (element.number("numFmtId"), element.attribute("formatCode")) {
                    codes.insert(number, number_format::coded(&code));
                }
            }
            ("cellXfs", Step::Open(_)) => in_cells = true,
            ("cellXfs", Step::Close(_)) => in_cells = false,
            ("xf", Step::Open(element)) if in_cells => numbers.push(element.number("numFmtId").unwrap_or_default()),
            _ => {}
        }
        Ok(())
    })?;
    let shown = |number: u32| codes.get(&number).copied().unwrap_or_else(|| number_format::built_in(number));
    Ok(numbers.into_iter().map(shown).collect())
}
