//! A form that is not there.

use super::{Check, Rule};
use crate::assemble::Catalogue;
use crate::diagnostics::{Code, Diagnostic, Diagnostics, Severity};
use crate::message;
use crate::model::date::Date;
use crate::text::suggest;

/// See the explanation in the code.
pub(super) const RULE: Rule = Rule {
    code: Code {
        name: "form-file",
        severity: Severity::Error,
        english: "A form names a file that does not lie in `content/files/`.",
        vietnamese: "Mẫu đơn ghi một tệp không có trong `content/files/`.",
    },
    check: Check::Catalogue(check),
};

fn check(catalogue: &Catalogue, _today: Date, found: &mut Diagnostics) {
    for record in catalogue.procedures.values() {
        for (index, document) in record.value.documents.iter().flatten().enumerate() {
            let file = document.form.as_ref().and_then(|form| form.file.as_ref());
            let Some(file) = file.filter(|file| !catalogue.downloads.contains_key(*file)) else { continue };
            let diagnostic = Diagnostic::new(
                RULE.code,
                record.at(&format!("documents/{index}/form/file")),
                message!(en: "`content/files/` holds no `{file}`", vi: "trong `content/files/` không có `{file}`"),
            );
            let nearest = suggest::nearest(file, catalogue.downloads.keys().map(String::as_str));
            found.push(match nearest {
                Some(nearest) => diagnostic.did_you_mean(nearest),
                None => diagnostic.suggest(message!(
                    en: "put the file there, or give its web address in `url`",
                    vi: "hãy đặt tệp vào đó, hoặc ghi địa chỉ web ở `url`"
                )),
            });
        }
    }
}
