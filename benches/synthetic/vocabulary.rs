//! The words and patterns, read from the files beside the code.

use crate::lists::{self, Both, Entry, Lists};
use crate::phrase::Pattern;
use crate::random::Random;

const FIELDS: &str = include_str!("vocabulary/fields.txt");
const PATTERNS: &str = include_str!("vocabulary/patterns.txt");
const LISTS: &[(&str, &str)] = &[
    ("actions", include_str!("vocabulary/actions.txt")),
    ("business", include_str!("vocabulary/business.txt")),
    ("farming", include_str!("vocabulary/farming.txt")),
    ("health", include_str!("vocabulary/health.txt")),
    ("land", include_str!("vocabulary/land.txt")),
    ("people", include_str!("vocabulary/people.txt")),
    ("culture", include_str!("vocabulary/culture.txt")),
    ("nature", include_str!("vocabulary/nature.txt")),
    ("wares", include_str!("vocabulary/wares.txt")),
    ("more", include_str!("vocabulary/more.txt")),
    ("qualifiers", include_str!("vocabulary/qualifiers.txt")),
    ("transport", include_str!("vocabulary/transport.txt")),
    ("records", include_str!("vocabulary/records.txt")),
];

/// A field of administration (lĩnh vực).
#[derive(Debug)]
pub(crate) struct Field {
    pub(crate) id: &'static str,
    pub(crate) topic: &'static str,
    weight: usize,
    pub(crate) offices: Vec<&'static str>,
    pub(crate) level: &'static str,
    pub(crate) applicants: &'static str,
    pub(crate) qualifiers: &'static str,
    pub(crate) papers: &'static str,
    pub(crate) event: Option<&'static str>,
    pub(crate) name: Both,
    pub(crate) issuer: &'static Entry,
    pub(crate) patterns: Vec<Pattern>,
}

/// Everything that is known of words.
pub(crate) struct Vocabulary {
    pub(crate) fields: Vec<Field>,
    pub(crate) lists: &'static Lists,
    weights: usize,
}

impl Vocabulary {
    /// Reads all files; a mistake names the file and the line.
    pub(crate) fn read() -> Result<Self, String> {
        let mut lists = Lists::new();
        for (name, text) in LISTS {
            lists::read(&format!("vocabulary/{name}.txt"), text, &mut lists)?;
        }
        // Read once and needed until the end.
        let lists: &'static Lists = Box::leak(Box::new(lists));
        let missing = lists.values().flatten().filter_map(|entry| entry.then).find(|then| !lists.contains_key(then));
        if let Some(then) = missing {
            return Err(format!("there is no list `{then}`, which an action names"));
        }
        let mut fields: Vec<Field> = entries(FIELDS).map(|line| field(line, lists)).collect::<Result<_, _>>()?;
        let mut id = "";
        for line in entries(PATTERNS) {
            if let Some(next) = line.strip_prefix('@') {
                id = next.trim();
                continue;
            }
            let (vi, en) =
                line.split_once('|').ok_or_else(|| format!("patterns.txt: a language is missing: {line}"))?;
            let field = fields.iter_mut().find(|field| field.id == id);
            let field = field.ok_or_else(|| format!("patterns.txt: there is no field `{id}`"))?;
            field.patterns.push(Pattern::read(vi.trim(), en.trim(), lists)?);
        }
        if let Some(field) = fields.iter().find(|field| field.patterns.is_empty()) {
            return Err(format!("patterns.txt: the field `{}` has no pattern", field.id));
        }
        let weights = fields.iter().map(|field| field.weight).sum();
        Ok(Self { fields, lists, weights })
    }

    /// A field, the large ones more often.
    pub(crate) fn field(&self, random: &mut Random) -> usize {
        let mut place = random.below(self.weights);
        for (index, field) in self.fields.iter().enumerate() {
            if place < field.weight {
                return index;
            }
            place -= field.weight;
        }
        0
    }

    /// A list that is known to exist; empty where it does not.
    pub(crate) fn list(&self, name: &str) -> &'static [Entry] {
        self.lists.get(name).map_or(&[], Vec::as_slice)
    }
}

fn entries(text: &'static str) -> impl Iterator<Item = &'static str> {
    text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'))
}

fn field(line: &'static str, lists: &'static Lists) -> Result<Field, String> {
    let mistake = |what: &str| format!("fields.txt: {what}: {line}");
    let columns: Vec<&str> = line.split('|').map(str::trim).collect();
    let [id, topic, weight, offices, level, applicants, qualifiers, papers, event, issuer, vi, en] = columns[..] else {
        return Err(mistake("a field has twelve columns"));
    };
    for list in [applicants, qualifiers, papers] {
        if lists.get(list).is_none_or(Vec::is_empty) {
            return Err(mistake(&format!("there is no list `{list}`")));
        }
    }
    let issuers = lists.get("ministries").map_or(&[][..], Vec::as_slice);
    let issuer = issuers.iter().find(|entry| entry.vi == issuer).ok_or_else(|| mistake("no such ministry"))?;
    Ok(Field {
        id,
        topic,
        weight: weight.parse().map_err(|_| mistake("the weight is a whole number"))?,
        offices: offices.split_whitespace().collect(),
        level,
        applicants,
        qualifiers,
        papers,
        event: (event != "-").then_some(event),
        name: Both::new(vi, en),
        issuer,
        patterns: Vec::new(),
    })
}
