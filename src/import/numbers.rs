//! Counts and rates, read as the mapping declares and never otherwise.

use rust_decimal::Decimal;

use super::grid::{Shown, Value, tidy};
use super::problems;
use super::wrong::{Stored, Wrong};
use crate::message;
use crate::model::import::{DecimalMark, ImportMapping, NumberStyle, RateStyle, Thousands};
use crate::model::statistics::Cell;

/// The count of a cell, or the declared reason why there is none.
pub(super) fn count(value: Option<&Value>, mapping: &ImportMapping, stored: Stored) -> Result<Cell, Wrong> {
    let value = match value {
        Some(value) if !value.is_blank() => value,
        _ => return mapping.blank.map(Cell::Empty).ok_or_else(nothing),
    };
    let number = match value {
        Value::Text(text) => {
            let text = tidy(text);
            if let Some((_, reason)) = mapping.reasons.iter().find(|(word, _)| tidy(word) == text) {
                return Ok(Cell::Empty(*reason));
            }
            text_count(&text, &mapping.numbers, stored)?
        }
        Value::Number { digits, shown } => match shown {
            Shown::Percent => return Err(percentage(digits)),
            Shown::Day => return Err(day(digits)),
            Shown::Number => stored_number(digits).ok_or_else(|| no_count(digits))?,
        },
        Value::Day(text) => return Err(day(text)),
        Value::Other(text) if text.starts_with('#') => return Err(fault(text)),
        Value::Other(text) => return Err(no_count(text)),
        Value::NoResult => return Err(no_result()),
    };
    whole(number).map(Cell::Count).ok_or_else(|| no_count(&value.shown()))
}

/// The rate of a cell in percent; none where the cell is empty or holds a declared reason.
pub(super) fn rate(value: Option<&Value>, mapping: &ImportMapping, style: RateStyle) -> Result<Option<Decimal>, Wrong> {
    let Some(value) = value.filter(|value| !value.is_blank()) else { return Ok(None) };
    let (number, style) = match value {
        Value::Text(text) => {
            let text = tidy(text);
            if mapping.reasons.keys().any(|word| tidy(word) == text) {
                return Ok(None);
            }
            let bare = without_marks(&text, &mapping.numbers);
            match bare.strip_suffix('%') {
                Some(number) => (written(number.trim_end(), &mapping.numbers), RateStyle::Percent),
                None => (written(bare, &mapping.numbers), style),
            }
        }
        Value::Number { digits, shown: Shown::Percent } => (stored_number(digits), RateStyle::Fraction),
        Value::Number { digits, shown: Shown::Number } => (stored_number(digits), style),
        Value::NoResult => return Err(no_result()),
        _ => (None, style),
    };
    let percent = match style {
        RateStyle::Percent => number,
        RateStyle::Fraction => number.and_then(|number| number.checked_mul(Decimal::ONE_HUNDRED)),
    };
    let shown = value.shown();
    match percent.map(|percent| percent.normalize()) {
        None => Err(Wrong::new(
            &problems::RATE,
            message!(en: "`{shown}` is not a rate", vi: "`{shown}` không phải tỷ lệ"),
            message!(en: "write it with the marks that the mapping declares", vi: "hãy ghi theo dấu đã khai báo trong ánh xạ"),
        )),
        Some(percent) if percent > Decimal::ONE_HUNDRED || percent.is_sign_negative() => Err(Wrong::new(
            &problems::RATE,
            message!(en: "{percent} % is no part of a whole", vi: "{percent} % không thể là phần của một tổng"),
            message!(
                en: "check the decimal mark, and whether `written` in the mapping is `percent` or `fraction`",
                vi: "hãy xem lại dấu thập phân, và `written` trong ánh xạ là `percent` hay `fraction`"
            ),
        )),
        Some(percent) => Ok(Some(percent)),
    }
}

fn text_count(text: &str, style: &NumberStyle, stored: Stored) -> Result<Decimal, Wrong> {
    let bare = without_marks(text, style);
    if bare.ends_with('%') {
        return Err(percentage(text));
    }
    if bare.starts_with(['-', '\u{2212}', '(']) {
        return Err(no_count(text));
    }
    let is_day = |mark: char| {
        let parts: Vec<&str> = bare.split(mark).collect();
        parts.len() == 3 && parts.iter().all(|part| is_digits(part)) && mark != '.'
    };
    if is_day('/') || is_day('-') {
        return Err(day(text));
    }
    let Some(number) = written(bare, style) else {
        let unread = bare.trim_start_matches(|character: char| character.is_ascii_digit() || " .,".contains(character));
        let begins = bare.starts_with(|first: char| first.is_ascii_digit());
        return Err(match (begins, unread) {
            (false, _) => no_count(text),
            (true, "") => separators(text),
            (true, mark) => footnote(text, mark),
        });
    };
    // 12,000 with a decimal comma is 12: whoever wrote it may well have meant twelve thousand.
    if bare.contains(mark_of(style.decimal)) {
        return Err(decimals(text));
    }
    if stored == Stored::InWorkbook && !style.as_text {
        return Err(as_text(text));
    }
    Ok(number)
}

fn without_marks<'text>(text: &'text str, style: &NumberStyle) -> &'text str {
    let mut bare = text;
    while let Some(shorter) =
        style.marks.iter().find_map(|mark| bare.strip_suffix(mark.as_str()).filter(|_| !mark.is_empty()))
    {
        bare = shorter.trim_end();
    }
    bare
}

/// A number with exactly the declared separators; groups of thousands have three digits.
fn written(text: &str, style: &NumberStyle) -> Option<Decimal> {
    let (whole, decimals) =
        text.split_once(mark_of(style.decimal)).map_or((text, None), |(whole, decimals)| (whole, Some(decimals)));
    let separator = match style.thousands {
        Thousands::None => None,
        Thousands::Point => Some('.'),
        Thousands::Comma => Some(','),
        Thousands::Space => Some(' '),
    };
    let digits = match separator.filter(|separator| whole.contains(*separator)) {
        None => whole.to_owned(),
        Some(separator) => {
            let groups: Vec<&str> = whole.split(separator).collect();
            let (first, others) = groups.split_first()?;
            let fits = (1..=3).contains(&first.len()) && others.iter().all(|group| group.len() == 3);
            fits.then(|| groups.concat())?
        }
    };
    if !is_digits(&digits) || decimals.is_some_and(|decimals| !is_digits(decimals)) {
        return None;
    }
    format!("{digits}.{}", decimals.unwrap_or("0")).parse().ok()
}

fn mark_of(decimal: DecimalMark) -> char {
    match decimal {
        DecimalMark::Comma => ',',
        DecimalMark::Point => '.',
    }
}

/// A number in the digits of a workbook: `1250`, `0.95`, `1.2E3`.
pub(super) fn stored_number(digits: &str) -> Option<Decimal> {
    let digits = digits.trim();
    digits.parse().ok().or_else(|| Decimal::from_scientific(digits).ok())
}

fn whole(number: Decimal) -> Option<u64> {
    (number.fract().is_zero() && !number.is_sign_negative()).then(|| u64::try_from(number).ok()).flatten()
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

fn nothing() -> Wrong {
    Wrong::new(
        &problems::EMPTY,
        message!(en: "the cell is empty", vi: "ô để trống"),
        message!(
            en: "write the count; where it is always missing, say why with `blank` in the mapping",
            vi: "hãy ghi số đếm; nếu luôn thiếu thì ghi lý do ở `blank` trong ánh xạ"
        ),
    )
}

fn no_count(shown: &str) -> Wrong {
    Wrong::new(
        &problems::COUNT,
        message!(en: "`{shown}` is not a whole number from 0 on", vi: "`{shown}` không phải số nguyên từ 0 trở lên"),
        message!(
            en: "write the count; a word for a missing one is declared in `reasons` of the mapping",
            vi: "hãy ghi số đếm; từ thay cho số bị thiếu thì khai báo ở `reasons` trong ánh xạ"
        ),
    )
}

fn separators(shown: &str) -> Wrong {
    Wrong::new(
        &problems::SEPARATOR,
        message!(
            en: "`{shown}` does not have the separators that the mapping declares",
            vi: "`{shown}` không có dấu phân cách như đã khai báo trong ánh xạ"
        ),
        message!(
            en: "write digits only, or declare `numbers` in the mapping as the whole sheet writes them",
            vi: "hãy chỉ ghi chữ số, hoặc khai báo `numbers` trong ánh xạ đúng như cả trang ghi"
        ),
    )
}

fn decimals(shown: &str) -> Wrong {
    Wrong::new(
        &problems::SEPARATOR,
        message!(
            en: "`{shown}` has decimals by the marks that the mapping declares",
            vi: "theo dấu đã khai báo trong ánh xạ, `{shown}` có phần thập phân"
        ),
        message!(
            en: "write a whole number; if thousands are meant, declare `numbers: thousands` in the mapping",
            vi: "hãy ghi số nguyên; nếu là phân cách hàng nghìn thì khai báo `numbers: thousands` trong ánh xạ"
        ),
    )
}

fn percentage(shown: &str) -> Wrong {
    Wrong::new(
        &problems::PERCENTAGE,
        message!(en: "`{shown}` is a percentage, a count belongs here", vi: "`{shown}` là tỷ lệ phần trăm, ở đây cần số đếm"),
        message!(
            en: "write the number of dossiers; a column of rates goes to `rates` in the mapping",
            vi: "hãy ghi số hồ sơ; cột tỷ lệ thì khai báo ở `rates` trong ánh xạ"
        ),
    )
}

fn day(shown: &str) -> Wrong {
    Wrong::new(
        &problems::DAY,
        message!(en: "`{shown}` is a day, a count belongs here", vi: "`{shown}` là ngày, ở đây cần số đếm"),
        message!(
            en: "write the count, and give the cell a number format",
            vi: "hãy ghi số đếm, và đặt định dạng số cho ô"
        ),
    )
}

fn footnote(shown: &str, mark: &str) -> Wrong {
    let mark = mark.to_owned();
    Wrong::new(
        &problems::FOOTNOTE,
        message!(en: "`{shown}` is a number with `{mark}` behind it", vi: "`{shown}` là số có kèm `{mark}` phía sau"),
        message!(
            en: "take it off, or declare it in `numbers: marks` of the mapping",
            vi: "hãy bỏ đi, hoặc khai báo ở `numbers: marks` trong ánh xạ"
        ),
    )
}

fn as_text(shown: &str) -> Wrong {
    Wrong::new(
        &problems::TEXT_NUMBER,
        message!(en: "`{shown}` is a number that is stored as text", vi: "`{shown}` là số lưu dưới dạng văn bản"),
        message!(
            en: "turn the cell into a number, or allow it with `numbers: {{as_text: true}}` in the mapping",
            vi: "hãy chuyển ô thành số, hoặc cho phép bằng `numbers: {{as_text: true}}` trong ánh xạ"
        ),
    )
}

fn fault(shown: &str) -> Wrong {
    Wrong::new(
        &problems::FORMULA,
        message!(en: "the formula of this cell ends in the error `{shown}`", vi: "công thức của ô này cho lỗi `{shown}`"),
        message!(en: "correct the formula, or write the count", vi: "hãy sửa công thức, hoặc ghi số đếm"),
    )
}

fn no_result() -> Wrong {
    Wrong::new(
        &problems::FORMULA,
        message!(en: "the cell holds a formula without its result", vi: "ô chứa công thức chưa có kết quả"),
        message!(
            en: "open the file in a spreadsheet program, let it calculate, and save it again",
            vi: "hãy mở tệp bằng chương trình bảng tính để tính lại, rồi lưu lại"
        ),
    )
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::{rate, text_count, written};
    use crate::import::grid::{Shown, Value};
    use crate::import::wrong::Stored;
    use crate::model::import::{DecimalMark, ImportMapping, NumberStyle, RateStyle, Thousands};

    fn style(thousands: Thousands, decimal: DecimalMark) -> NumberStyle {
        NumberStyle { thousands, decimal, as_text: true, marks: vec!["*".to_owned(), "(1)".to_owned()] }
    }

    fn mapping() -> ImportMapping {
        let json = serde_json::json!({
            "table": "a", "header": { "first": 1, "last": 1 }, "period": { "kind": "table" },
            "counts": [{ "header": "n", "measure": "received" }], "reasons": { "-": "not_reported" }
        });
        serde_json::from_value(json).unwrap()
    }

    #[test]
    fn only_the_declared_separators_are_read() {
        let vietnamese = style(Thousands::Point, DecimalMark::Comma);
        let english = style(Thousands::Comma, DecimalMark::Point);
        let spaced = style(Thousands::Space, DecimalMark::Comma);
        let plain = style(Thousands::None, DecimalMark::Comma);
        for (text, style, expected) in [
            ("56.944", &vietnamese, Some("56944.0")),
            ("1.056.944", &vietnamese, Some("1056944.0")),
            ("99,7", &vietnamese, Some("99.7")),
            ("56944", &vietnamese, Some("56944.0")),
            ("56,944", &english, Some("56944.0")),
            ("56 944", &spaced, Some("56944.0")),
            ("56.944", &plain, None),
            ("5.69.44", &vietnamese, None),
            ("5694.4", &vietnamese, None),
            ("56,944,1", &vietnamese, None),
            ("", &plain, None),
            (",5", &plain, None),
            ("5,", &plain, None),
            ("٣", &plain, None),
        ] {
            assert_eq!(written(text, style).map(|number| number.to_string()).as_deref(), expected, "{text}");
        }
    }

    #[test]
    fn what_is_no_count_says_what_it_is() {
        let style = style(Thousands::Point, DecimalMark::Comma);
        let code = |text: &str| text_count(text, &style, Stored::InText).map_err(|wrong| wrong.code.name);
        assert_eq!(code("12 * (1)").map(|number| number.to_string()), Ok("12.0".to_owned()));
        for (text, expected) in [
            ("95 %", "import-percentage"),
            ("-5", "import-count"),
            ("(5)", "import-count"),
            ("1/7/2025", "import-day"),
            ("2025-07-01", "import-day"),
            ("12¹", "import-footnote"),
            ("12,944.5", "import-separator"),
            ("12,000", "import-separator"),
            ("mười", "import-count"),
        ] {
            assert_eq!(code(text), Err(expected), "{text}");
        }
    }

    #[test]
    fn a_rate_is_read_as_declared() {
        let number = |digits: &str, shown| Value::Number { digits: digits.to_owned(), shown };
        let text = |text: &str| Value::Text(text.to_owned());
        let mapping = mapping();
        for (value, style, expected) in [
            (number("0.95", Shown::Percent), RateStyle::Percent, Ok(Some("95"))),
            (number("95", Shown::Number), RateStyle::Percent, Ok(Some("95"))),
            (number("0.95", Shown::Number), RateStyle::Fraction, Ok(Some("95"))),
            (number("95", Shown::Number), RateStyle::Fraction, Err(())),
            (number("9.5E1", Shown::Number), RateStyle::Percent, Ok(Some("95"))),
            (text("99,7 %"), RateStyle::Percent, Ok(Some("99.7"))),
            (text("100,1"), RateStyle::Percent, Err(())),
            (text("-1"), RateStyle::Percent, Err(())),
            (text("-"), RateStyle::Percent, Ok(None)),
            (text(" "), RateStyle::Percent, Ok(None)),
            (number("79000000000000000000000000000", Shown::Percent), RateStyle::Percent, Err(())),
        ] {
            let read = rate(Some(&value), &mapping, style).map(|rate| rate.map(|rate| rate.to_string()));
            assert_eq!(read.map_err(|_| ()), expected.map(|rate| rate.map(str::to_owned)), "{value:?}");
        }
        assert_eq!(
            mapping.reasons,
            BTreeMap::from([("-".to_owned(), crate::model::statistics::EmptyReason::NotReported)])
        );
    }
}
