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

/// What the script of all entries calls itself.
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
    let names = corpus.bearers(Role::Title);
    let frequencies: Vec<usize> = names.iter().map(Vec::len).collect();
    let writer = Writer::new(&corpus, &frequencies);
    let all: Vec<u32> = (0..).take(corpus.items.len()).collect();
    let whole = call(ALL, &writer.write(&all, &Told::All, Codes::Told));
    let topics = topics.iter().map(|topic| quoted(topic)).collect::<Vec<_>>().join(",");
    let begin = |plan| {
        let root = root::write(&corpus, &frequencies, plan);
        format!("{FUNCTION}({},[{topics}],{root});\n", root::FORMAT)
    };
    let (root, shards) = if whole.len() <= WHOLE {
        (begin(None) + &whole, BTreeMap::new())
    } else {
        let plan = plan::plan(&corpus, &names, &frequencies);
        let asked = |planned: &Planned, key| planned.keys.binary_search(&key).is_ok();
        let words =
            |planned: &Planned| writer.write(&planned.items, &Told::Only(&|key| asked(planned, key)), Codes::Left);
        let codes = |planned: &Planned| writer.write(&planned.items, &Told::Names, Codes::Told);
        let mut shards = write(&plan.shards, &words);
        shards.extend(write(&plan.codes, &codes));
        (begin(Some(&plan)), shards)
    };
    Index { version: version(&root, &shards), root, shards }
}

fn write(planned: &[Planned], write: &(dyn Fn(&Planned) -> String + Sync)) -> BTreeMap<String, String> {
    planned.par_iter().map(|planned| (planned.name.clone(), call(&planned.name, &write(planned)))).collect()
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
