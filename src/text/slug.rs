//! Slugs: the one shape of names that is safe in file names, addresses and anchors.

/// Lower-case ASCII letters and digits in groups joined by single hyphens.
pub const PATTERN: &str = "^[a-z0-9]+(-[a-z0-9]+)*$";

/// Whether `text` is a slug as [`PATTERN`] says.
pub fn is_slug(text: &str) -> bool {
    !text.is_empty()
        && text.split('-').all(|group| {
            !group.is_empty() && group.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
        })
}

/// Makes a slug from free text: marks stripped, everything else that is not a letter or digit a hyphen.
///
/// Empty where the text has no letter or digit of the Latin script.
pub fn slugify(text: &str) -> String {
    let mut slug = String::with_capacity(text.len());
    for character in super::fold::fold(text).chars() {
        if character.is_ascii_alphanumeric() {
            slug.push(character);
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    slug.truncate(slug.trim_end_matches('-').len());
    slug
}

#[cfg(test)]
mod tests {
    use super::{is_slug, slugify};

    #[test]
    fn vietnamese_names_become_plain_slugs() {
        assert_eq!(slugify("Xã Nậm Pồ"), "xa-nam-po");
        assert_eq!(slugify("Điện Biên Phủ"), "dien-bien-phu");
        assert_eq!(slugify("  «Hoà – giải» "), "hoa-giai");
    }

    #[test]
    fn what_could_leave_a_folder_is_no_slug() {
        for text in ["", "..", "a/b", "../a", "a--b", "-a", "a-", "A", "đ", "a.b", "a b"] {
            assert!(!is_slug(text), "{text}");
        }
        assert!(is_slug("dang-ky-khai-sinh-2"));
    }
}
