//! Which column is which: by the texts of the header rows, never by position.

use std::collections::{BTreeMap, BTreeSet};

use super::findings::{Findings, Spot};
use super::grid::{Row, Sheet, tidy};
use super::problems;
use crate::assemble::Record;
use crate::message;
use crate::model::import::ImportMapping;
use crate::text::suggest;

/// What joins the texts of a header of several rows.
const JOINT: &str = " / ";

/// A sheet whose columns are known.
pub(super) struct MappedSheet<'all> {
    /// The sheet.
    pub(super) sheet: &'all Sheet,
    /// What the mapping says of it.
    pub(super) mapping: &'all ImportMapping,
    columns: BTreeMap<String, u32>,
}

impl MappedSheet<'_> {
    /// The column of a declared header.
    pub(super) fn column(&self, header: &str) -> Option<u32> {
        self.columns.get(&tidy(header)).copied()
    }

    /// The place of a cell.
    pub(super) fn spot(&self, row: &Row, column: u32) -> Spot {
        Spot::cell(self.sheet, row, column)
    }
}

/// Finds the declared columns; what is missing, renamed, doubled, undeclared or merged goes to the list.
///
/// Nothing is returned where a declared column is missing.
pub(super) fn find<'all>(
    sheet: &'all Sheet,
    mapping: &'all Record<ImportMapping>,
    found: &mut Findings,
) -> Option<MappedSheet<'all>> {
    report_merged(sheet, &mapping.value, found);
    let names = names(sheet, &mapping.value);
    let declared: BTreeSet<String> = mapping.value.headers().iter().map(|(_, header)| tidy(header)).collect();
    let mut columns = BTreeMap::new();
    let mut undeclared = BTreeMap::new();
    for (column, name) in &names {
        if !declared.contains(name) {
            undeclared.insert(*column, name.clone());
        } else if let Some(first) = columns.insert(name.clone(), *column) {
            report_twice(sheet, &mapping.value, (first, *column), name, found);
        }
    }
    let mut missing = mapping.value.headers();
    missing.retain(|(pointer, header)| !columns.contains_key(&tidy(header)) && !pointer.starts_with("ignored"));
    for (pointer, header) in &missing {
        report_missing(sheet, mapping, (pointer, header), &mut undeclared, found);
    }
    for (column, name) in undeclared {
        report_undeclared(sheet, mapping, column, &name, found);
    }
    report_unnamed(sheet, &mapping.value, &names, found);
    missing.is_empty().then_some(MappedSheet { sheet, mapping: &mapping.value, columns })
}

/// The names of the columns; a merged cell of an upper header row lends its text to all columns below it.
fn names(sheet: &Sheet, mapping: &ImportMapping) -> BTreeMap<u32, String> {
    let header = mapping.header;
    let mut parts: BTreeMap<u32, Vec<String>> = BTreeMap::new();
    for row in sheet.rows.iter().filter(|row| (header.first..=header.last).contains(&row.number)) {
        for (column, value) in &row.cells {
            let area = sheet.merged.iter().find(|area| area.rows.0 == row.number && area.columns.0 == *column);
            let last = area.map_or(*column, |area| area.columns.1);
            for column in *column..=last.min(column + 1024) {
                parts.entry(column).or_default().push(tidy(&value.shown_whole()));
            }
        }
    }
    parts.into_iter().map(|(column, parts)| (column, parts.join(JOINT))).collect()
}

fn report_merged(sheet: &Sheet, mapping: &ImportMapping, found: &mut Findings) {
    let header = mapping.header;
    for area in &sheet.merged {
        let touches_last = (area.rows.0..=area.rows.1).contains(&header.last);
        if touches_last && (area.columns.0 != area.columns.1 || area.rows.1 > header.last) {
            let spot = Spot::cell_of(sheet, area.rows.0, area.columns.0);
            let to = sheet.cell_name(area.rows.1, area.columns.1);
            found.push(
                &problems::MERGED,
                &spot,
                &message!(en: "the header cell is merged up to {to}", vi: "ô tiêu đề bị gộp đến {to}"),
                message!(
                    en: "give each column a header cell of its own in the last header row",
                    vi: "hãy để mỗi cột có ô tiêu đề riêng ở hàng tiêu đề cuối"
                ),
            );
        }
    }
}

fn report_twice(sheet: &Sheet, mapping: &ImportMapping, columns: (u32, u32), name: &str, found: &mut Findings) {
    let first = sheet.cell_name(mapping.header.last, columns.0);
    found.push(
        &problems::COLUMN,
        &Spot::cell_of(sheet, mapping.header.last, columns.1),
        &message!(en: "`{name}` is the header of {first} too", vi: "`{name}` cũng là tiêu đề của {first}"),
        message!(en: "give each column a header of its own", vi: "hãy đặt cho mỗi cột một tiêu đề riêng"),
    );
}

/// Of the columns that nobody declared, the one that is named most alike probably got a new name.
fn report_missing(
    sheet: &Sheet,
    mapping: &Record<ImportMapping>,
    (pointer, header): (&str, &str),
    undeclared: &mut BTreeMap<u32, String>,
    found: &mut Findings,
) {
    let file = &mapping.file;
    let last = mapping.value.header.last;
    let nearest = suggest::nearest(header, undeclared.values().map(String::as_str)).map(str::to_owned);
    let renamed =
        nearest.and_then(|name| undeclared.iter().find(|(_, other)| **other == name).map(|(column, _)| *column));
    if let Some((column, name)) = renamed.and_then(|column| undeclared.remove_entry(&column)) {
        found.push(
            &problems::COLUMN,
            &Spot::cell_of(sheet, last, column),
            &message!(en: "the column `{header}` is named `{name}` here", vi: "cột `{header}` ở đây có tên `{name}`"),
            message!(
                en: "write `{header}` in the sheet, or `{name}` in the mapping ({file}, `{pointer}`)",
                vi: "hãy ghi `{header}` trong trang tính, hoặc `{name}` trong ánh xạ ({file}, `{pointer}`)"
            ),
        );
        return;
    }
    found.push(
        &problems::COLUMN,
        &Spot::cell_of(sheet, last, 0),
        &message!(en: "there is no column `{header}`", vi: "không có cột `{header}`"),
        message!(
            en: "add it to the sheet, or correct the mapping ({file}, `{pointer}` and `header`)",
            vi: "hãy thêm cột vào trang tính, hoặc sửa ánh xạ ({file}, `{pointer}` và `header`)"
        ),
    );
}

fn report_undeclared(sheet: &Sheet, mapping: &Record<ImportMapping>, column: u32, name: &str, found: &mut Findings) {
    let file = &mapping.file;
    found.push(
        &problems::COLUMN,
        &Spot::cell_of(sheet, mapping.value.header.last, column),
        &message!(en: "the mapping does not say what the column `{name}` is", vi: "ánh xạ không nêu cột `{name}` là gì"),
        message!(
            en: "declare it in {file}, under `ignored` where it is not to be read",
            vi: "hãy khai báo trong {file}, nếu không cần đọc thì ghi ở `ignored`"
        ),
    );
}

/// A value below no header would be lost in silence.
fn report_unnamed(sheet: &Sheet, mapping: &ImportMapping, names: &BTreeMap<u32, String>, found: &mut Findings) {
    let mut seen = BTreeSet::new();
    for row in sheet.rows.iter().filter(|row| row.number > mapping.header.last) {
        if mapping.until.as_deref().is_some_and(|label| row.has_words(label)) {
            return;
        }
        for column in row.cells.keys().filter(|column| !names.contains_key(column)) {
            if seen.insert(*column) {
                found.push(
                    &problems::COLUMN,
                    &Spot::cell(sheet, row, *column),
                    &message!(en: "the value stands below no header", vi: "giá trị nằm ở cột không có tiêu đề"),
                    message!(
                        en: "name the column and declare it; where the table ends above, name its end in `until`",
                        vi: "hãy đặt tên và khai báo cột; nếu bảng đã hết ở trên thì ghi chỗ kết thúc ở `until`"
                    ),
                );
            }
        }
    }
}
