//! Numbers as characters: the 92 printable ASCII characters that need no escape in a script or in a page.

use std::fmt::Write;

/// How many characters there are.
pub(super) const SIZE: usize = 92;

/// How many numbers take one character.
const SHORT: usize = 64;

/// How many characters begin a number of two characters; the remaining ones begin one of three.
const LEADS: usize = 26;

/// The character of a number below [`SIZE`].
pub(super) fn character(number: usize) -> char {
    let mut code = b' ' + u8::try_from(number.min(SIZE - 1)).unwrap_or_default();
    for skipped in [b'"', b'<', b'\\'] {
        if code >= skipped {
            code += 1;
        }
    }
    char::from(code)
}

/// The first number that three characters can't tell.
pub(super) const MOST: usize = SHORT + LEADS * SIZE + (SIZE - SHORT - LEADS) * SIZE * SIZE;

/// Appends a number below [`MOST`] in one, two or three characters.
pub(super) fn push(number: usize, text: &mut String) {
    if number < SHORT {
        text.push(character(number));
    } else if number < SHORT + LEADS * SIZE {
        let rest = number - SHORT;
        text.extend([character(SHORT + rest / SIZE), character(rest % SIZE)]);
    } else {
        let rest = number - SHORT - LEADS * SIZE;
        text.push(character(SHORT + LEADS + rest / SIZE / SIZE));
        text.extend([character(rest / SIZE % SIZE), character(rest % SIZE)]);
    }
}

/// The most that a capital letter tells.
pub(super) const MOST_COUNTED: usize = 25;

/// A small count as a capital letter, which also begins a new part of a text that has no other capitals.
pub(super) fn counted(count: usize) -> char {
    char::from(b'A' + u8::try_from(count.min(MOST_COUNTED)).unwrap_or_default())
}

/// A text as a string of a script that may stand inside a page.
pub(super) fn quoted(text: &str) -> String {
    let mut quoted = String::with_capacity(text.len() + 2);
    quoted.push('"');
    for character in text.chars() {
        match character {
            '"' | '\\' => quoted.extend(['\\', character]),
            '\n' => quoted.push_str("\\n"),
            '<' | '\u{2028}' | '\u{2029}' | '\0'..'\u{20}' => {
                // Writing to a text can't fail.
                let _ = write!(quoted, "\\u{:04x}", u32::from(character));
            }
            _ => quoted.push(character),
        }
    }
    quoted.push('"');
    quoted
}

#[cfg(test)]
mod tests {
    use super::{MOST, SIZE, character, push, quoted};

    #[test]
    fn characters_are_distinct_and_need_no_escape() {
        let all: std::collections::BTreeSet<char> = (0..SIZE).map(character).collect();
        assert_eq!(all.len(), SIZE);
        assert_eq!(all.last(), Some(&'~'));
        assert!(all.iter().all(|character| character.is_ascii_graphic() || *character == ' '));
        assert!(!all.contains(&'"') && !all.contains(&'\\') && !all.contains(&'<'));
    }

    #[test]
    fn every_number_has_characters_of_its_own() {
        let all: std::collections::BTreeSet<String> = (0..MOST)
            .map(|number| {
                let mut text = String::new();
                push(number, &mut text);
                text
            })
            .collect();
        assert_eq!(all.len(), MOST);
    }

    #[test]
    fn a_text_can_end_neither_the_string_nor_the_script() {
        assert_eq!(quoted("a\"\\\n</script>"), "\"a\\\"\\\\\\n\\u003c/script>\"");
    }
}
