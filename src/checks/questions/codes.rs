//! Codes that two records claim.

use std::collections::BTreeMap;

use crate::assemble::Record;
use crate::diagnostics::{Code, Diagnostic};
use crate::message;

/// One mistake for each record whose code an earlier one has already.
pub(in crate::checks) fn taken<'catalogue, T: 'catalogue>(
    records: impl Iterator<Item = &'catalogue Record<T>>,
    code_of: impl Fn(&T) -> &str,
    mistake: Code,
) -> Vec<Diagnostic> {
    let mut first_with: BTreeMap<String, &str> = BTreeMap::new();
    let mut mistakes = Vec::new();
    for record in records {
        let code = code_of(&record.value);
        if let Some(first) = first_with.get(code) {
            mistakes.push(Diagnostic::new(
                mistake,
                record.at("code"),
                message!(en: "the code `{code}` is used in `{first}` too", vi: "mã `{code}` đã dùng trong `{first}`"),
            ));
        } else {
            first_with.insert(code.to_owned(), &record.file);
        }
    }
    mistakes
}
