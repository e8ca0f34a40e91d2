//! Indices and ranks over years.

use super::{Listed, Tell, fields, words};
use crate::changes::reader::Reader;
use crate::changes::told::{Alike, Told};
use crate::model::indicator::{Indicator, IndicatorUnit, IndicatorValue};
use crate::model::statistics::SeriesBreak;

words! {
    IndicatorUnit {
        Rank: "rank" / "hạng",
        Score: "score" / "điểm",
        Percent: "percentage" / "tỷ lệ phần trăm",
        Count: "count" / "số lượng",
    }
}

impl Tell for Indicator {
    fn tell(&self, reader: &Reader<'_>) -> Told {
        Told::record(fields!(reader, self, Indicator {
            name: "name" / "tên",
            definition: "what it measures" / "đo điều gì",
            publisher: "published by" / "nơi công bố",
            unit: "unit" / "đơn vị",
            values: "values" / "giá trị",
            breaks: "breaks in the series" / "chỗ đứt của chuỗi số",
            missing: "what is not published" / "điều chưa công bố",
            sources: "sources" / "nguồn"; provenance,
        }))
    }
}

impl Tell for IndicatorValue {
    fn tell(&self, reader: &Reader<'_>) -> Told {
        Told::record(fields!(reader, self, IndicatorValue {
            year: "year" / "năm"; title,
            value: "value" / "giá trị",
            out_of: "out of" / "trên"; absent("not known", "chưa rõ"),
            place: "place" / "nơi"; absent("the whole area", "toàn tỉnh"),
            note: "note" / "ghi chú",
        }))
    }
}

impl Listed for IndicatorValue {
    const ALIKE: Alike = Alike::Never;

    fn key(&self, _: &Reader<'_>) -> String {
        format!("{} {:?}", self.year, self.place)
    }

    fn name(&self, reader: &Reader<'_>) -> String {
        match self.place.tell(reader) {
            Told::Names(names) => {
                let names: Vec<String> = names.into_iter().map(|(_, name)| name).collect();
                format!("{}, {}", self.year, names.join(", "))
            }
            _ => self.year.to_string(),
        }
    }
}

impl Tell for SeriesBreak {
    fn tell(&self, reader: &Reader<'_>) -> Told {
        Told::record(fields!(reader, self, SeriesBreak {
            on: "from" / "từ"; title,
            reason: "what changed" / "điều đã thay đổi",
        }))
    }
}

impl Listed for SeriesBreak {
    const ALIKE: Alike = Alike::Never;

    fn key(&self, _: &Reader<'_>) -> String {
        self.on.to_string()
    }

    fn name(&self, reader: &Reader<'_>) -> String {
        reader.day(self.on)
    }
}
