//! What is odd about a sheet as a whole: hidden parts, merged figures, texts in another normal form.

use super::entries::Rows;
use super::findings::{Findings, Spot};
use super::grid::{Sheet, Value, letters};
use super::problems;
use crate::message;
use crate::model::import::ImportMapping;
use crate::text::fold;

/// Says which rows and columns are hidden: they are read, and a clerk may not know of them.
pub(super) fn report_hidden(sheet: &Sheet, found: &mut Findings) {
    let last = sheet.rows.last().map_or(0, |row| row.number);
    let widest = sheet.rows.iter().filter_map(|row| row.cells.keys().next_back()).max().copied();
    let rows: Vec<&(u32, u32)> = sheet.hidden_rows.iter().filter(|(first, _)| *first <= last).collect();
    let columns: Vec<&(u32, u32)> =
        sheet.hidden_columns.iter().filter(|(first, _)| widest.is_some_and(|widest| *first <= widest)).collect();
    let instead = || message!(en: "they are read like the others", vi: "chúng vẫn được đọc như các phần khác");
    if let Some((first, _)) = rows.first() {
        let numbers = runs(&rows, u32::to_string);
        let what = message!(en: "hidden rows: {numbers}", vi: "hàng bị ẩn: {numbers}");
        found.push(&problems::HIDDEN, &Spot::cell_of(sheet, *first, 0), &what, instead());
    }
    if let Some((first, _)) = columns.first() {
        let names = runs(&columns, |column| letters(*column));
        let what = message!(en: "hidden columns: {names}", vi: "cột bị ẩn: {names}");
        found.push(&problems::HIDDEN, &Spot::cell_of(sheet, 1, *first), &what, instead());
    }
}

/// Says that there is nothing to read: the header may stand elsewhere, or reading ends too early.
pub(super) fn report_nothing(sheet: &Sheet, mapping: &ImportMapping, rows: &Rows<'_>, found: &mut Findings) {
    if rows.data.is_empty() {
        found.push(
            &problems::NOTHING,
            &Spot::cell_of(sheet, mapping.header.last, 0),
            &message!(en: "no row of figures stands below this", vi: "dưới hàng này không có hàng số liệu nào"),
            message!(
                en: "check the sheet, and `header`, `until` and `skipped` of the mapping",
                vi: "hãy kiểm tra trang tính, và `header`, `until`, `skipped` trong ánh xạ"
            ),
        );
    }
}

/// `3, 5-7`: at most twenty runs.
fn runs(runs: &[&(u32, u32)], name: impl Fn(&u32) -> String) -> String {
    let one = |(first, last): &&(u32, u32)| {
        if first == last { name(first) } else { format!("{}-{}", name(first), name(last)) }
    };
    runs.iter().take(20).map(one).collect::<Vec<_>>().join(", ")
}

/// Says how many texts are not in normal form C.
pub(super) fn report_denormal(sheet: &Sheet, found: &mut Findings) {
    let cells = sheet.rows.iter().flat_map(|row| row.cells.iter().map(move |(column, value)| (row, *column, value)));
    let mut denormal = cells.filter(|(_, _, value)| is_denormal(value));
    if let Some((row, column, _)) = denormal.next() {
        let count = denormal.count() + 1;
        found.push_not_nfc(&Spot::cell(sheet, row, column), count);
    }
}

/// A merged cell among figures leaves all but its first cell without a value.
pub(super) fn report_merged(sheet: &Sheet, mapping: &ImportMapping, rows: &Rows<'_>, found: &mut Findings) {
    for area in sheet.merged.iter().filter(|area| area.rows.0 > mapping.header.last) {
        let first = rows.data.partition_point(|row| row.number < area.rows.0);
        if let Some(row) = rows.data.get(first).filter(|row| row.number <= area.rows.1) {
            let to = sheet.cell_name(area.rows.1, area.columns.1);
            found.push(
                &problems::MERGED,
                &Spot::cell(sheet, row, area.columns.0),
                &message!(en: "the cell is merged up to {to}", vi: "ô bị gộp đến {to}"),
                message!(en: "split it, and write each value in its own cell", vi: "hãy bỏ gộp, ghi mỗi giá trị vào ô riêng"),
            );
        }
    }
}

fn is_denormal(value: &Value) -> bool {
    matches!(value, Value::Text(text) if !fold::is_nfc(text))
}
