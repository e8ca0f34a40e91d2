//! `noticeboard` without a verb: what there is, how it stands, and what to do next.

use std::error::Error;

use super::arguments::Global;
use super::outcome::Outcome;
use super::{check, root, talk};
use crate::assemble::Catalogue;
use crate::i18n::Message;
use crate::i18n::plural::counted;
use crate::message;
use crate::pipeline;

/// Prints the status. It is data: it goes to standard output, and problems do not make it a failure.
pub(super) fn run(global: &Global) -> Result<Outcome, Box<dyn Error>> {
    let checked = pipeline::check(&root::find(global)?, global.today())?;
    let language = global.editor_language();
    let contents = checked.catalogue.as_ref().map(|catalogue| format!("{}, ", contents(catalogue).text(language)));
    let problems = check::summary(&checked.diagnostics);
    let next = if checked.diagnostics.has_errors() { look() } else { look_and_make() };
    talk::to_stdout(&format!("{}{}\n{}\n", contents.unwrap_or_default(), problems.text(language), next.text(language)));
    Ok(Outcome::Clean)
}

/// What the site holds.
fn contents(catalogue: &Catalogue) -> Message {
    let procedures = catalogue.procedures.len();
    let places = catalogue.places.len();
    let languages = catalogue.languages().count();
    let english =
        [counted(procedures, "procedure"), counted(places, "commune"), counted(languages, "language")].join(", ");
    message!(en: "{english}", vi: "{procedures} thủ tục, {places} xã phường, {languages} ngôn ngữ")
}

fn look() -> Message {
    message!(
        en: "next: `noticeboard check` shows each problem and what to write instead",
        vi: "tiếp theo: `noticeboard check` chỉ ra từng chỗ sai và cách sửa"
    )
}

fn look_and_make() -> Message {
    message!(
        en: "next: `noticeboard check` shows each problem, `noticeboard build` makes the site",
        vi: "tiếp theo: `noticeboard check` chỉ ra từng chỗ cần xem, `noticeboard build` dựng trang"
    )
}
