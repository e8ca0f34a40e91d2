//! How to reach an office: whom to call, its telephone, its hours, the days on which offices work.

use serde::Serialize;

use super::World;
use super::words::{Chooser, Words};
use crate::model::calendar::Weekday;
use crate::model::office::Hours;
use crate::model::phone::Phone;

/// A telephone number to show and to dial.
#[derive(Debug, Clone, Serialize)]
pub struct PhoneView {
    /// As published.
    pub shown: String,
    /// For a `tel:` link.
    pub dial: String,
}

/// Opening hours.
#[derive(Debug, Clone, Serialize)]
pub struct HoursView {
    /// The ordinary week and the exceptions, as written.
    pub hours: Hours,
    /// A remark.
    pub note: Option<Words>,
}

/// Whom to call.
#[derive(Debug, Clone, Serialize)]
pub struct ContactView {
    /// What for.
    pub purpose: Words,
    /// The telephone.
    pub phone: Option<PhoneView>,
    /// The web address.
    pub url: Option<String>,
    /// The host of that address.
    pub host: Option<String>,
    /// Why there is none.
    pub note: Option<Words>,
}

/// A telephone number to show and to dial.
pub(super) fn phone(phone: &Phone) -> PhoneView {
    PhoneView { shown: phone.as_str().to_owned(), dial: phone.dial() }
}

/// The working week of the year that the site speaks in.
pub(super) fn working_week(world: World<'_>) -> Vec<Weekday> {
    let year = world.catalogue.calendar.get(&world.today.0.year());
    year.map(|year| year.value.working_week.clone()).unwrap_or_default()
}

impl Chooser<'_> {
    /// Whom the site says to call.
    pub(super) fn contacts(&self) -> Vec<ContactView> {
        let contacts = self.catalogue.site.value.contacts.iter();
        contacts
            .map(|contact| ContactView {
                purpose: self.words(&contact.purpose),
                phone: contact.phone.as_ref().map(phone),
                url: contact.url.as_ref().map(|url| url.as_str().to_owned()),
                host: contact.url.as_ref().map(|url| url.host().to_owned()),
                note: self.maybe(contact.note.as_ref()),
            })
            .collect()
    }

    pub(super) fn hours(&self, hours: &Hours) -> HoursView {
        HoursView { hours: hours.clone(), note: self.maybe(hours.note.as_ref()) }
    }
}
