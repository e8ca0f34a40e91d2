//! Agencies, departments, service centres, and their hours.

use super::{Listed, Tell, fields, words};
use crate::changes::reader::Reader;
use crate::changes::told::{Alike, Told};
use crate::message;
use crate::model::calendar::Weekday;
use crate::model::office::{Confirmation, DayHours, Hours, HoursException, Level, Office, OfficeKind, Opening};

words! {
    Level {
        Ministry: "central government" / "trung ương",
        Province: "province" / "cấp tỉnh",
        Commune: "commune" / "cấp xã",
        Other: "another body" / "tổ chức khác",
    }
    OfficeKind {
        ServiceCentre: "one-stop service centre" / "trung tâm phục vụ hành chính công",
        AdministrativeOffice: "office of a People's Committee" / "văn phòng",
        Department: "department" / "cơ quan chuyên môn",
        Authority: "People's Committee" / "ủy ban nhân dân",
        VerticalAgency: "agency under a ministry" / "cơ quan ngành dọc",
        PublicUnit: "public service unit" / "đơn vị sự nghiệp",
    }
    Confirmation {
        Confirmed: "named by a source" / "có nguồn nêu tên",
        NameNotSeen: "its present name was not seen in a source" / "chưa thấy nguồn ghi đúng tên hiện nay",
        TypeOnly: "only the type of office is known" / "chỉ biết có loại cơ quan này",
        NotSeen: "not seen in any source" / "chưa thấy nguồn nào nêu",
    }
    Weekday {
        Monday: "Monday" / "thứ Hai",
        Tuesday: "Tuesday" / "thứ Ba",
        Wednesday: "Wednesday" / "thứ Tư",
        Thursday: "Thursday" / "thứ Năm",
        Friday: "Friday" / "thứ Sáu",
        Saturday: "Saturday" / "thứ Bảy",
        Sunday: "Sunday" / "Chủ nhật",
    }
}

impl Tell for Office {
    fn tell(&self, reader: &Reader<'_>) -> Told {
        Told::record(fields!(reader, self, Office {
            name: "name" / "tên",
            short_code: "short name" / "viết tắt",
            level: "level" / "cấp",
            kind: "kind" / "loại cơ quan",
            parent: "belongs to" / "thuộc",
            one_in_each_place: "one in each commune" / "mỗi xã có một nơi"; flag("no", "không"),
            formed_from: "formed from" / "lập từ",
            address: "address" / "địa chỉ"; absent("not known", "chưa rõ"),
            hours: "opening hours" / "giờ mở cửa"; absent("not known", "chưa rõ"),
            phone: "telephone" / "điện thoại"; absent("not known", "chưa rõ"),
            url: "web address" / "trang mạng",
            accepts: "accepts" / "nhận hồ sơ gì",
            confirmed: "how far it is confirmed" / "mức xác nhận",
            note: "note" / "ghi chú",
            missing: "what is not known" / "điều chưa biết",
            sources: "sources" / "nguồn"; provenance,
        }))
    }
}

impl Tell for Hours {
    fn tell(&self, reader: &Reader<'_>) -> Told {
        Told::record(fields!(
            reader,
            self,
            Hours {
                week: "ordinary week" / "trong tuần",
                exceptions: "days with other hours" / "ngày có giờ khác",
                note: "note" / "ghi chú",
            }
        ))
    }
}

impl Tell for DayHours {
    fn tell(&self, reader: &Reader<'_>) -> Told {
        Told::record(fields!(reader, self, DayHours {
            days: "days" / "ngày"; title,
            morning: "morning" / "sáng"; absent("closed", "nghỉ"),
            afternoon: "afternoon" / "chiều"; absent("closed", "nghỉ"),
        }))
    }
}

impl Listed for DayHours {
    const ALIKE: Alike = Alike::ByFields;

    fn key(&self, _: &Reader<'_>) -> String {
        format!("{:?}", self.days)
    }

    fn name(&self, reader: &Reader<'_>) -> String {
        days(&self.days, reader)
    }
}

/// Days of the week; three or more in a row as a span: `Monday to Friday`.
fn days(days: &[Weekday], reader: &Reader<'_>) -> String {
    let word = |day: &Weekday| match day.tell(reader) {
        Told::Word(name) => name,
        _ => String::new(),
    };
    let in_a_row = days.windows(2).all(|pair| matches!(pair, [first, next] if *first as u8 + 1 == *next as u8));
    match days {
        [first, _, .., last] if in_a_row => {
            let (first, last) = (word(first), word(last));
            reader.say(&message!(en: "{first} to {last}", vi: "{first} đến {last}"))
        }
        days => days.iter().map(word).collect::<Vec<_>>().join(", "),
    }
}

impl Tell for Opening {
    fn tell(&self, _: &Reader<'_>) -> Told {
        let Self { from, to } = self;
        Told::Word(format!("{from}–{to}"))
    }
}

impl Tell for HoursException {
    fn tell(&self, reader: &Reader<'_>) -> Told {
        Told::record(fields!(reader, self, HoursException {
            date: "day" / "ngày"; title,
            morning: "morning" / "sáng"; absent("closed", "nghỉ"),
            afternoon: "afternoon" / "chiều"; absent("closed", "nghỉ"),
            reason: "why" / "lý do",
        }))
    }
}

impl Listed for HoursException {
    const ALIKE: Alike = Alike::Never;

    fn key(&self, _: &Reader<'_>) -> String {
        self.date.to_string()
    }

    fn name(&self, reader: &Reader<'_>) -> String {
        reader.day(self.date)
    }
}
