//! What formatting can report.

crate::codes! {
    NOT_FORMATTED = Warning "not-formatted",
        en: "`fmt` leaves a file as it is, because its values or comments would not stay the same.",
        vi: "`fmt` giữ nguyên tệp, vì giá trị hoặc chú thích trong tệp sẽ không còn như cũ.";
}
