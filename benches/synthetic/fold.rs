//! Vietnamese letters without their marks, for slugs and for counting syllables.

/// The letter without tone and mark, in lower case.
fn letter(letter: char) -> char {
    const FAMILIES: [(&str, char); 7] = [
        ("àáảãạăằắẳẵặâầấẩẫậ", 'a'),
        ("èéẻẽẹêềếểễệ", 'e'),
        ("ìíỉĩị", 'i'),
        ("òóỏõọôồốổỗộơờớởỡợ", 'o'),
        ("ùúủũụưừứửữự", 'u'),
        ("ỳýỷỹỵ", 'y'),
        ("đ", 'd'),
    ];
    if letter.is_ascii() {
        return letter;
    }
    FAMILIES.iter().find(|(family, _)| family.contains(letter)).map_or(letter, |(_, plain)| *plain)
}

/// The text in lower case without tones and marks.
pub(crate) fn fold(text: &str) -> String {
    text.to_lowercase().chars().map(letter).collect()
}

/// The words of a text: runs of letters.
pub(crate) fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|character: char| !character.is_alphabetic()).filter(|word| !word.is_empty())
}

/// The text as a slug, cut at the border of a word to at most `longest` letters.
pub(crate) fn slug(text: &str, longest: usize) -> String {
    let folded = fold(text);
    let mut slug = String::new();
    for word in folded.split(|character: char| !character.is_ascii_alphanumeric()).filter(|word| !word.is_empty()) {
        if slug.len() + 1 + word.len() > longest {
            break;
        }
        if !slug.is_empty() {
            slug.push('-');
        }
        slug.push_str(word);
    }
    slug
}
