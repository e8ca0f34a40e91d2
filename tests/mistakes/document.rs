//! `docs/mistakes.md`: the study for people.

use noticeboard::i18n::EditorLanguage;

use crate::study::{Ending, Result};

const HEAD: &str = "\
# Mistakes that people make

Each of these mistakes is typed into the demonstration by `tests/mistakes.rs`, judged, and put right by doing what the
report says, to the letter. What is written is the change that the report carries for programs (`--format json`, `rdjson`
or `sarif`); where it carries none, it is the only piece in backquotes of the suggestion, in place of what is underlined.

";

/// The whole document.
pub(crate) fn text(results: &[Result]) -> String {
    let count = results.len();
    let caught = results.iter().filter(|result| result.caught.is_some()).count();
    let ended = |ending| results.iter().filter(|result| result.ending(EditorLanguage::English) == ending).count();
    let right = |language| results.iter().filter(|result| result.ending(language) != Ending::Words).count();
    let (english, vietnamese) = (right(EditorLanguage::English), right(EditorLanguage::Vietnamese));
    let figures = format!(
        "| | Of {count} | |\n|---|---:|---:|\n\
         | reported on the line that a person would point at | {caught} | {} |\n\
         | put right to the letter, in English | {english} | {} |\n\
         | put right to the letter, in Vietnamese | {vietnamese} | {} |\n\
         | put right by `noticeboard check --fix`, unasked | {} | {} |\n\n",
        percent(caught, count),
        percent(english, count),
        percent(vietnamese, count),
        ended(Ending::Fixed),
        percent(ended(Ending::Fixed), count),
    );
    let head =
        "| Mistake | Written | Code | What to write instead | Cần ghi gì | Put right |\n|---|---|---|---|---|---|\n";
    let rows: String = results.iter().map(row).collect();
    format!(
        "{HEAD}{figures}{head}{rows}\n\
         Put right: **fix** by `check --fix`; **write** by writing what is suggested; **words** where only a person can say \
         what is true: a text, a number or a day that no program may invent.\n"
    )
}

fn percent(count: usize, of: usize) -> String {
    let tenths = (count * 1000 + of / 2) / of.max(1);
    format!("{}.{} %", tenths / 10, tenths % 10)
}

fn row(result: &Result) -> String {
    let suggestion = |language| {
        let report = result.caught.as_ref();
        report.and_then(|report| report.diagnostic.suggestion.as_ref()).map_or("", |message| message.text(language))
    };
    let ending = match result.ending(EditorLanguage::English) {
        Ending::Fixed => "fix",
        Ending::Suggested => "write",
        Ending::Words => "words",
    };
    let wrong = result.mistake.wrong.trim().lines().next().unwrap_or_default();
    let wrong = if wrong.is_empty() { String::new() } else { format!("`{}`", cell(&shown(wrong))) };
    format!(
        "| {} | {wrong} | `{}` | {} | {} | {ending} |\n",
        result.mistake.what,
        result.mistake.code,
        cell(suggestion(EditorLanguage::English)),
        cell(suggestion(EditorLanguage::Vietnamese)),
    )
}

/// What can't be seen, made visible.
fn shown(text: &str) -> String {
    text.replace('\t', "→").replace('\u{a0}', "␣").replace('\u{200b}', "◌")
}

fn cell(text: &str) -> String {
    text.replace('|', "\\|").replace('\n', " ")
}
