//! The mistakes that show only when the whole site stands.

crate::codes! {
    SAME_PATH = Error "same-address",
        en: "Two records would become the same page, such as a procedure and a free page of the same file name.",
        vi: "Hai bản ghi sẽ thành cùng một trang, như một thủ tục và một trang tự do trùng tên tệp.";
    DEAD_LINK = Error "dead-link",
        en: "A page links to a page, a file or a spot that does not exist.",
        vi: "Một trang có liên kết tới trang, tệp hoặc vị trí không tồn tại.";
    DUPLICATE_ANCHOR = Error "duplicate-anchor",
        en: "Two elements of a page have the same `id`; a link to it would be ambiguous.",
        vi: "Hai phần tử của một trang trùng `id`; liên kết tới đó sẽ không rõ ràng.";
}
