//! Tables of counts: what they are, and their rows.

use super::{Listed, Tell, fields, words};
use crate::assemble::{Row, Table};
use crate::changes::reader::Reader;
use crate::changes::told::{Alike, Field, Item, Told};
use crate::message;
use crate::model::date::Date;
use crate::model::identifier::{OfficeId, PlaceId, ProcedureId, TopicId};
use crate::model::statistics::{Cell, Comment, DaysUnit, Dimension, EmptyReason, HalfDays, Measure, TableDescriptor};

impl Tell for Table {
    fn tell(&self, reader: &Reader<'_>) -> Told {
        let mut fields = match self.descriptor.value.tell(reader) {
            Told::Record { fields, .. } => fields,
            _ => Vec::new(),
        };
        let rows = Told::List(self.rows().map(|row| item(row, reader)).collect());
        fields.push(Field::new("rows", reader.word("rows", "dòng số liệu"), rows));
        Told::record(fields)
    }
}

impl Tell for TableDescriptor {
    fn tell(&self, reader: &Reader<'_>) -> Told {
        Told::record(fields!(reader, self, TableDescriptor {
            title: "title" / "tiêu đề",
            definition: "what is counted" / "cách đếm",
            coverage: "what it covers" / "phạm vi",
            period: "period" / "kỳ",
            days: "days that are counted" / "loại ngày được đếm",
            simulated: "made up for tests" / "số liệu giả định"; flag("no", "không"),
            breaks: "breaks in the series" / "chỗ đứt của chuỗi số",
            follows: "the release before" / "kỳ công bố trước",
            comments: "comments by offices" / "lời giải thích của các nơi",
            missing: "what the source does not give" / "điều nguồn không ghi",
            sources: "sources" / "nguồn"; provenance,
        }))
    }
}

words! {
    DaysUnit {
        WorkingDays: "working days" / "ngày làm việc",
        CalendarDays: "calendar days" / "ngày theo lịch",
    }
}

impl Tell for Comment {
    fn tell(&self, reader: &Reader<'_>) -> Told {
        Told::record(fields!(reader, self, Comment {
            on: "day" / "ngày",
            place: "commune" / "xã, phường",
            office: "office" / "cơ quan",
            text: "comment" / "lời giải thích"; title,
        }))
    }
}

impl Listed for Comment {
    const ALIKE: Alike = Alike::Never;

    fn key(&self, _: &Reader<'_>) -> String {
        format!("{} {:?} {:?}", self.on, self.place, self.office)
    }

    fn name(&self, reader: &Reader<'_>) -> String {
        reader.day(self.on)
    }
}

fn item(row: Row<'_>, reader: &Reader<'_>) -> Item {
    let about = || Dimension::ALL.into_iter().filter_map(|(_, dimension)| Some((dimension, row.about(dimension)?)));
    let key: Vec<String> = about().map(|(dimension, about)| format!("{dimension:?} {about}")).collect();
    let name: Vec<String> = about().map(|(dimension, about)| about_words(dimension, about, reader)).collect();
    let name = if name.is_empty() { reader.word("the whole table", "toàn bảng") } else { name.join(", ") };
    let cells = row.cells().into_iter().map(|(measure, cell)| {
        Field::new(measure.column(), measure_words(measure, reader), Told::Word(cell_words(cell, reader)))
    });
    Item { key: key.join(" "), name, alike: Alike::Never, told: Told::record(cells.collect()) }
}

/// What a row is about, by the name of the record that it refers to.
fn about_words(dimension: Dimension, about: &str, reader: &Reader<'_>) -> String {
    let told = match dimension {
        Dimension::From => {
            let day = day_words(about, reader);
            return reader.say(&message!(en: "from {day}", vi: "từ {day}"));
        }
        Dimension::To => {
            let day = day_words(about, reader);
            return reader.say(&message!(en: "until {day}", vi: "đến {day}"));
        }
        Dimension::Days => {
            let days = HalfDays::parse(about).map_or_else(|| about.to_owned(), |days| reader.number(&days.to_string()));
            return reader.say(&message!(en: "{days} days", vi: "{days} ngày"));
        }
        Dimension::Level => return about.to_owned(),
        Dimension::Office => OfficeId::parse(about).map(|id| id.tell(reader)),
        Dimension::Place => PlaceId::parse(about).map(|id| id.tell(reader)),
        Dimension::Procedure => ProcedureId::parse(about).map(|id| id.tell(reader)),
        Dimension::Topic => TopicId::parse(about).map(|id| id.tell(reader)),
    };
    match told {
        Some(Told::Names(names)) => names.into_iter().map(|(_, name)| name).collect(),
        _ => about.to_owned(),
    }
}

fn day_words(written: &str, reader: &Reader<'_>) -> String {
    Date::try_from(written.to_owned()).map_or_else(|_| written.to_owned(), |day| reader.day(day))
}

fn cell_words(cell: Cell, reader: &Reader<'_>) -> String {
    let (english, vietnamese) = match cell {
        Cell::Count(count) => return reader.number(&count.to_string()),
        Cell::Empty(EmptyReason::NotMeasured) => ("not measured", "không đo"),
        Cell::Empty(EmptyReason::NotReported) => ("not published", "không công bố"),
        Cell::Empty(EmptyReason::NotDue) => ("not due yet", "chưa đến hạn"),
        Cell::Empty(EmptyReason::Suppressed) => ("held back to protect people", "giữ lại để bảo vệ người dân"),
    };
    reader.word(english, vietnamese)
}

fn measure_words(measure: Measure, reader: &Reader<'_>) -> String {
    let (english, vietnamese) = match measure {
        Measure::CarriedOver => ("carried over", "kỳ trước chuyển sang"),
        Measure::ReceivedOnline => ("received online", "nhận qua mạng"),
        Measure::ReceivedInPerson => ("received in person", "nhận trực tiếp"),
        Measure::ReceivedPost => ("received by post", "nhận qua bưu điện"),
        Measure::Received => ("received in all", "tổng số nhận"),
        Measure::Early => ("finished early", "xong trước hạn"),
        Measure::OnTime => ("finished on time", "xong đúng hạn"),
        Measure::Late => ("finished late", "xong trễ hạn"),
        Measure::Resolved => ("processed", "đã giải quyết"),
        Measure::OpenWithin => ("open, inside the limit", "đang giải quyết, còn hạn"),
        Measure::OpenPast => ("open, past the limit", "đang giải quyết, quá hạn"),
        Measure::Open => ("open", "đang giải quyết"),
        Measure::Returned => ("returned", "trả lại"),
        Measure::Withdrawn => ("withdrawn", "rút hồ sơ"),
        Measure::Extended => ("extended", "gia hạn"),
        Measure::AskedAgain => ("asked for more papers", "bị yêu cầu bổ sung"),
    };
    reader.word(english, vietnamese)
}
