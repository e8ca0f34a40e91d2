//! Reports for people: message, place, excerpt with the spot underlined, what to write instead, help.

use anstyle::{AnsiColor, Style};

use crate::diagnostics::{Report, Severity};
use crate::i18n::EditorLanguage;

const BOLD: Style = Style::new().bold();
const FRAME: Style = AnsiColor::Blue.on_default().bold();

/// Prints each report with its excerpt, styled with ANSI codes that the terminal stream strips where unwanted.
pub fn render(reports: &[Report], language: EditorLanguage) -> String {
    reports.iter().map(|report| one(report, language)).collect()
}

fn one(report: &Report, language: EditorLanguage) -> String {
    let diagnostic = &report.diagnostic;
    let position = report.location.position;
    let style = severity_style(diagnostic.severity);
    let margin = " ".repeat(position.line.to_string().len());
    let mut parts = vec![format!(
        "{style}{}[{}]{style:#}{BOLD}: {}{BOLD:#}\n{margin}{FRAME}-->{FRAME:#} {}:{}:{}\n",
        diagnostic.severity.word(),
        diagnostic.code.name,
        diagnostic.message.text(language),
        diagnostic.place.file,
        position.line,
        position.column,
    )];
    let suggestion = diagnostic.suggestion.as_ref().map_or("", |message| message.text(language));
    if let Some(excerpt) = &report.location.excerpt {
        let shown = visible(&excerpt.line);
        let indent: String = shown.chars().take(position.column - 1).map(|_| ' ').collect();
        let room = shown.chars().count().saturating_sub(position.column - 1).max(1);
        let carets = "^".repeat(excerpt.width.clamp(1, room));
        parts.push(format!(
            "{margin} {FRAME}|{FRAME:#}\n{FRAME}{} |{FRAME:#} {shown}\n{margin} {FRAME}|{FRAME:#} {indent}{style}{carets} {suggestion}{style:#}\n",
            position.line
        ));
    } else if !suggestion.is_empty() {
        parts.push(format!("{margin} {FRAME}={FRAME:#} {suggestion}\n"));
    }
    if let Some(help) = &diagnostic.help {
        parts.push(format!("{margin} {FRAME}={FRAME:#} {}: {}\n", help_word(language), help.text(language)));
    }
    parts.push("\n".to_owned());
    parts.concat()
}

fn severity_style(severity: Severity) -> Style {
    match severity {
        Severity::Error => AnsiColor::Red.on_default().bold(),
        Severity::Warning => AnsiColor::Yellow.on_default().bold(),
    }
}

fn help_word(language: EditorLanguage) -> &'static str {
    match language {
        EditorLanguage::English => "help",
        EditorLanguage::Vietnamese => "gợi ý",
    }
}

/// The line with control characters and tabs made visible, so that nothing in content can drive a terminal.
fn visible(line: &str) -> String {
    line.chars()
        .map(|character| match character {
            '\t' => '→',
            control if control.is_control() || is_bidirectional(control) => '\u{fffd}',
            other => other,
        })
        .collect()
}

fn is_bidirectional(character: char) -> bool {
    matches!(character, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{200e}' | '\u{200f}')
}
