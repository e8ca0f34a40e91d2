//! What each kind of record tells, one file a kind.
//!
//! Every struct is taken apart field by field: a field that is added to the model does not compile until it has words
//! here, so that no change of content can go unseen.

mod calendar;
mod citation;
mod claim;
mod indicator;
mod page;
mod place;
mod plain;
mod procedure;
mod register;
mod site;
mod statistics;
mod topic;

mod amount;
mod document;
mod office;

use super::reader::Reader;
use super::told::{Alike, Told};

/// Something that can be told to a reader.
pub(super) trait Tell {
    /// What it says.
    fn tell(&self, reader: &Reader<'_>) -> Told;
}

/// Something that stands in lists.
trait Listed: Tell {
    /// How it is found again where its key changed.
    const ALIKE: Alike = Alike::ByName;

    /// By what it is found again in another version of the list.
    fn key(&self, reader: &Reader<'_>) -> String;

    /// What readers call it.
    fn name(&self, reader: &Reader<'_>) -> String;
}

/// The fields of a struct, each with its words in both languages and, after `;`, what else is to be known of it.
///
/// The pattern names every field, so that the compiler asks for the words of a new one.
macro_rules! fields {
    ($reader:expr, $value:expr, $record:ident { $($field:ident: $english:literal / $vietnamese:literal $(; $mark:ident $(($($argument:literal),*))?)*),* $(,)? }) => {{
        let $record { $($field),* } = $value;
        let reader: &$crate::changes::reader::Reader<'_> = $reader;
        vec![$(
            $crate::changes::told::Field::new(
                stringify!($field),
                reader.word($english, $vietnamese),
                $crate::changes::tell::Tell::tell($field, reader),
            )
            $(.$mark($(reader.word($($argument),*))?))*
        ),*]
    }};
}

/// The words of an enum without fields, in both languages.
macro_rules! words {
    ($($type:ty { $($variant:ident: $english:literal / $vietnamese:literal),* $(,)? })*) => {$(
        impl $crate::changes::tell::Tell for $type {
            fn tell(&self, reader: &$crate::changes::reader::Reader<'_>) -> $crate::changes::told::Told {
                $crate::changes::told::Told::Word(match self {
                    $(Self::$variant => reader.word($english, $vietnamese)),*
                })
            }
        }
    )*};
}

pub(super) use place::full_name as place_name;
pub(super) use {fields, words};
