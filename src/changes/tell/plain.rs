//! Single values: texts, numbers, days, addresses.

use super::{Listed, Tell};
use crate::changes::reader::Reader;
use crate::changes::told::{Item, Told};
use crate::i18n::{Language, Localized};
use crate::model::calendar::Weekday;
use crate::model::clock_time::ClockTime;
use crate::model::date::{Date, PartialDate};
use crate::model::decimal::{Figure, Percentage};
use crate::model::edit_link::EditLink;
use crate::model::identifier::{
    AreaClassId, CaseId, ClaimId, EventId, OfficeId, PlaceId, ProcedureId, RelationId, TableId, TopicId,
};
use crate::model::office::Level;
use crate::model::phone::Phone;
use crate::model::procedure::Mode;
use crate::model::web_link::WebLink;

impl<T: Tell> Tell for Option<T> {
    fn tell(&self, reader: &Reader<'_>) -> Told {
        self.as_ref().map_or(Told::Absent, |value| value.tell(reader))
    }
}

impl<T: Listed> Tell for Vec<T> {
    fn tell(&self, reader: &Reader<'_>) -> Told {
        let item = |entry: &T| Item {
            key: entry.key(reader),
            name: entry.name(reader),
            alike: T::ALIKE,
            told: entry.tell(reader),
        };
        Told::List(self.iter().map(item).collect())
    }
}

impl Tell for String {
    fn tell(&self, _: &Reader<'_>) -> Told {
        Told::Word(self.clone())
    }
}

impl Tell for bool {
    fn tell(&self, reader: &Reader<'_>) -> Told {
        Told::Word(if *self { reader.word("yes", "có") } else { reader.word("no", "không") })
    }
}

impl Tell for Localized {
    fn tell(&self, reader: &Reader<'_>) -> Told {
        Told::Public(match self {
            Self::Plain(text) => [(reader.catalogue.default_language().clone(), text.clone())].into(),
            Self::ByLanguage(texts) => texts.clone(),
        })
    }
}

impl Listed for Localized {
    fn key(&self, reader: &Reader<'_>) -> String {
        let default = reader.catalogue.default_language();
        self.choose(default, default).text.to_owned()
    }

    fn name(&self, reader: &Reader<'_>) -> String {
        reader.text(self)
    }
}

/// Values that are one word, and how they are worded.
macro_rules! single {
    ($($type:ty: |$value:ident, $reader:ident| $words:expr;)*) => {$(
        impl Tell for $type {
            fn tell(&self, $reader: &Reader<'_>) -> Told {
                let $value = self;
                let _ = $reader;
                Told::Word($words)
            }
        }
    )*};
}

single! {
    u8: |value, reader| reader.number(&value.to_string());
    u16: |value, reader| reader.number(&value.to_string());
    u32: |value, reader| reader.number(&value.to_string());
    // A year: its digits are not grouped.
    i16: |value, reader| value.to_string();
    Figure: |value, reader| reader.figure(*value);
    // A percentage keeps the decimals that it was published with.
    Percentage: |value, reader| format!("{}%", reader.number(&value.0.to_string()));
    Date: |value, reader| reader.day(*value);
    PartialDate: |value, reader| reader.partial_day(*value);
    ClockTime: |value, reader| value.to_string();
    Phone: |value, reader| value.as_str().to_owned();
    WebLink: |value, reader| value.as_str().to_owned();
    EditLink: |value, reader| String::from(value.clone());
    Language: |value, reader| reader.language(value);
    RelationId: |value, reader| value.to_string();
}

/// Identifiers: told by the name of what they stand for; by themselves where there is no such name.
macro_rules! reference {
    ($($type:ty: |$id:ident, $reader:ident| $name:expr;)*) => {$(
        impl Tell for $type {
            fn tell(&self, $reader: &Reader<'_>) -> Told {
                let $id = self;
                let _ = $reader;
                let name: Option<String> = $name;
                Told::Names(vec![(self.to_string(), name.unwrap_or_else(|| self.to_string()))])
            }
        }
    )*};
}

reference! {
    TopicId: |id, reader| reader.catalogue.topic(id).map(|topic| reader.text(&topic.name));
    EventId: |id, reader| reader.catalogue.event(id).map(|event| reader.text(&event.name));
    OfficeId: |id, reader| reader.catalogue.offices.get(id).map(|office| reader.text(&office.value.name));
    PlaceId: |id, reader| reader.catalogue.places.get(id).map(|place| super::place::full_name(&place.value, reader));
    ProcedureId: |id, reader| reader.catalogue.procedures.get(id).map(|record| reader.text(&record.value.title));
    TableId: |id, reader| reader.catalogue.tables.get(id).map(|table| reader.text(&table.descriptor.value.title));
    CaseId: |id, reader| reader.cases.iter().find(|case| case.id == *id).map(|case| reader.text(&case.name));
    AreaClassId: |id, reader| {
        let classes = &reader.catalogue.site.value.area_classes;
        classes.iter().find(|class| class.id == *id).map(|class| reader.text(&class.name))
    };
    ClaimId: |id, reader| {
        let mut claims = reader.catalogue.claims.iter().flat_map(|file| &file.value.claims);
        claims.find(|claim| claim.id == *id).map(|claim| reader.text(&claim.what))
    };
}

/// Lists that are told in one line: what they name, in their order.
macro_rules! short_lists {
    ($($type:ty),* $(,)?) => {$(
        impl Tell for Vec<$type> {
            fn tell(&self, reader: &Reader<'_>) -> Told {
                Told::Names(self.iter().flat_map(|entry| named(entry.tell(reader))).collect())
            }
        }
    )*};
}

short_lists!(AreaClassId, CaseId, ClaimId, EventId, Language, Level, Mode, String, Weekday);

fn named(told: Told) -> Vec<(String, String)> {
    match told {
        Told::Names(names) => names,
        Told::Word(word) => vec![(word.clone(), word)],
        _ => Vec::new(),
    }
}
