//! Free pages, in all their languages.

use std::collections::BTreeMap;

use super::{Tell, fields};
use crate::assemble::Record;
use crate::changes::reader::Reader;
use crate::changes::told::{Alike, Field, Item, Told};
use crate::i18n::Language;
use crate::model::page::{PageHead, PageText};

/// The languages of one page.
pub(in crate::changes) type Texts = BTreeMap<Language, Record<PageText>>;

impl Tell for Texts {
    fn tell(&self, reader: &Reader<'_>) -> Told {
        let item = |(language, text): (&Language, &Record<PageText>)| Item {
            key: language.to_string(),
            name: reader.language(language),
            alike: Alike::Never,
            told: text.value.tell(reader),
        };
        let (own, others): (Vec<_>, Vec<_>) = self.iter().partition(|(language, _)| *language == reader.tongue);
        let texts = Told::List(own.into_iter().chain(others).map(item).collect());
        Told::record(vec![Field::new("languages", reader.word("text", "nội dung"), texts)])
    }
}

impl Tell for PageText {
    fn tell(&self, reader: &Reader<'_>) -> Told {
        // Where lines begin concerns reports of mistakes only.
        let Self { head, markdown, line_starts: _ } = self;
        let mut fields = match head.tell(reader) {
            Told::Record { fields, .. } => fields,
            _ => Vec::new(),
        };
        let paragraphs = markdown.split("\n\n").map(str::trim).filter(|paragraph| !paragraph.is_empty());
        let item = |text: &str| Item {
            key: text.to_owned(),
            name: text.to_owned(),
            alike: Alike::ByName,
            told: Told::Word(text.to_owned()),
        };
        let paragraphs = Told::List(paragraphs.map(item).collect());
        fields.push(Field::new("markdown", reader.word("paragraph", "đoạn văn"), paragraphs));
        Told::record(fields)
    }
}

impl Tell for PageHead {
    fn tell(&self, reader: &Reader<'_>) -> Told {
        Told::record(fields!(
            reader,
            self,
            PageHead {
                title: "title" / "tiêu đề",
                description: "description for search engines" / "mô tả cho máy tìm kiếm",
                in_footer: "linked from the foot of every page" / "có đường dẫn ở chân mọi trang"; flag("no", "không"),
            }
        ))
    }
}
