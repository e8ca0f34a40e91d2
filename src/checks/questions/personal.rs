//! Numbers and addresses of private persons inside a text.
//!
//! Official numbers (`123/2015/NĐ-CP`), codes and amounts of money look alike: a number counts only where it stands by
//! itself and has the make-up of the real thing.

use std::ops::Range;

/// What belongs to a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::checks) enum Personal {
    /// The number of an identity card: twelve digits since 2016, nine before.
    Identity,
    /// A mobile telephone number.
    Mobile,
    /// An address at a provider that serves private persons.
    Mail,
}

/// Providers of e-mail that serve private persons.
const PROVIDERS: [&str; 12] = [
    "gmail.com",
    "yahoo.com",
    "yahoo.com.vn",
    "ymail.com",
    "hotmail.com",
    "outlook.com",
    "outlook.com.vn",
    "live.com",
    "icloud.com",
    "proton.me",
    "protonmail.com",
    "aol.com",
];

/// How many digits people write together in a mobile number.
const GROUPINGS: [&[usize]; 6] = [&[10], &[4, 3, 3], &[4, 6], &[3, 3, 4], &[3, 4, 3], &[4, 2, 2, 2]];

/// The first number or address of a private person in a text.
pub(in crate::checks) fn first_in(text: &str) -> Option<(Personal, &str)> {
    mail(text).or_else(|| numbers(text).next())
}

fn mail(text: &str) -> Option<(Personal, &str)> {
    text.match_indices('@').find_map(|(at, _)| {
        let is_part = |character: char| character.is_ascii_alphanumeric() || "._%+-".contains(character);
        let start = text[..at]
            .rfind(|character| !is_part(character))
            .map_or(0, |before| before + text[before..].chars().next().map_or(0, char::len_utf8));
        let length = text[at + 1..].find(|character| !is_part(character)).unwrap_or(text.len() - at - 1);
        let end = at + 1 + length;
        let host = text[at + 1..end].trim_end_matches('.').to_ascii_lowercase();
        (start < at && PROVIDERS.contains(&host.as_str())).then(|| (Personal::Mail, &text[start..end]))
    })
}

fn numbers(text: &str) -> impl Iterator<Item = (Personal, &str)> {
    let groups = digit_groups(text);
    (0..groups.len()).filter_map(move |first| number_from(text, &groups[first..]))
}

/// The number that begins with the first of these groups of digits.
fn number_from<'text>(text: &'text str, groups: &[Range<usize>]) -> Option<(Personal, &'text str)> {
    let first = groups.first()?;
    if !stands_alone_before(&text[..first.start]) {
        return None;
    }
    GROUPINGS.into_iter().chain([&[12][..], &[9]]).find_map(|grouping| {
        let taken = groups.get(..grouping.len())?;
        let last = taken.last()?;
        let fits = taken.iter().map(Range::len).eq(grouping.iter().copied());
        let separated = taken.windows(2).all(|pair| matches!(&text[pair[0].end..pair[1].start], " " | "." | "-"));
        let number = &text[first.start..last.end];
        (fits && separated && stands_alone_after(&text[last.end..])).then_some((judge(number)?, number))
    })
}

fn digit_groups(text: &str) -> Vec<Range<usize>> {
    let mut groups: Vec<Range<usize>> = Vec::new();
    for (at, _) in text.match_indices(|character: char| character.is_ascii_digit()) {
        match groups.last_mut() {
            Some(group) if group.end == at => group.end = at + 1,
            _ => groups.push(at..at + 1),
        }
    }
    groups
}

/// Whether what stands in front of a number is no part of it, as it is in `QĐ-123` or `1.123`.
fn stands_alone_before(before: &str) -> bool {
    let mut back = before.chars().rev();
    match back.next() {
        None => true,
        Some('.' | ',') => !back.next().is_some_and(|character| character.is_ascii_digit()),
        Some(character) => !character.is_alphanumeric() && !"/_-#=&%@".contains(character),
    }
}

/// Whether what stands behind a number is no part of it, as it is in `123/QĐ` or `123.456`.
fn stands_alone_after(after: &str) -> bool {
    let mut rest = after.chars();
    match rest.next() {
        None => true,
        Some('.' | ',' | '-') => !rest.next().is_some_and(char::is_alphanumeric),
        Some(character) => !character.is_alphanumeric() && !"/_#=&%@".contains(character),
    }
}

fn judge(number: &str) -> Option<Personal> {
    let digits: String = number.chars().filter(char::is_ascii_digit).collect();
    match (digits.len(), digits.as_bytes()) {
        (10, [b'0', b'3' | b'5' | b'7' | b'8' | b'9', ..]) => Some(Personal::Mobile),
        (12, [b'0', ..]) => Some(Personal::Identity),
        // Round figures of nine digits are amounts of money.
        (9, _) if !digits.ends_with("000") => Some(Personal::Identity),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{Personal, first_in};

    #[test]
    fn private_numbers_and_addresses_are_found() {
        for (text, wanted) in [
            ("Liên hệ 0912345678 để hỏi", Personal::Mobile),
            ("Gọi 0912 345 678.", Personal::Mobile),
            ("năm 2025 0912345678", Personal::Mobile),
            ("(0912.345.678)", Personal::Mobile),
            ("CCCD 011099001234, cấp năm 2021", Personal::Identity),
            ("Số 040123456", Personal::Identity),
            ("thư tới nguyen.van.a@Gmail.com.", Personal::Mail),
        ] {
            assert_eq!(first_in(text).map(|(what, _)| what), Some(wanted), "{text}");
        }
    }

    #[test]
    fn official_numbers_amounts_and_hotlines_are_not() {
        for text in [
            "Nghị định 123/2015/NĐ-CP",
            "mã 1.001193",
            "100000000 đồng",
            "1.234.567.890 đồng",
            "03166 03156",
            "0215 3 825 123",
            "Quyết định 123456789/QĐ",
            "hanhchinh@dienbien.gov.vn",
            "từ 01/07/2025 đến 31/12/2025",
            "0215 3825 123",
            "đường dây 18001096",
            "G15-TP07 000.00.00.H18",
            "019d2bfd-3fe0-70ac-b9d6-5e9e20d6eef7",
        ] {
            assert_eq!(first_in(text), None, "{text}");
        }
    }
}
