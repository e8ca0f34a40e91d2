//! Sources, legal texts, gaps and spans of days.

use super::{Listed, Tell, fields, words};
use crate::changes::reader::Reader;
use crate::changes::told::{Alike, Told};
use crate::message;
use crate::model::citation::{Citation, LegalKind, LegalText, Missing, Validity};

words! {
    LegalKind {
        Law: "Law" / "Luật",
        Code: "Code" / "Bộ luật",
        Ordinance: "Ordinance" / "Pháp lệnh",
        Resolution: "Resolution" / "Nghị quyết",
        Decree: "Decree" / "Nghị định",
        Circular: "Circular" / "Thông tư",
        Decision: "Decision" / "Quyết định",
        Other: "Text" / "Văn bản",
    }
}

impl Tell for LegalText {
    fn tell(&self, reader: &Reader<'_>) -> Told {
        let fields = fields!(reader, self, LegalText {
            number: "number" / "số hiệu"; brief,
            kind: "kind" / "loại văn bản"; brief,
            title: "title" / "trích yếu",
            date: "date" / "ngày ban hành"; brief,
            part: "part" / "điều khoản"; brief,
            url: "address" / "địa chỉ xem",
            note: "note" / "ghi chú",
        });
        Told::in_brief(law_in_brief(self, reader), fields)
    }
}

/// A legal text in one line: `Decree 123/2015/NĐ-CP of 15 November 2015, Article 9`.
fn law_in_brief(law: &LegalText, reader: &Reader<'_>) -> String {
    let kind = law.kind.map(|kind| kind.tell(reader));
    let mut line = match kind {
        Some(Told::Word(kind)) => format!("{kind} {}", law.number),
        _ => law.number.clone(),
    };
    if let Some(date) = law.date {
        let day = reader.partial_day(date);
        line.push_str(&reader.say(&message!(en: " of {day}", vi: " ngày {day}")));
    }
    if let Some(part) = &law.part {
        line.push_str(", ");
        line.push_str(&reader.text(part));
    }
    line
}

impl Listed for LegalText {
    const ALIKE: Alike = Alike::Never;

    fn key(&self, reader: &Reader<'_>) -> String {
        let part = self.part.as_ref().map(|part| part.key(reader));
        format!("{} {}", self.number, part.unwrap_or_default())
    }

    fn name(&self, reader: &Reader<'_>) -> String {
        law_in_brief(self, reader)
    }
}

impl Tell for Validity {
    fn tell(&self, reader: &Reader<'_>) -> Told {
        let fields = fields!(reader, self, Validity {
            from: "from" / "từ ngày"; brief,
            to: "until" / "đến hết ngày"; brief,
        });
        let from = self.from.map(|day| reader.day(day));
        let to = self.to.map(|day| reader.day(day));
        let line = match (from, to) {
            (Some(from), Some(to)) => message!(en: "from {from} until {to}", vi: "từ {from} đến hết {to}"),
            (Some(from), None) => message!(en: "from {from}", vi: "từ {from}"),
            (None, Some(to)) => message!(en: "until {to}", vi: "đến hết {to}"),
            (None, None) => message!(en: "at any time", vi: "không giới hạn thời gian"),
        };
        Told::in_brief(reader.say(&line), fields)
    }
}

impl Tell for Citation {
    fn tell(&self, reader: &Reader<'_>) -> Told {
        Told::record(fields!(reader, self, Citation {
            title: "title" / "tên nguồn"; title,
            url: "address" / "địa chỉ",
            dated: "dated" / "đề ngày",
            read_on: "read on" / "đọc ngày",
            via: "read through" / "đọc qua",
        }))
    }
}

impl Listed for Citation {
    fn key(&self, reader: &Reader<'_>) -> String {
        self.title.key(reader)
    }

    fn name(&self, reader: &Reader<'_>) -> String {
        reader.text(&self.title)
    }
}

impl Tell for Missing {
    fn tell(&self, reader: &Reader<'_>) -> Told {
        Told::record(fields!(reader, self, Missing {
            what: "what is not known" / "điều chưa biết"; title,
            looked_on: "last looked for" / "tìm lần cuối",
            publisher: "who could publish it" / "nơi có thể công bố",
        }))
    }
}

impl Listed for Missing {
    fn key(&self, reader: &Reader<'_>) -> String {
        self.what.key(reader)
    }

    fn name(&self, reader: &Reader<'_>) -> String {
        reader.text(&self.what)
    }
}
