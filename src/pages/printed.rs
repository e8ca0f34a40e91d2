//! Addresses as they stand on paper: short enough to be typed, and for a small QR code.
//!
//! A procedure's short address is the number in its national code, a place's a zero and the number in its own, both in
//! base 36: `1.001193` is `lgix.html`. They never change with a title, so that what hangs on a wall stays true.

use serde::Serialize;

use super::address::SitePath;
use super::{World, frame};
use crate::i18n::Language;

/// An address on paper.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Printed {
    /// The whole address, for a QR code.
    pub url: String,
    /// The address without what browsers add by themselves, for people.
    pub shown: String,
}

/// How a page is addressed on paper; none where it is not known where the site will stand.
///
/// Only pages of the default language have short addresses.
pub(super) fn printed(
    world: World<'_>,
    language: &Language,
    path: &SitePath,
    short: Option<SitePath>,
) -> Option<Printed> {
    let base = frame::base_url(world.catalogue)?;
    let short = short.filter(|_| language == world.catalogue.default_language());
    let url = format!("{base}{}", short.as_ref().unwrap_or(path));
    let shown = url.split_once("://").map_or(url.as_str(), |(_, rest)| rest).to_owned();
    Some(Printed { url, shown })
}

/// The short address of a procedure; none for a code that holds more than digits and dots.
pub(super) fn of_procedure(code: &str) -> Option<SitePath> {
    in_base_36(code).map(|digits| SitePath::root(&format!("{digits}.html")))
}

/// The short address of a place. The zero keeps it apart from those of procedures.
pub(super) fn of_place(code: &str) -> Option<SitePath> {
    in_base_36(code).map(|digits| SitePath::root(&format!("0{digits}.html")))
}

fn in_base_36(code: &str) -> Option<String> {
    const DIGITS: &[u8; 36] = b"0123456789abcdefghijklmnopqrstuvwxyz";
    if !code.chars().all(|character| character.is_ascii_digit() || character == '.') {
        return None;
    }
    let mut number: u64 = code.replace('.', "").parse().ok().filter(|number| *number > 0)?;
    let mut digits = Vec::new();
    while number > 0 {
        digits.push(char::from(DIGITS[usize::try_from(number % 36).ok()?]));
        number /= 36;
    }
    Some(digits.into_iter().rev().collect())
}

#[cfg(test)]
mod tests {
    use super::{of_place, of_procedure};

    #[test]
    fn short_addresses_come_from_codes_alone() {
        let short = |code: &str| of_procedure(code).map(|path| path.to_string());
        assert_eq!(short("1.001193").as_deref(), Some("lgix.html"));
        assert_eq!(of_place("03158").map(|path| path.to_string()).as_deref(), Some("02fq.html"));
        assert_eq!(short("1.014955-Xoa"), None);
        assert_eq!(short(""), None);
        assert_eq!(short("99999999999999999999999"), None);
    }
}
