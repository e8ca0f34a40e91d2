//! Registers of letters and of inspections.

use super::{Listed, Tell, fields, words};
use crate::changes::reader::Reader;
use crate::changes::told::{Alike, Told};
use crate::model::register::{Apology, ApologyReason, Inspection, LetterRegister, PostingRegister, Thanks};

words! {
    ApologyReason {
        System: "network or software" / "mạng hoặc phần mềm",
        Staff: "too few staff" / "thiếu người",
        Conduct: "conduct of an official" / "thái độ của cán bộ",
        OtherOffice: "waiting for another office" / "chờ cơ quan khác",
        Mistake: "the office's mistake" / "cơ quan làm sai",
        Other: "another reason" / "lý do khác",
        NotStated: "the source names none" / "nguồn không ghi lý do",
    }
}

impl Tell for LetterRegister {
    fn tell(&self, reader: &Reader<'_>) -> Told {
        Told::record(fields!(reader, self, LetterRegister {
            apologies: "letters of apology" / "thư xin lỗi",
            thanks: "letters of thanks" / "thư cảm ơn",
            missing: "what is not published" / "điều chưa công bố",
            sources: "sources" / "nguồn"; provenance,
        }))
    }
}

impl Tell for Apology {
    fn tell(&self, reader: &Reader<'_>) -> Told {
        Told::record(fields!(reader, self, Apology {
            date: "date" / "thời gian",
            place: "place" / "nơi",
            office: "office" / "cơ quan",
            former_unit: "unit at that time" / "đơn vị khi đó",
            topic: "topic" / "lĩnh vực",
            days_late: "working days late" / "số ngày làm việc trễ"; absent("not known", "chưa rõ"),
            reason: "reason" / "lý do",
            new_date_kept: "new date kept" / "giữ đúng hẹn lại"; absent("not known", "chưa rõ"),
            note: "note" / "ghi chú",
        }))
    }
}

impl Listed for Apology {
    const ALIKE: Alike = Alike::ByFields;

    fn key(&self, _: &Reader<'_>) -> String {
        format!("{} {:?} {:?} {:?} {}", self.date, self.place, self.office, self.former_unit, self.topic)
    }

    fn name(&self, reader: &Reader<'_>) -> String {
        reader.partial_day(self.date)
    }
}

impl Tell for Thanks {
    fn tell(&self, reader: &Reader<'_>) -> Told {
        Told::record(fields!(
            reader,
            self,
            Thanks { date: "date" / "thời gian", place: "place" / "nơi", about: "about" / "về việc" }
        ))
    }
}

impl Listed for Thanks {
    const ALIKE: Alike = Alike::ByFields;

    fn key(&self, reader: &Reader<'_>) -> String {
        format!("{} {:?} {}", self.date, self.place, self.about.key(reader))
    }

    fn name(&self, reader: &Reader<'_>) -> String {
        reader.partial_day(self.date)
    }
}

impl Tell for PostingRegister {
    fn tell(&self, reader: &Reader<'_>) -> Told {
        Told::record(fields!(reader, self, PostingRegister {
            inspections: "inspections" / "lần kiểm tra",
            missing: "what is not published" / "điều chưa công bố",
            sources: "sources" / "nguồn"; provenance,
        }))
    }
}

impl Tell for Inspection {
    fn tell(&self, reader: &Reader<'_>) -> Told {
        Told::record(fields!(reader, self, Inspection {
            date: "date" / "thời gian",
            place: "place" / "nơi",
            office: "office" / "cơ quan",
            posted: "procedures posted" / "số thủ tục đã niêm yết"; absent("not known", "chưa rõ"),
            of: "of" / "trên tổng số"; absent("not known", "chưa rõ"),
            finding: "finding" / "kết quả",
        }))
    }
}

impl Listed for Inspection {
    const ALIKE: Alike = Alike::ByFields;

    fn key(&self, _: &Reader<'_>) -> String {
        format!("{} {:?} {:?}", self.date, self.place, self.office)
    }

    fn name(&self, reader: &Reader<'_>) -> String {
        reader.partial_day(self.date)
    }
}
