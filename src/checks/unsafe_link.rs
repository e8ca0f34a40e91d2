//! A link or image in a page that leads where it must not.

use pulldown_cmark::{Event, LinkType, Tag};

use super::questions::markdown;
use super::{Check, Rule};
use crate::assemble::Catalogue;
use crate::diagnostics::{Code, Diagnostic, Diagnostics, Severity};
use crate::message;
use crate::model::date::Date;
use crate::text::link;

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

fn check(catalogue: &Catalogue, _today: Date, found: &mut Diagnostics) {
    for page in markdown::pages(catalogue) {
        for (part, range) in markdown::parts(&page.value) {
            match part {
                Event::Start(Tag::Link { dest_url, link_type, .. })
                    if link_type != LinkType::Email && !link::is_safe(&dest_url) =>
                {
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

fn is_own_file(address: &str) -> bool {
    address
        .strip_prefix("files/")
        .is_some_and(|path| !path.contains(['\\', ':']) && path.split('/').all(|part| !matches!(part, "" | "." | "..")))
}
