//! Quotes: how a text is written in YAML so that it stays the text that it is.

/// The text in single quotes, with its own doubled.
pub fn quoted(text: &str) -> String {
    format!("'{}'", text.replace('\'', "''"))
}

/// The text as it stands where it can't be read as anything else, in single quotes where it could.
pub fn scalar(text: &str) -> String {
    if is_plain(text) { text.to_owned() } else { quoted(text) }
}

fn is_plain(text: &str) -> bool {
    let word = matches!(text.to_ascii_lowercase().as_str(), "true" | "false" | "null");
    let first = text.starts_with(char::is_alphabetic);
    let tame = text.chars().all(|character| character.is_alphanumeric() || "_-./ ".contains(character));
    first && tame && !word && text.trim() == text
}

#[cfg(test)]
mod tests {
    use super::scalar;

    #[test]
    fn only_what_could_be_misread_is_quoted() {
        for plain in ["ho-tich", "in_person", "Hộ tịch", "a/b.pdf"] {
            assert_eq!(scalar(plain), plain);
        }
        for (text, written) in [("1.10", "'1.10'"), ("true", "'true'"), ("it's: so", "'it''s: so'"), ("", "''")] {
            assert_eq!(scalar(text), written);
        }
    }
}
