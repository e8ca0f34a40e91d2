//! For which ways of filing, cases and areas an entry holds. A list that is left out means "all".

use crate::model::identifier::CaseId;
use crate::model::procedure::{Mode, Procedure};

/// Whether a list that means "all" where it is empty holds for `one`.
pub(in crate::checks) fn holds_for<T: PartialEq>(list: &[T], one: &T) -> bool {
    list.is_empty() || list.contains(one)
}

/// Whether two lists that mean "all" where they are empty hold for one and the same.
pub(in crate::checks) fn meet<T: PartialEq>(left: &[T], right: &[T]) -> bool {
    left.is_empty() || right.is_empty() || left.iter().any(|one| right.contains(one))
}

/// Every case that a document, limit, fee or exemption names, with the pointer to where it does.
pub(in crate::checks) fn named_cases(procedure: &Procedure) -> Vec<(String, &CaseId)> {
    let documents = procedure.documents.iter().flatten().map(|document| &document.cases);
    let limits = procedure.time_limits.iter().map(|limit| &limit.cases);
    let fees = procedure.fees.iter().map(|fee| &fee.cases);
    let exemptions = procedure.exemptions.iter().map(|exemption| &exemption.cases);
    let documents = numbered("documents", "cases", documents);
    let limits = numbered("time_limits", "cases", limits);
    let fees = numbered("fees", "cases", fees);
    let exemptions = numbered("exemptions", "cases", exemptions);
    documents.chain(limits).chain(fees).chain(exemptions).collect()
}

/// Every way of filing that a limit or fee names, with the pointer to where it does.
pub(in crate::checks) fn named_channels(procedure: &Procedure) -> Vec<(String, &Mode)> {
    let limits = procedure.time_limits.iter().map(|limit| &limit.channels);
    let fees = procedure.fees.iter().map(|fee| &fee.channels);
    numbered("time_limits", "channels", limits).chain(numbered("fees", "channels", fees)).collect()
}

fn numbered<'list, T: 'list>(
    entries: &'static str,
    field: &'static str,
    lists: impl Iterator<Item = &'list Vec<T>>,
) -> impl Iterator<Item = (String, &'list T)> {
    lists.enumerate().flat_map(move |(index, list)| {
        list.iter().enumerate().map(move |(position, one)| (format!("{entries}/{index}/{field}/{position}"), one))
    })
}

/// The word that content uses for a way of filing.
pub(in crate::checks) fn word(mode: Mode) -> &'static str {
    match mode {
        Mode::InPerson => "in_person",
        Mode::Online => "online",
        Mode::Post => "post",
    }
}
