//! A private person’s number or address.

use super::questions::personal::{Personal, first_in};
use super::{Check, Rule};
use crate::assemble::Catalogue;
use crate::assemble::texts::{PlacedText, TextSort};
use crate::diagnostics::{Code, Diagnostic, Diagnostics, Severity};
use crate::message;

/// See the explanation in the code.
pub(super) const RULE: Rule = Rule {
    code: Code {
        name: "personal-data",
        severity: Severity::Error,
        english: "A text holds what looks like a private person’s identity number, mobile number or private e-mail address. Published pages are copied and never come back.",
        vietnamese: "Văn bản chứa nội dung giống số định danh, số di động hoặc thư điện tử riêng của cá nhân. Trang đã công bố sẽ bị sao chép và không thu hồi được.",
    },
    check: Check::EachText(check),
};

fn check(text: &PlacedText, _catalogue: &Catalogue, found: &mut Diagnostics) {
    if text.sort == TextSort::Link {
        return;
    }
    let Some((what, written)) = first_in(&text.text) else { return };
    // The number itself is not repeated: reports are copied too.
    let shown: String = written.chars().take(3).collect();
    let (english, vietnamese) = match what {
        Personal::Identity => ("an identity number", "số định danh cá nhân"),
        Personal::Mobile => ("a mobile telephone number", "số điện thoại di động"),
        Personal::Mail => ("a private e-mail address", "địa chỉ thư điện tử riêng"),
    };
    found.push(
        Diagnostic::new(
            RULE.code,
            text.place.clone(),
            message!(en: "`{shown}…` looks like {english}", vi: "`{shown}…` trông giống {vietnamese}"),
        )
        .suggest(message!(
            en: "delete it; an office’s own number belongs in its field `phone`",
            vi: "hãy xóa đi; số điện thoại của cơ quan thì ghi ở trường `phone`"
        )),
    );
}
