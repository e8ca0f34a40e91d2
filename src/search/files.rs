//! The files of an index.

use std::collections::BTreeMap;

use rayon::prelude::*;
use sha2::{Digest, Sha256};

use super::alphabet::quoted;
use super::corpus::{Corpus, Role};
use super::entry::Entry;
use super::plan::{self, Planned};
use super::root;
use super::shard::{Codes, Told, Writer};
use super::synonyms::Synonym;

/// The function of the script that takes a root or a shard.
const FUNCTION: &str = "noticeboardSearch";

/// An index that is not larger, in bytes of its one script, is not cut into shards.
const WHOLE: usize = 48_000;

/// A larger index is still offered as one script to browsers that have time, up to this size in bytes.
const PREFETCHED: usize = 160_000;

/// The file that holds all entries.
const ALL: &str = "all";

/// The search index of one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Index {
    /// Names the state of the whole index: its files stand in a folder of this name, so that a page never reads shards
    /// of another day.
    pub version: String,
    /// The script that must be there first; pages may carry it within them.
    pub root: String,
    /// The scripts that are asked for when a query needs them, by name.
    pub shards: BTreeMap<String, String>,
}

/// Builds the index of one language.
///
/// `topics` are the names of the topics by which entries are filtered, in their order.
pub fn build(entries: &[Entry], synonyms: &[Synonym], topics: &[String]) -> Index {
    let corpus = Corpus::new(entries, synonyms);
    let frequencies: Vec<usize> = corpus.bearers(Role::Title).iter().map(Vec::len).collect();
    let writer = Writer::new(&corpus, &frequencies);
    let all: Vec<u32> = (0..).take(corpus.items.len()).collect();
    let whole = call(ALL, &writer.write(&all, &Told::All, Codes::Told));
    let topics = topics.iter().map(|topic| quoted(topic)).collect::<Vec<_>>().join(",");
    let begin = |plan, name| {
        let root = root::write(&corpus, &frequencies, plan, name);
        format!("{FUNCTION}({},[{topics}],{root});\n", root::FORMAT)
    };
    let (root, shards) = if whole.len() <= WHOLE {
        (begin(None, "") + &whole, BTreeMap::new())
    } else {
        let plan = plan::plan(&corpus);
        let mut shards = write(&writer, &plan.shards, Codes::Left);
        shards.extend(write(&writer, &plan.codes, Codes::Told));
        let is_offered = whole.len() <= PREFETCHED;
        let root = begin(Some(&plan), if is_offered { ALL } else { "" });
        shards.extend(is_offered.then(|| (ALL.to_owned(), whole)));
        (root, shards)
    };
    Index { version: version(&root, &shards), root, shards }
}

fn write(writer: &Writer<'_>, planned: &[Planned], codes: Codes) -> BTreeMap<String, String> {
    let shard = |planned: &Planned| {
        let asked = |key| planned.keys.binary_search(&key).is_ok();
        let written = writer.write(&planned.items, &Told::Only(&asked), codes);
        (planned.name.clone(), call(&planned.name, &written))
    };
    planned.par_iter().map(shard).collect()
}

fn call(name: &str, arguments: &str) -> String {
    format!("{FUNCTION}({},{arguments});\n", quoted(name))
}

/// The first digits of a hash of all bytes.
fn version(root: &str, shards: &BTreeMap<String, String>) -> String {
    let mut hash = Sha256::new();
    for text in std::iter::once(root).chain(shards.values().map(String::as_str)) {
        hash.update((text.len() as u64).to_le_bytes());
        hash.update(text);
    }
    hash.finalize().iter().take(5).fold(String::new(), |digits, byte| format!("{digits}{byte:02x}"))
}
