//! Words and slugs of made-up titles.

use noticeboard::text::fold::fold;

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
