//! Words for one reader: numbers, days, money and the names of what a record refers to.

use crate::assemble::Catalogue;
use crate::i18n::{EditorLanguage, Language, Localized, Message};
use crate::model::date::{Date, PartialDate};
use crate::model::decimal::Figure;
use crate::model::procedure::Case;

/// Who reads, and in which version of the content names are looked up.
#[derive(Debug, Clone, Copy)]
pub(super) struct Reader<'content> {
    pub(super) catalogue: &'content Catalogue,
    pub(super) speech: EditorLanguage,
    /// The language whose public texts are shown first.
    pub(super) tongue: &'content Language,
    /// The cases of the procedure that is told.
    pub(super) cases: &'content [Case],
    /// The currency of the amounts that are told.
    pub(super) currency: &'content str,
}

/// The months in English; Vietnamese writes them as numbers.
const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

impl<'content> Reader<'content> {
    /// A message in the reader's language.
    pub(super) fn say(&self, message: &Message) -> String {
        message.text(self.speech).to_owned()
    }

    /// One of two wordings.
    pub(super) fn word(&self, english: &str, vietnamese: &str) -> String {
        match self.speech {
            EditorLanguage::English => english,
            EditorLanguage::Vietnamese => vietnamese,
        }
        .to_owned()
    }

    /// The same reader within a procedure.
    pub(super) fn within(self, cases: &'content [Case]) -> Self {
        Self { cases, ..self }
    }

    /// The same reader of amounts in a currency, where one is named.
    pub(super) fn paying(self, currency: Option<&'content str>) -> Self {
        Self { currency: currency.unwrap_or(self.currency), ..self }
    }

    /// A public text as the reader sees it.
    pub(super) fn text(&self, text: &Localized) -> String {
        self.catalogue.choose(text, self.tongue).text.to_owned()
    }

    /// A decimal number with its digits grouped.
    pub(super) fn number(&self, plain: &str) -> String {
        let (group, decimal) = match self.speech {
            EditorLanguage::English => (',', '.'),
            EditorLanguage::Vietnamese => ('.', ','),
        };
        let (whole, decimals) = plain.split_once('.').map_or((plain, None), |(whole, rest)| (whole, Some(rest)));
        let mut text = String::new();
        for (position, digit) in whole.chars().enumerate() {
            if position > 0 && (whole.len() - position).is_multiple_of(3) {
                text.push(group);
            }
            text.push(digit);
        }
        if let Some(decimals) = decimals {
            text.push(decimal);
            text.push_str(decimals);
        }
        text
    }

    /// A figure with its digits grouped.
    pub(super) fn figure(&self, figure: Figure) -> String {
        self.number(&figure.0.normalize().to_string())
    }

    /// An amount in the reader's currency of the moment.
    pub(super) fn money(&self, amount: Figure) -> String {
        let amount = self.figure(amount);
        match (self.speech, self.currency) {
            (EditorLanguage::Vietnamese, "VND") => format!("{amount} đồng"),
            (_, currency) => format!("{amount} {currency}"),
        }
    }

    /// A day: `1 March 2026`.
    pub(super) fn day(&self, day: Date) -> String {
        self.dated(day.0.year(), Some(day.0.month()), Some(day.0.day()))
    }

    /// A day, month or year.
    pub(super) fn partial_day(&self, date: PartialDate) -> String {
        match date {
            PartialDate::Year(year) => self.dated(year, None, None),
            PartialDate::Month(year, month) => self.dated(year, Some(month), None),
            PartialDate::Day(day) => self.day(day),
        }
    }

    fn dated(&self, year: i16, month: Option<i8>, day: Option<i8>) -> String {
        let Some(month) = month else { return year.to_string() };
        match self.speech {
            EditorLanguage::English => {
                let name = usize::try_from(month - 1).ok().and_then(|index| MONTHS.get(index)).unwrap_or(&"");
                day.map_or_else(|| format!("{name} {year}"), |day| format!("{day} {name} {year}"))
            }
            EditorLanguage::Vietnamese => {
                day.map_or_else(|| format!("{month}/{year}"), |day| format!("{day}/{month}/{year}"))
            }
        }
    }

    /// The name that a language has for itself; its tag where the site does not have it.
    pub(super) fn language(&self, language: &Language) -> String {
        let languages = &self.catalogue.site.value.languages;
        let known = languages.iter().find(|known| known.code == *language);
        known.map_or_else(|| language.to_string(), |known| known.name.clone())
    }
}

#[cfg(test)]
pub(super) mod tests {
    use std::collections::BTreeMap;
    use std::sync::Arc;

    use super::Reader;
    use crate::assemble::{Catalogue, Record};
    use crate::i18n::EditorLanguage;
    use crate::model::date::PartialDate;
    use crate::model::decimal::Figure;
    use crate::model::site::Site;
    use crate::model::topic::{Events, Topics};

    /// A catalogue with nothing but a site in Vietnamese and English.
    pub(in crate::changes) fn catalogue() -> Catalogue {
        let site: Site = serde_json::from_value(serde_json::json!({
            "title": "Trang", "purpose": "Thử", "currency": "VND",
            "languages": [{ "code": "vi", "name": "Tiếng Việt" }, { "code": "en", "name": "English" }],
            "jurisdiction": { "name": "Điện Biên", "country": "VN" }
        }))
        .unwrap();
        let file: Arc<str> = "content/site.yaml".into();
        Catalogue {
            site: Record { file: Arc::clone(&file), value: site },
            calendar: BTreeMap::new(),
            topics: Record { file: Arc::clone(&file), value: Topics { topics: Vec::new() } },
            events: Record { file, value: Events { events: Vec::new() } },
            offices: BTreeMap::new(),
            places: BTreeMap::new(),
            procedures: BTreeMap::new(),
            tables: BTreeMap::new(),
            claims: Vec::new(),
            indicators: BTreeMap::new(),
            letters: Vec::new(),
            postings: Vec::new(),
            synonyms: Vec::new(),
            imports: BTreeMap::new(),
            pages: BTreeMap::new(),
            downloads: BTreeMap::new(),
        }
    }

    #[test]
    fn figures_and_days_read_as_the_language_writes_them() {
        let catalogue = catalogue();
        let english = Reader {
            catalogue: &catalogue,
            speech: EditorLanguage::English,
            tongue: catalogue.default_language(),
            cases: &[],
            currency: "VND",
        };
        let vietnamese = Reader { speech: EditorLanguage::Vietnamese, ..english };
        let amount = Figure("1234567.5".parse().unwrap());
        assert_eq!(english.money(amount), "1,234,567.5 VND");
        assert_eq!(vietnamese.money(amount), "1.234.567,5 đồng");
        for (iso, words, words_in_vietnamese) in [
            ("2026-03-01", "1 March 2026", "1/3/2026"),
            ("2026-12", "December 2026", "12/2026"),
            ("2026", "2026", "2026"),
        ] {
            let date = PartialDate::try_from(iso.to_owned()).unwrap();
            assert_eq!(english.partial_day(date), words);
            assert_eq!(vietnamese.partial_day(date), words_in_vietnamese);
        }
    }
}
