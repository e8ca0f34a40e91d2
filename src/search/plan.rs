//! Which shards there are, and which entries stand in each. The browser works out the same from the root, so that it
//! knows what to ask for without a list of files.
//!
//! * A *light* word is in few entries: a shard holds all entries of several light words that follow one another.
//! * A *heavy* word has a shard of the entries that are wanted most, and shards for the words that it stands beside:
//!   a pair belongs to the rarer of its two words. So words that are all common still lead to a rare combination.
//! * Codes stand in their order, a range a shard.

use std::collections::BTreeSet;

use super::corpus::{Corpus, Key, Role};
use super::frequency::{self, HEAVY};

/// How many entries a shard of light words holds before the next one begins.
const GROUP: usize = 60;

/// What each light word counts for besides its entries: those that bear it in their context alone.
const ALLOWANCE: usize = 2;

/// How many entries a shard of codes holds.
pub(super) const CODES: usize = 150;

/// How many shards of codes, which together tell all entries, the browser fetches in advance; of more, none.
const FETCHED: usize = 40;

/// How much the shards of heavy words hold.
struct Depth {
    /// How many entries of a heavy word: those that are wanted most.
    head: usize,
    /// How many entries of two words that stand side by side.
    pair: usize,
    /// How many of the rarest words of a title are paired although they do not stand side by side.
    rarest: usize,
    /// How many entries that bear a word only in their context.
    context: usize,
    /// How many entries of pairs a shard takes, about.
    bucket: usize,
}

impl Depth {
    /// Where all entries are fetched in advance, shards are for the first query only. Where they are not, titles have so
    /// many rivals that two of their words lead to too many.
    fn of(entries: usize) -> Self {
        if entries <= FETCHED * CODES {
            Self { head: 10, pair: 8, rarest: 2, context: 2, bucket: 80 }
        } else {
            Self { head: 20, pair: 12, rarest: 3, context: 4, bucket: 64 }
        }
    }
}

/// A shard to be written.
#[derive(Debug)]
pub(super) struct Planned {
    /// Its name.
    pub(super) name: String,
    /// Its entries, in their order.
    pub(super) items: Vec<u32>,
    /// The words that it is asked for.
    pub(super) keys: Vec<Key>,
}

/// All shards, and what the root must say of them.
#[derive(Debug)]
pub(super) struct Plan {
    /// The shards of words.
    pub(super) shards: Vec<Planned>,
    /// Over how many shards the pairs of each heavy key are spread, in the order of keys.
    pub(super) buckets: Vec<usize>,
    /// The shards of codes.
    pub(super) codes: Vec<Planned>,
    /// The first code of each of them.
    pub(super) first_codes: Vec<String>,
}

/// Plans the shards of a corpus.
///
/// `names` are the entries that bear each key in a name, `frequencies` how many those are.
pub(super) fn plan(corpus: &Corpus<'_>, names: &[Vec<u32>], frequencies: &[usize]) -> Plan {
    let depth = Depth::of(corpus.items.len());
    let contexts = corpus.bearers(Role::Context);
    let lists = |key: Key| {
        let (names, contexts) = (&names[key as usize], &contexts[key as usize]);
        let most = if names.len() > HEAVY { depth.head } else { HEAVY };
        names.iter().take(most).chain(contexts.iter().take(depth.context)).copied()
    };
    let mut shards = groups(frequencies, &lists);
    let heavy: Vec<Key> =
        (0..).zip(frequencies).filter(|(_, frequency)| **frequency > HEAVY).map(|(key, _)| key).collect();
    for (number, key) in heavy.iter().enumerate() {
        shards.push(planned(format!("h{number}"), lists(*key), vec![*key]));
    }
    let (pairs, buckets) = pairs(corpus, frequencies, &heavy, &depth);
    shards.extend(pairs);
    let (codes, first_codes) = codes(corpus);
    Plan { shards, buckets, codes, first_codes }
}

fn planned(name: String, items: impl Iterator<Item = u32>, keys: Vec<Key>) -> Planned {
    let items: BTreeSet<u32> = items.collect();
    Planned { name, items: items.into_iter().collect(), keys }
}

/// Light words that follow one another share a shard, until it is full.
fn groups<List: Iterator<Item = u32>>(frequencies: &[usize], list: &dyn Fn(Key) -> List) -> Vec<Planned> {
    let mut groups: Vec<Vec<Key>> = vec![Vec::new()];
    let mut held = 0;
    for (key, frequency) in (0..).zip(frequencies).filter(|(_, frequency)| **frequency <= HEAVY) {
        if held + frequency + ALLOWANCE > GROUP {
            groups.push(Vec::new());
            held = 0;
        }
        held += frequency + ALLOWANCE;
        groups.last_mut().expect("there is always one").push(key);
    }
    let group = |(number, keys): (usize, Vec<Key>)| {
        let items: Vec<u32> = keys.iter().flat_map(|key| list(*key)).collect();
        planned(format!("g{number}"), items.into_iter(), keys)
    };
    groups.into_iter().enumerate().map(group).collect()
}

/// How rare a key is: the rarer of two has the lower rank.
fn rank(frequencies: &[usize], key: Key) -> (usize, Key) {
    (frequency::class(frequencies[key as usize]), key)
}

/// A pair of keys, the rarer first, in an item; and whether it is one of the rarest of a title, which is always kept.
type Pair = (Key, Key, bool, u32);

fn pairs(corpus: &Corpus<'_>, frequencies: &[usize], heavy: &[Key], depth: &Depth) -> (Vec<Planned>, Vec<usize>) {
    let mut pairs: Vec<Pair> =
        (0..).zip(&corpus.items).flat_map(|(item, _)| pairs_of(corpus, frequencies, item, depth.rarest)).collect();
    pairs.sort_unstable();
    pairs.dedup();
    let mut kept: Vec<Pair> = Vec::with_capacity(pairs.len());
    for same in pairs.chunk_by(|left, right| (left.0, left.1, left.2) == (right.0, right.1, right.2)) {
        kept.extend(same.iter().take(if same[0].2 { same.len() } else { depth.pair }));
    }
    let mut shards = Vec::new();
    let mut buckets = Vec::with_capacity(heavy.len());
    let mut rest = kept.as_slice();
    for (number, key) in heavy.iter().enumerate() {
        let (own, others) = rest.split_at(rest.partition_point(|pair| pair.0 <= *key));
        rest = others;
        let count = own.len().div_ceil(depth.bucket).clamp(1, super::alphabet::SIZE - 1);
        buckets.push(count);
        for bucket in 0..count {
            let items = own.iter().filter(|pair| pair.1 as usize % count == bucket).map(|pair| pair.3);
            shards.push(planned(format!("p{number}-{bucket}"), items, vec![*key]));
        }
    }
    (shards, buckets)
}

/// The pairs of heavy keys that an item is found by.
fn pairs_of(corpus: &Corpus<'_>, frequencies: &[usize], item: u32, most: usize) -> Vec<Pair> {
    let heavy = |key: &Key| frequencies[*key as usize] > HEAVY;
    let ordered = |left: Key, right: Key| {
        if rank(frequencies, left) <= rank(frequencies, right) { (left, right) } else { (right, left) }
    };
    let texts = &corpus.items[item as usize].texts;
    let mut pairs = Vec::new();
    for text in texts.iter().filter(|text| text.role != Role::Context) {
        for side_by_side in text.keys.windows(2).filter(|pair| pair[0] != pair[1] && pair.iter().all(heavy)) {
            let (rarer, other) = ordered(side_by_side[0], side_by_side[1]);
            pairs.push((rarer, other, false, item));
        }
    }
    let mut rarest: Vec<Key> = texts[0].keys.iter().copied().filter(heavy).collect();
    rarest.sort_unstable_by_key(|key| rank(frequencies, *key));
    rarest.dedup();
    rarest.truncate(most);
    for (position, left) in rarest.iter().enumerate() {
        pairs.extend(rarest[position + 1..].iter().map(|right| (*left, *right, true, item)));
    }
    pairs
}

/// All entries in the order of codes, those without one first.
fn codes(corpus: &Corpus<'_>) -> (Vec<Planned>, Vec<String>) {
    let mut coded: Vec<(&str, u32)> =
        (0..).zip(&corpus.items).map(|(at, item)| (item.entry.code.as_deref().unwrap_or_default(), at)).collect();
    coded.sort_unstable();
    let ranges = coded.chunks(CODES);
    let first_codes = ranges.clone().map(|range| range[0].0.to_owned()).collect();
    let shard = |(number, range): (usize, &[(&str, u32)])| {
        planned(format!("c{number}"), range.iter().map(|(_, item)| *item), Vec::new())
    };
    (ranges.enumerate().map(shard).collect(), first_codes)
}
