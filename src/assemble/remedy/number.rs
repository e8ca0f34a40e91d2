//! Numbers as people write them.

use super::{Remedy, bare};

/// Numerals up to ten in Vietnamese and English; a position is its number.
const NUMERALS: [[&str; 11]; 2] = [
    ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười"],
    ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"],
];

/// What is counted: whole things only, or parts too.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::assemble) enum Counted {
    Whole,
    Parts,
}

/// The number that was meant: thousands points, decimal commas, a unit behind it, quotes around it, a numeral.
pub(in crate::assemble) fn number(written: &str, counted: Counted) -> Option<Remedy> {
    let text = bare(written);
    if let Some(number) = NUMERALS.iter().find_map(|list| list.iter().position(|word| *word == text.to_lowercase())) {
        return Some(Remedy::guess(number.to_string()));
    }
    let end = text.find(|sign: char| !(sign.is_ascii_digit() || ".,".contains(sign) || sign.is_whitespace()));
    let (figure, unit) = text.split_at(end.unwrap_or(text.len()));
    let remedy = plain(figure.trim().trim_end_matches(['.', ',']), counted)?;
    let is_unit = unit.is_empty() || unit.starts_with(|first: char| first.is_alphabetic() || "%₫°".contains(first));
    // What stands behind a number can change what it means.
    if unit.is_empty() { Some(remedy) } else { is_unit.then(|| Remedy::guess(remedy.text)) }
}

fn plain(figure: &str, counted: Counted) -> Option<Remedy> {
    let is_digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if is_digits(figure) {
        return Some(Remedy::sure(figure.parse::<u64>().ok()?.to_string()));
    }
    let (whole, decimals) = match figure.rsplit_once(',') {
        Some((whole, decimals)) if is_digits(decimals) && !whole.contains(',') => (whole, Some(decimals)),
        _ => (figure, None),
    };
    let groups: Vec<&str> = whole.split(|sign: char| ".,".contains(sign) || sign.is_whitespace()).collect();
    let grouped = groups.iter().skip(1).all(|group| group.len() == 3)
        && groups.iter().all(|group| is_digits(group) && group.len() <= 3);
    let joined = groups.concat();
    match (counted, decimals) {
        (_, None) if grouped && groups.len() > 2 => Some(Remedy::sure(joined)),
        (Counted::Whole, None) if grouped => Some(Remedy::sure(joined)),
        (Counted::Parts, None) if grouped => Some(Remedy::guess(joined)),
        (Counted::Whole, Some(last)) if grouped && last.len() == 3 => Some(Remedy::sure(joined + last)),
        // 1,500 is one and a half in Vietnam, and fifteen hundred elsewhere.
        (Counted::Parts, Some(last)) if is_digits(whole) && last.len() == 3 => {
            Some(Remedy::guess(format!("{whole}.{last}")))
        }
        (Counted::Parts, Some(last)) if is_digits(whole) || grouped => Some(Remedy::sure(format!("{joined}.{last}"))),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{Counted, number};
    use crate::diagnostics::Certainty::{Guess, Sure};

    #[test]
    fn numbers_are_read_as_people_write_them() {
        for (written, counted, expected) in [
            ("'8'", Counted::Whole, Some(("8", Sure))),
            ("19.657", Counted::Whole, Some(("19657", Sure))),
            ("1.250.000", Counted::Parts, Some(("1250000", Sure))),
            ("1 250 000", Counted::Parts, Some(("1250000", Sure))),
            ("1,250,000", Counted::Whole, Some(("1250000", Sure))),
            ("145,85", Counted::Parts, Some(("145.85", Sure))),
            ("1.145,85", Counted::Parts, Some(("1145.85", Sure))),
            ("1,500", Counted::Parts, Some(("1.500", Guess))),
            ("5 ngày", Counted::Whole, Some(("5", Guess))),
            ("5.000đ", Counted::Parts, Some(("5000", Guess))),
            ("95%", Counted::Whole, Some(("95", Guess))),
            ("hai", Counted::Whole, Some(("2", Guess))),
            ("145,85", Counted::Whole, None),
            ("2-3", Counted::Whole, None),
            ("khoảng 5", Counted::Whole, None),
        ] {
            let found = number(written, counted);
            let found = found.as_ref().map(|remedy| (remedy.text.as_str(), remedy.certainty));
            assert_eq!(found, expected, "{written}");
        }
    }
}
