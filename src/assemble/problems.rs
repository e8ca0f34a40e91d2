//! The mistakes that can be seen in a single record, and in references between records.

crate::codes! {
    UNKNOWN_FILE = Warning "unknown-file",
        en: "A file stands where no kind of content is expected; it is not read.",
        vi: "Tệp nằm ở nơi không thuộc loại nội dung nào; tệp không được đọc.";
    FILE_NAME = Error "file-name",
        en: "The file name becomes an address: it must be lower-case letters without marks, digits and hyphens.",
        vi: "Tên tệp trở thành địa chỉ trang: chỉ dùng chữ thường không dấu, chữ số và dấu gạch nối.";
    FILE_KIND = Error "file-kind",
        en: "A file to download is of a kind that could run a script in a browser, or that few people can open.",
        vi: "Tệp tải về thuộc loại có thể chạy mã trong trình duyệt, hoặc ít người mở được.";
    EMPTY_FILE = Error "empty-file",
        en: "A file holds no record.",
        vi: "Tệp không chứa bản ghi nào.";
    UNKNOWN_FIELD = Error "unknown-field",
        en: "A field has a name that this kind of record does not know. It would be lost silently. Fields that begin with `x-` are allowed and ignored.",
        vi: "Trường có tên mà loại bản ghi này không biết, nên sẽ bị bỏ qua. Trường bắt đầu bằng `x-` được phép và không được đọc.";
    MISSING_FIELD = Error "missing-field",
        en: "A field that every record of this kind must have is missing.",
        vi: "Thiếu một trường mà mọi bản ghi loại này phải có.";
    EMPTY_VALUE = Error "empty-value",
        en: "A field has a name but no value. Unknown is written by leaving the field out, and empty is never free.",
        vi: "Trường có tên nhưng không có giá trị. Điều chưa biết thì bỏ hẳn trường đó; để trống không có nghĩa là miễn phí.";
    WRONG_TYPE = Error "wrong-type",
        en: "A field has a value of another sort than it needs: a text instead of a number, a list instead of a record.",
        vi: "Giá trị của trường sai loại: văn bản thay vì số, danh sách thay vì bản ghi.";
    UNQUOTED = Error "unquoted-value",
        en: "A value that should be text looks like a number or like true/false. Without quotes digits can be lost: `1.10` would become 1.1.",
        vi: "Giá trị phải là văn bản nhưng trông như số hoặc true/false. Không có dấu nháy thì có thể mất chữ số: `1.10` thành 1.1.";
    UNKNOWN_WORD = Error "unknown-word",
        en: "A field takes one of a few words, and this is none of them.",
        vi: "Trường chỉ nhận một trong vài từ cho trước, và đây không phải từ nào trong số đó.";
    BAD_FORM = Error "bad-form",
        en: "A value does not have the form that it needs, such as a day, a time, a code or a web address.",
        vi: "Giá trị không đúng dạng cần có, như ngày, giờ, mã hoặc địa chỉ web.";
    OUT_OF_RANGE = Error "out-of-range",
        en: "A number is smaller or larger than it can be.",
        vi: "Số nhỏ hơn hoặc lớn hơn mức có thể.";
    TOO_FEW = Error "too-few",
        en: "A list needs more entries.",
        vi: "Danh sách cần thêm mục.";
    UNKNOWN_REFERENCE = Error "unknown-reference",
        en: "A record names another record that does not exist.",
        vi: "Bản ghi nhắc tới một bản ghi khác không tồn tại.";
    DUPLICATE_ID = Error "duplicate-id",
        en: "Two records have the same identifier; a reference to it would mean either.",
        vi: "Hai bản ghi trùng mã định danh; không rõ tham chiếu trỏ tới bản ghi nào.";
    MISSING_FILE = Error "missing-file",
        en: "A file that the site can't do without is missing.",
        vi: "Thiếu một tệp mà trang không thể thiếu.";
    TABLE_COLUMN = Error "table-column",
        en: "A table has a column that is not known, or the same column twice.",
        vi: "Bảng có cột không nhận ra, hoặc có hai cột trùng nhau.";
    TABLE_CELL = Error "table-cell",
        en: "A cell is neither a count nor a reason why there is none. An empty cell must carry its reason.",
        vi: "Ô không phải số đếm, cũng không phải lý do không có số. Ô trống phải ghi lý do.";
    TABLE_PAIR = Error "table-pair",
        en: "A table of counts and its descriptor belong together: one of the two is missing.",
        vi: "Bảng số liệu và tệp mô tả đi cùng nhau: thiếu một trong hai.";
    PAGE_LANGUAGE = Error "page-language",
        en: "A page is named `<page>.<language>.md`, with a language of the site.",
        vi: "Tệp trang phải có tên `<trang>.<ngôn ngữ>.md`, với một ngôn ngữ của trang.";
}
