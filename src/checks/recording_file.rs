//! A recording that is not there.

use super::{Check, Rule};
use crate::assemble::Catalogue;
use crate::diagnostics::{Code, Diagnostic, Diagnostics, Severity};
use crate::message;
use crate::model::date::Date;

/// The kinds of file that phones can play.
const ENDINGS: [&str; 4] = ["m4a", "mp3", "ogg", "opus"];

/// See the explanation in the code.
pub(super) const RULE: Rule = Rule {
    code: Code {
        name: "recording-file",
        severity: Severity::Error,
        english: "A recording names a file that does not lie in `content/files/`, or that phones can't play.",
        vietnamese: "Bản ghi âm ghi một tệp không có trong `content/files/`, hoặc điện thoại không phát được.",
    },
    check: Check::Catalogue(check),
};

fn check(catalogue: &Catalogue, _today: Date, found: &mut Diagnostics) {
    for record in catalogue.procedures.values() {
        for (index, recording) in record.value.recordings.iter().enumerate() {
            let file = &recording.file;
            let place = || record.at(&format!("recordings/{index}/file"));
            let ending = file.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase());
            if !catalogue.downloads.contains_key(file) {
                found.push(
                    Diagnostic::new(
                        RULE.code,
                        place(),
                        message!(en: "`content/files/` holds no `{file}`", vi: "trong `content/files/` không có `{file}`"),
                    )
                    .suggest(message!(en: "put the file there", vi: "hãy đặt tệp vào đó")),
                );
            } else if !ending.is_some_and(|ending| ENDINGS.contains(&ending.as_str())) {
                let endings = ENDINGS.join(", ");
                found.push(
                    Diagnostic::new(
                        RULE.code,
                        place(),
                        message!(en: "`{file}` is not a recording", vi: "`{file}` không phải là bản ghi âm"),
                    )
                    .suggest(
                        message!(en: "offer it as one of: {endings}", vi: "hãy dùng một trong các loại: {endings}"),
                    ),
                );
            }
        }
    }
}
