//! Communes, wards, and the units that they were made of.

use super::{Listed, Tell, fields, words};
use crate::changes::reader::Reader;
use crate::changes::told::Told;
use crate::message;
use crate::model::place::{Centre, Coordinates, Place, PlaceKind, Predecessor};

words! {
    PlaceKind {
        Commune: "commune" / "xã",
        Ward: "ward" / "phường",
        Township: "township" / "thị trấn",
        SpecialZone: "special zone" / "đặc khu",
    }
}

/// Name and kind together: `Na Sang commune`, `xã Na Sang`.
pub(in crate::changes) fn full_name(place: &Place, reader: &Reader<'_>) -> String {
    named(&place.name, place.kind, reader)
}

fn named(name: &str, kind: PlaceKind, reader: &Reader<'_>) -> String {
    let Told::Word(kind) = kind.tell(reader) else { return name.to_owned() };
    reader.say(&message!(en: "{name} {kind}", vi: "{kind} {name}"))
}

impl Tell for Place {
    fn tell(&self, reader: &Reader<'_>) -> Told {
        Told::record(fields!(reader, self, Place {
            code: "national code" / "mã đơn vị hành chính",
            name: "name" / "tên",
            kind: "kind" / "loại đơn vị",
            predecessors: "made of" / "gộp từ",
            area_class: "class of area" / "vùng"; absent("not known", "chưa rõ"),
            centre: "service centre" / "nơi nộp hồ sơ",
            area_km2: "area in km²" / "diện tích (km²)"; absent("not known", "chưa rõ"),
            population: "population" / "dân số"; absent("not known", "chưa rõ"),
            coordinates: "where it lies" / "tọa độ"; absent("not known", "chưa rõ"),
            warnings: "warnings" / "lưu ý khi đi",
            note: "note" / "ghi chú",
            missing: "what is not known" / "điều chưa biết",
            sources: "sources" / "nguồn"; provenance,
        }))
    }
}

impl Tell for Predecessor {
    fn tell(&self, reader: &Reader<'_>) -> Told {
        Told::record(fields!(reader, self, Predecessor {
            name: "name" / "tên"; title,
            kind: "kind" / "loại đơn vị",
            district: "former district" / "huyện cũ"; absent("not known", "chưa rõ"),
            code: "former code" / "mã cũ"; absent("not known", "chưa rõ"),
            also_written: "also written" / "cũng viết",
        }))
    }
}

impl Listed for Predecessor {
    fn key(&self, _: &Reader<'_>) -> String {
        format!("{} {}", self.name, self.kind.as_str())
    }

    fn name(&self, reader: &Reader<'_>) -> String {
        named(&self.name, self.kind, reader)
    }
}

impl Tell for Centre {
    fn tell(&self, reader: &Reader<'_>) -> Told {
        Told::record(fields!(reader, self, Centre {
            name: "name" / "tên",
            seat: "seat" / "trụ sở"; absent("not known", "chưa rõ"),
            hours: "opening hours" / "giờ mở cửa"; absent("not known", "chưa rõ"),
            phone: "telephone" / "điện thoại"; absent("not known", "chưa rõ"),
            note: "note" / "ghi chú",
        }))
    }
}

impl Tell for Coordinates {
    fn tell(&self, _: &Reader<'_>) -> Told {
        let Self { latitude, longitude } = self;
        Told::Word(format!("{}, {}", latitude.0.normalize(), longitude.0.normalize()))
    }
}
