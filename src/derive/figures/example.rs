//! Small tables for tests.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::assemble::{Record, Table};
use crate::diagnostics::Diagnostics;
use crate::model::date::Date;
use crate::model::identifier::ProcedureId;
use crate::model::procedure::Procedure;
use crate::model::statistics::TableDescriptor;
use crate::source::table::Table as Csv;

/// A day, from its usual form.
pub(super) fn day(text: &str) -> Date {
    Date::try_from(text.to_owned()).unwrap()
}

/// Two procedures: one of the commune alone, one of commune and province.
pub(super) fn procedures() -> BTreeMap<ProcedureId, Procedure> {
    let procedure = |id: &str, topic: &str, levels: &[&str]| {
        let record = serde_json::json!({
            "code": "1.000001", "name": {"en": id}, "title": {"en": id}, "summary": {"en": id},
            "topic": topic, "levels": levels, "scope": "national", "issued_by": {"en": "i"},
            "handled_by": [], "documents": [], "channels": [], "time_limits": [], "fees": [], "sources": [],
        });
        (ProcedureId::parse(id).unwrap(), serde_json::from_value(record).unwrap())
    };
    [procedure("dang-ky-khai-sinh", "ho-tich", &["commune"]), procedure("cap-dien", "dien", &["commune", "province"])]
        .into()
}

/// A table from lines such as `2025-01-01,2025-01-31,place=a procedure=b,received=5 late=?`.
pub(super) fn table(lines: &[&str]) -> Table {
    let descriptor: TableDescriptor =
        serde_json::from_str(r#"{"title": {"en": "t"}, "definition": {"en": "d"}, "sources": []}"#).unwrap();
    let file: Arc<str> = "t.csv".into();
    // The table has the columns of counts that any line names.
    let is_named = |name: &&str| lines.iter().any(|line| line.contains(&format!("{name}=")));
    let mut counts: Vec<&str> =
        ["carried_over", "received", "late", "resolved", "open"].into_iter().filter(is_named).collect();
    if counts.is_empty() {
        counts.push("received");
    }
    let rows = lines.iter().map(|line| row(line, &counts)).collect::<String>();
    let text = format!("from,to,place,procedure,topic,days,{}\n{rows}", counts.join(","));
    let mut found = Diagnostics::default();
    let csv = Arc::new(Csv::of_text(&file, &text, &mut found));
    let table = Table::read(Record { file: Arc::clone(&file), value: descriptor }, file, &csv, &mut found);
    assert!(found.iter().next().is_none(), "{found:?}");
    table
}

fn row(line: &str, columns: &[&str]) -> String {
    let [from, to, about, counts] = line.split(',').collect::<Vec<_>>()[..] else { unreachable!("{line}") };
    let value = |pairs: &str, name: &str| {
        let pair = pairs.split(' ').find_map(|pair| pair.split_once('=').filter(|(known, _)| *known == name));
        pair.map(|(_, value)| value.to_owned())
    };
    let names = ["place", "procedure", "topic", "days"].map(|name| value(about, name).unwrap_or_default());
    let count = |name: &&str| value(counts, name).filter(|count| count != "?").unwrap_or("not_reported".to_owned());
    let counts: Vec<String> = columns.iter().map(count).collect();
    format!("{from},{to},{},{}\n", names.join(","), counts.join(","))
}
