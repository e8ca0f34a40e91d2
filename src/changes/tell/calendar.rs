//! Days off and days worked.

use super::{Listed, Tell, fields, words};
use crate::changes::reader::Reader;
use crate::changes::told::{Alike, Told};
use crate::message;
use crate::model::calendar::{CalendarYear, DayOff, DayOffKind, ExtraWorkingDay};

words! {
    DayOffKind {
        Holiday: "public holiday" / "ngày lễ",
        InLieu: "in place of a holiday on a weekend" / "nghỉ bù",
        Swap: "off because another day is worked" / "nghỉ hoán đổi",
    }
}

impl Tell for CalendarYear {
    fn tell(&self, reader: &Reader<'_>) -> Told {
        Told::record(fields!(reader, self, CalendarYear {
            year: "year" / "năm",
            working_week: "working week" / "ngày làm việc trong tuần",
            days_off: "days off" / "ngày nghỉ",
            extra_working_days: "extra working days" / "ngày làm bù",
            sources: "sources" / "nguồn"; provenance,
        }))
    }
}

impl Tell for DayOff {
    fn tell(&self, reader: &Reader<'_>) -> Told {
        Told::record(fields!(reader, self, DayOff {
            date: "day" / "ngày"; title,
            name: "what the day is" / "là ngày",
            kind: "why it is off" / "lý do nghỉ",
            provisional: "only expected" / "mới là dự kiến"; flag("no", "không"),
            note: "note" / "ghi chú",
        }))
    }
}

impl Listed for DayOff {
    const ALIKE: Alike = Alike::Never;

    fn key(&self, _: &Reader<'_>) -> String {
        self.date.to_string()
    }

    fn name(&self, reader: &Reader<'_>) -> String {
        reader.day(self.date)
    }
}

impl Tell for ExtraWorkingDay {
    fn tell(&self, reader: &Reader<'_>) -> Told {
        Told::record(fields!(reader, self, ExtraWorkingDay {
            date: "day" / "ngày"; title,
            instead_of: "instead of" / "thay cho ngày",
            note: "note" / "ghi chú",
        }))
    }
}

impl Listed for ExtraWorkingDay {
    const ALIKE: Alike = Alike::Never;

    fn key(&self, _: &Reader<'_>) -> String {
        self.date.to_string()
    }

    fn name(&self, reader: &Reader<'_>) -> String {
        let day = reader.day(self.date);
        reader.say(&message!(en: "{day} (worked)", vi: "{day} (đi làm)"))
    }
}
