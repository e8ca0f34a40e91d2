//! Tabs that indent lines.

use saphyr_parser::{Event, Parser};

use super::edited;
use crate::diagnostics::Certainty;
use crate::text::span::Span;

/// How many spaces a tab can stand for.
const WIDTHS: [usize; 3] = [2, 4, 8];

/// Spaces for each tab of the ranges in `tabs`, and whether every width that can be read means the same.
///
/// Nothing where the text can't be read with spaces either.
pub(in crate::source) fn without_tabs(text: &str, tabs: &[Span]) -> Option<(Certainty, Vec<(Span, String)>)> {
    let mut readings = WIDTHS.iter().filter_map(|width| {
        let edits: Vec<(Span, String)> = tabs
            .iter()
            .map(|span| {
                let indentation = text.get(span.start..span.end).unwrap_or_default();
                (*span, indentation.replace('\t', &" ".repeat(*width)))
            })
            .collect();
        Some((structure(&edited(text, &edits))?, edits))
    });
    let (first, edits) = readings.next()?;
    let agreed = readings.all(|(other, _)| other == first);
    Some((if agreed { Certainty::Sure } else { Certainty::Guess }, edits))
}

/// What a text says, without where it says it; nothing where it can't be read.
fn structure(text: &str) -> Option<Vec<String>> {
    Parser::new_from_str(text)
        .map(|event| {
            let (event, _) = event.ok()?;
            Some(match event {
                Event::Scalar(text, ..) => format!("={text}"),
                other => format!("{other:?}"),
            })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::without_tabs;
    use crate::diagnostics::Certainty;
    use crate::text::span::Span;

    #[test]
    fn a_tab_becomes_two_spaces_and_is_sure_where_no_other_width_reads_otherwise() {
        let span =
            |text: &str| text.match_indices('\t').map(|(at, _)| Span { start: at, end: at + 1 }).collect::<Vec<_>>();
        let alone = "a:\n\tb: 1\n\tc: 2\n";
        let (certainty, edits) = without_tabs(alone, &span(alone)).unwrap();
        assert_eq!((certainty, edits[0].1.as_str()), (Certainty::Sure, "  "));
        let deep = "a:\n  b: 1\n\tc: 2\n";
        assert_eq!(without_tabs(deep, &span(deep)).unwrap().0, Certainty::Sure);
        let either = "a:\n  - b:\n\t\tc: 2\n";
        assert_eq!(without_tabs(either, &span(either)).unwrap().0, Certainty::Guess);
    }
}
