//! What a report says twice must agree: totals with their rows, rates with their counts.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::entries::{Entry, Reader, Rows};
use super::findings::{Findings, Spot};
use super::grid::{Row, Sheet};
use super::header::MappedSheet;
use super::numbers;
use super::problems;
use crate::i18n::Message;
use crate::message;
use crate::model::import::{ImportMapping, RateColumn, TotalOf};
use crate::model::statistics::{Cell, Measure};

/// Compares each row of sums with the rows that it sums.
pub(super) fn check_totals(
    mapped: &MappedSheet<'_>,
    reader: &Reader<'_>,
    rows: &Rows<'_>,
    entries: &[Entry],
    found: &mut Findings,
) {
    let mapping = mapped.mapping;
    for total in &mapping.totals {
        if !rows.totals.iter().any(|(row, _)| row.has_words(&total.label)) {
            report_missing(mapped.sheet, mapping, &total.label, found);
        }
    }
    // Sums over rows that could not be read would differ for that reason alone.
    if entries.len() != rows.data.len() {
        return;
    }
    for (at, (row, sums)) in rows.totals.iter().enumerate() {
        let parts = parts(entries, rows, at, *sums);
        let totals = reader.counts(row, found);
        for column in &mapping.counts {
            let (Some(at), Some(Cell::Count(total))) = (mapped.column(&column.header), totals.get(&column.measure))
            else {
                continue;
            };
            if let Some(what) = difference(*total, column.measure, parts) {
                let instead = message!(
                    en: "correct the total or its rows; nothing is read until they agree",
                    vi: "hãy sửa tổng hoặc các hàng; chương trình chỉ nhập khi chúng khớp nhau"
                );
                found.push(&problems::TOTAL, &mapped.spot(row, at), &what, instead);
            }
        }
    }
}

/// The entries that the total at this place of the list sums; both lists run down the sheet.
fn parts<'entries>(entries: &'entries [Entry], rows: &Rows<'_>, at: usize, sums: TotalOf) -> &'entries [Entry] {
    let number = |at: usize| rows.totals.get(at).map(|(row, _)| row.number);
    let above = |number: u32| entries.partition_point(|entry| entry.row < number);
    let (own, end) = (number(at).map_or(0, above), entries.len());
    let range = match sums {
        TotalOf::All => 0..end,
        TotalOf::Above => at.checked_sub(1).and_then(number).map_or(0, above)..own,
        TotalOf::Below => own..number(at + 1).map_or(end, above),
    };
    entries.get(range).unwrap_or_default()
}

/// Rows without a count can only make the total larger than the sum of the others.
fn difference(total: u64, measure: Measure, parts: &[Entry]) -> Option<Message> {
    let cells: Vec<Cell> = parts.iter().filter_map(|entry| entry.cells.get(&measure).copied()).collect();
    let sum = cells.iter().filter_map(|cell| cell.count()).fold(0_u64, u64::saturating_add);
    let all_known = cells.iter().all(|cell| cell.count().is_some());
    let agrees = if all_known { sum == total } else { sum <= total };
    let rows = parts.len();
    (!agrees).then(|| {
        message!(
            en: "the total is {total}, but its {rows} rows add up to {sum}",
            vi: "tổng là {total}, nhưng {rows} hàng của nó cộng lại là {sum}"
        )
    })
}

fn report_missing(sheet: &Sheet, mapping: &ImportMapping, label: &str, found: &mut Findings) {
    let last = sheet.rows.last().map_or(mapping.header.last, |row| row.number);
    found.push(
        &problems::TOTAL,
        &Spot::cell_of(sheet, last, 0),
        &message!(en: "there is no row `{label}`", vi: "không có hàng `{label}`"),
        message!(
            en: "add the row of sums, or take it out of `totals` of the mapping",
            vi: "hãy thêm hàng tổng, hoặc bỏ khỏi `totals` trong ánh xạ"
        ),
    );
}

/// Compares each rate with the counts of its row; says whether all of them can be true.
pub(super) fn check_rates(
    mapped: &MappedSheet<'_>,
    row: &Row,
    cells: &BTreeMap<Measure, Cell>,
    found: &mut Findings,
) -> bool {
    let before = found.count();
    for rate in &mapped.mapping.rates {
        let Some(at) = mapped.column(&rate.header) else { continue };
        let spot = mapped.spot(row, at);
        match numbers::rate(row.cells.get(&at), mapped.mapping, rate.written) {
            Ok(Some(percent)) => {
                if let Some(what) = disagreement(percent, rate, cells) {
                    let instead = message!(
                        en: "correct the rate or the counts; what the rate is made of is declared in `rates`",
                        vi: "hãy sửa tỷ lệ hoặc số đếm; tỷ lệ gồm những gì thì khai báo ở `rates`"
                    );
                    found.push(&problems::RATE, &spot, &what, instead);
                }
            }
            Ok(None) => {}
            Err(wrong) => found.push(wrong.code, &spot, &wrong.what, wrong.instead),
        }
    }
    found.count() == before
}

/// A rate may differ from its counts by half of its last decimal.
fn disagreement(percent: Decimal, rate: &RateColumn, cells: &BTreeMap<Measure, Cell>) -> Option<Message> {
    let count = |measure: &Measure| cells.get(measure).copied().and_then(Cell::count);
    let whole = count(&rate.of).filter(|whole| *whole > 0)?;
    let parts: Option<Vec<u64>> = rate.parts.iter().map(count).collect();
    let part = parts?.into_iter().fold(0_u64, u64::saturating_add);
    let exact = Decimal::from(part).checked_mul(Decimal::ONE_HUNDRED)?.checked_div(Decimal::from(whole))?;
    let tolerance = Decimal::new(5, rate.decimals.min(6) + 1);
    if (percent - exact).abs() <= tolerance {
        return None;
    }
    let exact = exact.round_dp(rate.decimals.min(6) + 2).normalize();
    Some(message!(
        en: "the rate is {percent} %, but {part} of {whole} are {exact} %",
        vi: "tỷ lệ là {percent} %, nhưng {part} trên {whole} là {exact} %"
    ))
}
