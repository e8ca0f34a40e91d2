//! What an import would do or did, for people.

use super::Import;
use super::entries::Key;
use crate::diagnostics::{Report, Severity};
use crate::i18n::plural::counted;
use crate::i18n::{EditorLanguage, Message};
use crate::message;

/// How many rows of one sort are listed by name.
const LISTED: usize = 50;

impl Import {
    /// What the import would do: rows added, changed, unchanged and kept, then everything that is in its way.
    pub fn summary(&self, language: EditorLanguage) -> String {
        let mut lines = vec![self.files(), self.numbers()];
        lines.extend(self.added());
        lines.extend(self.changed());
        lines.extend(self.in_file.iter().map(|report| rejection(report, language)));
        lines.extend(
            Some(self.untold).filter(|untold| *untold > 0).map(
                |untold| message!(en: "           and {untold} more mistakes", vi: "           và {untold} lỗi nữa"),
            ),
        );
        let mut lines: Vec<&str> = lines.iter().map(|line| line.text(language)).collect();
        lines.push("");
        lines.join("\n")
    }

    fn files(&self) -> Message {
        let (spreadsheet, table, mapping) = (&self.spreadsheet, &self.table, &self.mapping);
        if table.is_empty() {
            return message!(en: "the mapping `{mapping}` can't be used", vi: "ánh xạ `{mapping}` không dùng được");
        }
        message!(
            en: "{spreadsheet} into {table}, by the mapping `{mapping}`",
            vi: "{spreadsheet} vào {table}, theo ánh xạ `{mapping}`"
        )
    }

    fn numbers(&self) -> Message {
        let plan = &self.plan;
        let (added, changed, unchanged) = (plan.added.len(), plan.changed.len(), plan.unchanged);
        let (rejected, kept) = (self.rejected_rows, counted(plan.kept, "row"));
        let kept_rows = plan.kept;
        message!(
            en: "{added} added, {changed} changed, {unchanged} unchanged, {rejected} rejected; {kept} of the table not in the file",
            vi: "{added} thêm, {changed} thay đổi, {unchanged} giữ nguyên, {rejected} bị từ chối; {kept_rows} hàng của bảng không có trong tệp"
        )
    }

    fn added(&self) -> Vec<Message> {
        let named = self.plan.added.iter().take(LISTED).map(|key| {
            let key = words(key);
            message!(en: "added      {key}", vi: "thêm       {key}")
        });
        named.chain(more(self.plan.added.len())).collect()
    }

    fn changed(&self) -> Vec<Message> {
        let named = self.plan.changed.iter().take(LISTED).map(|change| {
            let key = words(&change.key);
            let cells = change.cells.iter().map(|(measure, old, new)| format!("{} {old} → {new}", measure.column()));
            let cells = cells.collect::<Vec<_>>().join(", ");
            message!(en: "changed    {key}: {cells}", vi: "thay đổi   {key}: {cells}")
        });
        named.chain(more(self.plan.changed.len())).collect()
    }
}

fn more(all: usize) -> Option<Message> {
    let rest = all.checked_sub(LISTED).filter(|rest| *rest > 0)?;
    Some(message!(en: "           and {rest} more", vi: "           và {rest} hàng nữa"))
}

fn words(key: &Key) -> String {
    key.values().map(String::as_str).collect::<Vec<_>>().join(" ")
}

fn rejection(report: &Report, language: EditorLanguage) -> Message {
    let (sentence, code) = (report.sentence(language), report.diagnostic.code.name);
    match report.diagnostic.severity {
        Severity::Error => message!(en: "rejected   {sentence} [{code}]", vi: "từ chối    {sentence} [{code}]"),
        Severity::Warning => message!(en: "note       {sentence} [{code}]", vi: "lưu ý      {sentence} [{code}]"),
    }
}
