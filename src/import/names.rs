//! From what a cell says to the record that it names.

use std::collections::{BTreeMap, BTreeSet};

use super::grid::{Value, tidy};
use super::problems;
use super::wrong::Wrong;
use crate::assemble::Catalogue;
use crate::message;
use crate::model::import::{AboutColumn, NamedBy, Subject};
use crate::model::place::PlaceKind;
use crate::text::suggest;

/// The levels of government, as tables write them.
const LEVELS: [&str; 4] = ["ministry", "province", "commune", "other"];

/// What the cells of one column can name.
pub(super) struct Names<'column> {
    column: &'column AboutColumn,
    /// From names, in lower case, to the records that bear them, each with the name as it writes it.
    records: BTreeMap<String, BTreeMap<String, String>>,
    /// From names of old units, in lower case, to the places that they are part of now.
    old_places: BTreeMap<String, BTreeSet<String>>,
}

impl<'column> Names<'column> {
    /// The names of all records that the column can name.
    pub(super) fn of(catalogue: &Catalogue, column: &'column AboutColumn) -> Self {
        let mut names = Self { column, records: BTreeMap::new(), old_places: BTreeMap::new() };
        match column.subject {
            Subject::Office => names.add_offices(catalogue),
            Subject::Place => names.add_places(catalogue),
            Subject::Level => LEVELS.iter().for_each(|level| names.add(level, level)),
            Subject::Procedure => names.add_procedures(catalogue),
            Subject::Topic => names.add_topics(catalogue),
        }
        names
    }

    /// The record that a cell names.
    pub(super) fn record(&self, value: Option<&Value>) -> Result<String, Wrong> {
        let text = match value {
            Some(value @ (Value::Text(_) | Value::Number { .. })) => text_of(value),
            Some(Value::NoResult | Value::Other(_) | Value::Day(_)) | None => String::new(),
        };
        if text.is_empty() {
            return Err(self.nameless());
        }
        if let Some((_, id)) = self.column.words.iter().find(|(word, _)| tidy(word) == text) {
            return Ok(id.clone());
        }
        match self.records.get(&text.to_lowercase()) {
            Some(records) if records.len() > 1 => Err(ambiguous(&text, records)),
            Some(records) => records.keys().next().cloned().ok_or_else(|| self.unknown(&text)),
            None => Err(self.unknown(&text)),
        }
    }

    fn add(&mut self, name: &str, id: &str) {
        self.records.entry(tidy(name).to_lowercase()).or_default().insert(id.to_owned(), tidy(name));
    }

    fn add_offices(&mut self, catalogue: &Catalogue) {
        for (id, office) in &catalogue.offices {
            match self.column.by {
                NamedBy::File => self.add(id.as_str(), id.as_str()),
                NamedBy::Code => office.value.short_code.iter().for_each(|code| self.add(code, id.as_str())),
                NamedBy::Name => office.value.name.texts().iter().for_each(|(_, name)| self.add(name, id.as_str())),
            }
        }
    }

    fn add_places(&mut self, catalogue: &Catalogue) {
        for (id, place) in &catalogue.places {
            let (id, place) = (id.as_str(), &place.value);
            match self.column.by {
                NamedBy::File => self.add(id, id),
                NamedBy::Code => self.add(&place.code, id),
                NamedBy::Name => {
                    self.add(&place.name, id);
                    for kind in kinds(place.kind) {
                        self.add(&format!("{kind} {}", place.name), id);
                    }
                }
            }
            for old in &place.predecessors {
                let prefixed = kinds(old.kind).iter().map(|kind| format!("{kind} {}", old.name));
                for name in prefixed.chain([old.name.clone()]).chain(old.code.clone()) {
                    self.old_places.entry(tidy(&name).to_lowercase()).or_default().insert(place.name.clone());
                }
            }
        }
    }

    fn add_procedures(&mut self, catalogue: &Catalogue) {
        for (id, procedure) in &catalogue.procedures {
            let (id, procedure) = (id.as_str(), &procedure.value);
            match self.column.by {
                NamedBy::File => self.add(id, id),
                NamedBy::Code => self.add(&procedure.code, id),
                NamedBy::Name => {
                    procedure.name.texts().iter().for_each(|(_, name)| self.add(name, id));
                    procedure.title.texts().iter().for_each(|(_, name)| self.add(name, id));
                }
            }
        }
    }

    fn add_topics(&mut self, catalogue: &Catalogue) {
        for topic in &catalogue.topics.value.topics {
            let id = topic.id.as_str();
            match self.column.by {
                NamedBy::File => self.add(id, id),
                NamedBy::Code => topic.code.iter().for_each(|code| self.add(code, id)),
                NamedBy::Name => {
                    let names = [Some(&topic.name), topic.official_name.as_ref()];
                    for name in names.into_iter().flatten() {
                        name.texts().iter().for_each(|(_, name)| self.add(name, id));
                    }
                }
            }
        }
    }

    fn nameless(&self) -> Wrong {
        let (english, vietnamese) = words(self.column.subject);
        Wrong::new(
            &problems::NAME,
            message!(en: "the cell names no {english}", vi: "ô không nêu {vietnamese} nào"),
            message!(
                en: "write the name; a row that is not to be read is declared in `skipped` or `totals` of the mapping",
                vi: "hãy ghi tên; hàng không cần đọc thì khai báo ở `skipped` hoặc `totals` trong ánh xạ"
            ),
        )
    }

    fn unknown(&self, text: &str) -> Wrong {
        let (english, vietnamese) = words(self.column.subject);
        let text: String = text.chars().take(60).collect();
        let what = message!(en: "there is no {english} `{text}`", vi: "không có {vietnamese} `{text}`");
        if let Some(now) = self.old_places.get(&text.to_lowercase()) {
            let now: Vec<String> = now.iter().map(|name| format!("`{name}`")).collect();
            let now = now.join(", ");
            let instead = message!(
                en: "this is a unit of before; today it is part of {now}",
                vi: "đây là đơn vị cũ; nay thuộc {now}"
            );
            return Wrong::new(&problems::NAME, what, instead);
        }
        let names: Vec<&str> =
            self.records.values().filter_map(|records| records.values().next()).map(String::as_str).collect();
        let without_zeros = |name: &&&str| name.trim_start_matches('0') == text.trim_start_matches('0');
        let lost_zeros = names.iter().find(without_zeros).filter(|_| self.column.by == NamedBy::Code);
        let nearest = suggest::nearest(&text, names.iter().copied());
        let instead = match (lost_zeros, nearest) {
            (Some(code), _) => message!(
                en: "did you mean `{code}`? The cell lost its zeros: make it a text",
                vi: "có phải `{code}` không? Ô đã mất số 0 ở đầu: hãy đổi ô sang văn bản"
            ),
            (None, Some(nearest)) => message!(
                en: "did you mean `{nearest}`? Else declare it in `words` of the column in the mapping",
                vi: "có phải `{nearest}` không? Nếu không, hãy khai báo ở `words` của cột trong ánh xạ"
            ),
            (None, None) => message!(
                en: "correct the name, or declare it in `words` of the column, or the row in `skipped`",
                vi: "hãy sửa tên, hoặc khai báo ở `words` của cột, hoặc khai báo hàng ở `skipped`"
            ),
        };
        Wrong::new(&problems::NAME, what, instead)
    }
}

fn text_of(value: &Value) -> String {
    match value {
        Value::Number { digits, .. } => digits.trim().to_owned(),
        Value::Text(text) => tidy(text),
        _ => String::new(),
    }
}

fn ambiguous(text: &str, records: &BTreeMap<String, String>) -> Wrong {
    let list: Vec<String> = records.keys().map(|id| format!("`{id}`")).collect();
    let list = list.join(", ");
    Wrong::new(
        &problems::NAME,
        message!(en: "`{text}` is the name of {list}", vi: "`{text}` là tên của {list}"),
        message!(
            en: "name it with its kind or by its code, or declare it in `words` of the column in the mapping",
            vi: "hãy ghi kèm loại hoặc ghi mã, hoặc khai báo ở `words` của cột trong ánh xạ"
        ),
    )
}

/// What is written before the name of a unit.
fn kinds(kind: PlaceKind) -> &'static [&'static str] {
    match kind {
        PlaceKind::Commune => &["Xã", "Commune"],
        PlaceKind::Ward => &["Phường", "Ward"],
        PlaceKind::Township => &["Thị trấn", "Township"],
        PlaceKind::SpecialZone => &["Đặc khu", "Special zone"],
    }
}

fn words(subject: Subject) -> (&'static str, &'static str) {
    match subject {
        Subject::Office => ("office", "cơ quan"),
        Subject::Place => ("place", "đơn vị cấp xã"),
        Subject::Level => ("level", "cấp"),
        Subject::Procedure => ("procedure", "thủ tục"),
        Subject::Topic => ("topic", "lĩnh vực"),
    }
}
