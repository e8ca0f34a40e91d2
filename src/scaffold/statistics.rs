//! A new table of counts.

use super::NewFile;
use super::wording::{example, sources};
use crate::i18n::Language;
use crate::model::identifier::TableId;

/// `statistics/<id>.yaml` and `<id>.csv`, with a row that says that nothing is reported yet.
pub fn files(id: &TableId, languages: &[Language]) -> Vec<NewFile> {
    let title = example("tên bảng và kỳ số liệu", "the title and period of the table");
    let definition = example("đếm cái gì, đếm thế nào", "what is counted, and how");
    let descriptor = [
        "title:\n".to_owned(),
        title.lines(2, languages),
        "definition:\n".to_owned(),
        definition.lines(2, languages),
        sources(languages),
    ];
    let table = "from,to,received,resolved\n2026-01-01,2026-01-31,not_reported,not_reported\n";
    vec![
        NewFile { path: format!("content/statistics/{id}.yaml"), text: descriptor.concat() },
        NewFile { path: format!("content/statistics/{id}.csv"), text: table.to_owned() },
    ]
}
