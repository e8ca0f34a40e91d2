//! What officials call fields and words of content in Vietnamese.

use crate::text::fold::fold;

/// Vietnamese names, without marks, and the English words that they can stand for; the first that fits is meant.
const NAMES: &[(&str, &[&str])] = &[
    ("ten", &["name", "title"]),
    ("ten goi", &["name"]),
    ("ten khac", &["also_called", "also_written"]),
    ("tieu de", &["title"]),
    ("tom tat", &["summary"]),
    ("ma", &["code", "id"]),
    ("ma thu tuc", &["code"]),
    ("linh vuc", &["topic"]),
    ("su kien", &["events"]),
    ("cap", &["levels", "level"]),
    ("trang thai", &["status"]),
    ("giay to", &["documents"]),
    ("ho so", &["documents"]),
    ("thanh phan ho so", &["documents"]),
    ("ban chinh", &["originals"]),
    ("ban sao", &["copies"]),
    ("ban sao chung thuc", &["certified_copies"]),
    ("so luong", &["originals", "number"]),
    ("so", &["number"]),
    ("don vi", &["unit"]),
    ("thoi han", &["time_limits", "limit"]),
    ("thoi han giai quyet", &["time_limits"]),
    ("phi", &["fees", "charge"]),
    ("le phi", &["fees", "fee"]),
    ("gia", &["price"]),
    ("so tien", &["amount", "value"]),
    ("muc thu", &["amount"]),
    ("mien", &["free"]),
    ("mien phi", &["free"]),
    ("cach thuc", &["channels"]),
    ("kenh", &["channels", "mode"]),
    ("truc tiep", &["in_person"]),
    ("truc tuyen", &["online"]),
    ("buu chinh", &["post"]),
    ("buu dien", &["post"]),
    ("ngay lam viec", &["working_days"]),
    ("ngay", &["date", "working_days", "calendar_days"]),
    ("gio", &["hours"]),
    ("thang", &["months"]),
    ("trong ngay", &["same_day"]),
    ("truong hop", &["cases"]),
    ("cac buoc", &["steps"]),
    ("trinh tu", &["steps"]),
    ("ket qua", &["outcomes"]),
    ("dieu kien", &["conditions"]),
    ("can cu phap ly", &["legal_basis"]),
    ("co quan", &["handled_by", "office"]),
    ("co quan ban hanh", &["issued_by"]),
    ("doi tuong", &["applicants"]),
    ("nguon", &["sources"]),
    ("ghi chu", &["note", "notes"]),
    ("dia chi", &["address", "seat", "url"]),
    ("dien thoai", &["phone"]),
    ("lien ket", &["url"]),
    ("loai", &["kind"]),
    ("dan so", &["population"]),
    ("dien tich", &["area_km2"]),
    ("xa", &["commune"]),
    ("phuong", &["ward"]),
    ("thi tran", &["township"]),
    ("tinh", &["province"]),
    ("bo", &["ministry"]),
    ("luat", &["law"]),
    ("nghi dinh", &["decree"]),
    ("thong tu", &["circular"]),
    ("quyet dinh", &["decision"]),
    ("nghi quyet", &["resolution"]),
    ("nop", &["submit"]),
    ("xuat trinh", &["show"]),
    ("khong ro", &["unknown"]),
    ("chua biet", &["unknown"]),
    ("nguoi nop", &["applicant"]),
    ("thu hai", &["monday"]),
    ("thu ba", &["tuesday"]),
    ("thu tu", &["wednesday"]),
    ("thu nam", &["thursday"]),
    ("thu sau", &["friday"]),
    ("thu bay", &["saturday"]),
    ("chu nhat", &["sunday"]),
];

/// The words that a Vietnamese name can stand for; none where it is not known.
pub(super) fn meanings(written: &str) -> impl Iterator<Item = &'static str> {
    let folded = fold(written).replace(['_', '-'], " ");
    let found = NAMES.iter().find(|(name, _)| *name == folded).map(|(_, meanings)| meanings.iter().copied());
    found.into_iter().flatten()
}

#[cfg(test)]
mod tests {
    use super::{NAMES, meanings};

    #[test]
    fn every_name_is_folded_and_stands_once() {
        let mut names: Vec<&str> = NAMES.iter().map(|(name, _)| *name).collect();
        assert!(names.iter().all(|name| crate::text::fold::fold(name) == *name));
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), NAMES.len());
        assert_eq!(meanings("Lệ phí").collect::<Vec<_>>(), ["fees", "fee"]);
    }
}
