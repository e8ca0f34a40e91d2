//! Prints made-up texts with their words and keys, so that the browser's half of the search can be held against them.
//!
//! `cargo run --example search_words -- COUNT`: a line of JSON each, `["text", [["word", "key"], …]]`.

use std::error::Error;
use std::io::{BufWriter, Write};

use noticeboard::search::{key, split};

/// What texts are made of: Vietnamese whole and decomposed, other letters, digits, signs, marks without a letter.
const PIECES: &[&str] = &[
    "đăng",
    "ký",
    "Khai",
    "SINH",
    "hoà",
    "hòa",
    "thuỷ",
    "quý",
    "kỹ",
    "kĩ",
    "Đường",
    "ướng",
    "ẵ",
    "Ỡ",
    "nghiêng",
    "yêu",
    "a\u{302}\u{301}",
    "e\u{323}\u{302}",
    "o\u{31b}\u{309}",
    "D\u{335}",
    "\u{301}",
    "\u{1dc4}",
    "ð",
    "Ð",
    "ñ",
    "Ç",
    "ß",
    "İ",
    "ı",
    "ΣΑΣ",
    "Ω",
    "дом",
    "ŉ",
    "ﬁ",
    "Å",
    "中文",
    "ກ",
    "١",
    "½",
    "²",
    "1.001193",
    "2026",
    "x2",
    "-",
    " ",
    "\u{a0}",
    "\u{2009}",
    "\u{200b}",
    ",",
    "(",
    ")",
    "…",
    "’",
    "\u{feff}",
    "\t",
    "\n",
    "_",
    "@",
    "[",
    "^",
    "`",
    "{",
    "~",
    "×",
    "÷",
    "ª",
    "º",
    "µ",
    "😀",
    "👩\u{200d}🔧",
    "\u{3000}",
    "、",
    "Ｙ",
    "hy",
    "ly",
    "quy",
    "y",
];

fn main() -> Result<(), Box<dyn Error>> {
    let count: usize = std::env::args().nth(1).ok_or("usage: search_words COUNT")?.parse()?;
    let mut output = BufWriter::new(std::io::stdout().lock());
    let mut state = 1_u64;
    for _ in 0..count {
        let mut text = String::new();
        for _ in 0..=below(&mut state, 8) {
            text.push_str(PIECES[below(&mut state, PIECES.len())]);
        }
        let words: Vec<(String, String)> = split(&text)
            .into_iter()
            .map(|word| {
                let key = key(&word);
                (word, key)
            })
            .collect();
        writeln!(output, "{}", serde_json::to_string(&(&text, words))?)?;
    }
    Ok(())
}

/// A number below `limit` (`SplitMix64`).
fn below(state: &mut u64, limit: usize) -> usize {
    *state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let mut mixed = *state;
    mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    usize::try_from((mixed ^ (mixed >> 31)) % limit as u64).unwrap_or_default()
}
