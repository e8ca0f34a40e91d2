//! Fingerprints: whether the words that a translation was made from are still the same.

use sha2::{Digest, Sha256};

use super::record::Record;
use super::texts::{self, TextSort};
use crate::i18n::Language;
use crate::model::kind::ContentKind;
use crate::model::procedure::Procedure;

/// The first eight hexadecimal digits of the SHA-256 of all texts of a procedure in the default language.
///
/// Each text is followed by a zero byte, so that words which move from one field to the next change the fingerprint.
pub fn of_procedure(record: &Record<Procedure>, default: &Language) -> String {
    let mut hash = Sha256::new();
    for text in texts::of_record(ContentKind::Procedure, record) {
        let in_default = text.language.as_ref().is_none_or(|language| language == default);
        if text.sort == TextSort::Public && in_default {
            hash.update(text.text.as_bytes());
            hash.update([0]);
        }
    }
    let digest = hash.finalize();
    format!("{:08x}", u32::from_be_bytes([digest[0], digest[1], digest[2], digest[3]]))
}
