//! The whole record of a made-up procedure.

use crate::documents;
use crate::lists::{Both, Entry};
use crate::random::Random;
use crate::terms;
use crate::titles::{Draft, lower_first};
use crate::vocabulary::Vocabulary;
use crate::yaml::Node;

/// The record as it stands in its file.
pub(crate) fn yaml(draft: &Draft, vocabulary: &Vocabulary, random: &mut Random) -> String {
    let field = draft.field;
    let applicants = applicants(draft, vocabulary, random);
    let mut record = vec![
        ("code", Node::text(&draft.code)),
        ("name", Node::from(&draft.name)),
        ("title", Node::from(&draft.title)),
        ("summary", Node::from(&summary(draft, applicants[0], vocabulary, random))),
    ];
    if random.chance(62) {
        record.extend(
            everyday(draft, vocabulary, random).map(|name| ("also_called", Node::List(vec![Node::from(&name)]))),
        );
    }
    record.push(("topic", Node::word(field.topic)));
    record.push(("official_field", Node::Map(vec![("name", Node::from(&field.name))])));
    record.extend(field.event.filter(|_| random.chance(40)).map(|event| ("events", Node::words(&[event]))));
    record.push(("levels", Node::words(&levels(field.level, random))));
    let is_local = draft.name.vi.contains("trên địa bàn tỉnh ");
    record.push(("scope", Node::word(if is_local || random.chance(8) { "province" } else { "national" })));
    let council = Both::new("Ủy ban nhân dân tỉnh", "Provincial People’s Committee");
    let issuer = if is_local { council } else { field.issuer.both() }
        .join(" ", &Both::new("(dữ liệu mô phỏng)", "(simulated data)"));
    record.push(("issued_by", Node::from(&issuer)));
    record.push(("announced_by", Node::Map(vec![("number", Node::text("0000/QĐ-MP"))])));
    let offices = field.offices.iter().map(|office| Node::Map(vec![("office", Node::word(office))])).collect();
    record.push(("handled_by", Node::List(offices)));
    record.push(("applicants", Node::List(applicants.iter().map(|entry| Node::from(&entry.both())).collect())));
    terms_of(draft, vocabulary, random, &mut record);
    record.push(("steps", steps(vocabulary, random)));
    record.push(("outcomes", outcomes(draft, vocabulary, random)));
    record.push(("conditions", some(vocabulary.list("conditions"), random.below(4), random)));
    record.push(("legal_basis", legal_basis(draft, random)));
    record.push(("notes", some(vocabulary.list("notes"), 1, random)));
    record.push(("sources", sources()));
    Node::Map(record).written()
}

/// Cases, documents, channels, online level, limits and fees: what depends on each other.
fn terms_of(draft: &Draft, vocabulary: &Vocabulary, random: &mut Random, record: &mut Vec<(&'static str, Node)>) {
    let cases = terms::cases(vocabulary, random);
    if !cases.is_empty() {
        let written =
            cases.iter().map(|(id, name)| Node::Map(vec![("id", Node::word(id)), ("name", Node::from(name))]));
        record.push(("cases", Node::List(written.collect())));
    }
    record.push(("documents", documents::documents(draft, &cases, vocabulary, random)));
    let (online, channels): (_, &[&str]) = match random.below(10) {
        0..4 => ("full", &["in_person", "online", "post"]),
        4..8 => ("partial", &["in_person", "online", "post"]),
        8 => ("none", &["in_person", "post"]),
        _ => ("none", &["in_person"]),
    };
    let channel = |mode: &&str| {
        let mut fields = vec![("mode", Node::word(mode))];
        if *mode == "online" {
            fields.push(("url", Node::word("https://dichvucong.gov.vn")));
        }
        Node::Map(fields)
    };
    record.push(("channels", Node::List(channels.iter().map(channel).collect())));
    record.push(("online", Node::word(online)));
    record.push(("time_limits", terms::limits(&cases, channels, vocabulary, random)));
    let (fees, is_unknown) = terms::fees(&cases, channels, vocabulary, random);
    record.push(("fees", fees));
    if is_unknown {
        let missing = Both::new("Mức thu (dữ liệu mô phỏng)", "The amount (simulated data)");
        let missing = vec![("what", Node::from(&missing)), ("looked_on", Node::word("2026-07-20"))];
        record.push(("missing", Node::List(vec![Node::Map(missing)])));
    }
}

fn applicants<'words>(draft: &Draft, vocabulary: &'words Vocabulary, random: &mut Random) -> Vec<&'words Entry> {
    let count = 1 + random.below(3);
    random.several(vocabulary.list(draft.field.applicants), count)
}

fn summary(draft: &Draft, applicant: &Entry, vocabulary: &Vocabulary, random: &mut Random) -> Both {
    let pattern = random.one(vocabulary.list("summaries")).both();
    let (who, what) = (applicant.both().map(lower_first), draft.matter.map(lower_first));
    let fill = |pattern: &str, who: &str, what: &str| pattern.replace("<who>", who).replace("<what>", what);
    Both::new(fill(&pattern.vi, &who.vi, &what.vi), fill(&pattern.en, &who.en, &what.en))
}

/// What people say instead of the official words, where such words occur.
fn everyday(draft: &Draft, vocabulary: &Vocabulary, random: &mut Random) -> Option<Both> {
    let mut said = draft.title.map(lower_first);
    for entry in vocabulary.list("everyday") {
        if random.chance(75) {
            said.vi = said.vi.replacen(entry.vi, entry.en, 1);
        }
    }
    for entry in vocabulary.list("everyday-english") {
        said.en = said.en.replacen(entry.vi, entry.en, 1);
    }
    (said.vi != lower_first(&draft.title.vi)).then_some(said)
}

fn levels(level: &'static str, random: &mut Random) -> Vec<&'static str> {
    match level {
        "both" => vec!["province", "commune"],
        _ if level != "ministry" && random.chance(15) => vec!["ministry", level],
        _ => vec![level],
    }
}

fn some(list: &[Entry], count: usize, random: &mut Random) -> Node {
    Node::List(random.several(list, count).into_iter().map(|entry| Node::from(&entry.both())).collect())
}

fn steps(vocabulary: &Vocabulary, random: &mut Random) -> Node {
    let step = |by: &str, entry: &Entry| Node::Map(vec![("by", Node::word(by)), ("text", Node::from(&entry.both()))]);
    let mut steps = vec![step("applicant", random.one(vocabulary.list("steps-filing")))];
    steps.push(step("office", random.one(vocabulary.list("steps-check"))));
    let count = 1 + random.below(4);
    let work = random.several(vocabulary.list("steps-work"), count);
    steps.extend(work.into_iter().map(|entry| step("office", entry)));
    steps.push(step("applicant", random.one(vocabulary.list("steps-result"))));
    Node::List(steps)
}

fn outcomes(draft: &Draft, vocabulary: &Vocabulary, random: &mut Random) -> Node {
    let what = draft.matter.map(lower_first);
    let count = 1 + random.below(2);
    let kinds = random.several(vocabulary.list("outcome-kinds"), count);
    let outcomes = kinds.into_iter().map(|kind| Node::Map(vec![("name", Node::from(&kind.both().join(" ", &what)))]));
    Node::List(outcomes.collect())
}

/// Numbers that can't be mistaken for those of real texts.
fn legal_basis(draft: &Draft, random: &mut Random) -> Node {
    const KINDS: [(&str, &str, &str, &str); 4] = [
        ("law", "L", "Luật mô phỏng về", "Simulated law on"),
        ("decree", "NĐ", "Nghị định mô phỏng về", "Simulated decree on"),
        ("circular", "TT", "Thông tư mô phỏng về", "Simulated circular on"),
        ("resolution", "NQ", "Nghị quyết mô phỏng về", "Simulated resolution on"),
    ];
    let count = 1 + random.below(KINDS.len());
    let subject = draft.field.name.map(lower_first);
    let texts = random.several(&KINDS, count).into_iter().map(|(kind, letters, vi, en)| {
        let title = Both::new(*vi, *en).join(" ", &subject);
        Node::Map(vec![
            ("number", Node::text(format!("0000/MP-{letters}"))),
            ("kind", Node::word(kind)),
            ("title", Node::from(&title)),
        ])
    });
    Node::List(texts.collect())
}

fn sources() -> Node {
    let title = Both::new("Dữ liệu mô phỏng", "Simulated data");
    Node::List(vec![Node::Map(vec![("title", Node::from(&title)), ("read_on", Node::word("2026-07-20"))])])
}
