//! The papers of a made-up procedure.

use crate::lists::Both;
use crate::random::Random;
use crate::terms::Cases;
use crate::titles::{Draft, lower_first};
use crate::vocabulary::Vocabulary;
use crate::yaml::Node;

/// Two to eight papers, the application first.
pub(crate) fn documents(draft: &Draft, cases: &Cases, vocabulary: &Vocabulary, random: &mut Random) -> Node {
    let matter = draft.matter.map(lower_first);
    let kind = random.one(vocabulary.list("application-kinds")).both();
    let mut application =
        vec![("name", Node::from(&kind.join(" ", &matter))), ("originals", Node::word(1)), ("copies", Node::word(0))];
    if random.chance(40) {
        let number = 1 + random.below(20);
        let form = Both::new(format!("Mẫu mô phỏng số {number:02}"), format!("Simulated form {number:02}"));
        application.push(("form", Node::Map(vec![("name", Node::from(&form))])));
    }
    let own = vocabulary.list(draft.field.papers);
    let general = vocabulary.list("papers-general");
    let own_count = 1 + random.below(4);
    let general_count = random.below(4);
    let mut papers = vec![Node::Map(application)];
    let chosen = random.several(own, own_count).into_iter().chain(random.several(general, general_count));
    for entry in chosen.collect::<Vec<_>>() {
        papers.push(paper(&entry.both(), cases, vocabulary, random));
    }
    Node::List(papers)
}

fn paper(name: &Both, cases: &Cases, vocabulary: &Vocabulary, random: &mut Random) -> Node {
    let mut fields = vec![("name", Node::from(name))];
    if !cases.is_empty() && random.chance(30) {
        fields.push(("cases", Node::words(&[&random.one(cases).0])));
    }
    if random.chance(22) {
        fields.push(("only_if", Node::from(&random.one(vocabulary.list("only-if")).both())));
    }
    if random.chance(10) {
        fields.push(("handling", Node::word("show")));
    }
    let counts: &[(&str, usize)] = match random.below(10) {
        0..4 => &[("originals", 1), ("copies", 0)],
        4..6 => &[("originals", 0), ("copies", 1)],
        6..8 => &[("certified_copies", 1)],
        8 => &[("originals", 1), ("copies", 1)],
        _ => &[("originals", 2)],
    };
    fields.extend(counts.iter().map(|(name, count)| (*name, Node::word(count))));
    if random.chance(12) {
        fields.push(("note", Node::from(&random.one(vocabulary.list("paper-notes")).both())));
    }
    Node::Map(fields)
}
