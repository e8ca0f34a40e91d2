//! `build`: make the site and write it.

use std::error::Error;
use std::path::Path;
use std::time::Instant;

use super::arguments::{BuildArguments, Global};
use super::outcome::Outcome;
use super::{check, root, talk};
use crate::i18n::Message;
use crate::message;
use crate::pipeline;
use crate::publish::Published;
use crate::render::Offline;
use crate::site::Site;

/// Runs the verb.
pub(super) fn run(arguments: &BuildArguments, global: &Global) -> Result<Outcome, Box<dyn Error>> {
    let started = Instant::now();
    let root = root::find(global)?;
    let progress = talk::Progress::new(global);
    progress.show(&message!(en: "reading and judging content", vi: "đang đọc và kiểm tra nội dung"));
    let offline = if arguments.no_offline { Offline::Off } else { Offline::Kept };
    let built = pipeline::build_with(&root, global.today(), offline)?;
    progress.clear();
    talk::reports(&built.checked.reports(), global);
    let summary = check::summary(&built.checked.diagnostics);
    let Some(site) = built.site else {
        talk::say(summary.text(global.editor_language()), global);
        let nothing = message!(en: "nothing was written", vi: "chưa ghi gì ra thư mục kết quả");
        talk::say(nothing.text(global.editor_language()), global);
        return Ok(Outcome::ContentProblems);
    };
    let output = arguments.output.clone().unwrap_or_else(|| root.join("output"));
    progress.show(&message!(en: "writing", vi: "đang ghi"));
    let published = pipeline::publish(&site, &output)?;
    progress.clear();
    ending(&site, published, summary, &output, started, global);
    Ok(Outcome::Clean)
}

/// The three lines at the end of a build: what was made, what to look at, where it is.
fn ending(site: &Site, published: Published, summary: Message, output: &Path, started: Instant, global: &Global) {
    let (files, kilobytes) = (site.len(), site.size().div_ceil(1024));
    let milliseconds = started.elapsed().as_millis();
    let Published { written, unchanged } = published;
    let output = output.display();
    let lines = [
        message!(
            en: "{files} files, {kilobytes} KB, in {milliseconds} ms ({written} written, {unchanged} unchanged)",
            vi: "{files} tệp, {kilobytes} KB, trong {milliseconds} ms (ghi {written}, giữ nguyên {unchanged})"
        ),
        summary,
        message!(en: "the site is in {output}", vi: "trang đã dựng ở {output}"),
    ];
    for line in lines {
        talk::say(line.text(global.editor_language()), global);
    }
}
