//! What is said once for the whole site.

use std::collections::BTreeMap;

use super::{Listed, Tell, fields, words};
use crate::changes::reader::Reader;
use crate::changes::told::{Alike, Item, Told};
use crate::model::site::{AreaClass, CheckLevel, Contact, Jurisdiction, Portal, Rule, Site, SiteLanguage};

words! {
    CheckLevel {
        Off: "off" / "tắt",
        Warning: "warning" / "cảnh báo",
        Error: "error" / "lỗi",
    }
}

impl Tell for Site {
    fn tell(&self, reader: &Reader<'_>) -> Told {
        Told::record(fields!(reader, self, Site {
            title: "name of the site" / "tên trang",
            purpose: "purpose" / "mục đích",
            languages: "languages" / "ngôn ngữ",
            base_url: "address of the site" / "địa chỉ của trang",
            edit_url: "where pages are edited" / "nơi sửa trang",
            jurisdiction: "area" / "địa phương",
            notice: "notice on every page" / "lưu ý ở mọi trang",
            national_portal: "national portal" / "cổng quốc gia",
            contacts: "whom to call" / "liên hệ",
            right_to_refuse: "rule: no further papers" / "quy định: không đòi thêm giấy tờ",
            file_anywhere: "rule: file at any centre" / "quy định: nộp ở trung tâm nào cũng được",
            apology: "rule: apology when late" / "quy định: xin lỗi khi trễ hẹn",
            currency: "currency" / "đơn vị tiền",
            code_format: "form of procedure codes" / "dạng mã thủ tục"; editors,
            area_classes: "classes of areas" / "các vùng",
            recordings_in: "languages to be read aloud" / "ngôn ngữ cần ghi âm"; editors,
            review_after_days: "days until a record must be checked again" / "số ngày đến khi phải kiểm tra lại"; editors,
            checks: "how severely checks are judged" / "mức nghiêm của các phép kiểm tra"; editors,
        }))
    }
}

impl Tell for SiteLanguage {
    fn tell(&self, reader: &Reader<'_>) -> Told {
        Told::record(fields!(reader, self, SiteLanguage {
            code: "language" / "ngôn ngữ",
            name: "its own name" / "tên gọi"; title,
        }))
    }
}

impl Listed for SiteLanguage {
    const ALIKE: Alike = Alike::Never;

    fn key(&self, _: &Reader<'_>) -> String {
        self.code.to_string()
    }

    fn name(&self, _: &Reader<'_>) -> String {
        self.name.clone()
    }
}

impl Tell for Jurisdiction {
    fn tell(&self, reader: &Reader<'_>) -> Told {
        Told::record(fields!(
            reader,
            self,
            Jurisdiction { name: "name" / "tên", country: "country" / "quốc gia", code: "code" / "mã" }
        ))
    }
}

impl Tell for Portal {
    fn tell(&self, reader: &Reader<'_>) -> Told {
        Told::record(fields!(reader, self, Portal { name: "name" / "tên", url: "address" / "địa chỉ" }))
    }
}

impl Tell for Contact {
    fn tell(&self, reader: &Reader<'_>) -> Told {
        Told::record(fields!(reader, self, Contact {
            purpose: "what for" / "để làm gì"; title,
            phone: "telephone" / "điện thoại"; absent("not known", "chưa rõ"),
            url: "address" / "địa chỉ",
            note: "note" / "ghi chú",
        }))
    }
}

impl Listed for Contact {
    fn key(&self, reader: &Reader<'_>) -> String {
        self.purpose.key(reader)
    }

    fn name(&self, reader: &Reader<'_>) -> String {
        reader.text(&self.purpose)
    }
}

impl Tell for Rule {
    fn tell(&self, reader: &Reader<'_>) -> Told {
        Told::record(fields!(reader, self, Rule {
            text: "text" / "nội dung",
            law: "law" / "căn cứ",
            sources: "sources" / "nguồn"; provenance,
        }))
    }
}

impl Tell for AreaClass {
    fn tell(&self, reader: &Reader<'_>) -> Told {
        Told::record(fields!(reader, self, AreaClass {
            id: "identifier" / "mã"; editors,
            name: "name" / "tên"; title,
        }))
    }
}

impl Listed for AreaClass {
    const ALIKE: Alike = Alike::Never;

    fn key(&self, _: &Reader<'_>) -> String {
        self.id.to_string()
    }

    fn name(&self, reader: &Reader<'_>) -> String {
        reader.text(&self.name)
    }
}

impl Tell for BTreeMap<String, CheckLevel> {
    fn tell(&self, reader: &Reader<'_>) -> Told {
        let item = |(code, level): (&String, &CheckLevel)| Item {
            key: code.clone(),
            name: code.clone(),
            alike: Alike::Never,
            told: level.tell(reader),
        };
        Told::List(self.iter().map(item).collect())
    }
}
