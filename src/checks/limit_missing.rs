//! A way of filing or case without a time limit.

use super::questions::filings;
use super::{Check, Rule};
use crate::assemble::Catalogue;
use crate::diagnostics::{Code, Diagnostic, Diagnostics, Severity};
use crate::message;
use crate::model::date::Date;
use crate::model::procedure::{Mode, Procedure};

/// See the explanation in the code.
pub(super) const RULE: Rule = Rule {
    code: Code {
        name: "limit-missing",
        severity: Severity::Warning,
        english: "No time limit holds for a way of filing that the procedure lists, in one of its cases.",
        vietnamese: "Có kênh nộp của thủ tục, trong một trường hợp nào đó, không có thời hạn nào áp dụng.",
    },
    check: Check::Catalogue(check),
};

fn check(catalogue: &Catalogue, _today: Date, found: &mut Diagnostics) {
    for record in catalogue.procedures.values() {
        for (index, channel) in record.value.channels.iter().enumerate() {
            let mode = filings::word(channel.mode);
            let Some(gap) = gap(&record.value, channel.mode) else { continue };
            let what = if gap.is_empty() {
                message!(en: "no time limit holds for `{mode}`", vi: "không có thời hạn nào cho `{mode}`")
            } else {
                message!(
                    en: "no time limit holds for `{mode}` in the case {gap}",
                    vi: "không có thời hạn nào cho `{mode}` trong trường hợp {gap}"
                )
            };
            found.push(Diagnostic::new(RULE.code, record.at(&format!("channels/{index}/mode")), what).suggest(
                message!(
                    en: "add a time limit; where no source gives one, write `unit: unknown` with its `reason`",
                    vi: "hãy thêm thời hạn; nếu không nguồn nào ghi, hãy viết `unit: unknown` kèm `reason`"
                ),
            ));
        }
    }
}

/// The cases without a limit for a way of filing; empty where the procedure has no cases; none where nothing lacks.
fn gap(procedure: &Procedure, mode: Mode) -> Option<String> {
    let limits: Vec<_> =
        procedure.time_limits.iter().filter(|limit| filings::holds_for(&limit.channels, &mode)).collect();
    if procedure.cases.is_empty() {
        return limits.is_empty().then(String::new);
    }
    let without =
        procedure.cases.iter().filter(|case| !limits.iter().any(|limit| filings::holds_for(&limit.cases, &case.id)));
    let names: Vec<String> = without.map(|case| format!("`{}`", case.id)).collect();
    (!names.is_empty()).then(|| names.join(", "))
}
