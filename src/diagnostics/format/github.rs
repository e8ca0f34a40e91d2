//! GitHub workflow commands: an annotation a mistake, beside the line in a pull request.
//!
//! GitHub shows at most ten errors and ten warnings of a step and drops the rest without a word, so errors come
//! first, each file has one annotation a code, and [`summary`] holds the full list.

use std::collections::BTreeSet;

use crate::diagnostics::{Report, Severity};
use crate::i18n::EditorLanguage;
use crate::message;

/// How many annotations of each severity GitHub shows for a step.
const MAXIMUM: usize = 10;

/// Prints up to ten errors, then up to ten warnings, then how many more there are.
pub fn render(reports: &[Report], language: EditorLanguage) -> String {
    let mut seen = BTreeSet::new();
    let first_of_each: Vec<&Report> = reports
        .iter()
        .filter(|report| seen.insert((&report.diagnostic.place.file, report.diagnostic.code.name)))
        .collect();
    let shown: Vec<&Report> = [Severity::Error, Severity::Warning]
        .into_iter()
        .flat_map(|severity| {
            first_of_each.iter().filter(move |report| report.diagnostic.severity == severity).take(MAXIMUM)
        })
        .copied()
        .collect();
    let mut lines: Vec<String> = shown.iter().map(|report| command(report, language)).collect();
    let left = reports.len() - shown.len();
    if left > 0 {
        let more = message!(
            en: "see the summary of this step for {left} more",
            vi: "còn {left} vấn đề khác, xem phần tóm tắt của bước này"
        );
        lines.push(format!("::notice title=noticeboard::{}\n", data(more.text(language))));
    }
    lines.concat()
}

/// The full list as a table in Markdown, for the summary of the step.
pub fn summary(reports: &[Report], language: EditorLanguage) -> String {
    let head = message!(en: "| | Where | What |\n|---|---|---|\n", vi: "| | Ở đâu | Vấn đề |\n|---|---|---|\n");
    let rows: Vec<String> = reports.iter().map(|report| row(report, language)).collect();
    head.text(language).to_owned() + &rows.concat()
}

fn row(report: &Report, language: EditorLanguage) -> String {
    let diagnostic = &report.diagnostic;
    format!(
        "| {} `{}` | `{}:{}` | {} |\n",
        diagnostic.severity.word(),
        diagnostic.code.name,
        cell(&diagnostic.place.file),
        report.location.position.line,
        cell(&report.sentence(language)),
    )
}

fn command(report: &Report, language: EditorLanguage) -> String {
    let diagnostic = &report.diagnostic;
    let position = report.location.position;
    let end =
        report.location.end().map_or(String::new(), |end| format!(",endLine={},endColumn={}", end.line, end.column));
    format!(
        "::{} file={},line={},col={}{end},title={}::{}\n",
        diagnostic.severity.word(),
        property(&diagnostic.place.file),
        position.line,
        position.column,
        property(diagnostic.code.name),
        data(&report.sentence(language)),
    )
}

fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

fn cell(text: &str) -> String {
    text.replace('|', "\\|").replace('<', "&lt;")
}

#[cfg(test)]
mod tests {
    use super::{render, summary};
    use crate::diagnostics::format::examples;
    use crate::i18n::EditorLanguage;

    #[test]
    fn errors_come_first_and_special_characters_are_escaped() {
        let expected = "\
::error file=content/procedures/a%2Cb.yaml,line=5,col=1,endLine=5,endColumn=6,title=unknown-field::`ofice` is not a field of a procedure — did you mean `office`?
::warning file=content/site.yaml,line=1,col=1,title=not-nfc::99%25 sure, not
";
        assert_eq!(render(&examples::two(), EditorLanguage::English), expected);
    }

    #[test]
    fn ten_of_a_severity_are_shown_and_the_rest_is_counted() {
        let many: Vec<_> = (0..12).map(|number| examples::error_in(&format!("content/{number}.yaml"))).collect();
        let text = render(&many, EditorLanguage::English);
        assert_eq!(text.lines().filter(|line| line.starts_with("::error")).count(), 10);
        assert!(text.ends_with("::notice title=noticeboard::see the summary of this step for 2 more\n"));
    }

    #[test]
    fn a_file_has_one_annotation_a_code() {
        let twice = [examples::error_in("content/a.yaml"), examples::error_in("content/a.yaml")];
        assert_eq!(render(&twice, EditorLanguage::English).matches("::error").count(), 1);
    }

    #[test]
    fn the_summary_holds_every_mistake_as_a_table_row() {
        let expected = "\
| | Where | What |
|---|---|---|
| error `unknown-field` | `content/procedures/a,b.yaml:5` | `ofice` is not a field of a procedure — did you mean `office`? |
| warning `not-nfc` | `content/site.yaml:1` | 99% sure, not |
";
        assert_eq!(summary(&examples::two(), EditorLanguage::English), expected);
    }
}
