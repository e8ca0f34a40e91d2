//! A code of a wrong shape.

use super::{Check, Rule};
use crate::assemble::Catalogue;
use crate::diagnostics::{Certainty, Code, Diagnostic, Diagnostics, Severity};
use crate::message;
use crate::model::date::Date;
use crate::text::quote;

/// See the explanation in the code.
pub(super) const RULE: Rule = Rule {
    code: Code {
        name: "malformed-code",
        severity: Severity::Error,
        english: "The code of a procedure does not have the shape of the national list (`code_format` in `site.yaml`): a leading space, a digit too many or an ending such as `-Xoa`.",
        vietnamese: "Mã thủ tục không đúng dạng của danh mục quốc gia (`code_format` trong `site.yaml`): thừa dấu cách, thừa chữ số hoặc có đuôi như `-Xoa`.",
    },
    check: Check::Catalogue(check),
};

fn check(catalogue: &Catalogue, _today: Date, found: &mut Diagnostics) {
    let format = catalogue.site.value.code_format.as_deref();
    for record in catalogue.procedures.values() {
        let code = record.value.code.as_str();
        let fits = format.map_or(code == code.trim(), |format| fits(code, format));
        if fits {
            continue;
        }
        let diagnostic = match format {
            Some(format) => Diagnostic::new(
                RULE.code,
                record.at("code"),
                message!(en: "`{code}` is not of the form `{format}`", vi: "`{code}` không đúng dạng `{format}`"),
            ),
            None => Diagnostic::new(
                RULE.code,
                record.at("code"),
                message!(en: "`{code}` begins or ends with a blank", vi: "`{code}` thừa dấu cách ở đầu hoặc cuối"),
            ),
        };
        found.push(match better(code, format) {
            Some(better) => diagnostic
                .suggest(message!(en: "write `'{better}'`", vi: "hãy ghi `'{better}'`"))
                .fix_here(Certainty::Guess, quote::quoted(&better)),
            None => diagnostic.suggest(
                message!(en: "look the code up in the national list", vi: "hãy tra mã trong danh mục quốc gia"),
            ),
        });
    }
}

/// Each `9` of a format stands for a digit, all else for itself.
fn fits(code: &str, format: &str) -> bool {
    let same_length = code.chars().count() == format.chars().count();
    let fits =
        |(character, sign): (char, char)| if sign == '9' { character.is_ascii_digit() } else { character == sign };
    same_length && code.chars().zip(format.chars()).all(fits)
}

/// The first part of the code that has the right shape.
fn better(code: &str, format: Option<&str>) -> Option<String> {
    let Some(format) = format else { return Some(code.trim().to_owned()) };
    let characters: Vec<char> = code.chars().collect();
    let length = format.chars().count().max(1);
    let inside = characters.windows(length).map(|part| part.iter().collect::<String>()).find(|part| fits(part, format));
    inside.or_else(|| with_signs(code, format))
}

/// The digits of a code between the signs of the format: `1001193` or `1,001193` as `1.001193`.
fn with_signs(code: &str, format: &str) -> Option<String> {
    let mut digits = code.chars().filter(char::is_ascii_digit);
    let signed: Option<String> =
        format.chars().map(|sign| if sign == '9' { digits.next() } else { Some(sign) }).collect();
    signed.filter(|_| digits.next().is_none())
}
