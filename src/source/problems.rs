//! The mistakes that reading can find, before anybody knows what a file means.

crate::codes! {
    UNREADABLE = Error "unreadable-file",
        en: "A file can't be read: it is missing, protected, or not a plain file.",
        vi: "Không đọc được tệp: tệp bị thiếu, bị chặn quyền, hoặc không phải tệp thường.";
    SYMLINK = Error "symlink",
        en: "Content must be plain files: a link could lead out of the folder.",
        vi: "Nội dung phải là tệp thường: liên kết tượng trưng có thể dẫn ra ngoài thư mục.";
    TOO_LARGE = Error "file-too-large",
        en: "A file is larger than any record needs to be.",
        vi: "Tệp lớn hơn mức một bản ghi cần có.";
    NOT_UTF8 = Error "not-utf8",
        en: "A file is not in UTF-8. Save it with the encoding UTF-8.",
        vi: "Tệp không dùng bảng mã UTF-8. Hãy lưu lại tệp với bảng mã UTF-8.";
    TAB = Error "tab",
        en: "A line is indented with a tab. YAML allows only spaces there.",
        vi: "Dòng thụt lề bằng phím Tab. YAML chỉ cho phép dấu cách.";
    SYNTAX = Error "yaml-syntax",
        en: "The text is not YAML: a colon, a quote or the indentation is wrong.",
        vi: "Văn bản không đúng cú pháp YAML: sai dấu hai chấm, dấu nháy hoặc thụt lề.";
    DUPLICATE_KEY = Error "duplicate-field",
        en: "A record has the same field twice; one of them would be lost.",
        vi: "Một bản ghi có hai trường trùng tên; một trường sẽ bị mất.";
    YAML_TRICK = Error "yaml-trick",
        en: "Anchors, aliases, merge keys, tags and several documents in a file are not used in content: they confuse people and hide what a record says.",
        vi: "Nội dung không dùng neo (&), bí danh (*), khóa gộp (<<), nhãn (!) hay nhiều tài liệu trong một tệp: chúng gây nhầm lẫn và che khuất nội dung bản ghi.";
    TOO_DEEP = Error "too-deep",
        en: "Lists and records are nested deeper than any content needs.",
        vi: "Danh sách và bản ghi lồng nhau sâu hơn mức cần thiết.";
    NOT_NFC = Warning "not-nfc",
        en: "A text is not in Unicode normal form C: it looks right but compares as different. It is read as if it were.",
        vi: "Văn bản không ở dạng chuẩn Unicode NFC: nhìn giống nhau nhưng so sánh lại khác. Chương trình tự chuẩn hóa khi đọc.";
    KEY_NOT_TEXT = Error "field-name",
        en: "The name of a field must be a plain word.",
        vi: "Tên trường phải là một từ đơn giản.";
    CONTROL_CHARACTER = Error "control-character",
        en: "A text holds an invisible control character.",
        vi: "Văn bản chứa ký tự điều khiển vô hình.";
    TABLE_ROW = Error "table-row",
        en: "A row of a CSV table has another number of cells than the header, or can't be read.",
        vi: "Một hàng của bảng CSV có số ô khác với hàng tiêu đề, hoặc không đọc được.";
    NO_HEAD = Error "page-head",
        en: "A Markdown page must begin with a head between two lines `---`.",
        vi: "Trang Markdown phải bắt đầu bằng phần đầu nằm giữa hai dòng `---`.";
}
