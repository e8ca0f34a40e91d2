//! One line of words for a fact.

use super::told::{Audience, Field, Item, Told};
use crate::i18n::Language;

/// How facts are put into one line.
#[derive(Debug, Clone)]
pub(super) struct Wording<'content> {
    /// The reader's language.
    pub(super) tongue: &'content Language,
    /// The language in which every text is written.
    pub(super) default: &'content Language,
    /// What languages call themselves.
    pub(super) languages: Vec<(&'content Language, &'content str)>,
    /// The word for a list without entries.
    pub(super) none: String,
    /// What the name of a file is called.
    pub(super) file: String,
}

impl Wording<'_> {
    /// A fact in one line.
    pub(super) fn of(&self, told: &Told) -> String {
        match told {
            Told::Absent => String::new(),
            Told::Word(word) => word.clone(),
            Told::Names(names) => names.iter().map(|(_, name)| name.as_str()).collect::<Vec<_>>().join(", "),
            Told::Public(texts) => {
                let own = [self.tongue, self.default].into_iter().find_map(|language| texts.get(language));
                own.or_else(|| texts.values().next()).cloned().unwrap_or_default()
            }
            Told::Record { brief, fields } => self.record(brief.as_deref(), fields),
            Told::List(items) => items.iter().map(|item| self.item(item)).collect::<Vec<_>>().join("; "),
        }
    }

    /// An entry of a list: its name and what else is said of it.
    pub(super) fn item(&self, item: &Item) -> String {
        let Told::Record { fields, brief: None } = &item.told else {
            let words = self.of(&item.told);
            return if words == item.name
                || words.is_empty()
                || matches!(item.told, Told::Record { .. } | Told::Public(_))
            {
                words
            } else {
                format!("{}: {words}", item.name)
            };
        };
        let details = self.details(fields);
        if details.is_empty() { item.name.clone() } else { format!("{} ({details})", item.name) }
    }

    /// What a language calls itself; its tag where the site does not have it.
    pub(super) fn language(&self, language: &Language) -> String {
        let known = self.languages.iter().find(|(known, _)| *known == language);
        known.map_or_else(|| language.to_string(), |(_, name)| (*name).to_owned())
    }

    /// From when and by which law, where a record says so.
    pub(super) fn grounds(&self, fields: &[Field]) -> Option<String> {
        let holds_figure = fields.iter().any(|field| field.is_figure);
        let named = |name: &str| fields.iter().find(|field| field.name == name && !field.told.is_nothing());
        let parts: Vec<String> =
            ["valid", "law"].into_iter().filter_map(named).map(|field| self.first_line(&field.told)).collect();
        (holds_figure && !parts.is_empty()).then(|| parts.join(", "))
    }

    /// The one line that a record has for itself; all of it where it has none.
    fn first_line(&self, told: &Told) -> String {
        match told {
            Told::Record { brief: Some(brief), .. } => brief.clone(),
            _ => self.of(told),
        }
    }

    fn record(&self, brief: Option<&str>, fields: &[Field]) -> String {
        let title = fields.iter().find(|field| field.is_title).map(|field| self.of(&field.told));
        let head = brief.map(str::to_owned).or(title);
        let details = self.details(fields);
        match head {
            Some(head) if details.is_empty() => head,
            Some(head) => format!("{head} ({details})"),
            None => details,
        }
    }

    /// What a citizen is told beside the name: `originals: 1; only if: the child was abandoned`.
    fn details(&self, fields: &[Field]) -> String {
        let shown = fields.iter().filter(|field| {
            !field.is_title && !field.is_brief && field.audience == Audience::Citizens && !field.told.is_nothing()
        });
        let parts = shown.map(|field| {
            let words = self.of(&field.told);
            if field.is_figure { words } else { format!("{}: {words}", field.label) }
        });
        parts.collect::<Vec<_>>().join("; ")
    }
}
