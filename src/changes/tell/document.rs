//! What to bring.

use super::{Listed, Tell, fields, words};
use crate::changes::reader::Reader;
use crate::changes::told::Told;
use crate::model::procedure::{Document, Form, Handling, Paper};

words! {
    Handling {
        Submit: "handed in" / "nộp vào hồ sơ",
        Show: "shown, given back" / "xem rồi trả lại",
    }
}

impl Tell for Document {
    fn tell(&self, reader: &Reader<'_>) -> Told {
        Told::record(fields!(reader, self, Document {
            name: "name" / "tên"; title,
            cases: "cases" / "trường hợp"; absent("all", "mọi trường hợp"),
            only_if: "only if" / "chỉ khi"; absent("always", "không có điều kiện"),
            not_if: "not needed if" / "không cần nếu",
            handling: "at the desk" / "tại nơi nộp",
            originals: "originals" / "số bản chính"; absent("not known", "chưa rõ"),
            certified_copies: "certified copies" / "số bản sao chứng thực"; absent("not known", "chưa rõ"),
            copies: "copies" / "số bản sao"; absent("not known", "chưa rõ"),
            any_of: "any one of these is enough" / "chỉ cần một trong",
            instead: "accepted instead" / "nộp thay bằng",
            form: "form" / "mẫu",
            obtained_from: "where to get it" / "lấy ở đâu",
            validity: "how old it may be" / "thời hạn của giấy tờ",
            law: "required by" / "yêu cầu theo",
            note: "note" / "ghi chú",
        }))
    }
}

impl Listed for Document {
    fn key(&self, reader: &Reader<'_>) -> String {
        self.name.key(reader)
    }

    fn name(&self, reader: &Reader<'_>) -> String {
        reader.text(&self.name)
    }
}

impl Tell for Paper {
    fn tell(&self, reader: &Reader<'_>) -> Told {
        Told::record(fields!(reader, self, Paper {
            name: "name" / "tên"; title,
            only_if: "only if" / "chỉ khi"; absent("always", "không có điều kiện"),
            originals: "originals" / "số bản chính"; absent("as above", "như trên"),
            certified_copies: "certified copies" / "số bản sao chứng thực"; absent("as above", "như trên"),
            copies: "copies" / "số bản sao"; absent("as above", "như trên"),
            note: "note" / "ghi chú",
        }))
    }
}

impl Listed for Paper {
    fn key(&self, reader: &Reader<'_>) -> String {
        self.name.key(reader)
    }

    fn name(&self, reader: &Reader<'_>) -> String {
        reader.text(&self.name)
    }
}

impl Tell for Form {
    fn tell(&self, reader: &Reader<'_>) -> Told {
        Told::record(fields!(reader, self, Form {
            name: "name" / "tên"; title,
            file: "file" / "tệp",
            url: "address" / "địa chỉ",
        }))
    }
}
