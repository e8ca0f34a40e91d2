//! Help on fields in the editors' languages. English stands in the model as doc comments; Vietnamese stands beside it,
//! sentence by sentence, so that a changed comment asks for its translation anew.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use schemars::Schema;
use schemars::transform::{RecursiveTransform, Transform};
use serde_json::Value;

use crate::i18n::EditorLanguage;

/// An English sentence a line, its Vietnamese wording on the next line after a tab.
const VIETNAMESE: &str = include_str!("help.vi.txt");

static IN_VIETNAMESE: LazyLock<BTreeMap<&'static str, &'static str>> = LazyLock::new(|| {
    let mut lines = VIETNAMESE.lines();
    std::iter::from_fn(|| Some((lines.next()?, lines.next()?.trim_start_matches('\t')))).collect()
});

/// Puts the help of a schema into a language; what has no wording in it stays English.
pub(super) fn translate(schema: &mut Schema, language: EditorLanguage) {
    if language == EditorLanguage::Vietnamese {
        for_each_description(schema, |help| {
            if let Some(translated) = IN_VIETNAMESE.get(one_line(help).as_str()) {
                (*translated).clone_into(help);
            }
        });
    }
}

/// Calls `act` with every description within a schema.
fn for_each_description(schema: &mut Schema, mut act: impl FnMut(&mut String)) {
    RecursiveTransform(|schema: &mut Schema| {
        if let Some(Value::String(help)) = schema.get_mut("description") {
            act(help);
        }
    })
    .transform(schema);
}

fn one_line(help: &str) -> String {
    help.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::{IN_VIETNAMESE, for_each_description, one_line};
    use crate::model::kind::ContentKind;
    use crate::model::schema;

    #[test]
    fn every_field_of_every_kind_has_help_in_vietnamese() {
        let mut sentences = BTreeSet::new();
        for kind in ContentKind::ALL {
            for_each_description(&mut schema::of(kind), |help| {
                sentences.insert(one_line(help));
            });
        }
        let missing: Vec<&String> =
            sentences.iter().filter(|sentence| !IN_VIETNAMESE.contains_key(sentence.as_str())).collect();
        assert!(missing.is_empty(), "write these into src/schema/help.vi.txt: {missing:#?}");
        let left: Vec<_> = IN_VIETNAMESE.keys().filter(|sentence| !sentences.contains(**sentence)).collect();
        assert!(left.is_empty(), "no field says this any more; take it out of src/schema/help.vi.txt: {left:#?}");
    }

    #[test]
    fn every_wording_is_written() {
        for (english, vietnamese) in IN_VIETNAMESE.iter() {
            assert!(!english.starts_with('\t') && !vietnamese.is_empty(), "{english}");
        }
    }
}
