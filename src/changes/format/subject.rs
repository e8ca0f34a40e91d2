//! The kinds of record, by name.

use crate::changes::Subject;
use crate::i18n::Message;
use crate::message;

/// The stable name, for programs.
pub(super) fn name(subject: Subject) -> &'static str {
    match subject {
        Subject::Procedure => "procedure",
        Subject::Place => "place",
        Subject::Office => "office",
        Subject::Calendar => "calendar",
        Subject::Topics => "topics",
        Subject::Events => "events",
        Subject::Site => "site",
        Subject::Page => "page",
        Subject::Download => "download",
        Subject::Statistics => "statistics",
        Subject::Claims => "claims",
        Subject::Indicator => "indicator",
        Subject::Letters => "letters",
        Subject::Postings => "postings",
        Subject::Synonyms => "synonyms",
    }
}

/// The heading, for people.
pub(super) fn heading(subject: Subject) -> Message {
    match subject {
        Subject::Procedure => message!(en: "Procedures", vi: "Thủ tục"),
        Subject::Place => message!(en: "Communes", vi: "Xã, phường"),
        Subject::Office => message!(en: "Offices", vi: "Cơ quan"),
        Subject::Calendar => message!(en: "Working days", vi: "Ngày làm việc"),
        Subject::Topics => message!(en: "Fields", vi: "Lĩnh vực"),
        Subject::Events => message!(en: "Life events", vi: "Sự kiện"),
        Subject::Site => message!(en: "The whole site", vi: "Toàn trang"),
        Subject::Page => message!(en: "Pages of text", vi: "Trang viết"),
        Subject::Download => message!(en: "Files to download", vi: "Tệp tải về"),
        Subject::Statistics => message!(en: "Statistics", vi: "Thống kê"),
        Subject::Claims => message!(en: "Published figures", vi: "Số liệu đã công bố"),
        Subject::Indicator => message!(en: "Indices and ranks", vi: "Chỉ số và thứ hạng"),
        Subject::Letters => message!(en: "Letters of apology and thanks", vi: "Thư xin lỗi, thư cảm ơn"),
        Subject::Postings => message!(en: "Inspections of posting", vi: "Kiểm tra niêm yết"),
        Subject::Synonyms => message!(en: "Search", vi: "Tìm kiếm"),
    }
}
