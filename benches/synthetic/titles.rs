//! Titles that nobody else has, with their slugs and codes.

use std::collections::BTreeSet;

use crate::demonstration::Demonstration;
use crate::fold;
use crate::lists::{Both, Entry};
use crate::phrase::{Phrase, Used};
use crate::random::Random;
use crate::vocabulary::{Field, Vocabulary};

/// The longest plain title that the checks allow.
const LONGEST_TITLE: usize = 80;
/// Names of the national list are rarely shorter or longer.
const NAME_LENGTHS: std::ops::RangeInclusive<usize> = 20..=200;
const LONGEST_SLUG: usize = 60;

/// A procedure of which the names are known.
pub(crate) struct Draft<'vocabulary> {
    pub(crate) field: &'vocabulary Field,
    pub(crate) code: String,
    pub(crate) slug: String,
    pub(crate) name: Both,
    pub(crate) title: Both,
    /// What is done, without remarks: for documents, outcomes and summaries.
    pub(crate) matter: Both,
}

/// What is taken already.
#[derive(Default)]
pub(crate) struct Titles {
    names: BTreeSet<String>,
    /// The words of real names: whoever searches for no others means the real procedure.
    real: Vec<BTreeSet<String>>,
    shown: BTreeSet<(&'static str, String)>,
    slugs: BTreeSet<String>,
    codes: BTreeSet<String>,
    used: Used,
}

impl Titles {
    /// Begins with what the demonstration has taken.
    pub(crate) fn new(demonstration: &Demonstration) -> Self {
        let mut taken = Self::default();
        for procedure in &demonstration.procedures {
            taken.names.insert(procedure.name.vi.to_lowercase());
            taken.shown.insert(("vi", procedure.title.vi.to_lowercase()));
            taken.shown.insert(("en", procedure.title.en.to_lowercase()));
            let names = [&procedure.name.vi, &procedure.title.vi].into_iter().chain(&procedure.also_called);
            taken.real.extend(names.map(|name| words_of(name)));
            taken.slugs.insert(procedure.id.clone());
            taken.codes.insert(procedure.code.clone());
        }
        taken
    }

    /// The next procedure; an error only if the vocabulary is exhausted.
    pub(crate) fn next<'words>(
        &mut self,
        vocabulary: &'words Vocabulary,
        random: &mut Random,
    ) -> Result<Draft<'words>, String> {
        for _ in 0..2_000 {
            let field = &vocabulary.fields[vocabulary.field(random)];
            for _ in 0..12 {
                let phrase = phrase(field, vocabulary, &mut self.used, random);
                if let Some((name, title)) = self.names_of(&phrase, field, vocabulary, random) {
                    let slug = self.slug(&title.vi);
                    let code = self.code(random);
                    return Ok(Draft { field, code, slug, name, title, matter: phrase.short });
                }
            }
        }
        Err("no new titles can be made from the vocabulary; ask for fewer procedures".to_owned())
    }

    fn names_of(
        &mut self,
        phrase: &Phrase,
        field: &Field,
        vocabulary: &Vocabulary,
        random: &mut Random,
    ) -> Option<(Both, Both)> {
        let own = phrase.then.filter(|_| random.chance(50));
        let general = if random.chance(20) { "provinces" } else { field.qualifiers };
        let lists = [own, Some(general).filter(|_| random.chance(45))];
        let mut full = phrase.long.clone();
        let mut remarks: [Option<Both>; 2] = [None, None];
        for (index, list) in lists.into_iter().enumerate() {
            let list = list.map_or(&[][..], |name| vocabulary.list(name));
            let Some(remark) = list.get(random.place(list.len())).map(Entry::both) else { continue };
            // Two remarks that begin alike are one too many: “đối với … đối với …”.
            let first = remarks[0].as_ref().map(|first| beginning(&first.vi, 1));
            if !full.vi.contains(beginning(&remark.vi, 2)) && first != Some(beginning(&remark.vi, 1)) {
                full = full.join(" ", &remark);
                remarks[index] = Some(remark);
            }
        }
        let name = dressed(&full, field, random);
        let key = name.vi.to_lowercase();
        if !NAME_LENGTHS.contains(&name.vi.chars().count()) || self.names.contains(&key) {
            return None;
        }
        let with = |remark: &Option<Both>| remark.as_ref().map(|remark| phrase.short.join(" ", remark));
        let choices = [
            Some(phrase.short.clone()),
            with(&remarks[0]),
            with(&remarks[1]),
            Some(phrase.long.clone()),
            Some(full.clone()),
        ];
        let title = choices.into_iter().flatten().find(|title| self.is_free(title))?;
        self.names.insert(key);
        self.shown.insert(("vi", title.vi.to_lowercase()));
        self.shown.insert(("en", title.en.to_lowercase()));
        Some((name, title))
    }

    fn is_free(&self, title: &Both) -> bool {
        let words = words_of(&title.vi);
        let is_taken = |(language, text): (&'static str, &String)| {
            text.chars().count() > LONGEST_TITLE || self.shown.contains(&(language, text.to_lowercase()))
        };
        !self.real.iter().any(|real| words.is_subset(real))
            && ![("vi", &title.vi), ("en", &title.en)].into_iter().any(is_taken)
    }

    fn slug(&mut self, title: &str) -> String {
        let plain = fold::slug(title, LONGEST_SLUG);
        let mut slug = plain.clone();
        let mut number = 2;
        while !self.slugs.insert(slug.clone()) {
            slug = format!("{plain}-{number}");
            number += 1;
        }
        slug
    }

    /// A code of the national shape whose first digit the national list does not use.
    fn code(&mut self, random: &mut Random) -> String {
        loop {
            let code = format!("{}.{:06}", 7 + random.below(3), random.below(1_000_000));
            if self.codes.insert(code.clone()) {
                return code;
            }
        }
    }
}

fn words_of(name: &str) -> BTreeSet<String> {
    let folded = noticeboard::text::fold::fold(name);
    fold::words(folded.trim_start_matches("thu tuc ")).map(str::to_owned).collect()
}

/// What is done; some procedures are several in one.
fn phrase(field: &Field, vocabulary: &Vocabulary, used: &mut Used, random: &mut Random) -> Phrase {
    let mut phrase = random.one(&field.patterns).phrase(vocabulary.lists, used, random);
    if random.chance(6) {
        let further = random.one(&field.patterns).phrase(vocabulary.lists, used, random);
        phrase.long = phrase.long.join("; ", &further.long.map(lower_first));
    }
    phrase
}

/// The name as ministries dress it: some write “Thủ tục” before it, some the level behind it.
fn dressed(full: &Both, field: &Field, random: &mut Random) -> Both {
    let mut name = full.clone();
    if random.chance(10) {
        name.vi = format!("Thủ tục {}", lower_first(&name.vi));
        name.en = format!("Procedure: {}", lower_first(&name.en));
    }
    if random.chance(7) {
        let level = match field.level {
            "commune" => Both::new("(cấp xã)", "(commune level)"),
            "ministry" => Both::new("(cấp trung ương)", "(central level)"),
            _ => Both::new("(cấp tỉnh)", "(province level)"),
        };
        name = name.join(" ", &level);
    }
    name
}

/// The first `count` syllables.
fn beginning(text: &str, count: usize) -> &str {
    text.match_indices(' ').nth(count - 1).map_or(text, |(end, _)| &text[..end])
}

/// The text with a small first letter.
pub(crate) fn lower_first(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}
