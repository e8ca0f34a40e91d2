//! "Did you mean": the nearest of the words that would have been right.

/// The candidate that `wrong` most likely stands for, if any is near enough.
///
/// Near enough is a Damerau-Levenshtein distance of at most a third of the longer word's length, and at least one.
pub fn nearest<'word>(wrong: &str, candidates: impl IntoIterator<Item = &'word str>) -> Option<&'word str> {
    let folded = super::fold::fold(wrong);
    candidates
        .into_iter()
        .map(|candidate| (strsim::damerau_levenshtein(&folded, &super::fold::fold(candidate)), candidate))
        .filter(|(distance, candidate)| *distance <= (wrong.chars().count().max(candidate.chars().count()) / 3).max(1))
        .min()
        .map(|(_, candidate)| candidate)
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn a_slip_finds_the_word_that_was_meant() {
        let fields = ["office", "offices", "name", "fees"];
        assert_eq!(nearest("ofice", fields), Some("office"));
        assert_eq!(nearest("fes", fields), Some("fees"));
        assert_eq!(nearest("Họ-tịch", ["ho-tich"]), Some("ho-tich"));
    }

    #[test]
    fn a_different_word_suggests_nothing() {
        assert_eq!(nearest("population", ["office", "name"]), None);
    }
}
