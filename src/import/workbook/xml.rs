//! The XML files of a workbook, as a run of steps: an element opens, closes, or holds text.

use quick_xml::XmlVersion;
use quick_xml::events::{BytesStart, Event};
use quick_xml::reader::Reader;

use super::unreadable::Unreadable;

/// One step through a file.
pub(super) enum Step<'text> {
    /// An element begins.
    Open(Element<'text>),
    /// The element of this name ends.
    Close(&'text str),
    /// A piece of text; one text can come in several pieces.
    Text(String),
}

/// The beginning of an element.
pub(super) struct Element<'text>(BytesStart<'text>);

impl Element<'_> {
    /// The value of an attribute, by its name with prefix; none where it is not given or can't be read.
    pub(super) fn attribute(&self, name: &str) -> Option<String> {
        let attribute = self.0.try_get_attribute(name).ok().flatten()?;
        attribute.normalized_value(XmlVersion::Implicit1_0).ok().map(std::borrow::Cow::into_owned)
    }

    /// The number that an attribute holds.
    pub(super) fn number(&self, name: &str) -> Option<u32> {
        self.attribute(name)?.trim().parse().ok()
    }

    /// Whether an attribute says yes.
    pub(super) fn is_set(&self, name: &str) -> bool {
        self.attribute(name).is_some_and(|value| matches!(value.as_str(), "1" | "true"))
    }
}

/// How elements of a file are named.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Naming {
    /// By what stands after the prefix: writers of XLSX choose their own prefixes.
    Local,
    /// With the prefix, which all writers of ODS share.
    Prefixed,
}

/// Goes through a file; `step` gets the name of each element beside it.
pub(super) fn walk(
    text: &str,
    naming: Naming,
    mut step: impl FnMut(&str, Step<'_>) -> Result<(), Unreadable>,
) -> Result<(), Unreadable> {
    let mut reader = Reader::from_str(text);
    reader.config_mut().expand_empty_elements = true;
    loop {
        match reader.read_event().map_err(broken)? {
            Event::Start(element) => {
                let name = named(element.name(), naming).to_owned();
                step(&name, Step::Open(Element(element)))?;
            }
            Event::End(element) => {
                let name = named(element.name(), naming).to_owned();
                step(&name, Step::Close(&name))?;
            }
            Event::Text(text) => step("", Step::Text(text.xml10_content().into_owned()))?,
            Event::CData(text) => step("", Step::Text(text.xml10_content().into_owned()))?,
            Event::GeneralRef(reference) => {
                let character = reference.resolve_char_ref().map_err(broken)?.map(String::from);
                let named = reference.xml10_content().into_owned();
                let known = || quick_xml::escape::resolve_predefined_entity(&named).map(str::to_owned);
                step("", Step::Text(character.or_else(known).unwrap_or_default()))?;
            }
            Event::Eof => return Ok(()),
            _ => {}
        }
    }
}

fn named(name: quick_xml::name::QName<'_>, naming: Naming) -> &str {
    match naming {
        Naming::Local => name.local_name().into_inner(),
        Naming::Prefixed => name.into_inner(),
    }
}

#[allow(clippy::needless_pass_by_value, reason = "the shape that `map_err` takes")]
fn broken(error: impl ToString) -> Unreadable {
    Unreadable::Broken(error.to_string())
}
