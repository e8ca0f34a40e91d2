//! Numbers, dates, money and sizes in the forms of one language, which its dictionary describes.

use minijinja::Error;

use super::dictionary::Dictionary;

/// A decimal number, such as `9539.9`, with its digits grouped and its decimals marked as the language does.
pub(super) fn number(dictionary: &Dictionary, plain: &str) -> Result<String, Error> {
    let (whole, decimals) = plain.split_once('.').map_or((plain, None), |(whole, decimals)| (whole, Some(decimals)));
    let group = dictionary.phrase("number_group", None)?;
    let mut text = String::new();
    for (position, digit) in whole.chars().enumerate() {
        let left = whole.len() - position;
        if position > 0 && left.is_multiple_of(3) && !text.ends_with('-') {
            text.push_str(group);
        }
        text.push(digit);
    }
    if let Some(decimals) = decimals {
        text.push_str(dictionary.phrase("number_decimal", None)?);
        text.push_str(decimals);
    }
    Ok(text)
}

/// A day, month or year as `2026-03-31`, `2026-03` or `2026`, in words.
pub(super) fn date(dictionary: &Dictionary, iso: &str) -> Result<String, Error> {
    let mut parts = iso.splitn(3, '-');
    let year = parts.next().unwrap_or_default();
    let Some(month) = parts.next() else { return Ok(year.to_owned()) };
    let month_name = dictionary.phrase(&format!("month_{}", month.trim_start_matches('0')), None)?;
    match parts.next() {
        None => dictionary.fill("date_month", None, &[("month", month), ("month_name", month_name), ("year", year)]),
        Some(day) => {
            let short_day = day.trim_start_matches('0');
            let values =
                [("day", day), ("short_day", short_day), ("month", month), ("month_name", month_name), ("year", year)];
            dictionary.fill("date_day", None, &values)
        }
    }
}

/// An amount of money.
pub(super) fn money(dictionary: &Dictionary, plain: &str, currency: &str) -> Result<String, Error> {
    let amount = number(dictionary, plain)?;
    let key = format!("money_{currency}");
    let key = if dictionary.phrase(&key, None).is_ok() { key } else { "money_other".to_owned() };
    dictionary.fill(&key, None, &[("amount", &amount), ("currency", currency)])
}

/// A size of a file.
pub(super) fn filesize(dictionary: &Dictionary, bytes: u64) -> Result<String, Error> {
    let kilobytes = bytes.div_ceil(1024).max(1);
    if kilobytes < 1024 {
        return dictionary.fill("filesize_kb", Some(kilobytes), &[("n", &number(dictionary, &kilobytes.to_string())?)]);
    }
    let tenths = (bytes * 10).div_ceil(1 << 20);
    let megabytes = format!("{}.{}", tenths / 10, tenths % 10);
    dictionary.fill("filesize_mb", None, &[("n", &number(dictionary, &megabytes)?)])
}
