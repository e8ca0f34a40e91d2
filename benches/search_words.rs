//! Prints made-up texts with their words and keys, so that the browser's half of the search can be held against them.
//!
//! `cargo run --example search_words -- COUNT`: a line of JSON each, `["text", [["word", "key"], …]]`.

use std::error::Error;
use std::io::{BufWriter, Write};

use noticeboard::search::{key, split};

#[path = "synthetic/random.rs"]
#[expect(dead_code, reason = "only some of it is needed here")]
mod random;

use random::Random;

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
    let mut random = Random::new(1);
    for _ in 0..count {
        let mut text = String::new();
        for _ in 0..=random.below(8) {
            text.push_str(random.one::<&str>(PIECES));
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
