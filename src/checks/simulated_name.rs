//! Made-up figures whose file does not say so, or the reverse.

use super::{Check, Rule};
use crate::assemble::Catalogue;
use crate::diagnostics::{Code, Diagnostic, Diagnostics, Severity};
use crate::message;
use crate::model::date::Date;

/// See the explanation in the code.
pub(super) const RULE: Rule = Rule {
    code: Code {
        name: "simulated-name",
        severity: Severity::Error,
        english: "A table of made-up figures must have `simulated` in its file name and `simulated: true` in its descriptor, so that it can never pass for real.",
        vietnamese: "Bảng số liệu giả lập phải có chữ `simulated` trong tên tệp và `simulated: true` trong tệp mô tả, để không bao giờ bị nhầm là số thật.",
    },
    check: Check::Catalogue(check),
};

fn check(catalogue: &Catalogue, _today: Date, found: &mut Diagnostics) {
    for (id, table) in &catalogue.tables {
        let is_named = id.as_str().contains("simulated");
        let descriptor = &table.descriptor;
        let (place, what, instead) = match (descriptor.value.simulated, is_named) {
            (true, false) => (
                descriptor.at("simulated"),
                message!(en: "the file name does not say that the figures are made up", vi: "tên tệp không cho biết số liệu là giả lập"),
                message!(en: "name both files `simulated-{id}`", vi: "hãy đặt tên cả hai tệp là `simulated-{id}`"),
            ),
            (false, true) => (
                descriptor.at("title"),
                message!(en: "the file name says that the figures are made up, the descriptor does not", vi: "tên tệp nói số liệu là giả lập nhưng tệp mô tả không ghi"),
                message!(en: "add `simulated: true`, or rename both files", vi: "hãy thêm `simulated: true`, hoặc đổi tên cả hai tệp"),
            ),
            _ => continue,
        };
        found.push(Diagnostic::new(RULE.code, place, what).suggest(instead));
    }
}
