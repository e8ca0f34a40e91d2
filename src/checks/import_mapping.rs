//! A mapping from spreadsheets that contradicts itself.

use std::collections::BTreeSet;

use super::{Check, Rule};
use crate::assemble::{Catalogue, Record};
use crate::diagnostics::{Code, Diagnostic, Diagnostics, Severity};
use crate::i18n::Message;
use crate::message;
use crate::model::date::Date;
use crate::model::import::{DecimalMark, ImportMapping, PeriodSource, Thousands};
use crate::model::statistics::Measure;

/// See the explanation in the code.
pub(super) const RULE: Rule = Rule {
    code: Code {
        name: "import-mapping",
        severity: Severity::Error,
        english: "A mapping from spreadsheets contradicts itself: a column is declared twice, a rate speaks of a count that is not read, or two marks of numbers are the same.",
        vietnamese: "Ánh xạ từ bảng tính tự mâu thuẫn: khai báo một cột hai lần, tỷ lệ dùng số đếm không được đọc, hoặc hai dấu của số giống nhau.",
    },
    check: Check::Catalogue(check),
};

fn check(catalogue: &Catalogue, _today: Date, found: &mut Diagnostics) {
    for record in catalogue.imports.values() {
        doubles(record, found);
        rates(record, found);
        orders(record, found);
        marks(record, found);
    }
}

fn doubles(record: &Record<ImportMapping>, found: &mut Diagnostics) {
    let mapping = &record.value;
    let headers = mapping.headers().into_iter().map(|(at, header)| (at, header.trim().to_owned()));
    let measures = mapping.counts.iter().enumerate();
    let measures = measures.map(|(at, column)| (format!("counts/{at}/measure"), column.measure.column().to_owned()));
    let subjects = mapping.subjects().into_iter().map(|(at, subject)| (at, subject.dimension().column().to_owned()));
    let lists: [Vec<(String, String)>; 3] = [headers.collect(), measures.collect(), subjects.collect()];
    for list in lists {
        let mut seen = BTreeSet::new();
        for (at, name) in list {
            if !seen.insert(name.clone()) {
                let what = message!(en: "`{name}` is declared twice", vi: "`{name}` được khai báo hai lần");
                let instead = message!(en: "keep one of the two", vi: "hãy giữ lại một trong hai");
                push(record, &at, what, instead, found);
            }
        }
    }
}

fn rates(record: &Record<ImportMapping>, found: &mut Diagnostics) {
    let read = |measure: Measure| record.value.counts.iter().any(|column| column.measure == measure);
    for (at, rate) in record.value.rates.iter().enumerate() {
        let parts = rate.parts.iter().enumerate().map(|(part, measure)| (format!("rates/{at}/parts/{part}"), *measure));
        for (at, measure) in parts.chain([(format!("rates/{at}/of"), rate.of)]).filter(|(_, measure)| !read(*measure)) {
            let name = measure.column();
            let what =
                message!(en: "`{name}` is not read from the spreadsheet", vi: "`{name}` không được đọc từ bảng tính");
            let instead = message!(en: "declare its column in `counts`", vi: "hãy khai báo cột của nó ở `counts`");
            push(record, &at, what, instead, found);
        }
    }
}

fn orders(record: &Record<ImportMapping>, found: &mut Diagnostics) {
    let header = record.value.header;
    if header.first > header.last {
        let what =
            message!(en: "the last header row stands above the first", vi: "hàng tiêu đề cuối nằm trên hàng đầu");
        let instead =
            message!(en: "count rows from the top, from 1 on", vi: "hãy đếm hàng từ trên xuống, bắt đầu từ 1");
        push(record, "header/last", what, instead, found);
    }
    let mut periods = Vec::new();
    match &record.value.period {
        PeriodSource::Fixed { from, to } => periods.push(("period/to", *from, *to)),
        PeriodSource::Words { words, .. } => {
            periods.extend(words.values().map(|period| ("period/words", period.from, period.to)));
        }
        PeriodSource::Table | PeriodSource::Days { .. } => {}
    }
    for (at, from, to) in periods.into_iter().filter(|(_, from, to)| from > to) {
        let what = message!(en: "{to} lies before {from}", vi: "{to} trước {from}");
        let instead = message!(en: "check the two days", vi: "hãy kiểm tra lại hai ngày");
        push(record, at, what, instead, found);
    }
}

fn marks(record: &Record<ImportMapping>, found: &mut Diagnostics) {
    let numbers = &record.value.numbers;
    let same = matches!(
        (numbers.thousands, numbers.decimal),
        (Thousands::Comma, DecimalMark::Comma) | (Thousands::Point, DecimalMark::Point)
    );
    if same {
        let what = message!(
            en: "thousands and decimals have the same mark",
            vi: "dấu phân cách hàng nghìn và dấu thập phân giống nhau"
        );
        let instead = message!(en: "write `decimal: point` or `decimal: comma`", vi: "hãy ghi `decimal: point` hoặc `decimal: comma`");
        push(record, "numbers/thousands", what, instead, found);
    }
}

fn push(record: &Record<ImportMapping>, at: &str, what: Message, instead: Message, found: &mut Diagnostics) {
    found.push(Diagnostic::new(RULE.code, record.at(at), what).suggest(instead));
}
