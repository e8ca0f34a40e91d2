//! What is wrong, for the script that shows it over the page: every mistake with the lines around it.

use serde::Serialize;

use super::address;
use super::shown::{Findings, Shown};
use crate::diagnostics::{Excerpt, Report, Severity};
use crate::i18n::{EditorLanguage, Message};
use crate::message;
use crate::text::span::Position;

/// How many lines are shown before and after the one with the mistake.
const AROUND: usize = 2;

/// What is sent to each open page whenever anything changes.
#[derive(Debug, Serialize)]
struct News<'shown> {
    /// What the good site is known by.
    build: &'shown str,
    /// One sentence on how things stand; none where nothing is wrong.
    summary: Option<String>,
    /// Whether nothing can be built from the content as it is.
    grave: bool,
    /// Whether the page shows an older state, since the newest content has errors.
    stale: bool,
    /// Why nothing could be made, for a reason that is not in the content.
    failure: Option<&'shown str>,
    /// The mistakes: errors first.
    problems: Vec<Problem<'shown>>,
    /// What the overlay itself says.
    words: Words,
}

#[derive(Debug, Serialize)]
struct Problem<'shown> {
    severity: &'static str,
    code: &'static str,
    message: &'shown str,
    suggestion: Option<&'shown str>,
    help: Option<&'shown str>,
    /// The file with line and column.
    place: String,
    /// The file as it was read, with its lines numbered; none for what is no file of the content.
    source: Option<String>,
    lines: Vec<Line<'shown>>,
}

/// A line of a file.
#[derive(Debug, Serialize)]
struct Line<'shown> {
    number: usize,
    text: &'shown str,
    /// The first character that is wrong, from 0, and how many are.
    marked: Option<(usize, usize)>,
}

#[derive(Debug, Serialize)]
struct Words {
    language: &'static str,
    hide: String,
    status: String,
    status_address: &'static str,
}

/// The news as JSON on one line.
pub(super) fn news(shown: &Shown, language: EditorLanguage) -> String {
    let findings = &shown.findings;
    let (errors, warnings) = (findings.count(Severity::Error), findings.count(Severity::Warning));
    let grave = errors > 0 || findings.failure.is_some();
    let news = News {
        build: &shown.build,
        summary: (grave || warnings > 0).then(|| summary(shown, errors, warnings).text(language).to_owned()),
        grave,
        stale: !shown.is_current,
        failure: findings.failure.as_deref(),
        problems: findings.reports.iter().map(|report| problem(report, findings, language)).collect(),
        words: words(language),
    };
    serde_json::to_string(&news).unwrap_or_default()
}

fn summary(shown: &Shown, errors: usize, warnings: usize) -> Message {
    let counts = message!(
        en: "errors: {errors}, warnings: {warnings}",
        vi: "{errors} lỗi, {warnings} cảnh báo"
    );
    let (english, vietnamese) = (counts.text(EditorLanguage::English), counts.text(EditorLanguage::Vietnamese));
    if errors == 0 && shown.findings.failure.is_none() {
        counts
    } else if shown.is_current {
        message!(
            en: "{english}. The site is not built until this is mended.",
            vi: "{vietnamese}. Trang chưa được dựng cho đến khi lỗi được sửa."
        )
    } else if shown.preview.is_some() {
        message!(
            en: "{english}. This is the page as it was before; it changes once this is mended.",
            vi: "{vietnamese}. Đây là trang trước đó; trang sẽ đổi khi lỗi được sửa."
        )
    } else {
        message!(
            en: "{english}. There is a page once this is mended.",
            vi: "{vietnamese}. Trang sẽ hiện ra khi lỗi được sửa."
        )
    }
}

fn words(language: EditorLanguage) -> Words {
    let say = |message: Message| message.text(language).to_owned();
    Words {
        language: match language {
            EditorLanguage::English => "en",
            EditorLanguage::Vietnamese => "vi",
        },
        hide: say(message!(en: "Hide", vi: "Ẩn")),
        status: say(message!(en: "How the content stands", vi: "Tình trạng nội dung")),
        status_address: address::STATUS,
    }
}

fn problem<'shown>(report: &'shown Report, findings: &'shown Findings, language: EditorLanguage) -> Problem<'shown> {
    let diagnostic = &report.diagnostic;
    let position = report.location.position;
    let file = &diagnostic.place.file;
    let text = findings.sources.files.get(file).map(|source| source.text.as_str()).filter(|text| !text.is_empty());
    let said = |message: &'shown Option<Message>| message.as_ref().map(|message| message.text(language));
    Problem {
        severity: diagnostic.severity.word(),
        code: diagnostic.code.name,
        message: diagnostic.message.text(language),
        suggestion: said(&diagnostic.suggestion),
        help: said(&diagnostic.help),
        place: match text {
            Some(_) => format!("{file}:{}:{}", position.line, position.column),
            None => file.to_string(),
        },
        source: text.map(|_| format!("{}#L{}", address::source(file), position.line)),
        lines: report.location.excerpt.as_ref().map(|excerpt| lines(position, excerpt, text)).unwrap_or_default(),
    }
}

/// The line with the mistake and those around it; it alone where the file as a whole is not kept.
fn lines<'shown>(position: Position, excerpt: &'shown Excerpt, text: Option<&'shown str>) -> Vec<Line<'shown>> {
    let marked = |number| (number == position.line).then_some((position.column - 1, excerpt.width));
    let line = |(number, text)| Line { number, text, marked: marked(number) };
    match text {
        Some(text) => {
            let first = position.line.saturating_sub(AROUND).max(1);
            let numbered = (1..).zip(text.lines()).skip(first - 1);
            numbered.take(position.line + AROUND + 1 - first).map(line).collect()
        }
        None => vec![line((position.line, excerpt.line.as_str()))],
    }
}
