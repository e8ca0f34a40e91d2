//! Texts of a fixed form: days, times, addresses, codes.

use serde_json::Value;

use super::{Remedy, bare};
use crate::assemble::compiled;
use crate::diagnostics::Certainty;
use crate::model::date::Date;
use crate::model::web_link::WebLink;
use crate::text::quote;
use crate::text::slug;

/// The text in the form that `schema` asks for; each reading is tried against the schema itself.
pub(in crate::assemble) fn form(written: &str, schema: &Value) -> Option<Remedy> {
    let fits = compiled::judge_of(schema)?;
    let text = bare(written);
    let sure = [text.to_owned(), text.to_uppercase(), text.to_lowercase()].into_iter();
    let sure = sure.chain(days(text)).chain(times(text)).chain(percentage(text)).chain(phone(text));
    let sure = sure.chain(Some(slug::slugify(text))).map(|text| (text, Certainty::Sure));
    let guesses = addresses(text).chain(padded(text)).chain(Some(text.replace(char::is_whitespace, "")));
    let guesses = guesses.chain(american_day(text)).map(|text| (text, Certainty::Guess));
    sure.chain(guesses)
        .find(|(text, _)| fits(text))
        .map(|(text, certainty)| Remedy { text: written_as(&text), certainty })
}

/// Days and web addresses stand without quotes, as everywhere in content.
fn written_as(text: &str) -> String {
    let plain = Date::try_from(text.to_owned()).is_ok() || WebLink::try_from(text.to_owned()).is_ok();
    if plain { text.to_owned() } else { quote::scalar(text) }
}

/// The numbers in a text, in order.
fn numbers(text: &str) -> Vec<&str> {
    text.split(|sign: char| !sign.is_ascii_digit()).filter(|part| !part.is_empty()).collect()
}

/// Whether nothing but signs between numbers and the words for day, month and year stand in a text.
fn is_day_like(text: &str) -> bool {
    text.split(|sign: char| !sign.is_alphabetic())
        .all(|word| ["", "ngày", "tháng", "năm", "mùng", "mồng"].contains(&word.to_lowercase().as_str()))
}

/// Day, month and year as Vietnam writes them (1/3/2026 is 1 March), or year first.
fn days(text: &str) -> impl Iterator<Item = String> {
    let numbers = if is_day_like(text) { numbers(text) } else { Vec::new() };
    let day = match *numbers.as_slice() {
        [year, month, day] | [day, month, year] if year.len() == 4 => Some(format!("{year}-{month:0>2}-{day:0>2}")),
        [year, month] | [month, year] if year.len() == 4 => Some(format!("{year}-{month:0>2}")),
        _ => None,
    };
    day.into_iter()
}

/// A day that can only be meant as month, day, year.
fn american_day(text: &str) -> Option<String> {
    match *numbers(text).as_slice() {
        [month, day, year] if year.len() == 4 && is_day_like(text) => Some(format!("{year}-{month:0>2}-{day:0>2}")),
        _ => None,
    }
}

/// `15h`, `15h30`, `7g30`, `7.30`, `3 PM`.
fn times(text: &str) -> impl Iterator<Item = String> {
    let lower = text.to_lowercase();
    let afternoon = lower.ends_with("pm") || lower.ends_with("chiều");
    let words = lower.split(|sign: char| !sign.is_alphabetic()).filter(|word| !word.is_empty());
    let known = words.into_iter().all(|word| ["h", "g", "giờ", "phút", "am", "pm", "sáng", "chiều"].contains(&word));
    let (hour, minute) = match *numbers(text).as_slice() {
        [hour] => (hour.parse::<u8>().ok(), "00".to_owned()),
        [hour, minute] => (hour.parse::<u8>().ok(), format!("{minute:0>2}")),
        _ => (None, String::new()),
    };
    let hour = hour.map(|hour| if afternoon && hour < 12 { hour + 12 } else { hour });
    hour.filter(|_| known).map(|hour| format!("{hour:02}:{minute}")).into_iter()
}

fn percentage(text: &str) -> Option<String> {
    let figure = text.trim_end_matches('%').trim().replace(',', ".");
    (figure != text).then_some(figure)
}

fn phone(text: &str) -> Option<String> {
    let spaced = text.replace(['.', '-', '(', ')', '\u{a0}'], " ");
    let phone = spaced.split_whitespace().collect::<Vec<_>>().join(" ");
    (phone != text && text.starts_with(['0', '(', '+'])).then_some(phone)
}

fn addresses(text: &str) -> impl Iterator<Item = String> {
    let rest = text.split_once("://").map_or(text, |(_, rest)| rest);
    let rest = rest.trim_start_matches("https:").trim_start_matches("http:").trim_start_matches('/');
    let host = rest.split('/').next().unwrap_or_default();
    (host.contains('.') && !host.starts_with('.')).then(|| format!("https://{rest}")).into_iter()
}

/// Codes that a spreadsheet took for numbers have lost their zeros.
fn padded(text: &str) -> impl Iterator<Item = String> {
    let is_number = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    (1..=3_usize).filter(move |_| is_number).map(move |zeros| format!("{}{text}", "0".repeat(zeros)))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::form;
    use crate::diagnostics::Certainty::{Guess, Sure};
    use crate::model::date::{DAY_FORMAT, PARTIAL_DAY_FORMAT};

    #[test]
    fn each_form_is_read_as_people_write_it() {
        let day = json!({ "type": "string", "format": DAY_FORMAT });
        let partial = json!({ "type": "string", "format": PARTIAL_DAY_FORMAT });
        let time = json!({ "type": "string", "pattern": "^([01][0-9]|2[0-3]):[0-5][0-9]$" });
        let link = json!({ "type": "string", "pattern": "^https?://[^ ]+$" });
        let code = json!({ "type": "string", "pattern": "^[0-9]{5}$" });
        let rate = json!({ "type": "string", "pattern": "^[0-9]{1,2}(\\.[0-9]+)?$" });
        for (written, schema, expected) in [
            ("1/3/2026", &day, Some(("2026-03-01", Sure))),
            ("01.03.2026", &day, Some(("2026-03-01", Sure))),
            ("2026–3–1", &day, Some(("2026-03-01", Sure))),
            ("ngày 1 tháng 3 năm 2026", &day, Some(("2026-03-01", Sure))),
            ("3/25/2026", &day, Some(("2026-03-25", Guess))),
            ("31/2/2026", &day, None),
            ("1/3/26", &day, None),
            ("9/2026", &partial, Some(("'2026-09'", Sure))),
            ("15h", &time, Some(("'15:00'", Sure))),
            ("7g30", &time, Some(("'07:30'", Sure))),
            ("3 PM", &time, Some(("'15:00'", Sure))),
            ("www.gov.vn/a", &link, Some(("https://www.gov.vn/a", Guess))),
            ("http//gov.vn", &link, None),
            ("3301", &code, Some(("'03301'", Guess))),
            ("“03301”", &code, Some(("'03301'", Sure))),
            ("99,7%", &rate, Some(("'99.7'", Sure))),
        ] {
            let found = form(written, schema);
            let found = found.as_ref().map(|remedy| (remedy.text.as_str(), remedy.certainty));
            assert_eq!(found, expected, "{written}");
        }
    }
}
