//! Names of fields.

use super::{Remedy, as_name, bare, vietnamese};
use crate::text::fold::fold;
use crate::text::suggest;

/// How many letters of a name can be wrong so that it is still surely known.
const MOST_SLIPS: usize = 2;

/// The field that was meant, of those that may stand here and do not yet.
pub(in crate::assemble) fn field(written: &str, free: &[&str]) -> Option<Remedy> {
    let word = bare(written.trim_end_matches(':'));
    let name = as_name(word);
    if let Some(same) = free.iter().find(|field| as_name(field) == name && !name.is_empty()) {
        return Some(Remedy::sure(*same));
    }
    if let Some(meaning) = vietnamese::meanings(word).find(|meaning| free.contains(meaning)) {
        return Some(Remedy::sure(meaning));
    }
    let nearest = suggest::nearest(word, free.iter().copied())?;
    let others = free.iter().copied().filter(|field| *field != nearest);
    let alone = suggest::nearest(word, others).is_none();
    let slips = strsim::damerau_levenshtein(&fold(word), &fold(nearest));
    Some(if alone && slips <= MOST_SLIPS { Remedy::sure(nearest) } else { Remedy::guess(nearest) })
}

#[cfg(test)]
mod tests {
    use super::field;
    use crate::diagnostics::Certainty::{Guess, Sure};

    #[test]
    fn a_name_is_sure_where_no_other_comes_near() {
        let free = ["topic", "name", "documents", "note", "notes"];
        for (written, expected) in [
            ("toppic", Some(("topic", Sure))),
            ("“topic”", Some(("topic", Sure))),
            ("topic:", Some(("topic", Sure))),
            ("Topic", Some(("topic", Sure))),
            ("tên", Some(("name", Sure))),
            ("thành phần hồ sơ", Some(("documents", Sure))),
            ("notee", Some(("note", Guess))),
            ("population", None),
        ] {
            let found = field(written, &free);
            assert_eq!(found.as_ref().map(|remedy| (remedy.text.as_str(), remedy.certainty)), expected, "{written}");
        }
    }
}
