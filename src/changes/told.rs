//! What a record tells, as a tree of labelled facts: the form in which two versions of it are compared.

use std::collections::BTreeMap;

use crate::i18n::Language;

/// A fact, worded for the reader.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Told {
    /// Left out.
    Absent,
    /// A single value. Two values that are not the same are never worded the same.
    Word(String),
    /// Others that it refers to, by identifier and name: a new name for the same is no change here.
    Names(Vec<(String, String)>),
    /// A text for the public, in each language that it is written in.
    Public(BTreeMap<Language, String>),
    /// Facts that belong together, and how they read in one line where they do.
    Record {
        /// The line. Facts that are marked as brief are in it.
        brief: Option<String>,
        /// The facts.
        fields: Vec<Field>,
    },
    /// Facts of one sort.
    List(Vec<Item>),
}

/// A labelled fact within a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Field {
    /// Its name in content.
    pub(super) name: &'static str,
    /// What readers call it.
    pub(super) label: String,
    /// What it means that it is left out, where that is not simply nothing.
    pub(super) absent: Option<String>,
    /// Who sees it.
    pub(super) audience: Audience,
    /// Whether it is the name of its record.
    pub(super) is_title: bool,
    /// Whether the one line of its record holds it.
    pub(super) is_brief: bool,
    /// Whether it is the figure of its record that a law sets for a time, both of which stand beside it.
    pub(super) is_figure: bool,
    /// The fact.
    pub(super) told: Told,
}

/// A fact within a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Item {
    /// By what it is found again in another version.
    pub(super) key: String,
    /// What readers call it.
    pub(super) name: String,
    /// How it is found again where its key is not.
    pub(super) alike: Alike,
    /// The fact.
    pub(super) told: Told,
}

/// How an entry is found again in another version of its list although its key changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Alike {
    /// Its name is nearly the same.
    ByName,
    /// Most of what it says is the same.
    ByFields,
    /// Never: another key is another thing.
    Never,
}

/// Who sees a fact.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Audience {
    /// Citizens, where they look.
    Citizens,
    /// Citizens who ask where a fact comes from: sources, and who checked it when.
    Provenance,
    /// Editors only.
    Editors,
}

impl Field {
    pub(super) fn new(name: &'static str, label: String, told: Told) -> Self {
        let name = name.trim_start_matches("r#");
        let audience = Audience::Citizens;
        Self { name, label, absent: None, audience, is_title: false, is_brief: false, is_figure: false, told }
    }

    pub(super) fn absent(self, meaning: String) -> Self {
        Self { absent: Some(meaning), ..self }
    }

    /// A yes or no, of which only yes is worth saying in one line.
    pub(super) fn flag(self, no: String) -> Self {
        let told = if self.told == Told::Word(no.clone()) { Told::Absent } else { self.told };
        Self { told, absent: Some(no), ..self }
    }

    pub(super) fn title(self) -> Self {
        Self { is_title: true, ..self }
    }

    pub(super) fn brief(self) -> Self {
        Self { is_brief: true, ..self }
    }

    pub(super) fn figure(self) -> Self {
        Self { is_figure: true, ..self }
    }

    pub(super) fn provenance(self) -> Self {
        Self { audience: Audience::Provenance, ..self }
    }

    pub(super) fn editors(self) -> Self {
        Self { audience: Audience::Editors, ..self }
    }
}

impl Told {
    /// Facts without a line of their own.
    pub(super) fn record(fields: Vec<Field>) -> Self {
        Self::Record { brief: None, fields }
    }

    /// Facts that read in one line.
    pub(super) fn in_brief(brief: String, fields: Vec<Field>) -> Self {
        Self::Record { brief: Some(brief), fields }
    }

    /// Whether nothing is told: left out, or a list without entries.
    pub(super) fn is_nothing(&self) -> bool {
        match self {
            Self::Absent => true,
            Self::Names(names) => names.is_empty(),
            Self::List(items) => items.is_empty(),
            Self::Word(_) | Self::Public(_) | Self::Record { .. } => false,
        }
    }

    /// The fields of a record; none of anything else.
    pub(super) fn fields(&self) -> &[Field] {
        match self {
            Self::Record { fields, .. } => fields,
            _ => &[],
        }
    }
}
