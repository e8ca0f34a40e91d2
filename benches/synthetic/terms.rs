//! How long a made-up procedure takes and what it costs.

use crate::lists::Both;
use crate::random::Random;
use crate::vocabulary::Vocabulary;
use crate::yaml::Node;

/// The real alternatives of a procedure: their identifiers and names.
pub(crate) type Cases = Vec<(String, Both)>;

/// Two cases for about a quarter of all procedures.
pub(crate) fn cases(vocabulary: &Vocabulary, random: &mut Random) -> Cases {
    let list = vocabulary.list("case-pairs");
    if list.len() < 2 || !random.chance(24) {
        return Vec::new();
    }
    // The list holds pairs: what is so, and what is otherwise.
    let pair = random.below(list.len() / 2) * 2;
    list[pair..pair + 2].iter().map(|entry| (crate::fold::slug(entry.vi, 40), entry.both())).collect()
}

/// One to three time limits that leave no way of filing and no case without one.
pub(crate) fn limits(cases: &Cases, channels: &[&str], vocabulary: &Vocabulary, random: &mut Random) -> Node {
    let days = *random.one(&[1, 2, 3, 3, 5, 5, 5, 7, 7, 10, 10, 12, 15, 15, 20, 20, 25, 30, 30, 45, 60, 90]);
    let mut limits = Vec::new();
    if cases.is_empty() && channels.len() > 1 && random.chance(25) {
        limits.push(limit(&[("channels", &channels[..1])], days, random));
        limits.push(limit(&[("channels", &channels[1..])], (days * 2 / 3).max(1), random));
    } else if cases.is_empty() {
        limits.push(limit(&[], days, random));
    } else {
        for (index, (id, _)) in cases.iter().enumerate() {
            limits.push(limit(&[("cases", &[id])], days + index * 5, random));
        }
    }
    if random.chance(15) {
        let condition = random.one(vocabulary.list("longer-if")).both();
        let mut longer = limit(&[], days + 10, random);
        if let Node::Map(fields) = &mut longer {
            fields.insert(0, ("only_if", Node::from(&condition)));
        }
        limits.push(longer);
    }
    Node::List(limits)
}

fn limit(scope: &[(&'static str, &[&str])], days: usize, random: &mut Random) -> Node {
    let mut fields: Vec<(&'static str, Node)> = scope.iter().map(|(name, ids)| (*name, Node::words(ids))).collect();
    let limit = match random.below(20) {
        0 if days <= 3 => vec![("unit", Node::word("same_day")), ("cutoff", Node::text("15:00"))],
        1 if days <= 3 => vec![("unit", Node::word("hours")), ("number", Node::word(days * 4))],
        0..=2 => vec![("unit", Node::word("calendar_days")), ("number", Node::word(days))],
        _ => vec![("unit", Node::word("working_days")), ("number", Node::word(days))],
    };
    fields.push(("limit", Node::Map(limit)));
    Node::Map(fields)
}

/// What it costs: often nothing, sometimes an amount, sometimes nobody knows.
pub(crate) fn fees(cases: &Cases, channels: &[&str], vocabulary: &Vocabulary, random: &mut Random) -> (Node, bool) {
    let kind = *random.one(&["fee", "fee", "charge"]);
    let amount =
        *random.one(&[10, 15, 20, 30, 50, 75, 100, 120, 150, 200, 300, 500, 700, 1_000, 1_500, 2_500, 5_000]) * 1_000;
    let (fees, is_unknown) = match random.below(20) {
        0..9 => (vec![fee(kind, &[], vec![("kind", Node::word("free"))])], false),
        9..12 => {
            let reason = random.one(vocabulary.list("fee-unknown")).both();
            let council = Both::new("Hội đồng nhân dân tỉnh", "Provincial People’s Council");
            let unknown = vec![
                ("kind", Node::word("unknown")),
                ("reason", Node::from(&reason)),
                ("set_by", Node::from(&council)),
            ];
            (vec![fee(kind, &[], unknown)], true)
        }
        12..15 if !cases.is_empty() => {
            let each = cases.iter().enumerate();
            (each.map(|(index, (id, _))| fee(kind, &[("cases", &[id])], exact(amount * (index + 1)))).collect(), false)
        }
        12..15 if channels.len() > 1 => {
            let dearer = fee(kind, &[("channels", &channels[..1])], exact(amount));
            (vec![dearer, fee(kind, &[("channels", &channels[1..])], exact((amount / 2).max(5_000)))], false)
        }
        15 => {
            let range =
                vec![("kind", Node::word("range")), ("from", Node::word(amount)), ("to", Node::word(amount * 4))];
            (vec![fee(kind, &[], range)], false)
        }
        _ => (vec![fee(kind, &[], exact(amount))], false),
    };
    (Node::List(fees), is_unknown)
}

fn exact(amount: usize) -> Vec<(&'static str, Node)> {
    vec![("kind", Node::word("exact")), ("value", Node::word(amount))]
}

fn fee(kind: &str, scope: &[(&'static str, &[&str])], amount: Vec<(&'static str, Node)>) -> Node {
    let mut fields = vec![("kind", Node::word(kind)), ("amount", Node::Map(amount))];
    fields.extend(scope.iter().map(|(name, ids)| (*name, Node::words(ids))));
    Node::Map(fields)
}
