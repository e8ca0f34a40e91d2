//! Published figures and the relations between them.

use super::{Listed, Tell, fields, words};
use crate::changes::reader::Reader;
use crate::changes::told::{Alike, Field, Told};
use crate::message;
use crate::model::claim::{Claim, ClaimFile, Failures, Holds, PlaceMeasure, Relation, Value, Wording};
use crate::model::statistics::Period;

words! {
    Failures {
        Late: "late dossiers" / "hồ sơ trễ hạn",
    }
    PlaceMeasure {
        AreaKm2: "area" / "diện tích",
        Population: "population" / "dân số",
    }
}

impl Tell for ClaimFile {
    fn tell(&self, reader: &Reader<'_>) -> Told {
        Told::record(fields!(
            reader,
            self,
            ClaimFile {
                title: "title" / "tiêu đề",
                claims: "published figures" / "số liệu đã công bố",
                relations: "what must hold between them" / "quan hệ phải đúng giữa các số",
            }
        ))
    }
}

impl Tell for Claim {
    fn tell(&self, reader: &Reader<'_>) -> Told {
        Told::record(fields!(reader, self, Claim {
            id: "identifier" / "mã"; editors,
            what: "what it says" / "nội dung"; title,
            value: "figure" / "số",
            unit: "unit" / "đơn vị",
            as_of: "as of" / "tính đến",
            period: "period" / "kỳ",
            place: "place" / "nơi",
            note: "note" / "ghi chú",
            source: "source" / "nguồn"; provenance,
        }))
    }
}

impl Listed for Claim {
    const ALIKE: Alike = Alike::Never;

    fn key(&self, _: &Reader<'_>) -> String {
        self.id.to_string()
    }

    fn name(&self, reader: &Reader<'_>) -> String {
        reader.text(&self.what)
    }
}

impl Tell for Value {
    fn tell(&self, reader: &Reader<'_>) -> Told {
        Told::Word(match self {
            Self::Number { number, wording } => worded(&reader.figure(*number), *wording, reader),
            Self::Percent { percent, wording } => {
                worded(&format!("{}%", reader.number(&percent.0.to_string())), *wording, reader)
            }
            Self::Rank { rank, out_of: None } => reader.say(&message!(en: "rank {rank}", vi: "hạng {rank}")),
            Self::Rank { rank, out_of: Some(all) } => {
                reader.say(&message!(en: "rank {rank} of {all}", vi: "hạng {rank} trên {all}"))
            }
        })
    }
}

fn worded(figure: &str, wording: Wording, reader: &Reader<'_>) -> String {
    match wording {
        Wording::Exact => figure.to_owned(),
        Wording::Over => reader.say(&message!(en: "over {figure}", vi: "hơn {figure}")),
        Wording::Nearly => reader.say(&message!(en: "nearly {figure}", vi: "gần {figure}")),
        Wording::About => reader.say(&message!(en: "about {figure}", vi: "khoảng {figure}")),
    }
}

impl Tell for Period {
    fn tell(&self, reader: &Reader<'_>) -> Told {
        let Self { from, to } = self;
        Told::Word(format!("{} – {}", reader.day(*from), reader.day(*to)))
    }
}

impl Tell for Relation {
    fn tell(&self, reader: &Reader<'_>) -> Told {
        Told::record(fields!(reader, self, Relation {
            id: "identifier" / "mã"; editors,
            holds: "relation" / "quan hệ",
            note: "note" / "ghi chú",
        }))
    }
}

impl Listed for Relation {
    const ALIKE: Alike = Alike::Never;

    fn key(&self, _: &Reader<'_>) -> String {
        self.id.to_string()
    }

    fn name(&self, _: &Reader<'_>) -> String {
        self.id.to_string()
    }
}

impl Tell for Holds {
    fn tell(&self, reader: &Reader<'_>) -> Told {
        let field = |name, english, vietnamese, told: Told| Field::new(name, reader.word(english, vietnamese), told);
        let claim = |name, english, vietnamese, claim: &dyn Tell| field(name, english, vietnamese, claim.tell(reader));
        let (kind, fields) = match self {
            Self::Sum { total, parts } => (
                reader.word("a sum", "tổng"),
                vec![claim("total", "total", "tổng số", total), claim("parts", "parts", "các phần", parts)],
            ),
            Self::SumOfPlaces { total, measure } => (
                reader.word("a sum over all places", "tổng của mọi xã, phường"),
                vec![claim("total", "total", "tổng số", total), claim("measure", "measure", "đại lượng", measure)],
            ),
            Self::Rate { rate, of, failures, failures_are } => (
                reader.word("a rate", "tỷ lệ"),
                vec![
                    claim("rate", "rate", "tỷ lệ", rate),
                    claim("of", "of", "trên", of),
                    claim("failures", "failures", "số không đạt", failures),
                    claim("failures_are", "failures are", "số không đạt là", failures_are),
                ],
            ),
            Self::Order { smaller, larger } => (
                reader.word("an order", "thứ tự lớn nhỏ"),
                vec![
                    claim("smaller", "smaller", "số nhỏ hơn", smaller),
                    claim("larger", "larger", "số lớn hơn", larger),
                ],
            ),
            Self::Identity { received, became } => (
                reader.word("what became of all received", "kết quả của tổng số nhận"),
                vec![claim("received", "received", "tổng số nhận", received), claim("became", "became", "gồm", became)],
            ),
            Self::Same { first, second } => (
                reader.word("the same figure twice", "hai nguồn cùng một số"),
                vec![claim("first", "first", "số thứ nhất", first), claim("second", "second", "số thứ hai", second)],
            ),
        };
        Told::in_brief(kind, fields)
    }
}
