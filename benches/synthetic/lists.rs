//! Lists of words in both languages.

use std::collections::BTreeMap;

/// A text in Vietnamese and English.
#[derive(Clone, Debug, Default)]
pub(crate) struct Both {
    pub(crate) vi: String,
    pub(crate) en: String,
}

impl Both {
    pub(crate) fn new(vi: impl Into<String>, en: impl Into<String>) -> Self {
        Self { vi: vi.into(), en: en.into() }
    }

    /// Applies one change to both languages.
    pub(crate) fn map(&self, change: impl Fn(&str) -> String) -> Self {
        Self::new(change(&self.vi), change(&self.en))
    }

    /// Joins two texts in each language.
    pub(crate) fn join(&self, between: &str, other: &Self) -> Self {
        Self::new(format!("{}{between}{}", self.vi, other.vi), format!("{}{between}{}", self.en, other.en))
    }
}

/// A word of a list.
#[derive(Debug)]
pub(crate) struct Entry {
    pub(crate) vi: &'static str,
    pub(crate) en: &'static str,
    /// The list of remarks that can follow this word: a licence is issued again *because it was lost*.
    pub(crate) then: Option<&'static str>,
}

impl Entry {
    pub(crate) fn both(&self) -> Both {
        Both::new(self.vi, self.en)
    }
}

/// All lists by their names.
pub(crate) type Lists = BTreeMap<&'static str, Vec<Entry>>;

/// Reads a file of lists into `lists`: a line `@name` begins or continues one, each further line is an entry
/// whose columns are parted by `|`.
pub(crate) fn read(file: &str, text: &'static str, lists: &mut Lists) -> Result<(), String> {
    let mut name = "";
    for (index, line) in text.lines().enumerate() {
        let mistake = |what: &str| format!("{file}:{}: {what}: {line}", index + 1);
        if let Some(next) = line.strip_prefix('@') {
            name = next.trim();
            lists.entry(name).or_default();
        } else if !line.trim().is_empty() {
            let columns: Vec<&str> = line.split('|').map(str::trim).collect();
            let (vi, en, then) = match columns[..] {
                [vi, en] => (vi, en, None),
                [vi, en, then] => (vi, en, Some(then)),
                _ => return Err(mistake("an entry has two or three columns")),
            };
            if vi.is_empty() || en.is_empty() {
                return Err(mistake("a language is missing"));
            }
            let list = lists.get_mut(name).ok_or_else(|| mistake("an entry before the first list"))?;
            if list.iter().any(|entry| entry.vi == vi) {
                return Err(mistake("the entry stands twice in the list"));
            }
            list.push(Entry { vi, en, then });
        }
    }
    Ok(())
}
