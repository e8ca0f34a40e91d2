//! Why a file gives no sheet.

use crate::i18n::Message;
use crate::import::problems;
use crate::import::wrong::Wrong;
use crate::message;
use crate::text::suggest;

/// Why a file gives no sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::import) enum Unreadable {
    /// It is damaged; what the reader said.
    Broken(String),
    /// It is neither CSV in UTF-8 nor a workbook of a known kind.
    Unknown,
    /// A line is not in UTF-8.
    NotUtf8 {
        /// The line, from 1.
        line: usize,
    },
    /// It needs a password.
    Protected,
    /// It is larger than any report.
    TooLarge,
    /// The sheet is not there; the sheets that are.
    NoSheet(Vec<String>),
}

impl Unreadable {
    /// What is wrong with the file, and what to do.
    pub(in crate::import) fn into_wrong(self, wanted: Option<&str>) -> Wrong {
        match self {
            Self::Broken(reason) => Wrong::new(
                &problems::UNREADABLE,
                message!(en: "the file is broken ({reason})", vi: "tệp bị hỏng ({reason})"),
                message!(en: "open it in a spreadsheet program and save it again", vi: "hãy mở bằng chương trình bảng tính rồi lưu lại"),
            ),
            Self::Unknown => unknown(),
            Self::NotUtf8 { line } => Wrong::new(
                &problems::UNREADABLE,
                message!(en: "line {line} is not in UTF-8", vi: "dòng {line} không dùng bảng mã UTF-8"),
                message!(en: "save the file as CSV in UTF-8", vi: "hãy lưu tệp ở dạng CSV UTF-8"),
            ),
            Self::Protected => Wrong::new(
                &problems::PROTECTED,
                message!(en: "the workbook is protected by a password", vi: "bảng tính có đặt mật khẩu"),
                message!(en: "save a copy without a password", vi: "hãy lưu một bản không có mật khẩu"),
            ),
            Self::TooLarge => Wrong::new(
                &problems::TOO_LARGE,
                message!(en: "the spreadsheet is larger than any report", vi: "bảng tính lớn hơn mọi báo cáo thật"),
                message!(
                    en: "keep the sheet with the figures only, without pictures and empty formatted rows",
                    vi: "hãy chỉ giữ trang có số liệu, bỏ ảnh và các hàng trống có định dạng"
                ),
            ),
            Self::NoSheet(known) => no_sheet(&known, wanted),
        }
    }
}

fn unknown() -> Wrong {
    Wrong::new(
        &problems::UNREADABLE,
        message!(en: "the file is no spreadsheet that can be read", vi: "tệp không phải bảng tính đọc được"),
        message!(en: "save it as XLSX, ODS or CSV in UTF-8", vi: "hãy lưu ở dạng XLSX, ODS hoặc CSV UTF-8"),
    )
}

fn no_sheet(known: &[String], wanted: Option<&str>) -> Wrong {
    let list: Vec<String> = known.iter().map(|name| format!("`{name}`")).collect();
    let list = list.join(", ");
    let what: Message = match wanted {
        Some(wanted) => message!(en: "there is no sheet `{wanted}`", vi: "không có trang `{wanted}`"),
        None => message!(en: "the mapping does not say which sheet is read", vi: "ánh xạ không nêu đọc trang nào"),
    };
    let nearest = wanted.and_then(|wanted| suggest::nearest(wanted, known.iter().map(String::as_str)));
    let instead = match nearest {
        Some(nearest) => message!(
            en: "did you mean `{nearest}`? Write it in `sheet` of the mapping",
            vi: "có phải `{nearest}` không? Hãy ghi vào `sheet` trong ánh xạ"
        ),
        None => {
            message!(en: "write one of {list} in `sheet` of the mapping", vi: "hãy ghi một trong {list} vào `sheet` trong ánh xạ")
        }
    };
    Wrong::new(&problems::SHEET, what, instead)
}
