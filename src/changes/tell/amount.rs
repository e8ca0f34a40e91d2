//! Money and time: fees, exemptions, limits.

use super::{Listed, Tell, fields, words};
use crate::changes::reader::Reader;
use crate::changes::told::{Alike, Field, Told};
use crate::i18n::Message;
use crate::message;
use crate::model::decimal::Figure;
use crate::model::procedure::{Amount, Band, Exemption, Fee, FeeKind, Limit, TimeLimit};

words! {
    FeeKind {
        Charge: "Charge (phí)" / "Phí",
        Fee: "Fee (lệ phí)" / "Lệ phí",
        Price: "Price of a service (giá)" / "Giá dịch vụ",
        Unstated: "Payment, the source does not say which kind" / "Khoản thu, nguồn không ghi là phí hay lệ phí",
    }
}

impl Tell for Amount {
    fn tell(&self, reader: &Reader<'_>) -> Told {
        let (line, fields) = match self {
            Self::Exact { value } => (Message::verbatim(&reader.money(*value)), Vec::new()),
            Self::Range { from, to } => (range(*from, *to, reader), Vec::new()),
            Self::Formula { unit, bands, maximum } => {
                let each = bands_in_brief(bands, &reader.text(unit), reader);
                let most = maximum.map(|most| reader.money(most));
                let line = match most {
                    Some(most) => message!(en: "{each}, at most {most}", vi: "{each}, nhiều nhất {most}"),
                    None => Message::verbatim(&each),
                };
                (line, vec![Field::new("unit", reader.word("counted", "đơn vị tính"), unit.tell(reader)).brief()])
            }
            Self::Free => (message!(en: "free", vi: "không mất tiền"), Vec::new()),
            Self::Unknown { reason, set_by } => {
                let why = reader.text(reason);
                let fields = vec![
                    Field::new("reason", reader.word("reason", "lý do"), reason.tell(reader)).brief(),
                    Field::new("set_by", reader.word("set by", "nơi quyết định mức"), set_by.tell(reader)),
                ];
                (message!(en: "not known ({why})", vi: "chưa rõ ({why})"), fields)
            }
        };
        Told::in_brief(reader.say(&line), fields)
    }
}

fn range(from: Figure, to: Figure, reader: &Reader<'_>) -> Message {
    let (from, to) = (reader.money(from), reader.money(to));
    message!(en: "{from} to {to}", vi: "{from} đến {to}")
}

fn bands_in_brief(bands: &[Band], unit: &str, reader: &Reader<'_>) -> String {
    let mut parts = Vec::new();
    for Band { up_to, value } in bands {
        let each = reader.money(*value);
        let line = match up_to.map(|up_to| reader.number(&up_to.to_string())) {
            Some(up_to) => {
                message!(en: "{each} each ({unit}) up to {up_to}", vi: "{each} mỗi {unit} đến {unit} thứ {up_to}")
            }
            None if bands.len() > 1 => {
                message!(en: "{each} each further one ({unit})", vi: "{each} mỗi {unit} tiếp theo")
            }
            None => message!(en: "{each} each ({unit})", vi: "{each} mỗi {unit}"),
        };
        parts.push(reader.say(&line));
    }
    parts.join("; ")
}

impl Tell for Fee {
    fn tell(&self, reader: &Reader<'_>) -> Told {
        let reader = &reader.paying(self.currency.as_deref());
        Told::record(fields!(reader, self, Fee {
            kind: "kind" / "loại",
            amount: "amount" / "mức"; figure,
            currency: "currency" / "đơn vị tiền",
            r#for: "what for" / "thu cho việc",
            channels: "ways of filing" / "cách nộp"; absent("all", "mọi cách"),
            cases: "cases" / "trường hợp"; absent("all", "mọi trường hợp"),
            valid: "applies" / "áp dụng",
            law: "law" / "căn cứ",
            note: "note" / "ghi chú",
        }))
    }
}

impl Listed for Fee {
    const ALIKE: Alike = Alike::ByFields;

    fn key(&self, reader: &Reader<'_>) -> String {
        let what = self.r#for.as_ref().map(|what| what.key(reader));
        format!("{:?} {what:?} {:?} {:?}", self.kind, self.cases, self.channels)
    }

    fn name(&self, reader: &Reader<'_>) -> String {
        let kind = word(&self.kind.tell(reader));
        let circumstances = [
            self.r#for.as_ref().map(|what| reader.text(what)),
            listed(&self.channels.tell(reader)),
            listed(&self.cases.tell(reader)),
        ];
        with_circumstances(kind, circumstances)
    }
}

impl Tell for Exemption {
    fn tell(&self, reader: &Reader<'_>) -> Told {
        Told::record(fields!(reader, self, Exemption {
            who: "who" / "ai"; title,
            pays: "pays" / "phải trả"; absent("nothing", "không phải trả"); figure,
            cases: "cases" / "trường hợp"; absent("all", "mọi trường hợp"),
            valid: "applies" / "áp dụng",
            law: "law" / "căn cứ",
        }))
    }
}

impl Listed for Exemption {
    fn key(&self, reader: &Reader<'_>) -> String {
        format!("{} {:?}", self.who.key(reader), self.cases)
    }

    fn name(&self, reader: &Reader<'_>) -> String {
        reader.text(&self.who)
    }
}

impl Tell for Limit {
    fn tell(&self, reader: &Reader<'_>) -> Told {
        let number = |number: &u16| reader.number(&number.to_string());
        let (line, fields) = match self {
            Self::Hours { number: 1 } => (message!(en: "1 hour", vi: "1 giờ"), Vec::new()),
            Self::WorkingDays { number: 1 } => (message!(en: "1 working day", vi: "1 ngày làm việc"), Vec::new()),
            Self::CalendarDays { number: 1 } => {
                (message!(en: "1 calendar day", vi: "1 ngày (cả ngày nghỉ)"), Vec::new())
            }
            Self::Months { number: 1 } => (message!(en: "1 month", vi: "1 tháng"), Vec::new()),
            Self::Hours { number: n } => (message!(en: "{n} hours", vi: "{n} giờ", n = number(n)), Vec::new()),
            Self::WorkingDays { number: n } => {
                (message!(en: "{n} working days", vi: "{n} ngày làm việc", n = number(n)), Vec::new())
            }
            Self::CalendarDays { number: n } => {
                (message!(en: "{n} calendar days", vi: "{n} ngày (cả ngày nghỉ)", n = number(n)), Vec::new())
            }
            Self::Months { number: n } => (message!(en: "{n} months", vi: "{n} tháng", n = number(n)), Vec::new()),
            Self::SameDay { cutoff: None } => (message!(en: "the same day", vi: "trong ngày"), Vec::new()),
            Self::SameDay { cutoff: Some(hour) } => {
                (message!(en: "the same day if filed before {hour}", vi: "trong ngày nếu nộp trước {hour}"), Vec::new())
            }
            Self::Unknown { reason } => {
                let why = reader.text(reason);
                let field = Field::new("reason", reader.word("reason", "lý do"), reason.tell(reader)).brief();
                (message!(en: "not known ({why})", vi: "chưa rõ ({why})"), vec![field])
            }
        };
        Told::in_brief(reader.say(&line), fields)
    }
}

impl Tell for TimeLimit {
    fn tell(&self, reader: &Reader<'_>) -> Told {
        Told::record(fields!(reader, self, TimeLimit {
            channels: "ways of filing" / "cách nộp"; absent("all", "mọi cách"),
            cases: "cases" / "trường hợp"; absent("all", "mọi trường hợp"),
            areas: "areas" / "vùng"; absent("all", "mọi vùng"),
            only_if: "only if" / "chỉ khi"; absent("always", "không có điều kiện"),
            limit: "limit" / "thời hạn"; figure,
            counts_from: "counted from" / "tính từ"; absent("a complete dossier", "khi nhận đủ hồ sơ hợp lệ"),
            stops_while: "not counted" / "không tính thời gian",
            law: "law" / "căn cứ",
            note: "note" / "ghi chú",
        }))
    }
}

impl Listed for TimeLimit {
    const ALIKE: Alike = Alike::ByFields;

    fn key(&self, reader: &Reader<'_>) -> String {
        let condition = self.only_if.as_ref().map(|condition| condition.key(reader));
        format!("{:?} {:?} {:?} {condition:?}", self.channels, self.cases, self.areas)
    }

    fn name(&self, reader: &Reader<'_>) -> String {
        let circumstances = [
            listed(&self.channels.tell(reader)),
            listed(&self.cases.tell(reader)),
            listed(&self.areas.tell(reader)),
            self.only_if.as_ref().map(|condition| reader.text(condition)),
        ];
        let given: Vec<String> = circumstances.into_iter().flatten().collect();
        if given.is_empty() { reader.word("every dossier", "mọi hồ sơ") } else { given.join(", ") }
    }
}

fn word(told: &Told) -> String {
    match told {
        Told::Word(word) => word.clone(),
        _ => String::new(),
    }
}

fn listed(told: &Told) -> Option<String> {
    match told {
        Told::Names(names) if !names.is_empty() => {
            Some(names.iter().map(|(_, name)| name.as_str()).collect::<Vec<_>>().join(", "))
        }
        _ => None,
    }
}

fn with_circumstances<const COUNT: usize>(name: String, circumstances: [Option<String>; COUNT]) -> String {
    let given: Vec<String> = circumstances.into_iter().flatten().collect();
    if given.is_empty() { name } else { format!("{name}: {}", given.join(", ")) }
}
