//! A link or image in a page that leads where it must not.

use pulldown_cmark::{Event, LinkType, Tag};

use super::questions::markdown;
use super::{Check, Rule};
use crate::assemble::Catalogue;
use crate::diagnostics::{Code, Diagnostic, Diagnostics, Severity};
use crate::message;
use crate::model::date::Date;

/// See the explanation in the code.
pub(super) const RULE: Rule = Rule {
    code: Code {
        name: "unsafe-link",
        severity: Severity::Error,
        english: "A link of a page may lead to `https`, `http`, `mailto` and `tel` addresses and to other pages; an image must be a file under `files/`.",
        vietnamese: "Liên kết trong trang chỉ được dẫn tới địa chỉ `https`, `http`, `mailto`, `tel` hoặc trang khác; hình ảnh phải là tệp trong `files/`.",
    },
    check: Check::Catalogue(check),
};

/// What may stand before the colon of an address.
const SCHEMES: [&str; 4] = ["http", "https", "mailto", "tel"];

fn check(catalogue: &Catalogue, _today: Date, found: &mut Diagnostics) {
    for page in markdown::pages(catalogue) {
        for (part, range) in markdown::parts(&page.value) {
            match part {
                Event::Start(Tag::Link { dest_url, link_type, .. }) if !is_safe_link(&dest_url, link_type) => {
                    found.push(
                        Diagnostic::new(
                            RULE.code,
                            markdown::place(page, &range),
                            message!(en: "a link must not lead to this address", vi: "liên kết không được dẫn tới địa chỉ này"),
                        )
                        .suggest(message!(
                            en: "begin it with `https://`, `mailto:` or `tel:`, or name a page of this site",
                            vi: "hãy bắt đầu bằng `https://`, `mailto:` hoặc `tel:`, hoặc ghi một trang của trang này"
                        )),
                    );
                }
                Event::Start(Tag::Image { dest_url, .. }) if !is_own_file(&dest_url) => {
                    found.push(
                        Diagnostic::new(
                            RULE.code,
                            markdown::place(page, &range),
                            message!(en: "an image must be a file of this site", vi: "hình ảnh phải là tệp của trang này"),
                        )
                        .suggest(message!(
                            en: "put the image into `content/files/` and write `files/<name>`",
                            vi: "hãy đặt hình vào `content/files/` và ghi `files/<tên tệp>`"
                        )),
                    );
                }
                _ => {}
            }
        }
    }
}

/// Browsers drop tabs and line breaks and skip blanks in front, so an address with any of them is not trusted at all.
fn is_safe_link(address: &str, link_type: LinkType) -> bool {
    if link_type == LinkType::Email {
        return true;
    }
    let is_strange = address.chars().any(char::is_control) || address.starts_with(char::is_whitespace);
    let leaves_silently = ["//", "/\\", "\\"].iter().any(|start| address.starts_with(start));
    let before = address.split(['/', '?', '#']).next().unwrap_or_default();
    let scheme = before.split_once(':').map(|(scheme, _)| scheme.to_ascii_lowercase());
    !is_strange && !leaves_silently && scheme.is_none_or(|scheme| SCHEMES.contains(&scheme.as_str()))
}

fn is_own_file(address: &str) -> bool {
    address
        .strip_prefix("files/")
        .is_some_and(|path| !path.contains(['\\', ':']) && path.split('/').all(|part| !matches!(part, "" | "." | "..")))
}
