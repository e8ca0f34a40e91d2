//! A new commune or ward.

use super::NewFile;
use super::wording::{example, sources};
use crate::i18n::Language;
use crate::model::identifier::PlaceId;

/// `places/<id>.yaml`; names of places are the same in all languages.
pub fn file(id: &PlaceId, languages: &[Language]) -> NewFile {
    let (name, old) = (example("tên xã, phường", "its name"), example("tên đơn vị cũ", "the name of an old unit"));
    let seat = example("trụ sở của trung tâm", "where its centre is");
    let first = languages.first();
    let in_first =
        |example: super::wording::Example| first.map(|language| example.in_language(language)).unwrap_or_default();
    let text = [
        format!("code: '00000'\nname: {}\nkind: commune\n", in_first(name)),
        format!("predecessors:\n  - name: {}\n    kind: commune\n", in_first(old)),
        "centre:\n  seat:\n".to_owned(),
        seat.lines(4, languages),
        sources(languages),
    ];
    NewFile { path: format!("content/places/{id}.yaml"), text: text.concat() }
}
