//! Procedures that nobody has read aloud yet, in a language in which the site wants to be heard.

use super::{Check, Rule};
use crate::assemble::Catalogue;
use crate::diagnostics::{Code, Diagnostic, Diagnostics, Severity};
use crate::message;
use crate::model::date::Date;
use crate::model::procedure::Status;

/// See the explanation in the code.
pub(super) const RULE: Rule = Rule {
    code: Code {
        name: "recording-missing",
        severity: Severity::Warning,
        english: "Procedures without a recording in a language that `recordings_in` of `site.yaml` names.",
        vietnamese: "Những thủ tục chưa có bản ghi âm bằng một thứ tiếng nêu ở `recordings_in` trong `site.yaml`.",
    },
    check: Check::Catalogue(check),
};

fn check(catalogue: &Catalogue, _today: Date, found: &mut Diagnostics) {
    for (index, language) in catalogue.site.value.recordings_in.iter().enumerate() {
        let in_force =
            catalogue.procedures.iter().filter(|(_, record)| !matches!(record.value.status, Status::Abolished { .. }));
        let lacking: Vec<&str> = in_force
            .filter(|(_, record)| !record.value.recordings.iter().any(|recording| recording.language == *language))
            .map(|(id, _)| id.as_str())
            .collect();
        if lacking.is_empty() {
            continue;
        }
        let (count, list) = (lacking.len(), lacking.join(", "));
        found.push(
            Diagnostic::new(
                RULE.code,
                catalogue.site.at(&format!("recordings_in/{index}")),
                message!(
                    en: "{count} procedures have no recording in `{language}`: {list}",
                    vi: "{count} thủ tục chưa có bản ghi âm bằng `{language}`: {list}"
                ),
            )
            .suggest(message!(
                en: "record them, and name the files in `recordings` of the procedures",
                vi: "hãy ghi âm, rồi ghi tên tệp ở `recordings` của thủ tục"
            )),
        );
    }
}
