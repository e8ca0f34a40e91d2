//! Contradictions between published figures stay visible, with the arithmetic.

use crate::demonstration::page;

/// How many characters apart the figures of one contradiction may stand at most.
const APART: usize = 1_500;

/// The five known contradictions, each as its figures with `,` between thousands and `.` before decimals.
///
/// 1. Procedures in effect, article of December 2025: 1,831 + 410 = 2,241, but 2,131 published; 110 too many.
/// 2. Provincial agencies, 01/07 to 14/12/2025: 99.97 % of 11,499 on time means 3 or 4 late.
/// 3. Communes, same period: 99.7 % of 54,299 on time means 136 to 190 late, beside "with no overdue cases".
/// 4. Điện Biên Phủ ward: 2,199 early + 3,353 on time = 5,552, but 5,583 resolved; 31 without a category.
/// 5. The areas of the 45 places make 9,750.79 km², the province's is 9,539.90 km²; 210.89 km² apart.
const CONTRADICTIONS: [&[&str]; 5] = [
    &["1,831", "410", "2,241", "2,131", "110"],
    &["99.97", "11,499", "3", "4"],
    &["99.7", "54,299", "136", "190"],
    &["2,199", "3,353", "5,552", "5,583", "31"],
    &["9,750.79", "210.89"],
];

#[test]
fn the_known_contradictions_stand_on_the_page_of_figures() {
    for (language, localized) in [("vi", swap_separators as fn(&str) -> String), ("en", str::to_owned)] {
        let page = page(&format!("{language}/claims.html"));
        let text = words(&page.html.main);
        for contradiction in CONTRADICTIONS {
            let figures: Vec<String> = contradiction.iter().map(|figure| localized(figure)).collect();
            assert!(stand_together(&text, &figures), "{} does not show {figures:?} together", page.path);
        }
    }
}

/// The words of a text with where each begins, without the marks around them.
fn words(text: &str) -> Vec<(usize, &str)> {
    let mut offset = 0;
    let mut words = Vec::new();
    for word in text.split_inclusive(|character: char| character.is_whitespace() || character == '\u{a0}') {
        let bare = word.trim_matches(|character: char| !character.is_alphanumeric());
        words.push((offset, bare));
        offset += word.chars().count();
    }
    words
}

/// Whether all figures stand within one passage, each as a number of its own.
fn stand_together(words: &[(usize, &str)], figures: &[String]) -> bool {
    words.iter().enumerate().filter(|(_, (_, word))| *word == figures[0]).any(|(position, (start, _))| {
        let near = |(offset, _): &&(usize, &str)| offset.abs_diff(*start) <= APART;
        let passage: Vec<&str> = words[..position]
            .iter()
            .rev()
            .take_while(near)
            .map(|(_, word)| *word)
            .chain(words[position..].iter().take_while(near).map(|(_, word)| *word))
            .collect();
        figures.iter().all(|figure| passage.contains(&figure.as_str()))
    })
}

/// The Vietnamese form of a figure: `.` between thousands, `,` before decimals.
fn swap_separators(figure: &str) -> String {
    figure
        .chars()
        .map(|character| match character {
            ',' => '.',
            '.' => ',',
            other => other,
        })
        .collect()
}
