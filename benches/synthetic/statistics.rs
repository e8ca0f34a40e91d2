//! A made-up table of dossiers, one row a procedure.

use std::fmt::Write as _;

use crate::demonstration::Demonstration;
use crate::lists::Both;
use crate::random::Random;
use crate::titles::Draft;
use crate::yaml::Node;

/// The table and its descriptor.
pub(crate) fn table(demonstration: &Demonstration, drafts: &[Draft], seed: u64) -> (String, String) {
    let mut random = Random::new(seed ^ 0x0005_7A71_571C_5000);
    let mut csv = String::from("from,to,procedure,received\n");
    let real = demonstration.procedures.iter().map(|known| (known.id.as_str(), large(&known.id)));
    let simulated: Vec<usize> = drafts.iter().map(|_| small(&mut random)).collect();
    let simulated = drafts.iter().map(|draft| draft.slug.as_str()).zip(simulated);
    for (id, received) in real.chain(simulated) {
        // Writing to a text can't fail.
        let _ = writeln!(csv, "2025-01-01,2025-12-31,{id},{received}");
    }
    (csv, descriptor())
}

/// What everybody needs: 1,000 to 100,000 dossiers, by the letters of the name alone.
fn large(id: &str) -> usize {
    let hash = id
        .bytes()
        .fold(0xCBF2_9CE4_8422_2325, |hash: u64, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01B3));
    let mut random = Random::new(hash);
    let base = 1_000 << random.below(7);
    (base + random.below(base)).min(100_000)
}

/// What few people need: 0 to 4,000, most of them small.
fn small(random: &mut Random) -> usize {
    let limit = 1 << random.below(13);
    random.below(limit).min(4_000)
}

fn descriptor() -> String {
    let both = |vi: &str, en: &str| Node::from(&Both::new(vi, en));
    Node::Map(vec![
        ("title", both("Hồ sơ theo thủ tục (dữ liệu mô phỏng)", "Dossiers by procedure (simulated data)")),
        (
            "definition",
            both(
                "Số liệu giả lập để thử tốc độ và tìm kiếm; không phải số liệu thật của bất cứ cơ quan nào.",
                "Made-up figures for measuring speed and search; no office’s real figures.",
            ),
        ),
        ("simulated", Node::word("true")),
        (
            "sources",
            Node::List(vec![Node::Map(vec![(
                "title",
                both("Dữ liệu mô phỏng, do benches/synthetic tạo ra", "Simulated data, made by benches/synthetic"),
            )])]),
        ),
    ])
    .written()
}
