//! Topics and events.

use super::{Listed, Tell, fields, words};
use crate::changes::reader::Reader;
use crate::changes::told::{Alike, Told};
use crate::model::synonym::Synonym;
use crate::model::topic::{Event, EventKind, Events, Topic, Topics};

words! {
    EventKind {
        Life: "life" / "đời sống",
        Business: "business" / "kinh doanh",
    }
}

impl Tell for Topics {
    fn tell(&self, reader: &Reader<'_>) -> Told {
        Told::record(fields!(reader, self, Topics { topics: "topics" / "lĩnh vực" }))
    }
}

impl Tell for Topic {
    fn tell(&self, reader: &Reader<'_>) -> Told {
        Told::record(fields!(reader, self, Topic {
            id: "identifier" / "mã" ; editors,
            name: "name" / "tên"; title,
            official_name: "official name" / "tên chính thức",
            code: "code" / "mã lĩnh vực",
            summary: "summary" / "tóm tắt",
            sensitive: "small counts need stronger protection" / "số nhỏ cần bảo vệ chặt hơn"; flag("no", "không"),
        }))
    }
}

impl Listed for Topic {
    const ALIKE: Alike = Alike::Never;

    fn key(&self, _: &Reader<'_>) -> String {
        self.id.to_string()
    }

    fn name(&self, reader: &Reader<'_>) -> String {
        reader.text(&self.name)
    }
}

impl Tell for Events {
    fn tell(&self, reader: &Reader<'_>) -> Told {
        Told::record(fields!(reader, self, Events { events: "events" / "sự kiện" }))
    }
}

impl Tell for Event {
    fn tell(&self, reader: &Reader<'_>) -> Told {
        Told::record(fields!(reader, self, Event {
            id: "identifier" / "mã"; editors,
            name: "name" / "tên"; title,
            kind: "kind" / "loại",
            summary: "summary" / "tóm tắt",
            sources: "sources" / "nguồn"; provenance,
        }))
    }
}

impl Listed for Event {
    const ALIKE: Alike = Alike::Never;

    fn key(&self, _: &Reader<'_>) -> String {
        self.id.to_string()
    }

    fn name(&self, reader: &Reader<'_>) -> String {
        reader.text(&self.name)
    }
}

impl Tell for Synonym {
    fn tell(&self, reader: &Reader<'_>) -> Told {
        Told::record(fields!(reader, self, Synonym {
            term: "what people type" / "từ người dân gõ"; title,
            canonical: "what it is called" / "tên gọi trên trang",
            kind: "why" / "lý do",
        }))
    }
}

impl Listed for Synonym {
    const ALIKE: Alike = Alike::Never;

    fn key(&self, _: &Reader<'_>) -> String {
        self.term.clone()
    }

    fn name(&self, _: &Reader<'_>) -> String {
        self.term.clone()
    }
}
