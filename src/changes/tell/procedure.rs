//! A procedure, field by field.

use super::{Listed, Tell, fields, words};
use crate::changes::reader::Reader;
use crate::changes::told::{Alike, Field, Told};
use crate::message;
use crate::model::procedure::{
    Actor, Announcement, Body, Case, Channel, Mode, OfficialField, Online, OnlineService, Outcome, PortalRecord,
    Presence, Procedure, Proxy, Recording, Scope, Status, Step, TranslationCheck, Verification,
};

words! {
    Scope {
        National: "the same in the whole country" / "chung cả nước",
        Province: "the province's own" / "riêng của tỉnh",
    }
    Proxy {
        Allowed: "someone else may go" / "nhờ người khác được",
        NotAllowed: "you must go yourself" / "phải tự đi",
    }
    Mode {
        InPerson: "in person" / "nộp trực tiếp",
        Online: "online" / "nộp qua mạng",
        Post: "by post" / "nộp qua bưu điện",
    }
    Online {
        Full: "from start to finish" / "làm trọn qua mạng",
        Partial: "in part" / "làm được một phần",
        None: "not possible" / "không làm được",
    }
    Actor {
        Applicant: "your part" / "việc của người dân",
        Office: "the office's part" / "việc của cơ quan",
    }
}

impl Tell for Procedure {
    fn tell(&self, reader: &Reader<'_>) -> Told {
        let reader = &reader.within(&self.cases);
        Told::record(fields!(reader, self, Procedure {
            code: "code" / "mã thủ tục",
            name: "legal name" / "tên chính thức",
            title: "title" / "tên gọi",
            summary: "summary" / "tóm tắt",
            also_called: "also called" / "còn gọi là",
            topic: "field" / "lĩnh vực",
            official_field: "field of the national list" / "lĩnh vực trong danh mục quốc gia",
            events: "life events" / "sự kiện",
            levels: "level" / "cấp thực hiện",
            scope: "scope" / "phạm vi",
            status: "status" / "tình trạng",
            effective: "applies" / "áp dụng",
            issued_by: "issued by" / "nơi ban hành",
            announced_by: "announced by" / "quyết định công bố",
            portal: "record on the portal" / "trang trên Cổng dịch vụ công",
            handled_by: "handled by" / "cơ quan giải quyết",
            received_at: "where to file" / "nơi nhận hồ sơ",
            applicants: "who may apply" / "ai được làm",
            presence: "who must come" / "ai phải đến",
            cases: "cases" / "trường hợp",
            documents: "documents" / "giấy tờ phải mang"; absent("not known", "chưa rõ"),
            channels: "ways to file" / "cách nộp",
            online: "online" / "làm qua mạng"; absent("not known", "chưa rõ"),
            online_services: "services of the portal" / "dịch vụ trên Cổng",
            time_limits: "time limit" / "thời hạn",
            fees: "fees" / "phí, lệ phí",
            exemptions: "who pays nothing or less" / "ai được miễn, giảm",
            steps: "steps" / "các bước",
            outcomes: "what you get" / "kết quả nhận được",
            conditions: "conditions" / "điều kiện"; absent("not known", "chưa rõ"),
            legal_basis: "legal basis" / "căn cứ pháp lý",
            redress: "complaints" / "khiếu nại, phản ánh",
            silence: "no answer in time" / "quá hạn mà không trả lời",
            recordings: "read aloud" / "bản ghi âm",
            notes: "good to know" / "cần biết thêm",
            missing: "what is not known" / "điều chưa biết",
            verified: "checked" / "kiểm tra"; provenance,
            translations: "translations checked" / "bản dịch đã soát"; editors,
            sources: "sources" / "nguồn"; provenance,
        }))
    }
}

impl Tell for OfficialField {
    fn tell(&self, reader: &Reader<'_>) -> Told {
        Told::record(fields!(reader, self, OfficialField {
            name: "name" / "tên"; title,
            code: "code" / "mã",
        }))
    }
}

impl Tell for Status {
    fn tell(&self, reader: &Reader<'_>) -> Told {
        let field = |name, english, vietnamese, told: Told| Field::new(name, reader.word(english, vietnamese), told);
        let (line, fields) = match self {
            Self::InEffect => (message!(en: "in effect", vi: "đang thực hiện"), Vec::new()),
            Self::Suspended { reason, until } => (
                message!(en: "suspended", vi: "tạm dừng"),
                vec![
                    field("reason", "why", "lý do", reason.tell(reader)),
                    field("until", "until", "đến ngày", until.tell(reader)),
                ],
            ),
            Self::Abolished { by, on, successor } => (
                message!(en: "abolished", vi: "đã bãi bỏ"),
                vec![
                    field("by", "by", "văn bản bãi bỏ", by.tell(reader)),
                    field("on", "from", "từ ngày", on.tell(reader)),
                    field("successor", "replaced by", "thủ tục thay thế", successor.tell(reader)),
                ],
            ),
        };
        Told::in_brief(reader.say(&line), fields)
    }
}

impl Tell for Announcement {
    fn tell(&self, reader: &Reader<'_>) -> Told {
        Told::record(fields!(reader, self, Announcement {
            number: "number" / "số hiệu"; title,
            date: "signed" / "ngày ký",
            on_portal_since: "on the portal since" / "có trên Cổng từ",
        }))
    }
}

impl Tell for PortalRecord {
    fn tell(&self, reader: &Reader<'_>) -> Told {
        Told::record(fields!(reader, self, PortalRecord { url: "address" / "địa chỉ", state: "state" / "trạng thái" }))
    }
}

impl Tell for Body {
    fn tell(&self, reader: &Reader<'_>) -> Told {
        Told::record(fields!(
            reader,
            self,
            Body { office: "office" / "cơ quan", name: "name in this procedure" / "tên trong thủ tục này" }
        ))
    }
}

impl Listed for Body {
    fn key(&self, reader: &Reader<'_>) -> String {
        let name = self.name.as_ref().map(|name| name.key(reader));
        format!("{:?} {}", self.office, name.filter(|_| self.office.is_none()).unwrap_or_default())
    }

    fn name(&self, reader: &Reader<'_>) -> String {
        match (&self.name, self.office.tell(reader)) {
            (Some(name), _) => reader.text(name),
            (None, Told::Names(names)) => names.into_iter().map(|(_, name)| name).collect(),
            (None, _) => String::new(),
        }
    }
}

impl Tell for Presence {
    fn tell(&self, reader: &Reader<'_>) -> Told {
        Told::record(fields!(reader, self, Presence {
            must_come: "who must come in person" / "ai phải tự đến",
            proxy: "sending someone else" / "nhờ người khác"; absent("not known", "chưa rõ"),
            proxy_note: "more about sending someone else" / "thêm về nhờ người khác",
            trips: "trips" / "số lần phải đến"; absent("not known", "chưa rõ"),
        }))
    }
}

impl Tell for Case {
    fn tell(&self, reader: &Reader<'_>) -> Told {
        Told::record(fields!(reader, self, Case {
            id: "identifier" / "mã"; editors,
            name: "name" / "tên"; title,
            note: "note" / "ghi chú",
        }))
    }
}

impl Listed for Case {
    const ALIKE: Alike = Alike::Never;

    fn key(&self, _: &Reader<'_>) -> String {
        self.id.to_string()
    }

    fn name(&self, reader: &Reader<'_>) -> String {
        reader.text(&self.name)
    }
}

impl Tell for Channel {
    fn tell(&self, reader: &Reader<'_>) -> Told {
        Told::record(fields!(reader, self, Channel {
            mode: "way" / "cách"; title,
            url: "address" / "địa chỉ",
            note: "note" / "ghi chú",
        }))
    }
}

impl Listed for Channel {
    const ALIKE: Alike = Alike::Never;

    fn key(&self, _: &Reader<'_>) -> String {
        format!("{:?}", self.mode)
    }

    fn name(&self, reader: &Reader<'_>) -> String {
        match self.mode.tell(reader) {
            Told::Word(word) => word,
            _ => String::new(),
        }
    }
}

impl Tell for OnlineService {
    fn tell(&self, reader: &Reader<'_>) -> Told {
        Told::record(fields!(reader, self, OnlineService {
            code: "code" / "mã"; title,
            name: "name" / "tên",
            limit: "limit" / "thời hạn"; absent("not known", "chưa rõ"),
        }))
    }
}

impl Listed for OnlineService {
    const ALIKE: Alike = Alike::Never;

    fn key(&self, _: &Reader<'_>) -> String {
        self.code.clone()
    }

    fn name(&self, _: &Reader<'_>) -> String {
        self.code.clone()
    }
}

impl Tell for Step {
    fn tell(&self, reader: &Reader<'_>) -> Told {
        Told::record(fields!(reader, self, Step {
            by: "who acts" / "ai làm",
            text: "what is done" / "nội dung"; title,
            responsible: "responsible" / "người phụ trách",
            duration: "how long" / "bao lâu"; absent("not known", "chưa rõ"),
        }))
    }
}

impl Listed for Step {
    fn key(&self, reader: &Reader<'_>) -> String {
        self.text.key(reader)
    }

    fn name(&self, reader: &Reader<'_>) -> String {
        reader.text(&self.text)
    }
}

impl Tell for Outcome {
    fn tell(&self, reader: &Reader<'_>) -> Told {
        Told::record(fields!(reader, self, Outcome {
            name: "name" / "tên"; title,
            code: "result code" / "mã kết quả",
            validity: "valid" / "giá trị trong",
        }))
    }
}

impl Listed for Outcome {
    fn key(&self, reader: &Reader<'_>) -> String {
        self.name.key(reader)
    }

    fn name(&self, reader: &Reader<'_>) -> String {
        reader.text(&self.name)
    }
}

impl Tell for Recording {
    fn tell(&self, reader: &Reader<'_>) -> Told {
        Told::record(fields!(reader, self, Recording {
            language: "language" / "ngôn ngữ",
            language_name: "its own name" / "tên gọi ngôn ngữ"; title,
            file: "file" / "tệp",
            seconds: "seconds" / "số giây",
            transcript: "what is said" / "lời ghi âm",
            recorded_by: "recorded by" / "nơi ghi âm",
            on: "recorded" / "ngày ghi",
        }))
    }
}

impl Listed for Recording {
    const ALIKE: Alike = Alike::Never;

    fn key(&self, _: &Reader<'_>) -> String {
        self.language.to_string()
    }

    fn name(&self, _: &Reader<'_>) -> String {
        self.language_name.clone()
    }
}

impl Tell for Verification {
    fn tell(&self, reader: &Reader<'_>) -> Told {
        Told::record(fields!(
            reader,
            self,
            Verification {
                by: "by" / "nơi kiểm tra",
                on: "on" / "ngày kiểm tra",
                due: "next check before" / "kiểm tra lại trước",
            }
        ))
    }
}

impl Tell for TranslationCheck {
    fn tell(&self, reader: &Reader<'_>) -> Told {
        Told::record(fields!(reader, self, TranslationCheck {
            language: "language" / "ngôn ngữ"; title,
            against: "against" / "so với bản",
            on: "on" / "ngày soát",
        }))
    }
}

impl Listed for TranslationCheck {
    const ALIKE: Alike = Alike::Never;

    fn key(&self, _: &Reader<'_>) -> String {
        self.language.to_string()
    }

    fn name(&self, reader: &Reader<'_>) -> String {
        reader.language(&self.language)
    }
}
