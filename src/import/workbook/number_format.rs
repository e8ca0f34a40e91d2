//! As what a number format of XLSX shows a number.

use crate::import::grid::Shown;

/// The formats that need no code, by number (ECMA-376 part 1, 18.8.30; 27 to 36 and 50 to 58 are days in East Asia).
pub(super) fn built_in(number: u32) -> Shown {
    match number {
        9 | 10 => Shown::Percent,
        14..=22 | 27..=36 | 45..=47 | 50..=58 => Shown::Day,
        _ => Shown::Number,
    }
}

/// A format by its code, such as `dd/mm/yyyy`.
pub(super) fn coded(code: &str) -> Shown {
    let signs = signs_of(code);
    if signs.contains('%') {
        Shown::Percent
    } else if signs.chars().any(|sign| "dmyhs".contains(sign.to_ascii_lowercase())) {
        Shown::Day
    } else {
        Shown::Number
    }
}

/// The code without words in quotes, escaped characters and what stands in brackets, such as a colour.
fn signs_of(code: &str) -> String {
    let mut signs = String::new();
    let mut characters = code.chars();
    while let Some(character) = characters.next() {
        match character {
            '"' => {
                characters.by_ref().find(|next| *next == '"');
            }
            '[' => {
                characters.by_ref().find(|next| *next == ']');
            }
            '\\' | '_' | '*' => {
                characters.next();
            }
            sign => signs.push(sign),
        }
    }
    // `General` is a word of its own and no format of days.
    signs.replace("General", "")
}

#[cfg(test)]
mod tests {
    use super::{built_in, coded};
    use crate::import::grid::Shown;

    #[test]
    fn formats_are_told_apart() {
        for (code, expected) in [
            ("General", Shown::Number),
            ("#,##0", Shown::Number),
            ("#,##0 \"đồng/day\"", Shown::Number),
            ("[Red]-0", Shown::Number),
            ("0\\d", Shown::Number),
            ("0.0%", Shown::Percent),
            ("dd/mm/yyyy", Shown::Day),
            ("[$-42A]d mmmm yyyy", Shown::Day),
        ] {
            assert_eq!(coded(code), expected, "{code}");
        }
        assert_eq!((built_in(0), built_in(9), built_in(14)), (Shown::Number, Shown::Percent, Shown::Day));
    }
}
