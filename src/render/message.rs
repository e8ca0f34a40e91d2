//! A text message of one part: 160 characters of the alphabet of GSM 03.38, which every telephone can send and show.
//! Vietnamese loses its marks there; with them, a message would hold 70 characters.

use crate::text::fold;

/// How many characters one part holds.
pub(super) const LENGTH: usize = 160;

/// Characters beside letters and digits that take one place in the alphabet of GSM 03.38.
const SIGNS: &str = " @!\"#%&'()*+,-./:;<=>?";

/// The longest message that fits one part. Its pieces are given most important first, each as the ways to say it from long
/// to short; what does not fit in its shortest way is left out whole, never cut: half a list of papers would be a lie.
/// The last piece, where to read more, always stands.
pub(super) fn message(pieces: &[Vec<String>]) -> String {
    let Some((last, pieces)) = pieces.split_last() else { return String::new() };
    let ending = last.iter().map(|text| plain(text)).min_by_key(|text| text.chars().count()).unwrap_or_default();
    let mut text = String::new();
    for ways in pieces {
        let fitting = ways.iter().map(|way| plain(way)).filter(|way| !way.is_empty()).find(|way| {
            let length = text.chars().count() + way.chars().count() + ending.chars().count();
            // Two full stops with their spaces.
            length + 4 <= LENGTH
        });
        if let Some(way) = fitting {
            text.push_str(way.trim_end_matches('.'));
            text.push_str(". ");
        }
    }
    text + &ending
}

/// The text in the alphabet of GSM 03.38, with every character in one place.
fn plain(text: &str) -> String {
    let unmarked: String = fold::without_marks(text);
    let signs = unmarked.chars().map(|character| match character {
        '–' | '—' | '‑' => '-',
        '“' | '”' => '"',
        '‘' | '’' => '\'',
        '₫' => 'd',
        letter if letter.is_ascii_alphanumeric() || SIGNS.contains(letter) => letter,
        _ => ' ',
    });
    let spaced: String = signs.collect();
    spaced.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::{LENGTH, message};

    fn ways(texts: &[&str]) -> Vec<String> {
        texts.iter().map(|text| (*text).to_owned()).collect()
    }

    #[test]
    fn marks_go_and_what_does_not_fit_is_said_shorter_or_left_out() {
        let short = message(&[ways(&["Đăng ký khai sinh"]), ways(&["Mang: Tờ khai"]), ways(&["vi.example/x"])]);
        assert_eq!(short, "Dang ky khai sinh. Mang: To khai. vi.example/x");
        let long = "giấy ".repeat(40);
        let shorter = message(&[ways(&["Tên"]), ways(&[&long, "Mang 40 giấy"]), ways(&[&long]), ways(&["x"])]);
        assert_eq!(shorter, "Ten. Mang 40 giay. x");
        assert!(message(&[ways(&[&"á".repeat(500)]), ways(&["[€]{x}"])]).chars().count() <= LENGTH);
    }
}
