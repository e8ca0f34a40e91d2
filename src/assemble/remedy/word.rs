//! Words of a fixed list.

use super::{Remedy, as_name, bare, vietnamese};
use crate::text::suggest;

/// The word of the list that was meant.
pub(in crate::assemble) fn word(written: &str, words: &[&str]) -> Option<Remedy> {
    let name = as_name(bare(written));
    if let Some(same) = words.iter().find(|word| as_name(word) == name && !name.is_empty()) {
        return Some(Remedy::sure(*same));
    }
    let meant = vietnamese::meanings(bare(written)).find(|meaning| words.contains(meaning));
    meant.or_else(|| suggest::nearest(written, words.iter().copied())).map(Remedy::guess)
}

/// Yes or no, in Vietnamese and English.
pub(in crate::assemble) fn flag(written: &str) -> Option<Remedy> {
    match bare(written).to_lowercase().as_str() {
        "true" | "yes" | "on" | "có" | "đúng" => Some(Remedy::sure("true")),
        "false" | "no" | "off" | "không" | "sai" => Some(Remedy::sure("false")),
        "1" | "y" | "x" | "co" => Some(Remedy::guess("true")),
        "0" | "n" | "khong" => Some(Remedy::guess("false")),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{flag, word};
    use crate::diagnostics::Certainty::{Guess, Sure};

    #[test]
    fn a_word_is_known_by_its_letters_its_meaning_or_its_likeness() {
        let words = ["in_person", "online", "post"];
        for (written, expected) in [
            ("in-person", Some(("in_person", Sure))),
            ("“In person”", Some(("in_person", Sure))),
            ("trực tiếp", Some(("in_person", Guess))),
            ("onlin", Some(("online", Guess))),
            ("telephone", None),
        ] {
            let found = word(written, &words);
            assert_eq!(found.as_ref().map(|remedy| (remedy.text.as_str(), remedy.certainty)), expected, "{written}");
        }
        assert_eq!(flag("không").unwrap().text, "false");
        assert_eq!(flag("maybe"), None);
    }
}
