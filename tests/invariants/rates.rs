//! A rate is shown whole, and small numbers carry no percentage.

use crate::demonstration::{all_pages, no_page_has, page};

/// What every rate must say of itself.
const MARKS: [&str; 5] = ["data-n", "data-numerator", "data-period", "data-definition", "data-sources"];

/// Below this number of dossiers no percentage is shown.
const PERCENTAGE_FROM: u64 = 30;

/// A rate as it stands in a page: its opening tag and its text.
struct Rate {
    tag: String,
    text: String,
}

impl Rate {
    fn mark(&self, name: &str) -> Option<&str> {
        let (_, rest) = self.tag.split_once(&format!(" {name}=\""))?;
        rest.split('"').next().filter(|value| !value.is_empty())
    }

    fn number(&self, name: &str) -> Option<u64> {
        self.mark(name)?.parse().ok()
    }

    /// What is wrong with it.
    fn breaches(&self, language: &str) -> Vec<String> {
        let mut found: Vec<String> = MARKS
            .iter()
            .filter(|name| self.mark(name).is_none())
            .map(|name| format!("a rate without {name}"))
            .collect();
        let (n, fewest) = (self.number("data-n").unwrap_or(0), self.number("data-numerator").unwrap_or(0));
        let most = self.number("data-numerator-most").unwrap_or(fewest);
        if n < PERCENTAGE_FROM && self.text.contains('%') {
            found.push(format!("a percentage of {n} dossiers"));
        }
        if fewest < n && self.text.contains("100%") {
            found.push(format!("“100%” where {fewest} to {most} of {n} are on time"));
        }
        let separator = if language == "vi" { "." } else { "," };
        for count in [n, fewest] {
            if !self.text.contains(&grouped(count, separator)) {
                found.push(format!("{count} does not stand in the words of the rate"));
            }
        }
        found
    }
}

/// The rates of a page.
fn rates(html: &str) -> Vec<Rate> {
    // A rate stands in a figure of its own, or in a line of a table under what holds for all lines.
    let elements = [("<figure ", "</figure>"), ("<td ", "</td>")];
    elements
        .into_iter()
        .flat_map(|(open, close)| html.split(open).skip(1).map(move |rest| (rest, close)))
        .filter_map(|(rest, close)| {
            let (tag, rest) = rest.split_once('>')?;
            let (inside, _) = rest.split_once(close)?;
            let text = inside.split('<').map(|piece| piece.split_once('>').map_or(piece, |(_, text)| text)).collect();
            Some(Rate { tag: format!(" {tag}"), text })
        })
        .filter(|rate| rate.mark("class") == Some("rate"))
        .collect()
}

fn grouped(number: u64, separator: &str) -> String {
    let digits = number.to_string();
    let groups: Vec<&str> =
        digits.as_bytes().rchunks(3).rev().filter_map(|group| std::str::from_utf8(group).ok()).collect();
    groups.join(separator)
}

#[test]
fn every_rate_is_whole_and_small_numbers_carry_no_percentage() {
    no_page_has(|page| {
        let language = page.path.split('/').next().unwrap_or_default();
        let html = String::from_utf8_lossy(&page.bytes);
        rates(&html).iter().flat_map(|rate| rate.breaches(language)).collect()
    });
}

#[test]
fn the_ward_with_figures_shows_its_bounds_wherever_it_is_shown() {
    for path in ["figures/centres-2025h2", "places/dien-bien-phu", "posters/dien-bien-phu"] {
        for language in ["vi", "en"] {
            let page = page(&format!("{language}/{path}.html"));
            let found = rates(&String::from_utf8_lossy(&page.bytes));
            let bounds = |rate: &Rate| {
                (rate.number("data-numerator"), rate.number("data-numerator-most"), rate.number("data-n"))
            };
            let expected = (Some(5_552), Some(5_583), Some(5_583));
            assert!(found.iter().any(|rate| bounds(rate) == expected), "{} lacks the rate", page.path);
        }
    }
}

#[test]
fn no_rate_is_made_where_counts_are_missing() {
    let shown: usize = all_pages().iter().map(|page| rates(&String::from_utf8_lossy(&page.bytes)).len()).sum();
    // One row of all published tables gives a rate; it stands on three pages in two languages.
    assert_eq!(shown, 6);
}

#[test]
fn a_rate_that_is_not_whole_is_found() {
    let whole = "<figure class=\"rate\" data-n=\"9\" data-numerator=\"8\" data-period=\"a\" data-definition=\"b\" \
                 data-sources=\"1\"><b>8 of 9</b></figure>";
    let breaches = |html: &str| rates(html)[0].breaches("en").len();
    assert_eq!(breaches(whole), 0);
    assert_eq!(breaches(&whole.replace("data-period=\"a\"", "")), 1);
    assert_eq!(breaches(&whole.replace("8 of 9", "8 of 9 (89%)")), 1);
    assert_eq!(breaches(&whole.replace("8 of 9", "8 of 9, 100%")), 2);
    assert_eq!(breaches(&whole.replace("8 of 9", "nearly all")), 2);
}
