//! What can be wrong with a spreadsheet.

crate::codes! {
    UNREADABLE = Error "import-unreadable",
        en: "A file to import is broken, or is no spreadsheet that can be read: CSV in UTF-8, XLSX or ODS.",
        vi: "Tệp cần nhập bị hỏng, hoặc không phải bảng tính đọc được: CSV bảng mã UTF-8, XLSX hoặc ODS.";
    PROTECTED = Error "import-protected",
        en: "A workbook is protected by a password. Save a copy without one.",
        vi: "Bảng tính có đặt mật khẩu. Hãy lưu một bản không có mật khẩu.";
    TOO_LARGE = Error "import-too-large",
        en: "A spreadsheet is larger than any report, packed or unpacked: it may be made to exhaust the machine.",
        vi: "Bảng tính lớn hơn mọi báo cáo thật, khi nén hoặc khi giải nén: có thể được làm ra để làm cạn bộ nhớ.";
    SHEET = Error "import-sheet",
        en: "The sheet that the mapping names is not in the workbook, or the mapping names none of several.",
        vi: "Bảng tính không có trang mà ánh xạ nêu tên, hoặc có nhiều trang mà ánh xạ không nêu trang nào.";
    COLUMN = Error "import-column",
        en: "A column is missing, has a new name, stands twice, or is not declared in the mapping.",
        vi: "Cột bị thiếu, bị đổi tên, bị lặp, hoặc chưa khai báo trong ánh xạ.";
    NOTHING = Error "import-nothing",
        en: "The sheet has no row of figures below its header.",
        vi: "Trang tính không có hàng số liệu nào dưới tiêu đề.";
    MERGED = Error "import-merged",
        en: "A merged cell hides which column or row a value belongs to.",
        vi: "Ô gộp làm mất dấu giá trị thuộc cột nào, hàng nào.";
    HIDDEN = Warning "import-hidden",
        en: "Rows or columns of the sheet are hidden. They are read like the others.",
        vi: "Trang tính có hàng hoặc cột bị ẩn. Chúng vẫn được đọc như các hàng, cột khác.";
    COUNT = Error "import-count",
        en: "A count is not a whole number from zero on.",
        vi: "Số đếm không phải số nguyên từ 0 trở lên.";
    EMPTY = Error "import-empty",
        en: "A cell is empty, and the mapping does not say why a count can be missing. Empty is never zero.",
        vi: "Ô để trống, mà ánh xạ không nêu vì sao thiếu số. Để trống không bao giờ là số 0.";
    SEPARATOR = Error "import-separator",
        en: "A number has other separators than the mapping declares. They are never guessed: 1.234 is not 1,234.",
        vi: "Số dùng dấu phân cách khác với khai báo trong ánh xạ. Chương trình không đoán: 1.234 khác 1,234.";
    PERCENTAGE = Error "import-percentage",
        en: "A percentage stands where a count belongs.",
        vi: "Tỷ lệ phần trăm nằm ở chỗ của số đếm.";
    DAY = Error "import-day",
        en: "A day is not written as the mapping declares, is no day of the calendar, or stands where a count belongs.",
        vi: "Ngày không ghi đúng kiểu đã khai báo trong ánh xạ, không có trong lịch, hoặc nằm ở chỗ của số đếm.";
    PERIOD = Error "import-period",
        en: "A word for a period is not declared in the mapping, or a period ends before it begins.",
        vi: "Từ chỉ kỳ báo cáo chưa khai báo trong ánh xạ, hoặc kỳ có ngày cuối trước ngày đầu.";
    TEXT_NUMBER = Error "import-text-number",
        en: "A cell of a workbook holds a number as text, and the mapping does not allow that.",
        vi: "Ô của bảng tính lưu số dưới dạng văn bản, mà ánh xạ không cho phép.";
    FOOTNOTE = Error "import-footnote",
        en: "A number carries a mark, such as that of a footnote, that the mapping does not declare.",
        vi: "Số có kèm ký hiệu, như dấu chú thích, chưa khai báo trong ánh xạ.";
    FORMULA = Error "import-formula",
        en: "A cell holds a formula without its result, or a result that is an error.",
        vi: "Ô chứa công thức chưa có kết quả, hoặc kết quả là lỗi.";
    NAME = Error "import-name",
        en: "A cell names an office, place, procedure, topic or level that the content does not have, or that could be several.",
        vi: "Ô nêu cơ quan, địa bàn, thủ tục, lĩnh vực hoặc cấp không có trong nội dung, hoặc có thể là nhiều bản ghi.";
    TWICE = Error "import-twice",
        en: "Two rows of the sheet are about the same thing and the same days.",
        vi: "Hai hàng của trang tính nói về cùng một đối tượng và cùng những ngày.";
    TOTAL = Error "import-total",
        en: "A row of sums differs from the sum of its rows, or is not there.",
        vi: "Hàng tổng khác với tổng của các hàng, hoặc không có hàng tổng.";
    RATE = Error "import-rate",
        en: "A rate is over 100 %, no number, or does not agree with the counts beside it.",
        vi: "Tỷ lệ lớn hơn 100 %, không phải số, hoặc không khớp với số đếm bên cạnh.";
    NOT_NFC = Warning "import-not-nfc",
        en: "Texts of the sheet are not in Unicode normal form C. They are read as if they were.",
        vi: "Văn bản trong trang tính không ở dạng chuẩn Unicode NFC. Chương trình tự chuẩn hóa khi đọc.";
    TABLE = Error "import-table",
        en: "The table has columns that the mapping does not account for, or the other way round.",
        vi: "Bảng có cột mà ánh xạ không nói tới, hoặc ngược lại.";
}
