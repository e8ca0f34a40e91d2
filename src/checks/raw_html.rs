//! HTML in a page.

use pulldown_cmark::{Event, Tag};

use super::questions::markdown;
use super::{Check, Rule};
use crate::assemble::Catalogue;
use crate::diagnostics::{Code, Diagnostic, Diagnostics, Severity};
use crate::message;
use crate::model::date::Date;

/// See the explanation in the code.
pub(super) const RULE: Rule = Rule {
    code: Code {
        name: "raw-html",
        severity: Severity::Error,
        english: "A page holds HTML. Pages are Markdown only, so that no page can carry a script or break the layout.",
        vietnamese: "Trang có mã HTML. Trang chỉ dùng Markdown, để không trang nào chứa mã chạy được hoặc làm vỡ bố cục.",
    },
    check: Check::Catalogue(check),
};

fn check(catalogue: &Catalogue, _today: Date, found: &mut Diagnostics) {
    for page in markdown::pages(catalogue) {
        for (part, range) in markdown::parts(&page.value) {
            let is_closing = page.value.markdown[range.clone()].starts_with("</");
            if is_closing || !matches!(part, Event::Start(Tag::HtmlBlock) | Event::InlineHtml(_)) {
                continue;
            }
            found.push(
                Diagnostic::new(
                    RULE.code,
                    markdown::place(page, &range),
                    message!(en: "HTML is not used in pages", vi: "trang không dùng mã HTML"),
                )
                .suggest(message!(
                    en: "write Markdown: `**bold**`, `[text](address)`, `- list`; for a plain `<` write `\\<`",
                    vi: "hãy viết Markdown: `**đậm**`, `[chữ](địa chỉ)`, `- danh sách`; dấu `<` thường thì viết `\\<`"
                )),
            );
        }
    }
}
